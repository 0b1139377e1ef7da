import type { WebSocket } from 'ws';
import { type Actor, ANONYMOUS } from '../kernel/actor.ts';

const MESSAGES_PER_SECOND = 20;
const MESSAGE_BURST = 40;

/** One connection: who is on it, until when, and how much it may still say. Kept small: there are thousands. */
export class OpenSocket {
  actor: Actor = ANONYMOUS;
  /** Under what its share of sockets is counted; null until connection_init was accepted. */
  countedAs: string | null = null;
  /** Milliseconds since 1970; Infinity for the anonymous. */
  expiresAt = Number.POSITIVE_INFINITY;
  awaitsPong = false;
  /** When closing began, by performance.now(); 0: it has not. */
  closingSince = 0;
  /** Tells graphql-ws that the socket is gone. */
  gone: ((code: number, reason: string) => Promise<void>) | null = null;
  /** Takes one message to graphql-ws. */
  receive: ((data: string) => Promise<void>) | null = null;
  private allowance = MESSAGE_BURST;
  private countedAt: number;

  constructor(
    readonly ws: WebSocket,
    readonly address: string,
    /** Spreads pings over time. */
    readonly serial: number,
    readonly openedAt: number,
  ) {
    this.countedAt = openedAt;
  }

  /** Whether one more message, of any kind, is within what a socket may send: 20 a second, 40 at once. */
  maySpeak(now: number): boolean {
    const refill = ((now - this.countedAt) / 1000) * MESSAGES_PER_SECOND;
    this.allowance = Math.min(MESSAGE_BURST, this.allowance + refill) - 1;
    this.countedAt = now;
    return this.allowance >= 0;
  }

  close(code: number, reason: string): void {
    if (this.closingSince !== 0) return;
    this.closingSince = performance.now();
    this.ws.close(code, reason);
  }
}
