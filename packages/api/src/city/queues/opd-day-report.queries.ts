import type { OpdDayReport } from '@hims/schema';
import type { Sql } from '../../postgres/database.ts';
import { placesOf, type RoomPlaces } from './capacity-rules.ts';
import { NOT_SEEN } from './opd/close-days.ts';
import { iso, ms } from './opd/opd-work.ts';
import { ROOM_SERVED, TAKEN_BACK } from './opd/read-capacity.ts';

// What became of whom is what the last step in the queue says, unless the person was served there at any time: who comes back
// from the laboratory and then goes home was served.
const REPORT = `
  select d.queue_code as queue, d.ist_day::text as day, d.last_number as issued,
    ${ms('d.closed_at')} as "closedAt", d.simulated_source is not null as simulated,
    (select count(*)::int from opd_token t where t.facility_code = d.facility_code and t.series = d.queue_code
      and t.ist_day = d.ist_day and t.carried_from is not null and not ${TAKEN_BACK}) as "carriedIn",
    (select count(*)::int from opd_token t where t.facility_code = d.facility_code and t.series = d.queue_code
      and t.ist_day = d.ist_day and t.beyond_capacity is not null and not ${TAKEN_BACK}) as "beyondCapacity",
    people.*
  from opd_queue_day d
  cross join lateral (
    select count(*)::int as joined,
      count(*) filter (where served)::int as served,
      count(*) filter (where not served and moved)::int as moved,
      count(*) filter (where not served and state = 'LEFT' and reason = 'CARRIED_OVER')::int as "carriedOver",
      count(*) filter (where not served and state = 'LEFT' and reason = '${NOT_SEEN}')::int as "notSeen",
      count(*) filter (where not served and state = 'LEFT' and reason is distinct from 'CARRIED_OVER'
        and reason is distinct from '${NOT_SEEN}')::int as "left",
      count(*) filter (where not served and state = 'CANCELLED')::int as cancelled,
      count(*) filter (where not served and not moved and state not in ('LEFT', 'CANCELLED'))::int as open
    from (
      select e.state, e.reason,
        exists (select from queue_entry s where s.token_id = e.token_id and s.queue_code = e.queue_code and s.state = 'DONE'
          and not s.taken_back) as served,
        exists (select from queue_entry n where n.token_id = e.token_id and n.step = e.step + 1 and n.kind = 'MOVE'
          and not n.taken_back) as moved
      from (
        select distinct on (token_id) * from queue_entry e
        where e.facility_code = d.facility_code and e.queue_code = d.queue_code and e.ist_day = d.ist_day and not e.taken_back
        order by token_id, step desc
      ) as e
    ) as ends
  ) as people
  where d.facility_code = $1 and d.ist_day = $2::date order by d.queue_code`;

const ROOMS = `
  select s.queue_code as queue, s.capacity, s.ended_at is not null as "hasEnded", ${ROOM_SERVED}
  from opd_session s where s.facility_code = $1 and s.ist_day = $2::date`;

/** What became of everybody who joined the queues of a facility on a day, by queue. */
export async function opdDayReportOf(sql: Sql, facility: string, day: string): Promise<OpdDayReport[]> {
  const { rows } = await sql.query<Omit<OpdDayReport, 'closedAt'> & { closedAt: number | null }>(REPORT, [
    facility,
    day,
  ]);
  const { rows: rooms } = await sql.query<RoomPlaces & { queue: string }>(ROOMS, [facility, day]);
  const byQueue = Map.groupBy(rooms, ({ queue }) => queue);
  return rows.map(row => ({
    ...row,
    closedAt: row.closedAt === null ? null : iso(row.closedAt),
    places: placesOf(byQueue.get(row.queue) ?? []),
  }));
}
