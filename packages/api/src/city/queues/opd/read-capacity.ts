import { planOnce, type Sql } from '../../../postgres/database.ts';
import { placesOf, type RoomPlaces } from '../capacity-rules.ts';

/** SQL of whether a token `t` was taken back. */
export const TAKEN_BACK = `exists (
  select from queue_entry last where last.token_id = t.id and last.ended_at is null and last.state = 'CANCELLED')`;

/** SQL of how many people a session `s` has served. */
export const ROOM_SERVED = `(
  select count(distinct e.token_id)::int from queue_entry e
  where e.facility_code = s.facility_code and e.queue_code = s.queue_code and e.ist_day = s.ist_day and e.state = 'DONE'
    and e.session_id = s.id and not e.taken_back) as served`;

const ROOMS = `
  select s.capacity, s.ended_at is not null as "hasEnded", ${ROOM_SERVED}
  from opd_session s where s.facility_code = $1 and s.queue_code = $2 and s.ist_day = $3::date`;

// Whoever was in the queue has a place, but for those taken back, and those moved elsewhere before their turn.
const GIVEN = planOnce(`
  select count(*) filter (where state <> 'CANCELLED' and not exists (
      select from queue_entry n where n.token_id = people.token_id and n.step = people.step + 1 and n.kind = 'MOVE'
        and not n.taken_back))::int as given,
    (select count(*)::int from opd_token t where t.facility_code = $1 and t.series = $2 and t.ist_day = $3::date
      and t.beyond_capacity is not null and not ${TAKEN_BACK}) as beyond
  from (
    select distinct on (token_id) token_id, step, state from queue_entry
    where facility_code = $1 and queue_code = $2 and ist_day = $3::date and not taken_back
    order by token_id, step desc
  ) as people`);

/** How many people a queue takes on a day; null: no limit. */
export async function readPlaces(
  sql: Sql,
  at: readonly [facility: string, queue: string, day: string],
): Promise<number | null> {
  const { rows } = await sql.query<RoomPlaces>(ROOMS, [...at]);
  return placesOf(rows);
}

/** How many have a place in a queue on a day, and how many were given one beyond its capacity. Read only where somebody asks: it looks at everybody who was there. */
export async function readGiven(
  sql: Sql,
  at: readonly [facility: string, queue: string, day: string],
): Promise<{ given: number; beyond: number }> {
  const { rows } = await sql.query<{ given: number; beyond: number }>(GIVEN, [...at]);
  return rows[0]!;
}
