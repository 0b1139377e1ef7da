import type { Sql } from '../../postgres/database.ts';
import { endOfIstDay } from './ist-day-rules.ts';
import { iso } from './opd/opd-work.ts';
import type { PriorityClass } from './priority-rules.ts';

/** One wait of a person in one queue on one day, without the person. Who joins a line again waits again. */
export type DayWait = {
  queue: string;
  priorityClass: PriorityClass;
  /** Minutes until they were called, or so far. */
  minutes: number;
  isCalled: boolean;
  /** How many who came later were called before, emergencies left out. */
  overtaken: number;
  /** Whether anything in the queue on that day comes from the simulated city. */
  simulated: boolean;
};

/**
 * Waits of everybody who was there, by queue, whether called or not. Joining a line that was taken back was none. Who left or was sent elsewhere waited at least until then;
 * of a day that is over nobody waits longer than to its end.
 */
export async function dayWaits(sql: Sql, facility: string, day: string, now: number): Promise<DayWait[]> {
  const until = Math.min(now, endOfIstDay(Date.parse(`${day}T00:00:00Z`)));
  const { rows } = await sql.query<DayWait>(
    `select queue_code as queue, class as "priorityClass", called is not null as "isCalled", overtaken,
       exists (select from opd_queue_day d where d.facility_code = $1 and d.queue_code = people.queue_code
         and d.ist_day = $2::date and d.simulated_source is not null) as simulated,
       greatest(0, extract(epoch from least(coalesce(called, gone), $3::timestamptz) - joined) / 60)::float8 as minutes
     from (
       select token_id, queue_code, min(joined_at) filter (where state = 'WAITING') as joined,
         min(started_at) filter (where state = 'CALLED' and kind <> 'UNDO' and not taken_back) as called,
         case when bool_or(ended_at is null and state not in ('LEFT', 'CANCELLED')) then null else
           coalesce(min(started_at) filter (where state in ('LEFT', 'CANCELLED')), max(ended_at)) end as gone,
         (array_agg(priority_class order by step desc))[1] as class, max(overtaken) as overtaken
       from (
         select *, count(*) filter (where joins) over (partition by token_id, queue_code order by step) as wait
         from (
           select *, state = 'WAITING' and (kind in ('ISSUE', 'SENT_ON') or (kind = 'STEP' and previous_state = 'BOOKED')
             or (kind = 'MOVE' and previous_queue <> queue_code)) as joins
           from queue_entry where facility_code = $1 and ist_day = $2::date
         ) as entries where not (joins and taken_back)
       ) as steps where wait > 0 group by token_id, queue_code, wait
     ) as people where joined is not null order by queue_code, joined`,
    [facility, day, iso(until)],
  );
  return rows;
}
