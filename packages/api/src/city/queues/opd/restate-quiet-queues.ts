import { SYSTEM } from '../../../kernel/actor.ts';
import type { Database } from '../../../postgres/database.ts';
import { istDayOf } from '../ist-day-rules.ts';
import { iso, type QueueDay, queueDay } from './opd-work.ts';
import { writeQueueFacts } from './queue-facts.ts';

/** A queue that was acted on so recently is alive: what is known of it is still true, though nothing happened. City time. */
const ALIVE_MS = 15 * 60_000;
/** What is shown of it is renewed when it is this old; the board expects a queue every 30 s. City time. */
const RENEW_AFTER_MS = 25_000;
/** Few, because commands of these queues wait until they are said again. */
const AT_ONCE = 10;

/**
 * Says again what is known of some queues in which nothing has happened for a while, those first that were shown longest ago, and
 * answers which they are, so that their halls are shown anew. None: no more are due but `said`, which were said in this round and
 * whose halls may not be shown yet. Not acted on for a quarter of an hour, a queue is left to age honestly: perhaps nobody uses
 * this desk any more. Of two processes one does it.
 */
export async function restateQuietQueues(
  database: Database,
  now: number,
  said: readonly QueueDay[],
): Promise<QueueDay[]> {
  return database.sql(SYSTEM, async sql => {
    // Taken like any command takes a queue, so that no figure is older than one that was written before. One whose hall is
    // behind was changed by a process that did not live to show it.
    const { rows } = await sql.query<QueueDay>(
      `select day.facility_code as facility, day.queue_code as queue, day.ist_day::text as day, ${queueDay()}
       from opd_queue_day day left join opd_hall h using (facility_code, queue_code, ist_day)
       where day.ist_day = $4::date and day.changed_at > $2::timestamptz and (h.changed_at is null or h.changed_at < $3::timestamptz)
         and (day.facility_code, day.queue_code) not in (select * from unnest($5::text[], $6::text[]))
       order by h.changed_at nulls first, day.facility_code, day.queue_code limit ${AT_ONCE} for update of day skip locked`,
      [
        iso(now),
        iso(now - ALIVE_MS),
        iso(now - RENEW_AFTER_MS),
        istDayOf(now),
        said.map(({ facility }) => facility),
        said.map(({ queue }) => queue),
      ],
    );
    await writeQueueFacts(sql, rows, now);
    return rows;
  });
}
