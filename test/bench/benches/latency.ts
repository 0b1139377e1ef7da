import { type Measured, median } from '../figure.ts';
import { follow, voidOf } from '../follow.ts';
import { interleave, withScreens } from '../interleave.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';

const changesPerSecond = 1_000;
const tickMs = 250;

/** F5: how old a change is when it reaches a screen, and how long a report waits for its receipt. */
export async function latency(options: RunOptions): Promise<Measured> {
  const screens = options.subscribers.at(-1) as number;
  const runs = await withPostgres(postgres =>
    withOurApi(postgres.url, {}, ours =>
      interleave([ours], options.rounds, () =>
        withScreens(ours, screens, load => follow(ours, load, changesPerSecond, options.seconds * 2)),
      ),
    ),
  );
  const rounds = runs.get('ours') ?? [];
  const doubt = voidOf(rounds);
  const middle = (what: 'ageP50' | 'ageP99' | 'receiptP50' | 'receiptP99') => median(rounds.map(round => round[what]));
  return {
    bench: 'latency',
    title: `${changesPerSecond} changes/s, ${screens} screens, tick ${tickMs} ms`,
    method:
      'Open loop, in calls of 20 reports. The age runs from the moment the report was due to be sent to the last byte on one of the probe ' +
      'sockets (one in fifty), so the way in and the commit are in it: stricter than from the commit.',
    figures: [
      { what: 'report due → on the screen’s socket, p50', value: middle('ageP50'), unit: 'ms', ...doubt },
      {
        what: 'report due → on the screen’s socket, p99',
        value: middle('ageP99'),
        unit: 'ms',
        target: { atMost: tickMs + 50 },
        goal: 'F5',
        ...doubt,
      },
      { what: 'report due → receipt, p50', value: middle('receiptP50'), unit: 'ms', ...doubt },
      {
        what: 'report due → receipt, p99',
        value: middle('receiptP99'),
        unit: 'ms',
        target: { atMost: 30 },
        goal: 'F5',
        ...doubt,
      },
    ],
    notes: [`Load generator lag, p99 by round: ${rounds.map(round => round.lagP99.toFixed(1)).join(', ')} ms.`],
  };
}
