import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { type AlertState, after, statesFor } from './alert-life.ts';
import { type AlertRow, alertsById } from './alerts.queries.ts';

/** The row of an alert as whoever moves it needs it. */
export type Held = {
  id: string;
  state: AlertState;
  rule: string;
  facility: string;
  facilityKind: string;
  part: string;
  changedAt: Date | string;
};

/** Columns that a verb may set beside the state. */
export type Change = Readonly<
  Partial<
    Record<
      | 'acked_at'
      | 'acked_by'
      | 'owner_subject'
      | 'owner_name'
      | 'shelved_at'
      | 'shelved_until'
      | 'closed_at'
      | 'act_by'
      | 'escalates_at'
      | 'escalations'
      | 'escalated_to'
      | 'escalation_round'
      | 'useful',
      string | number | boolean | null
    >
  >
>;

/** Holds alerts for this transaction, as far as the actor may see them. Refuses with UNKNOWN_ALERT when one is not there. */
export async function holdAlerts(sql: Sql, ids: readonly string[]): Promise<Held[]> {
  const numbers = ids.filter(id => /^\d{1,18}$/.test(id));
  const { rows } = await sql.query<Held>(
    `select id::text as id, state, rule_code as rule, facility_code as facility, facility_kind as "facilityKind", part,
            changed_at as "changedAt"
     from alert where id = any ($1::bigint[]) order by alert.id for update`,
    [numbers],
  );
  const missing = ids.find(id => !rows.some(row => row.id === id));
  if (missing !== undefined) {
    throw new Refusal(
      'UNKNOWN_ALERT',
      `alert "${missing.slice(0, 60)}" is not one you can see; an id of the query "alerts" is accepted.`,
    );
  }
  return rows;
}

/**
 * Does one verb to one held alert, rings for whoever follows, and returns its new state. Refuses with ALERT_STATE where the
 * verb is not legal in its state; the database would refuse it too.
 */
export async function moveAlert(
  sql: Sql,
  at: number,
  actor: Actor,
  held: Held,
  verb: string,
  change: Change = {},
  why: string | null = null,
): Promise<AlertState> {
  const state = after(verb, held.state);
  if (state === null) {
    throw new Refusal(
      'ALERT_STATE',
      `Alert ${held.id} is ${held.state}; ${verb} is accepted in ${statesFor(verb).join(', ')}.`,
    );
  }
  const instant = new Date(Math.max(at, new Date(held.changedAt).getTime())).toISOString();
  const set: Record<string, unknown> = {
    state,
    verb,
    changed_at: instant,
    changed_by_name: actor.name,
    why,
    change_readings: null,
    ...change,
    ...(state === 'CLOSED' && held.state !== 'CLOSED' ? { closed_at: instant, escalates_at: null } : {}),
    ...(held.state === 'SHELVED' && state !== 'SHELVED' ? { shelved_at: null, shelved_until: null } : {}),
  };
  const columns = Object.keys(set);
  await sql.query(
    `update alert set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')} where id = $1`,
    [held.id, ...Object.values(set)],
  );
  await ring(sql, at, [{ facility: held.facility, signal: 'ALERT', part: held.id }]);
  return state;
}

/** One verb on one alert by its number, and the alert as it is then. */
export async function moveOne(
  sql: Sql,
  at: number,
  actor: Actor,
  id: string,
  verb: string,
  change: Change = {},
  why: string | null = null,
): Promise<AlertRow> {
  const [held] = await holdAlerts(sql, [id]);
  await moveAlert(sql, at, actor, held!, verb, change, why);
  return (await alertsById(sql, [id]))[0]!;
}

/** A text that a person wrote, trimmed. Refuses with EMPTY_TEXT and LONG_TEXT. */
export function writtenText(name: string, text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new Refusal('EMPTY_TEXT', `${name} is empty; 1 to ${most} characters are accepted.`);
  if (trimmed.length > most) {
    throw new Refusal('LONG_TEXT', `${name} has ${trimmed.length} characters; 1 to ${most} are accepted.`);
  }
  return trimmed;
}
