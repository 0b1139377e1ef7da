import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../postgres/database.ts';
import { closeDays } from './opd/close-days.ts';
import { openForesight } from './opd/foresee-waits.ts';
import { openHalls } from './opd/halls.ts';
import type { QueueDay } from './opd/opd-work.ts';
import { restateQuietQueues } from './opd/restate-quiet-queues.ts';
import { type OpdDesk, openOpdDesk } from './opd-desk.ts';

/** Between two looks at queues in which nothing happens: so much of the city's time, and real milliseconds at least. */
const LOOK_EVERY_MS = 10_000;
const AT_MOST_EVERY_MS = 250;

/** The OPD of the city: its desk, its halls, what the process knows of waits, the care for quiet queues, and the end of the day. */
export function startOpd(options: {
  database: Database;
  clock: Clock;
  committed: () => void;
  onError: (error: Error) => void;
}): { readonly desk: OpdDesk; stop(): Promise<void> } {
  const { database, clock, committed, onError } = options;
  const foresight = openForesight(database, onError);
  const halls = openHalls({ database, clock, foresight, committed, onError });
  let running: Promise<void> | null = null;
  let stopped = false;
  const notClosed = new Set<string>();
  /** Some of the days that are over: the queues of today do not wait until all are closed. */
  async function close(): Promise<void> {
    if ((await closeDays(database, clock.now(), notClosed, onError)) > 0) committed();
  }
  async function restate(): Promise<void> {
    const said: QueueDay[] = [];
    while (!stopped) {
      const some = await restateQuietQueues(database, clock.now(), said);
      if (some.length === 0) return;
      committed();
      halls.changed(some);
      said.push(...some);
    }
  }
  const timer = setInterval(
    () => {
      running ??= close()
        .catch(onError)
        .then(restate)
        .catch(onError)
        .finally(() => {
          running = null;
        });
    },
    Math.max(AT_MOST_EVERY_MS, LOOK_EVERY_MS / clock.rate),
  );
  return {
    desk: openOpdDesk({ halls, committed }),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      await halls.stop();
      await foresight.stop();
    },
  };
}
