import type { Sql } from '../../../postgres/database.ts';
import { HISTORY_DAYS, NEEDED_DAYS, nextHours, SLOT_MS } from './next-hours-rules.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The order in which a superintendent reads them; other figures are not foretold. */
const FIGURES = ['EMERGENCY_PRESENT', 'EMERGENCY_WAITING', 'OPD_WAITING', 'BEDS_OCCUPIED'];

type Kept = { metric: string; part: string; slots: number[]; values: number[]; simulated: boolean };

type Reckoned = { readonly of: string; readonly figures: Promise<ReturnType<typeof figureAhead>[]> };

/**
 * What was reckoned last of each hospital of one city, since it changes with every quarter of an hour and is dear. It belongs to one
 * history: whoever may see a hospital's figures may see all of these.
 */
export type NextHoursKept = Map<string, Reckoned>;

/**
 * The next hours of every figure that was kept of a hospital, at the last quarter of an hour before `now` (milliseconds), with the
 * last day and the same hours of last week. Figures without a single sample are not there. Reckoned once for all who ask (`kept`),
 * until there is another sample or quarter of an hour.
 */
export async function nextHoursOf(sql: Sql, facility: string, now: number, kept: NextHoursKept) {
  const lastAt = Math.floor(now / SLOT_MS) * SLOT_MS;
  const firstAt = lastAt - HISTORY_DAYS * DAY_MS;
  const between = [facility, new Date(firstAt).toISOString(), new Date(lastAt).toISOString()];
  const samples = await sql.query<{ of: string }>(
    "select concat_ws(' ', $3::text, count(*), max(at)) as of from figure_sample where facility_code = $1 and at between $2 and $3::timestamptz",
    between,
  );
  const { of } = samples.rows[0]!;
  let reckoned = kept.get(facility);
  if (reckoned?.of !== of) {
    const rows = await samplesOf(sql, between, firstAt);
    // Somebody else may have begun while the samples were read.
    reckoned = kept.get(facility);
    if (reckoned?.of !== of) kept.set(facility, (reckoned = { of, figures: reckon(rows, firstAt, lastAt) }));
  }
  return { facility, at: new Date(lastAt).toISOString(), neededDays: NEEDED_DAYS, figures: await reckoned.figures };
}

async function samplesOf(sql: Sql, between: readonly string[], firstAt: number): Promise<Kept[]> {
  const { rows } = await sql.query<Kept>(
    `select metric, part, bool_or(simulated) as simulated,
            array_agg(((extract(epoch from at) * 1000 - $4) / $5)::int order by at) as slots, array_agg(value order by at) as values
     from figure_sample where facility_code = $1 and at between $2 and $3 and metric = any ($6)
     group by metric, part order by array_position($6, metric), part`,
    [...between, firstAt, SLOT_MS, FIGURES],
  );
  return rows;
}

async function reckon(rows: readonly Kept[], firstAt: number, lastAt: number) {
  const figures: ReturnType<typeof figureAhead>[] = [];
  for (const samples of rows) {
    figures.push(figureAhead(samples, firstAt, lastAt));
    // Others are served between two figures.
    await new Promise(resolve => setImmediate(resolve));
  }
  return figures;
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
