import { ringAtEnd } from '../../../commit/ring.ts';
import { Refusal } from '../../../kernel/refusals.ts';
import { planOnce } from '../../../postgres/database.ts';
import { STANDARD_QUEUES, standardQueue } from '../standard-queues-rules.ts';
import { iso, type OpdWork, type QueueDay, queueDay, ringOf } from './opd-work.ts';

// The lock and the change of the row in one statement, which makes the row on the first command of the day. The instant
// never goes back in a queue, whatever two processes think of the time; ranks leave gaps for those who are put in between.
const LOCK = planOnce(`
  insert into opd_queue_day as day (facility_code, queue_code, ist_day, changed_at, simulated_source, last_rank, last_number)
  select facility_code, code, $4::date, $1::timestamptz, $5, $6::bigint, $7::int from opd_queue where facility_code = $2 and code = $3
  on conflict (facility_code, queue_code, ist_day) do update set
    changed_at = greatest(day.changed_at, excluded.changed_at),
    simulated_source = coalesce(day.simulated_source, excluded.simulated_source),
    last_rank = greatest(day.last_rank + 10, excluded.last_rank),
    last_number = day.last_number + excluded.last_number,
    revision = day.revision + 1
  returning ${queueDay()}`);

/**
 * Takes a queue for this transaction: until it ends nobody else issues, calls or moves in it on that day. `issues` counts
 * so many numbers further; rolled back, they are free again, so that none is ever missing. Several queues are to be taken in
 * the order of their codes. Throws Refusal UNKNOWN_QUEUE.
 */
export async function lockQueue(
  work: OpdWork,
  { facility, queue, day }: { facility: string; queue: string; day: string },
  issues = 0,
): Promise<QueueDay> {
  const parameters = [iso(work.at), facility, queue, day, work.simulatedSource, Math.round(work.at * 1000), issues];
  const lock = () => work.sql.query<Omit<QueueDay, 'facility' | 'queue' | 'day'>>(LOCK, parameters);
  let { rows } = await lock();
  if (!rows[0]) {
    await makeSureOf(work, facility, queue);
    ({ rows } = await lock());
  }
  const locked: QueueDay = { facility, queue, day, ...rows[0]! };
  work.touched.set(`${facility}/${queue}/${day}`, locked);
  ringAtEnd(work.rings, ringOf(facility, queue));
  return locked;
}

/** Every department has a queue, and so have registration, laboratory and pharmacy: it is there from the first command on. */
async function makeSureOf({ sql }: OpdWork, facility: string, queue: string): Promise<void> {
  const standard = standardQueue(queue);
  const made = await sql.query(
    standard
      ? `insert into opd_queue (facility_code, code, kind, name_en, name_hi)
         select code, $2, $2, $3, $4 from facility where code = $1
         on conflict do nothing returning 1`
      : `insert into opd_queue (facility_code, code, kind, department_code, name_en, name_hi)
         select facility_code, code, 'CONSULTATION', code, name_en, name_hi from department
         where facility_code = $1 and code = $2
         on conflict do nothing returning 1`,
    standard ? [facility, queue, ...standard] : [facility, queue],
  );
  if (made.rows.length > 0) return;
  // Somebody else may have made it just now.
  const again = await sql.query('select from opd_queue where facility_code = $1 and code = $2', [facility, queue]);
  if (again.rows.length > 0) return;
  throw new Refusal(
    'UNKNOWN_QUEUE',
    `facility "${facility}" has no queue "${queue}"; the code of one of its departments, ${Object.keys(STANDARD_QUEUES).join(', ')} are accepted.`,
  );
}
