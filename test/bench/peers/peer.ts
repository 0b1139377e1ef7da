import type { Frame } from '../city.ts';

/** What the bench asks of every server it compares with: to listen, and to say something to all who follow. */
export interface Peer {
  /** Starts listening on a free port of 127.0.0.1 and returns it. */
  listen(): Promise<number>;
  publish(frame: Frame): void;
}

export type PeerName = 'raw-ws' | 'raw-ws-send' | 'apollo' | 'yoga' | 'mercurius' | 'mercurius-jit';
