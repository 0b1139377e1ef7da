import { added, type Measured, ratioOf } from '../figure.ts';
import { follow } from '../follow.ts';
import { interleave, withScreens } from '../interleave.ts';
import type { Following } from '../load/subscriber.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';

/** As many frames as the tick allows, and few reports beside them. */
const changesPerSecond = 80;

/** F3: what it costs when screens do not all ask the same. */
export async function distinct(options: RunOptions): Promise<Measured> {
  const screens = options.subscribers.at(-1) as number;
  const documents = options.quick ? 20 : 200;
  const runs = await withPostgres(postgres =>
    withOurApi(postgres.url, {}, ours => {
      const subjects = [0, 1, documents].map(count => ({ name: String(count), count }));
      return interleave(subjects, options.rounds, ({ count }) =>
        count === 0
          ? follow(ours, null, changesPerSecond, options.seconds)
          : withScreens(
              ours,
              screens,
              load => follow(ours, load, changesPerSecond, options.seconds),
              variantsOf(ours.following.operation, count),
            ),
      );
    }),
  );
  const busy = (count: number) => (runs.get(String(count)) ?? []).map(round => round.serverBusy);
  const one = added(busy(1), busy(0));
  const many = added(busy(documents), busy(0));
  return {
    bench: 'distinct',
    title: `${documents} distinct documents among ${screens} screens, ${changesPerSecond} changes/s, tick 250 ms`,
    method:
      'Open loop. Server CPU less that of the same changes when nobody follows. The documents differ by their name.',
    figures: [
      { what: 'one document, server CPU of the fan-out', ...one, unit: 'of a core' },
      {
        what: `${documents} documents, server CPU of the fan-out`,
        unit: 'of a core',
        ...ratioOf(many, one),
        against: 'one document',
        target: { atMost: 1.5 },
        goal: 'F3',
      },
    ],
    notes: [],
  };
}

function variantsOf(operation: Following['operation'], count: number): Following['operation'][] {
  return Array.from({ length: count }, (_, at) => ({
    ...operation,
    query: operation.query.replace('Bench', `Bench${at}`),
  }));
}
