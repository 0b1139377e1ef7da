import { writeAudit } from '../../commit/audit.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import type { Database, Sql } from '../../postgres/database.ts';
import { iso } from './bed-desk.ts';
import { demandFor } from './demand/demand.ts';
import { JUDGED_HORIZONS } from './forecast-horizons-rules.ts';
import { forecastInputs } from './forecast-inputs.queries.ts';

const HOUR_MS = 3_600_000;
/** A forecast of each class is made this often, to be judged later. */
const MADE_EVERY_HOURS = 4;
/** Messages come late: what happened is counted an hour afterwards. */
const COUNTED_AFTER_MS = HOUR_MS;
const KEPT_DAYS = 60;
const LEAST_CHANCE = 1e-9;

/** Makes the forecasts of one hospital that is due, if there is one. */
export async function makeForecasts(database: Database, now: number): Promise<void> {
  const slot = Math.floor(now / (MADE_EVERY_HOURS * HOUR_MS)) * MADE_EVERY_HOURS * HOUR_MS;
  await database.sql(SYSTEM, async sql => {
    const { rows } = await sql.query<{ facility: string; classes: string[] }>(
      `select b.facility_code as facility, array_agg(distinct b.bed_class) as classes from bed b
       where not exists (select from bed_forecast f where f.facility_code = b.facility_code and f.made_at >= $1)
       group by b.facility_code order by b.facility_code limit 1`,
      [iso(slot)],
    );
    const [due] = rows;
    if (!due) return;
    for (const bedClass of due.classes) {
      for (const hours of JUDGED_HORIZONS) await keepForecast(sql, due.facility, bedClass, hours, now);
    }
    await writeAudit(sql, now, [{ actor: SYSTEM, action: 'beds.forecast', subject: due.facility }]);
  });
}

async function keepForecast(sql: Sql, facility: string, bedClass: string, hours: number, now: number): Promise<void> {
  const inputs = await forecastInputs(sql, facility, bedClass, hours, now);
  // Judged by stays, so foreseen of stays: a bed that is said to be occupied by nobody would count before and not afterwards.
  const { from, p } = demandFor({ ...inputs, ...inputs.known }).distribution;
  // What is next to impossible is not kept: a big hospital has a thousand such numbers.
  const first = Math.max(
    0,
    p.findIndex(chance => chance >= LEAST_CHANCE),
  );
  const last = p.findLastIndex(chance => chance >= LEAST_CHANCE);
  await sql.query(
    `insert into bed_forecast (facility_code, bed_class, hours, made_at, for_instant, starts_with, chances, current_then)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      facility,
      bedClass,
      hours,
      iso(now),
      iso(now + hours * HOUR_MS),
      from + first,
      p.slice(first, last + 1),
      inputs.known.current,
    ],
  );
}

/** Notes what happened to forecasts whose instant has passed, and forgets the oldest. */
export async function scoreForecasts(sql: Sql, now: number): Promise<void> {
  await sql.query(
    `update bed_forecast f set happened = (
       select count(*)::int from stay s
       left join bed b on b.id = s.bed_id
       join ward w on w.facility_code = s.facility_code and w.code = s.ward
       where s.facility_code = f.facility_code and s.during @> f.for_instant
         and coalesce(b.bed_class,
               (select o.bed_class from bed o where o.facility_code = s.facility_code and o.ward = s.ward
                group by o.bed_class order by count(*) desc, o.bed_class limit 1),
               w.bed_classes[1]) = f.bed_class)
     where f.happened is null and f.for_instant <= $1`,
    [iso(now - COUNTED_AFTER_MS)],
  );
  await sql.query('delete from bed_forecast where made_at < $1', [iso(now - KEPT_DAYS * 24 * HOUR_MS)]);
}
