import type { Actor } from '../../kernel/actor.ts';
import type { Sql } from '../../postgres/database.ts';
import type { BoardCheckView } from './board-checks.queries.ts';
import { type DisputeView, disputeOf } from './disputes.queries.ts';
import { type Doubt, openAlready, openDispute, openUnlessOpen } from './open-dispute.ts';
import { recordCheck } from './record-check.ts';

export type PhoneCheck = {
  readonly facility: string;
  readonly metric: string;
  readonly part: string | null;
  readonly told: number;
  readonly whoWasRung: string;
  readonly whatTheySaid: string | null;
};

/**
 * "I rang": keeps what was told beside what the board says, and where the two are apart opens a dispute, or finds the one
 * that is open about this number. Inside the caller's command.
 */
export async function recordPhoneCheck(
  sql: Sql,
  call: PhoneCheck,
  actor: Actor,
  at: number,
): Promise<{ check: BoardCheckView; dispute: DisputeView | null }> {
  const { facility, metric, part, told, whoWasRung, whatTheySaid } = call;
  const { check, figure } = await recordCheck(
    sql,
    { kind: 'PHONE_CHECK', facility, metric, part, counted: told, whoWasRung, note: whatTheySaid },
    actor,
    at,
  );
  if (check.right) return { check, dispute: null };
  const doubt: Doubt = {
    kind: 'PHONE_CHECK',
    facility,
    metric,
    part,
    figure,
    claimed: told,
    reason: whatTheySaid ?? `Told on the telephone: ${told}.`,
    evidence: null,
    checkId: check.id,
  };
  const join = async () => {
    const open = await openAlready(sql, call);
    return open === null ? null : disputeOf(sql, open, actor.subject, at);
  };
  // Two who ring at once find none open: one of them opens it, the other joins, and neither check is lost.
  const dispute =
    (await join()) ??
    (await openUnlessOpen(sql, doubt, actor, at)) ??
    (await join()) ??
    (await openDispute(sql, doubt, actor, at));
  return { check, dispute };
}
