import { type Figure, type Measured, median } from '../figure.ts';
import { interleave, withScreens } from '../interleave.ts';
import type { PeerName } from '../peers/peer.ts';
import type { RunOptions } from '../run-options.ts';
import type { BenchServer } from '../server.ts';
import { withOurApi, withPeers, withPostgres } from '../with-servers.ts';

const peers: PeerName[] = ['raw-ws', 'apollo', 'yoga', 'mercurius'];

/** F4: what a screen that follows costs the server while nothing happens. */
export async function memory(options: RunOptions): Promise<Measured> {
  const screens = options.subscribers.at(-1) as number;
  const runs = await withPostgres(postgres =>
    interleave(
      [...peers, 'ours' as const].map(name => ({ name })),
      options.rounds,
      // A fresh process each time: what an earlier round left behind would be counted as free.
      ({ name }) =>
        name === 'ours'
          ? withOurApi(postgres.url, {}, ours => eachScreen(ours, screens))
          : withPeers([name], ([peer]) => eachScreen(peer as BenchServer, screens)),
    ),
  );
  const middle = (name: string, what: 'rss' | 'heap') => median((runs.get(name) ?? []).map(round => round[what]));
  return {
    bench: 'memory',
    title: `memory of the server for each of ${screens} screens`,
    method:
      'Behind full collections, before and after the screens connect, of a process that has already served and lost fifty. ' +
      'Buffers of the kernel are not in it.',
    figures: [...runs.keys()].flatMap((name): Figure[] => [
      {
        what: `${name}, resident`,
        value: middle(name, 'rss'),
        unit: 'kB',
        ...(name === 'ours' ? { target: { atMost: 12 }, goal: 'F4' } : {}),
      },
      { what: `${name}, heap and buffers`, value: middle(name, 'heap'), unit: 'kB' },
    ]),
    notes: [],
  };
}

/** Kilobytes for each screen. */
async function eachScreen(server: BenchServer, screens: number): Promise<{ rss: number; heap: number }> {
  await withScreens(server, 50, async () => undefined);
  const before = await server.usage(true);
  return withScreens(server, screens, async () => {
    const after = await server.usage(true);
    const each = (bytes: number) => bytes / screens / 1000;
    return { rss: each(after.rss - before.rss), heap: each(after.heapUsed - before.heapUsed) };
  });
}
