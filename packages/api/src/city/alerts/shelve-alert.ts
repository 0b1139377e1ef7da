import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { LONGEST_SHELF_MINUTES } from './alert-life.ts';
import type { AlertRow } from './alerts.queries.ts';
import { moveOne, writtenText } from './move-alert.ts';

/** Puts an alert aside for minutes of city time; it comes back by itself. Refuses with BAD_SHELF, EMPTY_TEXT, ALERT_STATE. */
export function shelveAlert(
  sql: Sql,
  at: number,
  actor: Actor,
  wanted: { readonly alert: string; readonly minutes: number; readonly reason: string },
): Promise<AlertRow> {
  const { alert, minutes } = wanted;
  if (!(minutes >= 1 && minutes <= LONGEST_SHELF_MINUTES)) {
    throw new Refusal('BAD_SHELF', `minutes is ${minutes}; 1 to ${LONGEST_SHELF_MINUTES} is accepted.`);
  }
  const instant = (ms: number) => new Date(ms).toISOString();
  const change = { shelved_at: instant(at), shelved_until: instant(at + minutes * 60_000), escalates_at: null };
  return moveOne(sql, at, actor, alert, 'SHELVE', change, writtenText('reason', wanted.reason, 500));
}
