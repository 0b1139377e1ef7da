import type { Sql } from '../../postgres/database.ts';
import type { Comparison } from './alert-rules.ts';
import { type Reading, readCursor, refusePageSize, rfc3339 } from './alerts.queries.ts';

type Outcome = 'BETTER' | 'NOT_BETTER' | 'UNKNOWN' | 'PENDING';

/** Which way a number went, away from its limit being better. Pure. */
export function outcomeOf(
  comparison: Pick<Comparison, 'operator'>,
  before: number | null,
  later: number | null,
): Outcome {
  if (before === null || later === null) return 'UNKNOWN';
  const upwards = comparison.operator === 'ABOVE' || comparison.operator === 'AT_LEAST';
  return (upwards ? later < before : later > before) ? 'BETTER' : 'NOT_BETTER';
}

type Row = {
  id: string;
  alert: string;
  rule: string;
  facility: string;
  at: string;
  by: string | null;
  text: string;
  code: string | null;
  comparison: Comparison;
  reading: Reading | null;
  effects: { afterMinutes: number; dueAt: string; readAt: string | null; reading: Reading | null }[];
};

/** Actions that the reader may see, the latest first, each with its number then and later. Refuses with PAGE_SIZE, BAD_CURSOR. */
export async function alertEffects(
  sql: Sql,
  wanted: { alert: string | null; action: string | null; facility: string | null; first: number; after: string | null },
) {
  refusePageSize(wanted.first, 200);
  const { rows } = await sql.query<Row>(
    `select a.id::text as id, a.alert_id::text as alert, a.rule_code as rule, a.facility_code as facility, a.at, a.name as by,
            a.text, a.code, a.comparison, a.reading,
            coalesce((select json_agg(json_build_object('afterMinutes', e.after_minutes, 'dueAt', e.due_at,
                                                        'readAt', e.read_at, 'reading', e.reading) order by e.after_minutes)
                      from alert_effect e where e.action_id = a.id), '[]') as effects
     from alert_action a
     where ($1::bigint is null or a.alert_id = $1) and ($2::text is null or a.facility_code = $2)
       and ($3::bigint is null or a.id < $3) and ($4::bigint is null or a.id = $4)
     order by a.id desc limit $5`,
    [readCursor(wanted.alert), wanted.facility, readCursor(wanted.after), readCursor(wanted.action), wanted.first + 1],
  );
  const actions = rows.slice(0, wanted.first).map(actionOf);
  const atTheEnd = (outcome: Outcome) =>
    actions.filter(action => action.effects.some(each => each.afterMinutes === 60 && each.outcome === outcome)).length;
  return {
    actions,
    better: atTheEnd('BETTER'),
    notBetter: atTheEnd('NOT_BETTER'),
    unknown: atTheEnd('UNKNOWN'),
    more: rows.length > wanted.first,
  };
}

function actionOf({ comparison, reading, effects, ...row }: Row) {
  const before = reading?.value ?? null;
  return {
    ...row,
    at: rfc3339(row.at)!,
    metric: comparison.metric,
    bedClass: comparison.bedClass,
    value: before,
    effects: effects.map(({ afterMinutes, dueAt, readAt, reading: later }) => {
      const value = later?.value ?? null;
      return {
        afterMinutes,
        dueAt: rfc3339(dueAt)!,
        value,
        change: value === null || before === null ? null : Math.round((value - before) * 10) / 10,
        outcome: readAt === null ? ('PENDING' as const) : outcomeOf(comparison, before, value),
      };
    }),
    simulated: [reading, ...effects.map(each => each.reading)].some(each => each?.sourceKind === 'SIMULATED'),
  };
}
