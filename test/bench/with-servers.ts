import { type OwnPostgres, ownPostgres } from './ours/own-postgres.ts';
import { type OurApi, startOurApi } from './ours/start-our-api.ts';
import type { PeerName } from './peers/peer.ts';
import { startPeer } from './peers/start-peer.ts';
import type { BenchServer } from './server.ts';

/** Starts the peers, does the work, and stops them whatever happened. */
export async function withPeers<T>(names: PeerName[], work: (peers: BenchServer[]) => Promise<T>): Promise<T> {
  const peers: BenchServer[] = [];
  try {
    for (const name of names) peers.push(await startPeer(name));
    return await work(peers);
  } finally {
    await Promise.all(peers.map(peer => peer.stop()));
  }
}

/** Gives the work a database of its own. */
export async function withPostgres<T>(work: (postgres: OwnPostgres) => Promise<T>): Promise<T> {
  const postgres = await ownPostgres();
  try {
    return await work(postgres);
  } finally {
    await postgres.stop();
  }
}

/** Starts the real API on the database, does the work, and stops it whatever happened. */
export async function withOurApi<T>(
  databaseUrl: string,
  environment: NodeJS.ProcessEnv,
  work: (ours: OurApi) => Promise<T>,
): Promise<T> {
  const ours = await startOurApi(databaseUrl, environment);
  try {
    return await work(ours);
  } finally {
    await ours.stop();
  }
}
