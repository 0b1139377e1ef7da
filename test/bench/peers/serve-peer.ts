import { frameAt } from '../city.ts';
import { answer } from '../process/asks.ts';
import type { Peer, PeerName } from './peer.ts';

// Each peer is loaded alone, so that no server carries the modules of another in its memory.
const peers: Record<PeerName, () => Promise<Peer>> = {
  'raw-ws': async () => (await import('./raw-ws.ts')).rawWs({ throughSend: false }),
  'raw-ws-send': async () => (await import('./raw-ws.ts')).rawWs({ throughSend: true }),
  apollo: async () => (await import('./apollo.ts')).apollo(),
  yoga: async () => (await import('./yoga.ts')).yoga(),
  mercurius: async () => (await import('./mercurius.ts')).mercurius({ jit: false }),
  'mercurius-jit': async () => (await import('./mercurius.ts')).mercurius({ jit: true }),
};

/** The program of a peer's process. */
export async function servePeer(name: PeerName): Promise<void> {
  const peer = await peers[name]();
  let position = 0;
  answer({
    listen: () => peer.listen(),
    publish: ({ observedAt }: { observedAt?: string }) => peer.publish(frameAt(++position, observedAt)),
  });
}
