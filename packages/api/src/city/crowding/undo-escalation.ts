import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { endEscalation, lockEscalation } from './declare-escalation.ts';
import { declarationInForce } from './escalation.queries.ts';
import { ownHospital } from './whose-hospital.queries.ts';

/**
 * Takes the last declaration back. The one before it is in force again, with its own card and what was ticked on it; both
 * stay in the record. Throws Refusal FORBIDDEN, UNKNOWN_HOSPITAL, NOTHING_DECLARED.
 */
export async function undoEscalation(sql: Sql, actor: Actor, at: number, facility: string): Promise<void> {
  await ownHospital(sql, actor, facility);
  await lockEscalation(sql, facility);
  const current = await declarationInForce(sql, facility);
  if (!current) {
    throw new Refusal('NOTHING_DECLARED', `Nothing is declared for ${facility}; there is nothing to take back.`);
  }
  await endEscalation(sql, actor, at, current.id, 'UNDONE');
  if (current.previousId !== null) {
    await sql.query(
      `insert into escalation (facility_code, level, calculated_level, table_version, card_version, reason, since,
                               by_subject, by_name, by_role, previous_id, restores_id, card_id)
       select facility_code, level, calculated_level, table_version, card_version, reason, $2,
              by_subject, by_name, by_role, previous_id, id, coalesce(card_id, id)
       from escalation where id = $1`,
      [current.previousId, new Date(at).toISOString()],
    );
  }
  await ring(sql, at, [{ facility, signal: 'ESCALATION', part: 'LEVEL' }]);
}
