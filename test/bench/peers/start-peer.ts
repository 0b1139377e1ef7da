import { peerSubscription } from '../city.ts';
import { startChild } from '../process/asks.ts';
import type { BenchServer } from '../server.ts';
import type { PeerName } from './peer.ts';

/** A peer in a process of its own, listening. */
export async function startPeer(name: PeerName): Promise<BenchServer> {
  const child = startChild(process.argv[1] as string, ['serve-peer', name]);
  const port = await child.ask<number>('listen');
  return {
    name,
    folds: false,
    following: { host: '127.0.0.1', port, path: '/graphql', init: {}, operation: { query: peerSubscription } },
    publish: observedAt => child.ask('publish', { observedAt }),
    usage: child.usage,
    stop: child.stop,
  };
}
