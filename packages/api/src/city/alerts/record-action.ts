import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { acknowledgeAlerts } from './acknowledge-alerts.ts';
import type { Comparison } from './alert-rules.ts';
import type { Reading } from './alerts.queries.ts';
import type { AlertPlace } from './board-metrics.ts';
import { holdAlerts, moveAlert, writtenText } from './move-alert.ts';

/** Minutes of city time after an action at which its number is read again. */
const EFFECT_MINUTES: readonly number[] = [15, 30, 60];

/**
 * Records what somebody did about an alert, acknowledges it if nobody has, and notes the number of the alert's first
 * comparison as it is now. Returns the number of the action. Refuses with EMPTY_TEXT, LONG_TEXT, BAD_ACTION_CODE,
 * UNKNOWN_ALERT and, for a closed alert, ALERT_STATE.
 */
export async function recordAction(
  sql: Sql,
  at: number,
  actor: Actor,
  wanted: { readonly alert: string; readonly text: string; readonly code: string | null },
  measure: (place: AlertPlace, comparison: Comparison) => Reading | null,
): Promise<string> {
  const text = writtenText('text', wanted.text, 500);
  if (wanted.code !== null && !/^[\w.-]{1,64}$/.test(wanted.code)) {
    throw new Refusal(
      'BAD_ACTION_CODE',
      `code "${wanted.code.slice(0, 80)}" is not usable; 1 to 64 letters, digits, ".", "_" and "-" are.`,
    );
  }
  const [held] = await holdAlerts(sql, [wanted.alert]);
  await moveAlert(sql, at, actor, held!, 'ACT', {}, text);
  await acknowledgeAlerts(sql, at, actor, [wanted.alert]);
  const { rows } = await sql.query<{ comparison: Comparison }>(
    `select r.condition -> 0 as comparison
     from alert a join alert_rule r on r.code = a.rule_code and r.version = a.rule_version where a.id = $1`,
    [held!.id],
  );
  const { comparison } = rows[0]!;
  const { facility, facilityKind, part, rule } = held!;
  const reading = measure({ facility, facilityKind, part }, comparison);
  const { rows: recorded } = await sql.query<{ id: string }>(
    `insert into alert_action (alert_id, rule_code, facility_code, facility_kind, part, at, subject, name, text, code,
                               comparison, reading)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id::text as id`,
    [
      held!.id,
      rule,
      facility,
      facilityKind,
      part,
      new Date(at).toISOString(),
      actor.subject,
      actor.name,
      text,
      wanted.code,
      JSON.stringify(comparison),
      reading && JSON.stringify(reading),
    ],
  );
  const { id } = recorded[0]!;
  await sql.query(
    `insert into alert_effect (action_id, after_minutes, facility_code, facility_kind, due_at)
     select $1, minutes, $2, $3, $4::timestamptz + make_interval(mins => minutes) from unnest($5::int[]) as minutes`,
    [id, facility, facilityKind, new Date(at).toISOString(), EFFECT_MINUTES],
  );
  await ring(sql, at, [{ facility, signal: 'ALERT_EFFECT', part: id }]);
  return id;
}
