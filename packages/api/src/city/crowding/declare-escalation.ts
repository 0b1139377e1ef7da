import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { calculatedLevel, declarationInForce } from './escalation.queries.ts';
import { ownHospital } from './whose-hospital.queries.ts';

const HIGHEST_LEVEL = 4;
const LONGEST_REASON = 500;

/** Two who declare for one hospital at once do so one after the other. */
export async function lockEscalation(sql: Sql, facility: string): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtextextended('escalation/' || $1, 0))", [facility]);
}

/** Ends the declaration in force. What follows it, if anything does, begins at the same instant. */
export async function endEscalation(
  sql: Sql,
  actor: Actor,
  at: number,
  id: string,
  ending: 'SUPERSEDED' | 'UNDONE',
): Promise<void> {
  await sql.query('update escalation set ended_at = greatest($2, since), ending = $3, ended_by = $4 where id = $1', [
    id,
    new Date(at).toISOString(),
    ending,
    actor.subject,
  ]);
}

/**
 * Declares the level of a hospital beside the one that is calculated, and opens the card of the level: its clock starts now.
 * Throws Refusal FORBIDDEN, UNKNOWN_HOSPITAL, BAD_LEVEL, REASON_MISSING, ALREADY_DECLARED, NO_TABLE.
 */
export async function declareEscalation(
  sql: Sql,
  actor: Actor,
  at: number,
  wanted: { facility: string; level: number; reason: string },
): Promise<void> {
  const { facility, level } = wanted;
  const hospital = await ownHospital(sql, actor, facility);
  if (!Number.isInteger(level) || level < 1 || level > HIGHEST_LEVEL) {
    throw new Refusal('BAD_LEVEL', `level is ${level}; 1 to ${HIGHEST_LEVEL} is accepted.`);
  }
  const reason = wanted.reason.trim();
  if (reason.length === 0 || reason.length > LONGEST_REASON) {
    throw new Refusal('REASON_MISSING', `reason has ${reason.length} characters; 1 to ${LONGEST_REASON} are accepted.`);
  }
  await lockEscalation(sql, facility);
  const previous = await declarationInForce(sql, facility);
  if (previous?.level === level) {
    throw new Refusal(
      'ALREADY_DECLARED',
      `level ${level} is declared for ${facility} since ${new Date(previous.since).toISOString()}; another level is accepted.`,
    );
  }
  const calculated = await calculatedLevel(sql, hospital, at);
  if (calculated.tableVersion === null) {
    throw new Refusal('NO_TABLE', 'No escalation table is in force yet; publish one first.');
  }
  const instant = new Date(at).toISOString();
  const { rows: sets } = await sql.query<{ version: number }>(
    'select version from action_card where effective_from <= $1 order by effective_from desc, version desc limit 1',
    [instant],
  );
  const cardVersion = sets[0]?.version ?? 0;
  if (previous) await endEscalation(sql, actor, at, previous.id, 'SUPERSEDED');
  const { rows } = await sql.query<{ id: string }>(
    `insert into escalation (facility_code, level, calculated_level, table_version, card_version, reason, since,
                             by_subject, by_name, by_role, previous_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id::text as id`,
    [
      facility,
      level,
      calculated.level,
      calculated.tableVersion,
      cardVersion,
      reason,
      instant,
      actor.subject,
      actor.name ?? actor.role,
      actor.role,
      previous?.id ?? null,
    ],
  );
  await sql.query(
    `insert into action_card_item (card_id, facility_code, code, place, owner_role, text_en, text_hi, minutes, due_at)
     select $1, $2, code, place, owner_role, text_en, text_hi, minutes, $3::timestamptz + make_interval(mins => minutes)
     from action_card where version = $4 and level = $5`,
    [rows[0]!.id, facility, instant, cardVersion, level],
  );
  await ring(sql, at, [{ facility, signal: 'ESCALATION', part: 'LEVEL' }]);
}
