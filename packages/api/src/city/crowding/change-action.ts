import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { lockEscalation } from './declare-escalation.ts';
import { declarationInForce } from './escalation.queries.ts';
import { ownHospital } from './whose-hospital.queries.ts';

/** Who may tick any action; others only those that they own. */
const GOVERNORS: readonly string[] = ['OFFICIAL', 'SUPERINTENDENT'];

/**
 * Says that an action of the card in force is done. Throws Refusal FORBIDDEN, UNKNOWN_HOSPITAL, CARD_NOT_IN_FORCE,
 * UNKNOWN_ACTION, NOT_YOUR_ACTION, ACTION_DONE_ALREADY.
 */
export function tickAction(sql: Sql, actor: Actor, at: number, wanted: WantedAction): Promise<void> {
  return changeAction(sql, actor, at, wanted, 'DONE');
}

/** Takes back that it was done. Throws as `tickAction`, and ACTION_NOT_DONE. */
export function undoAction(sql: Sql, actor: Actor, at: number, wanted: WantedAction): Promise<void> {
  return changeAction(sql, actor, at, wanted, 'UNDONE');
}

export type WantedAction = { facility: string; card: string; action: string };

async function changeAction(
  sql: Sql,
  actor: Actor,
  at: number,
  { facility, card, action }: WantedAction,
  to: 'DONE' | 'UNDONE',
): Promise<void> {
  await ownHospital(sql, actor, facility);
  await lockEscalation(sql, facility);
  const declared = await declarationInForce(sql, facility);
  if (declared?.cardId !== card) {
    throw new Refusal(
      'CARD_NOT_IN_FORCE',
      `card "${card.slice(0, 40)}" is not in force for ${facility}; ${declared ? `card ${declared.cardId} is` : 'none is'}.`,
    );
  }
  const { rows } = await sql.query<{ code: string; state: string; owner: string }>(
    'select code, state, owner_role as owner from action_card_item where card_id = $1 order by place for update',
    [card],
  );
  const item = rows.find(row => row.code === action);
  if (!item) {
    throw new Refusal(
      'UNKNOWN_ACTION',
      `action "${action.slice(0, 60)}" is not on card ${card}; accepted: ${rows.map(row => row.code).join(', ') || 'none'}.`,
    );
  }
  if (!GOVERNORS.includes(actor.role) && item.owner !== actor.role) {
    throw new Refusal(
      'NOT_YOUR_ACTION',
      `${action} belongs to ${item.owner}; they, the superintendent and officials may tick it, not a ${actor.role}.`,
    );
  }
  if (to === 'DONE' && item.state === 'DONE') {
    throw new Refusal('ACTION_DONE_ALREADY', `${action} is done already; an open action is accepted.`);
  }
  if (to === 'UNDONE' && item.state !== 'DONE') {
    throw new Refusal('ACTION_NOT_DONE', `${action} is ${item.state}; an action that is done can be taken back.`);
  }
  await sql.query(
    `update action_card_item
     set state = $3, changed_at = $4, changed_by = $5, changed_by_name = $6, changed_by_role = $7
     where card_id = $1 and code = $2`,
    [card, action, to, new Date(at).toISOString(), actor.subject, actor.name ?? actor.role, actor.role],
  );
  await ring(sql, at, [{ facility, signal: 'ESCALATION', part: 'CARD' }]);
}
