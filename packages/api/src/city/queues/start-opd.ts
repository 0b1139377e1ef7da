import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../postgres/database.ts';
import { openForesight } from './opd/foresee-waits.ts';
import { openHalls } from './opd/halls.ts';
import { restateQuietQueues } from './opd/restate-quiet-queues.ts';
import { type OpdDesk, openOpdDesk } from './opd-desk.ts';

/** Real milliseconds between two looks at queues in which nothing happens. */
const LOOK_EVERY_MS = 10_000;

/** The OPD of the city: its desk, its halls, what the process knows of waits, and the care for quiet queues. */
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
  async function look(): Promise<void> {
    const restated = await restateQuietQueues(database, clock.now());
    if (restated.length === 0) return;
    committed();
    halls.changed(restated);
  }
  const timer = setInterval(() => {
    running ??= look()
      .catch(onError)
      .finally(() => {
        running = null;
      });
  }, LOOK_EVERY_MS);
  return {
    desk: openOpdDesk({ halls, committed }),
    async stop() {
      clearInterval(timer);
      await running;
      await halls.stop();
      await foresight.stop();
    },
  };
}
