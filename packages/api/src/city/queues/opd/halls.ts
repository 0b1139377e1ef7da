import { SYSTEM } from '../../../kernel/actor.ts';
import type { Database } from '../../../postgres/database.ts';
import type { Foresight } from './foresee-waits.ts';
import { priorityRule } from './line.ts';
import { showHall } from './show-hall.ts';

type Queue = { facility: string; queue: string; day: string };

/** Keeps the rows that halls read up to date, behind the back of the commands that change queues. */
export interface Halls {
  /** These were changed, and that is committed. */
  changed(queues: Iterable<Queue>): void;
  stop(): Promise<void>;
}

/**
 * Many changes of one queue that come together are shown once, with what happened last: what a hall shows takes a reading of the
 * whole line, for which no call may wait.
 */
export function openHalls(options: {
  database: Database;
  clock: { now(): number };
  foresight: Foresight;
  committed: () => void;
  onError: (error: Error) => void;
}): Halls {
  const { database, clock, foresight, committed, onError } = options;
  const dirty = new Map<string, Queue>();
  let showing: Promise<void> | null = null;
  let stopped = false;

  async function show(): Promise<void> {
    while (dirty.size > 0 && !stopped) {
      for (const [key, queue] of [...dirty]) {
        dirty.delete(key);
        await database.sql(SYSTEM, async sql => {
          const now = clock.now();
          await showHall(sql, queue, await priorityRule({ sql, at: now }), foresight.foresee, now);
        });
        committed();
      }
      // Learnt after it was shown: a call is on the wall before the model has thought about it.
      void foresight.catchUp();
    }
  }

  return {
    changed(queues) {
      for (const queue of queues) dirty.set(`${queue.facility}/${queue.queue}/${queue.day}`, queue);
      showing ??= show()
        .catch(onError)
        .finally(() => {
          showing = null;
        });
    },
    async stop() {
      stopped = true;
      await showing;
    },
  };
}
