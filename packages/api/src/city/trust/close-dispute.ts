import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { type Closing, refuseClosing, type StoredState } from './dispute-rules.ts';
import { type DisputeView, disputeOf } from './disputes.queries.ts';

/**
 * Decides a dispute or takes it back, inside the caller's command; the mark goes from every screen with the commit. Throws
 * Refusal NO_SUCH_DISPUTE, and what refuseClosing refuses.
 */
export async function closeDispute(
  sql: Sql,
  asked: { readonly id: string; readonly closing: Closing; readonly note: string },
  actor: Actor,
  at: number,
): Promise<DisputeView> {
  // Locked, so that of two who decide at once the second is told that it is closed already.
  const { rows } = await sql.query<{ id: string; facility: string; state: StoredState; openedBy: string }>(
    `select id::text as id, facility_code as facility, state, opened_by as "openedBy"
     from dispute where id = $1 for update`,
    [/^\d{1,18}$/.test(asked.id) ? asked.id : null],
  );
  const dispute = rows[0];
  if (!dispute) {
    throw new Refusal('NO_SUCH_DISPUTE', `There is no dispute "${asked.id.slice(0, 20)}" that you may see.`);
  }
  const answers = actor.role === 'OFFICIAL' || actor.role === 'SUPERINTENDENT';
  refuseClosing(dispute, asked.closing, { subject: actor.subject, answers });
  await sql.query(
    `update dispute set state = $2, closed_by = $3, closed_by_role = $4, closed_at = $5, closing_note = $6 where id = $1`,
    [dispute.id, asked.closing, actor.subject, actor.role, new Date(at).toISOString(), asked.note],
  );
  await ring(sql, at, [{ facility: dispute.facility, signal: 'DISPUTE', part: dispute.id }]);
  return (await disputeOf(sql, dispute.id, actor.subject, at))!;
}
