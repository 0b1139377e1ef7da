import type { WaitingCalibration } from '@hims/schema';
import type { Sql } from '../../postgres/database.ts';
import { iso } from './opd/opd-work.ts';

// The first call after joining the line for which it was promised, and before joining it again, of people whom nobody set aside,
// moved or gave another class before.
const CALIBRATION = `
  select queue_code as queue, ist_day::text as day, count(*)::int as issued,
    count(*) filter (where unknown is not null)::int as "toldUnknown",
    count(*) filter (where fair and called is not null)::int as known,
    count(*) filter (where fair and called between low and high)::int as inside,
    count(*) filter (where fair and called < low)::int as "tooEarly",
    count(*) filter (where fair and called > high)::int as "tooLate",
    count(*) filter (where fair and called is null and (gone > high or (waiting and high < $4::timestamptz)))::int as overdue,
    (avg(extract(epoch from high - low) / 60) filter (where fair and called is not null))::float8 as "meanWidthMinutes",
    exists (select from opd_queue_day d where d.facility_code = $1 and d.queue_code = promises.queue_code
      and d.ist_day = promises.ist_day and d.simulated_source is not null) as simulated
  from (
    select p.*, c.called, c.waiting, c.gone, p.unknown is null and not c.touched as fair
    from (
      select *, lead(step) over (partition by token_id, queue_code order by step) as again from wait_promise
      where facility_code = $1 and ist_day between $2::date and $3::date
    ) as p
    cross join lateral (
      select min(e.started_at) filter (where e.state = 'CALLED' and e.kind <> 'UNDO' and not e.taken_back) as called,
        coalesce(bool_or(e.state = 'WAITING' and e.ended_at is null), false) as waiting,
        min(e.started_at) filter (where e.state = 'LEFT' and e.kind <> 'UNDO' and not e.taken_back) as gone,
        coalesce(bool_or((e.state = 'HELD' or e.kind in ('MOVE', 'PRIORITY')) and e.started_at > p.at), false) as touched
      from queue_entry e where e.token_id = p.token_id and e.queue_code = p.queue_code
        and e.step >= p.step and (p.again is null or e.step < p.again)
    ) as c
  ) as promises
  group by queue_code, ist_day order by ist_day, queue_code`;

/** What people were told on joining each queue, against what came, by day. */
export async function waitingCalibrationOf(
  sql: Sql,
  facility: string,
  days: { from: string; to: string },
  now: number,
): Promise<WaitingCalibration[]> {
  const { rows } = await sql.query<WaitingCalibration>(CALIBRATION, [facility, days.from, days.to, iso(now)]);
  return rows;
}
