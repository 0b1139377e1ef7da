import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { after } from './alert-life.ts';
import { type AlertRow, alertsById } from './alerts.queries.ts';
import { holdAlerts, moveAlert } from './move-alert.ts';

/** Alerts of one acknowledgement. */
const MOST_AT_ONCE = 200;

/**
 * Acknowledges alerts, all in one transaction. What somebody else has acknowledged, shelved or closed meanwhile stays as it
 * is: two people who press at once both succeed. Refuses with TOO_MANY_ALERTS and UNKNOWN_ALERT.
 */
export async function acknowledgeAlerts(
  sql: Sql,
  at: number,
  actor: Actor,
  ids: readonly string[],
): Promise<AlertRow[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length < 1 || wanted.length > MOST_AT_ONCE) {
    throw new Refusal('TOO_MANY_ALERTS', `${wanted.length} alerts are named; 1 to ${MOST_AT_ONCE} are accepted.`);
  }
  const held = await holdAlerts(sql, wanted);
  for (const alert of held) {
    if (after('ACK', alert.state) === null) continue;
    const acked = { acked_at: new Date(at).toISOString(), acked_by: actor.name, escalates_at: null };
    await moveAlert(sql, at, actor, alert, 'ACK', acked);
  }
  return alertsById(sql, wanted);
}
