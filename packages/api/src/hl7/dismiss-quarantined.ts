import type { Actor } from '../kernel/actor.ts';
import { Refusal } from '../kernel/refusals.ts';
import type { Sql } from '../postgres/database.ts';
import { dismissFromQuarantine } from './message-store.ts';
import { holdToSettle, type QuarantinedRow, quarantinedMessage } from './quarantine.queries.ts';

const LONGEST_REASON = 500;

/**
 * Decides that nothing is to be done about a message: it is forgotten, but for who decided and why. Its sender goes on getting
 * the refusal for copies. `at` in milliseconds. Throws Refusal NOT_FOUND, ALREADY_REPLAYED, ALREADY_DISMISSED, EMPTY_TEXT,
 * LONG_TEXT.
 */
export async function dismissQuarantined(
  sql: Sql,
  at: number,
  actor: Actor,
  id: string,
  reason: string,
): Promise<QuarantinedRow> {
  await holdToSettle(sql, id);
  const why = reason.trim();
  if (why === '') throw new Refusal('EMPTY_TEXT', `reason is empty; 1 to ${LONGEST_REASON} characters are accepted.`);
  if (why.length > LONGEST_REASON) {
    throw new Refusal('LONG_TEXT', `reason has ${why.length} characters; 1 to ${LONGEST_REASON} are accepted.`);
  }
  await dismissFromQuarantine(sql, id, { by: actor.name ?? actor.role, why, at });
  return (await quarantinedMessage(sql, id)).row;
}
