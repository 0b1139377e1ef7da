import { type Figure, type Measured, median } from '../figure.ts';
import { follow, voidOf } from '../follow.ts';
import { interleave, withScreens } from '../interleave.ts';
import type { RunOptions } from '../run-options.ts';
import type { BenchServer } from '../server.ts';
import { withOurApi, withPeers, withPostgres } from '../with-servers.ts';

const changesPerSecond = 400;
const oneIn = 10;

/** F6: what readers that have stopped reading cost the others, and the server's memory. */
export async function slowReaders(options: RunOptions): Promise<Measured> {
  const screens = options.subscribers[0] as number;
  const runs = await withPostgres(postgres =>
    withOurApi(postgres.url, {}, ours =>
      withPeers(['raw-ws'], ([raw]) =>
        interleave([ours, raw as BenchServer], options.rounds, server =>
          withScreens(server, screens, async load => {
            const all = await follow(server, load, changesPerSecond, options.seconds);
            await load.stall(oneIn);
            const before = await server.usage(true);
            const others = await follow(server, load, changesPerSecond, options.seconds * 3);
            const after = await server.usage(true);
            return { all, others, grown: (after.rss - before.rss) / 1e6 };
          }),
        ),
      ),
    ),
  );
  const figures = [...runs].flatMap(([name, rounds]): Figure[] => {
    const isOurs = name === 'ours';
    const doubt = voidOf(rounds.flatMap(round => [round.all, round.others]));
    const all = median(rounds.map(round => round.all.ageP99));
    const others = median(rounds.map(round => round.others.ageP99));
    const grown = median(rounds.map(round => round.grown));
    return [
      { what: `${name}, age p99, all reading`, value: all, unit: 'ms', ...doubt },
      {
        what: `${name}, age p99 of the others, one in ${oneIn} stalled`,
        value: others,
        unit: 'ms',
        ratio: others / all,
        against: 'all reading',
        ...(isOurs ? { target: { atMost: 1.5 }, goal: 'F6' } : {}),
        ...doubt,
      },
      {
        what: `${name}, memory gained while they stalled`,
        value: grown,
        unit: 'MB',
        ...(isOurs ? { target: { atMost: 20 }, goal: 'F6' } : {}),
      },
    ];
  });
  return {
    bench: 'slow-readers',
    title: `one in ${oneIn} of ${screens} screens stops reading, ${changesPerSecond} changes/s`,
    method:
      'The load generator pauses their sockets; kernel buffers fill, then the server has to decide. Resident memory behind full ' +
      'collections, before and after. "Flat" is taken as 20 MB, the noise of a collection.',
    figures,
    notes: [],
  };
}
