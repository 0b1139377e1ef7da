import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { DECIDE_WITHIN_MS } from './dispute-rules.ts';
import { type DisputeView, disputeOf } from './disputes.queries.ts';
import { type Figure, signalOf } from './figure-rules.ts';

/** What is said when a number is doubted. */
export type Doubt = {
  readonly kind: 'DISPUTE' | 'PHONE_CHECK';
  readonly facility: string;
  readonly metric: string;
  readonly part: string | null;
  readonly figure: Figure;
  readonly claimed: number | null;
  readonly reason: string;
  readonly evidence: string | null;
  readonly checkId: string | null;
};

/** Throws Refusal FORBIDDEN where a facility is not the actor's to speak for. */
export function refuseElsewhere(actor: Actor, facility: string): void {
  if (actor.facilities !== null && !actor.facilities.has(facility)) {
    throw new Refusal(
      'FORBIDDEN',
      `Facility "${facility}" is not yours; yours: ${[...actor.facilities].join(', ') || 'none'}.`,
    );
  }
}

/** The dispute about a number that is open; null: none. */
export async function openAlready(
  sql: Sql,
  doubt: Pick<Doubt, 'facility' | 'metric' | 'part'>,
): Promise<string | null> {
  const { rows } = await sql.query<{ id: string }>(
    `select id::text as id from dispute
     where facility_code = $1 and metric = $2 and coalesce(part, '') = coalesce($3, '') and state = 'OPEN'`,
    [doubt.facility, doubt.metric, doubt.part],
  );
  return rows[0]?.id ?? null;
}

/**
 * Opens a dispute, inside the caller's command: from its commit on the number carries a mark on every screen. Throws Refusal
 * ALREADY_DISPUTED where one is open about the same number.
 */
export async function openDispute(sql: Sql, doubt: Doubt, actor: Actor, at: number): Promise<DisputeView> {
  const opened = await openUnlessOpen(sql, doubt, actor, at);
  if (opened) return opened;
  const open = await openAlready(sql, doubt);
  throw new Refusal('ALREADY_DISPUTED', `This number is in doubt already: dispute ${open}. Add what you know there.`, {
    dispute: open,
  });
}

/** Opens a dispute, inside the caller's command; null where one is open about the same number, also by somebody at once. */
export async function openUnlessOpen(sql: Sql, doubt: Doubt, actor: Actor, at: number): Promise<DisputeView | null> {
  const { figure } = doubt;
  const { rows } = await sql.query<{ id: string }>(
    `insert into dispute (facility_code, kind, signal, metric, part, shown, shown_observed_at, shown_source, simulated,
                          claimed, reason, evidence, check_id, opened_by, opened_by_role, opened_at, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict do nothing returning id::text as id`,
    [
      doubt.facility,
      doubt.kind,
      signalOf(doubt.metric),
      doubt.metric,
      doubt.part,
      figure.value,
      figure.observedAt,
      figure.source,
      figure.simulated,
      doubt.claimed,
      doubt.reason,
      doubt.evidence,
      doubt.checkId,
      actor.subject,
      actor.role,
      new Date(at).toISOString(),
      new Date(at + DECIDE_WITHIN_MS).toISOString(),
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) return null;
  await ring(sql, at, [{ facility: doubt.facility, signal: 'DISPUTE', part: id }]);
  return (await disputeOf(sql, id, actor.subject, at))!;
}
