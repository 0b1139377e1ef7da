import type { Sql } from '../../../postgres/database.ts';
import { HISTORY_DAYS, NEEDED_DAYS, nextHours, SLOT_MS } from './next-hours-rules.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The order in which a superintendent reads them; other figures are not foretold. */
const FIGURES = ['EMERGENCY_PRESENT', 'EMERGENCY_WAITING', 'OPD_WAITING', 'BEDS_OCCUPIED'];

type Kept = { metric: string; part: string; slots: number[]; values: number[]; simulated: boolean };

/**
 * The next hours of every figure that was kept of a hospital, at the last quarter of an hour before `now` (milliseconds), with the
 * last day and the same hours of last week. Figures without a single sample are not there.
 */
export async function nextHoursOf(sql: Sql, facility: string, now: number) {
  const lastAt = Math.floor(now / SLOT_MS) * SLOT_MS;
  const firstAt = lastAt - HISTORY_DAYS * DAY_MS;
  const { rows } = await sql.query<Kept>(
    `select metric, part, bool_or(simulated) as simulated,
            array_agg(((extract(epoch from at) * 1000 - $4) / $5)::int order by at) as slots, array_agg(value order by at) as values
     from figure_sample where facility_code = $1 and at between $2 and $3 and metric = any ($6)
     group by metric, part order by array_position($6, metric), part`,
    [facility, new Date(firstAt).toISOString(), new Date(lastAt).toISOString(), firstAt, SLOT_MS, FIGURES],
  );
  return {
    facility,
    at: new Date(lastAt).toISOString(),
    neededDays: NEEDED_DAYS,
    figures: rows.map(kept => figureAhead(kept, firstAt, lastAt)),
  };
}

function figureAhead({ metric, part, slots, values, simulated }: Kept, firstAt: number, lastAt: number) {
  const course: (number | null)[] = Array.from({ length: (lastAt - firstAt) / SLOT_MS + 1 }, () => null);
  slots.forEach((slot, index) => {
    course[slot] = values[index]!;
  });
  const { verdict, days, record, ahead } = nextHours({ lastAt, values: course });
  const between = (from: number, to: number, later = 0) => {
    const points: { at: string; value: number | null }[] = [];
    for (let at = from; at <= to; at += SLOT_MS) {
      points.push({ at: new Date(at + later).toISOString(), value: course[(at - firstAt) / SLOT_MS] ?? null });
    }
    return points;
  };
  const week = 7 * DAY_MS;
  return {
    metric,
    part: part === '' ? null : part,
    simulated,
    verdict,
    days,
    record,
    past: between(lastAt - DAY_MS, lastAt),
    lastWeek: between(lastAt - DAY_MS - week, lastAt + 4 * HOUR_MS - week, week),
    ahead: ahead.map(each => ({ ...each, at: new Date(lastAt + each.hours * HOUR_MS).toISOString() })),
  };
}
