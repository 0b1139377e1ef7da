import type { Actor } from '../../kernel/actor.ts';
import type { Sql } from '../../postgres/database.ts';
import type { AlertRow } from './alerts.queries.ts';
import { holdAlerts, moveOne } from './move-alert.ts';
import { rearmed } from './rearm-alert.ts';

/** Takes an alert back before its shelf ends: unacknowledged, with its time to act anew. Refuses with ALERT_STATE. */
export async function unshelveAlert(sql: Sql, at: number, actor: Actor, alert: string): Promise<AlertRow> {
  // Held before its round is counted on: two who take it back at once must not both begin the same one.
  await holdAlerts(sql, [alert]);
  const change = { acked_at: null, acked_by: null, ...(await rearmed(sql, at, alert)) };
  return moveOne(sql, at, actor, alert, 'UNSHELVE', change);
}
