import { type BedDesk, iso } from './bed-desk.ts';
import type { Visit } from './touched-rules.ts';

/**
 * Ends what was planned for these visits and has come true or can no longer: the request of who lies in a bed of the class, the
 * reservation of who lies in the bed, and everything planned for who has left. `answered`: the request that this answers,
 * whatever class it named.
 */
export async function settlePlans(
  desk: BedDesk,
  visits: readonly Visit[],
  answered: string | null = null,
): Promise<void> {
  if (visits.length === 0) return;
  await desk.sql.query(
    `with place as (
       select v.id, v.state, s.bed_id, b.bed_class from visit v
       left join stay s on s.visit_id = v.id and upper_inf(s.during) left join bed b on b.id = s.bed_id
       where v.id = any ($1::bigint[])
     ), requests as (
       update bed_request r set state = case when p.state = 'ADMITTED' then 'FILLED' else 'WITHDRAWN' end, closed_at = $2
       from place p
       where r.visit_id = p.id and r.state = 'WAITING'
         and (p.state in ('DISCHARGED', 'CANCELLED') or r.bed_class = p.bed_class or r.id = $3::bigint)
     ), reservations as (
       update bed_reservation r set ended_at = $2, ended_why = case when p.state = 'ADMITTED' then 'FILLED' else 'WITHDRAWN' end
       from place p
       where r.visit_id = p.id and r.ended_at is null and r.expires_at > $2
         and (p.state in ('DISCHARGED', 'CANCELLED') or r.bed_id = p.bed_id)
     )
     delete from discharge_order o using place p where o.visit_id = p.id and p.state <> 'ADMITTED'`,
    [visits.map(visit => visit.id), iso(desk.at), answered],
  );
}
