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

/** A hall is shown at once, and then so often at most: nobody reads faster, and each showing reads the head of the line. */
const AT_MOST_EVERY_MS = 150;

/**
 * Many changes of one queue that come together are shown once, with what happened last: for what a hall shows no call may
 * wait.
 */
export function openHalls(options: {
  database: Database;
  clock: { now(): number };
  foresight: Foresight;
  committed: () => void;
  onError: (error: Error) => void;
}): Halls {
  const { database, clock, foresight, committed, onError } = options;
  const due = new Map<string, NodeJS.Timeout>();
  const shownAt = new Map<string, number>();
  const showing = new Set<Promise<void>>();
  let stopped = false;

  async function show(key: string, queue: Queue): Promise<void> {
    shownAt.set(key, performance.now());
    await database.sql(SYSTEM, async sql => {
      const now = clock.now();
      await showHall(sql, queue, await priorityRule({ sql, at: now }), foresight.foresee, now);
    });
    committed();
    // Learnt after it was shown: a call is on the wall before the model has thought about it.
    void foresight.catchUp();
  }

  return {
    changed(queues) {
      for (const queue of queues) {
        const key = `${queue.facility}/${queue.queue}/${queue.day}`;
        if (stopped || due.has(key)) continue;
        const wait = (shownAt.get(key) ?? Number.NEGATIVE_INFINITY) + AT_MOST_EVERY_MS - performance.now();
        const timer = setTimeout(
          () => {
            due.delete(key);
            const shown = show(key, queue).catch(onError);
            showing.add(shown);
            void shown.finally(() => showing.delete(shown));
          },
          Math.max(0, wait),
        );
        due.set(key, timer);
      }
    },
    async stop() {
      stopped = true;
      for (const timer of due.values()) clearTimeout(timer);
      await Promise.all(showing);
    },
  };
}
