import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../kernel/actor.ts';
import { sqlOf } from '../postgres/database.ts';
import type { Hl7Desk } from './hl7-desk.ts';
import { releaseFromQuarantine, restateFlaw } from './message-store.ts';
import { holdToSettle, type QuarantinedRow, quarantinedMessage } from './quarantine.queries.ts';

export type ReplayOutcome = { answer: string; message: QuarantinedRow };

/**
 * Takes a message from quarantine again, inside a command of the person who asks. The effect commits in a transaction of the
 * machine that sent it, with its rights; should the command then fail, giving it again finds the effect and marks it. Taken,
 * the message itself is forgotten; refused, it stays with the present reason. Throws Refusal NOT_FOUND, ALREADY_REPLAYED,
 * ALREADY_DISMISSED, NOT_YOUR_FACILITY.
 */
export async function replayQuarantined(
  em: SqlEntityManager,
  actor: Actor,
  desk: Hl7Desk,
  id: string,
  at: number,
): Promise<ReplayOutcome> {
  const sql = sqlOf(em);
  const { raw } = await holdToSettle(sql, id);
  const { answer, flaw } = await desk.replay(
    raw!,
    facility => actor.facilities === null || actor.facilities.has(facility),
  );
  if (flaw) await restateFlaw(sql, id, flaw);
  else await releaseFromQuarantine(sql, id, actor.subject, at);
  return { answer, message: (await quarantinedMessage(sql, id)).row };
}
