import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { refuseOthers } from './bed-desk.ts';
import { demandFor } from './demand/demand.ts';
import { recordOf, type ScoredForecast } from './demand/forecast-record.ts';
import { judgedBy } from './forecast-horizons-rules.ts';
import { forecastInputs } from './forecast-inputs.queries.ts';

const LEAST_CHANCE = 1e-4;

/** How forecasts of this class did at the judged horizon nearest to this one. */
async function recordFor(sql: Sql, facility: string, bedClass: string, hours: number, now: number) {
  const { rows } = await sql.query(
    `select made_at as "madeAt", for_instant as "forInstant", starts_with as "from", chances as p, current_then as "currentThen", happened
     from bed_forecast
     where facility_code = $1 and bed_class = $2 and hours = $3 and happened is not null
       and for_instant > $4::timestamptz - interval '14 days' and for_instant <= $4`,
    [facility, bedClass, judgedBy(hours), new Date(now).toISOString()],
  );
  const scored: ScoredForecast[] = rows.map(row => ({
    madeAt: new Date(row.madeAt).getTime(),
    forInstant: new Date(row.forInstant).getTime(),
    distribution: { from: row.from, p: row.p },
    currentThen: row.currentThen,
    happened: row.happened,
  }));
  return recordOf(scored, now);
}

/** Demand for beds of one class in some hours. Throws Refusal FORBIDDEN, BAD_HORIZON, NO_BEDS. */
export async function bedForecast(
  sql: Sql,
  actor: Actor,
  wanted: { facility: string; bedClass: string; hours: number; untested: boolean },
  now: number,
) {
  const { facility, bedClass, hours } = wanted;
  refuseOthers(actor, facility);
  if (hours < 1 || hours > 72) {
    throw new Refusal('BAD_HORIZON', `hours is ${hours}; 1 to 72 are accepted.`);
  }
  const inputs = await forecastInputs(sql, facility, bedClass, hours, now);
  const record = await recordFor(sql, facility, bedClass, hours, now);
  const demand = demandFor(inputs);
  const shown = record.verdict === 'SHOWN' || wanted.untested;
  return {
    facility,
    bedClass,
    hours,
    at: new Date(now).toISOString(),
    simulated: inputs.simulated,
    patientsNow: inputs.current,
    staffed: inputs.beds,
    demand: shown
      ? {
          ...demand,
          chances: demand.distribution.p
            .map((chance, index) => ({ patients: demand.distribution.from + index, chance }))
            .filter(({ chance }) => chance >= LEAST_CHANCE),
        }
      : null,
    verdict: record.verdict,
    score: record.model,
    naiveScore: record.naive,
    judged: record.forecasts,
  };
}
