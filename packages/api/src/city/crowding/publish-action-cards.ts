import type { CardActionInput } from '@hims/schema';
import { ring } from '../../commit/ring.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { type ActionCardSet, actionCardSets } from './action-cards.queries.ts';

const OWNERS: readonly string[] = ['OFFICIAL', 'SUPERINTENDENT', 'CLERK', 'DOCTOR', 'DISPATCHER'];
const LEVELS = [1, 2, 3, 4];
const DEVANAGARI = /[\u0900-\u097f]/;

/** One publication at a time, so that versions have no gap. */
const LOCK = "select pg_advisory_xact_lock(hashtextextended('action_card', 0))";

/**
 * Publishes the cards of all levels as a new version, in force for declarations from `effectiveFrom` (milliseconds) on.
 * Cards that are open stay as they were opened. Throws Refusal IN_THE_PAST, BAD_CARDS.
 */
export async function publishActionCards(
  sql: Sql,
  at: number,
  wanted: { actions: readonly CardActionInput[]; draft: boolean; effectiveFrom: number },
): Promise<ActionCardSet> {
  const { actions, draft, effectiveFrom } = wanted;
  if (effectiveFrom < at) {
    throw new Refusal(
      'IN_THE_PAST',
      `effectiveFrom is ${new Date(effectiveFrom).toISOString()}; from ${new Date(at).toISOString()} on is accepted.`,
    );
  }
  const problem = problemOf(actions);
  if (problem) throw new Refusal('BAD_CARDS', problem);
  await sql.query(LOCK);
  const version = Math.max(0, ...(await actionCardSets(sql)).map(each => each.version)) + 1;
  await sql.query(
    `insert into action_card (version, level, code, place, owner_role, minutes, text_en, text_hi, draft, effective_from)
     select $1, level, code, place::integer, "ownerRole", minutes, "textEn", "textHi", $2, $3
     from rows from (json_to_recordset($4::json)
       as (level integer, code text, "ownerRole" text, minutes integer, "textEn" text, "textHi" text))
       with ordinality as t(level, code, "ownerRole", minutes, "textEn", "textHi", place)`,
    [version, draft, new Date(effectiveFrom).toISOString(), JSON.stringify(actions)],
  );
  await ring(sql, at, [{ facility: '*', signal: 'ACTION_CARDS', part: String(version) }]);
  return (await actionCardSets(sql)).find(each => each.version === version)!;
}

/** What is wrong with a set of cards, as a sentence; null: nothing. */
function problemOf(actions: readonly CardActionInput[]): string | null {
  const empty = LEVELS.filter(level => !actions.some(action => action.level === level));
  if (empty.length > 0)
    return `level ${empty.join(', ')} has no action; at least one on each of 1, 2, 3, 4 is accepted.`;
  const seen = new Set<string>();
  for (const { level, code, ownerRole, textEn, textHi } of actions) {
    if (seen.has(`${level} ${code}`))
      return `level ${level} names ${code} twice; each code once on a level is accepted.`;
    seen.add(`${level} ${code}`);
    if (!OWNERS.includes(ownerRole)) return `${code} is owned by ${ownerRole}; accepted: ${OWNERS.join(', ')}.`;
    if (textEn.trim() === '') return `${code} has no English text; words are accepted.`;
    if (!DEVANAGARI.test(textHi))
      return `${code} has no Hindi text ("${textHi.slice(0, 40)}"); Devanagari is accepted.`;
  }
  return null;
}
