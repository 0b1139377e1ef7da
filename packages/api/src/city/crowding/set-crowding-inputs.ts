import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { STATED_INPUTS, type StatedCode, type StatedInput } from './index-inputs-rules.ts';
import { ownHospital } from './whose-hospital.queries.ts';

type Statement = { readonly input: StatedCode; readonly value: number };
export type Statements = { facility: string; statements: readonly Statement[]; source: string };
const LONGEST_SOURCE = 300;
const MOST_STATEMENTS = Object.keys(STATED_INPUTS).length;

/**
 * Keeps what a person or machine states about a hospital, dated; what was stated before stays in the record. Several
 * statements are kept together or not at all. From a simulated source they are simulated for ever. Throws Refusal FORBIDDEN,
 * UNKNOWN_HOSPITAL, NOTHING_STATED, STATED_TWICE, BAD_VALUE, SOURCE_MISSING.
 */
export async function setCrowdingInputs(sql: Sql, actor: Actor, at: number, said: Statements) {
  const { facility, statements } = said;
  await ownHospital(sql, actor, facility);
  refuseStatements(statements);
  const source = said.source.trim();
  if (source.length === 0 || source.length > LONGEST_SOURCE) {
    throw new Refusal(
      'SOURCE_MISSING',
      `source has ${source.length} characters; 1 to ${LONGEST_SOURCE} that say who or what it was learnt from are accepted.`,
    );
  }
  const sourceKind = actor.role === 'SOURCE' ? await kindOfMachine(sql, actor) : 'MANUAL';
  const statedAt = new Date(at).toISOString();
  const kept = statements.map(({ input, value }) => {
    const expiresAt = new Date(at + STATED_INPUTS[input].validMinutes * 60_000).toISOString();
    return { facility, input, value, source, sourceKind, statedAt, expiresAt };
  });
  await sql.query(
    `insert into crowding_input
       (facility_code, input, value, source, source_kind, stated_at, expires_at, stated_by, stated_by_role)
     select $1, input, value, $2, $3, $4, "expiresAt", $5, $6
     from json_to_recordset($7::json) as t(input text, value double precision, "expiresAt" timestamptz)`,
    [facility, source, sourceKind, statedAt, actor.subject, actor.role, JSON.stringify(kept)],
  );
  await ring(
    sql,
    at,
    kept.map(({ input }) => ({ facility, signal: 'CROWDING_INPUT', part: input })),
  );
  return kept;
}

function refuseStatements(statements: readonly Statement[]): void {
  if (statements.length === 0 || statements.length > MOST_STATEMENTS) {
    throw new Refusal('NOTHING_STATED', `statements are ${statements.length}; 1 to ${MOST_STATEMENTS} are accepted.`);
  }
  const twice = statements.find((each, i) => statements.findIndex(other => other.input === each.input) < i);
  if (twice) throw new Refusal('STATED_TWICE', `${twice.input} is stated twice; each input once is accepted.`);
  for (const { input, value } of statements) {
    const rule: StatedInput = STATED_INPUTS[input];
    if (!(value >= rule.least && value <= rule.most) || (rule.whole && !Number.isInteger(value))) {
      throw new Refusal(
        'BAD_VALUE',
        `${input} is ${value}; ${rule.whole ? 'a whole number' : 'a number'} from ${rule.least} to ${rule.most} (${rule.unit}) is accepted.`,
      );
    }
  }
}

/** A machine that speaks for a simulated source is simulated, whatever else it speaks for. */
async function kindOfMachine(sql: Sql, actor: Actor): Promise<'FEED' | 'SIMULATED'> {
  const { rows } = await sql.query<{ kind: string }>('select kind from source where code = any ($1)', [
    [...actor.sources],
  ]);
  return rows.some(row => row.kind === 'SIMULATED') ? 'SIMULATED' : 'FEED';
}
