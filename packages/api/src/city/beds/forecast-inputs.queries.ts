import type { Sql } from '../../postgres/database.ts';
import type { DemandInputs } from './demand/demand.ts';
import { countTotals } from './ward-facts.queries.ts';

const HOUR_MS = 3_600_000;
/** From how far back lengths of stay and arrivals are learnt. */
const LEARNT_DAYS = 28;
/** Who has been ordered out may leave this much later than said, in hours: half of them by then. */
const LATE_HOURS = 2;
/** Where nobody has left yet, a stay is taken to last this many days on average. */
const USUAL_STAY_DAYS = 4;

/**
 * What demand for a class is reckoned from. Who was ordered out leaves within the horizon with the doctor's chance, less as
 * the hour comes near; everyone else with the chance that a stay of that class ends in so many hours (exponential, mean of the
 * last four weeks). Who waits for a bed of the class comes. Others arrive as often as in the last four weeks. Whoever moves
 * within the class neither leaves it nor arrives. `known`: only people with a visit, without beds that are merely said to be
 * occupied; what happened is counted of them.
 */
export async function forecastInputs(
  sql: Sql,
  facility: string,
  bedClass: string,
  hours: number,
  now: number,
): Promise<DemandInputs & { simulated: boolean; known: Pick<DemandInputs, 'current' | 'departures'> }> {
  const { totals, simulated, trolleyClass } = await countTotals(sql, facility, now);
  const tally = totals.find(total => total.bedClass === bedClass)?.tally;
  const trolleyWards = [...trolleyClass].filter(([, each]) => each === bedClass).map(([ward]) => ward);
  const { rows: present } = await sql.query<{ dischargeAt: Date | string | null; chance: number | null }>(
    `select o.expected_at as "dischargeAt", o.chance
     from stay s left join bed b on b.id = s.bed_id left join discharge_order o on o.visit_id = s.visit_id
     where s.facility_code = $1 and upper_inf(s.during) and (b.bed_class = $2 or (s.bed_id is null and s.ward = any ($3)))`,
    [facility, bedClass, trolleyWards],
  );
  const { rows } = await sql.query<{
    meanHours: number | null;
    ended: number;
    begun: number;
    sinceHours: number;
    waiting: number;
  }>(
    `with span as (select greatest($4::timestamptz - interval '${LEARNT_DAYS} days',
                     (select min(lower(during)) from stay where facility_code = $1)) as from_at),
     of_class as (
       select during from span, (
         select unnest(range_agg(s.during)) as during
         from stay s left join bed b on b.id = s.bed_id
         where s.facility_code = $1 and (b.bed_class = $2 or (s.bed_id is null and s.ward = any ($3)))
         group by s.visit_id) as whole
       where coalesce(upper(during), 'infinity') > span.from_at)
     select extract(epoch from avg(upper(during) - lower(during)) filter (where not upper_inf(during))) / 3600 as "meanHours",
            count(*) filter (where not upper_inf(during))::int as ended,
            count(*) filter (where lower(during) >= span.from_at)::int as begun,
            coalesce(extract(epoch from $4::timestamptz - span.from_at) / 3600, 0) as "sinceHours",
            (select count(*)::int from bed_request r where r.facility_code = $1 and r.bed_class = $2 and r.state = 'WAITING') as waiting
     from span left join of_class on true group by span.from_at`,
    [facility, bedClass, trolleyWards, new Date(now).toISOString()],
  );
  const learnt = rows[0];
  const meanHours = learnt && learnt.ended > 0 ? Math.max(1, Number(learnt.meanHours)) : USUAL_STAY_DAYS * 24;
  const leaving = 1 - Math.exp(-hours / meanHours);
  const unknownPresent = Math.max(0, (tally?.patients ?? 0) - present.length);
  const known = present.map(({ dischargeAt, chance }) =>
    dischargeAt === null ? leaving : orderedOut(new Date(dischargeAt).getTime(), chance ?? 0, hours, now),
  );
  const waiting = learnt?.waiting ?? 0;
  const sinceHours = Number(learnt?.sinceHours ?? 0);
  // A rate from less than half a day of watching is a guess: nobody is foreseen then who is not known of.
  const rate = sinceHours >= 12 ? (learnt?.begun ?? 0) / sinceHours : 0;
  return {
    current: tally?.patients ?? 0,
    beds: tally?.staffed ?? 0,
    departures: [...known, ...Array.from({ length: unknownPresent }, () => leaving)],
    known: { current: known.length, departures: known },
    arrivals: Array.from({ length: waiting }, () => 1),
    yetToArrive: Math.max(0, rate * hours - waiting),
    simulated,
  };
}

/** The chance that an ordered discharge has happened at the end of the horizon: the doctor's, less when the hour is close. */
function orderedOut(expectedAt: number, chance: number, hours: number, now: number): number {
  const after = (now + hours * HOUR_MS - expectedAt) / HOUR_MS;
  return after < -LATE_HOURS ? 0.02 : chance / (1 + Math.exp(-after * (Math.LN2 / LATE_HOURS) * 2));
}
