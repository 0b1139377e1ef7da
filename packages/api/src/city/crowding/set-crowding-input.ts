import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { STATED_INPUTS, type StatedCode, type StatedInput } from './index-inputs-rules.ts';
import { ownHospital } from './whose-hospital.queries.ts';

export type Statement = { facility: string; input: StatedCode; value: number; source: string };
const LONGEST_SOURCE = 300;

/**
 * Keeps what a person or machine states about a hospital, dated; what was stated before stays in the record. From a
 * simulated source it is simulated for ever. Throws Refusal FORBIDDEN, UNKNOWN_HOSPITAL, BAD_VALUE, SOURCE_MISSING.
 */
export async function setCrowdingInput(sql: Sql, actor: Actor, at: number, said: Statement) {
  await ownHospital(sql, actor, said.facility);
  const rule: StatedInput = STATED_INPUTS[said.input];
  const { value } = said;
  if (!(value >= rule.least && value <= rule.most) || (rule.whole && !Number.isInteger(value))) {
    throw new Refusal(
      'BAD_VALUE',
      `${said.input} is ${value}; ${rule.whole ? 'a whole number' : 'a number'} from ${rule.least} to ${rule.most} (${rule.unit}) is accepted.`,
    );
  }
  const source = said.source.trim();
  if (source.length === 0 || source.length > LONGEST_SOURCE) {
    throw new Refusal(
      'SOURCE_MISSING',
      `source has ${source.length} characters; 1 to ${LONGEST_SOURCE} that say who or what it was learnt from are accepted.`,
    );
  }
  const sourceKind = actor.role === 'SOURCE' ? await kindOfMachine(sql, actor) : 'MANUAL';
  const statedAt = new Date(at).toISOString();
  const expiresAt = new Date(at + rule.validMinutes * 60_000).toISOString();
  await sql.query(
    `insert into crowding_input
       (facility_code, input, value, source, source_kind, stated_at, expires_at, stated_by, stated_by_role)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [said.facility, said.input, value, source, sourceKind, statedAt, expiresAt, actor.subject, actor.role],
  );
  await ring(sql, at, [{ facility: said.facility, signal: 'CROWDING_INPUT', part: said.input }]);
  return { facility: said.facility, input: said.input, value, source, sourceKind, statedAt, expiresAt };
}

/** A machine that speaks for a simulated source is simulated, whatever else it speaks for. */
async function kindOfMachine(sql: Sql, actor: Actor): Promise<'FEED' | 'SIMULATED'> {
  const { rows } = await sql.query<{ kind: string }>('select kind from source where code = any ($1)', [
    [...actor.sources],
  ]);
  return rows.some(row => row.kind === 'SIMULATED') ? 'SIMULATED' : 'FEED';
}
