import { added, type Figure, type Measured, median, ratioOf } from '../figure.ts';
import { follow } from '../follow.ts';
import { interleave, withScreens } from '../interleave.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPeers, withPostgres } from '../with-servers.ts';

const rates = [100, 1_000];

/** F2: what ten times as many changes cost. */
export async function conflation(options: RunOptions): Promise<Measured> {
  const screens = options.subscribers.at(-1) as number;
  const runs = await withPostgres(postgres =>
    withOurApi(postgres.url, {}, ours =>
      withPeers(['raw-ws'], async ([raw]) => {
        const subjects = [ours, raw!].flatMap(server =>
          rates.flatMap(rate => [
            { name: `${server.name} ${rate}`, server, rate, screens },
            { name: `${server.name} ${rate} alone`, server, rate, screens: 0 },
          ]),
        );
        return interleave(subjects, options.rounds, async ({ server, rate, screens }) =>
          screens > 0
            ? withScreens(server, screens, load => follow(server, load, rate, options.seconds))
            : follow(server, null, rate, options.seconds),
        );
      }),
    ),
  );
  const rounds = (name: string) => (runs.get(name) ?? []).map(round => round.serverBusy);
  const busy = (name: string) => median(rounds(name));
  const ofFanout = (name: string) => added(rounds(name), rounds(`${name} alone`));
  const [few, many] = rates as [number, number];
  const figures = ['ours', 'raw-ws'].flatMap((name): Figure[] => {
    const before = `${name} at ${few} changes/s`;
    return [
      { what: `${before}, server CPU, all of it`, value: busy(`${name} ${few}`), unit: 'of a core' },
      {
        what: `${name} at ${many} changes/s, server CPU, all of it`,
        value: busy(`${name} ${many}`),
        unit: 'of a core',
        ratio: busy(`${name} ${many}`) / busy(`${name} ${few}`),
        against: before,
      },
      {
        what: `${name} at ${many} changes/s, server CPU of the fan-out`,
        unit: 'of a core',
        ...ratioOf(ofFanout(`${name} ${many}`), ofFanout(`${name} ${few}`)),
        against: before,
        ...(name === 'ours' ? { target: { atMost: 1.3 }, goal: 'F2' } : {}),
      },
    ];
  });
  return {
    bench: 'conflation',
    title: `ten times the changes, ${screens} screens, tick 250 ms`,
    method:
      'Open loop, changes in messages of twenty. The fan-out is the CPU with the screens less the CPU of the same changes when nobody ' +
      'follows; raw ws sends every message.',
    figures,
    notes: [],
  };
}
