import { createHash } from 'node:crypto';
import type { Actor } from '../kernel/actor.ts';
import { Refusal } from '../kernel/refusals.ts';
import type { Command, Consequence } from '../kernel/request.ts';
import { planOnce, type Sql } from '../postgres/database.ts';
import { auditParameters, INSERT_AUDIT } from './audit.ts';

const REQUEST_ID = /^[\x21-\x7e]{1,100}$/;

const TAKE = planOnce(`
  insert into command_receipt (subject, request_id, content_hash, at) values ($1, $2, $3, $4)
  on conflict (subject, request_id) do nothing returning 1`);

const ANSWER = planOnce(`
  with answered as (update command_receipt set answer = $9::json where subject = $7 and request_id = $8)
  ${INSERT_AUDIT}`);

/** Equal arguments have equal texts, whatever the order in which a client wrote their fields. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, canonical(each)]),
  );
}

/**
 * Does a command once for each (subject of the actor, request id), inside the caller's transaction. A copy gets the stored
 * answer of the first; while the first is still running a copy waits for it. Throws Refusal BAD_REQUEST_ID, and
 * REQUEST_ID_REUSED when the id came with another command before. The audit row exists together with the effect; `work` may
 * add rows for what followed from the command.
 */
export async function runCommand<T>(
  sql: Sql,
  command: Command & { readonly actor: Actor; readonly at: number },
  work: (followed: Consequence[]) => Promise<T>,
): Promise<T> {
  const { actor, at, action, subject, requestId } = command;
  if (!REQUEST_ID.test(requestId)) {
    throw new Refusal(
      'BAD_REQUEST_ID',
      `requestId "${requestId.slice(0, 120)}" is not usable; 1 to 100 printable ASCII characters without spaces are.`,
    );
  }
  const contentHash = createHash('sha256')
    .update(JSON.stringify([action, subject, canonical(command.args)]))
    .digest('base64url');
  const keyed = [actor.subject, requestId];
  const taken = await sql.query(TAKE, [...keyed, contentHash, new Date(at).toISOString()]);
  if (taken.rows.length === 0) {
    const { rows } = await sql.query<{ contentHash: string; answer: T }>(
      'select content_hash as "contentHash", answer from command_receipt where subject = $1 and request_id = $2',
      keyed,
    );
    if (rows[0]?.contentHash !== contentHash) {
      throw new Refusal(
        'REQUEST_ID_REUSED',
        `requestId "${requestId}" was used for another command; a new requestId is accepted.`,
      );
    }
    return rows[0].answer;
  }
  const followed: Consequence[] = [];
  const answer = await work(followed);
  // As a copy will read it: the first caller must not get a Date where the second gets a text.
  const stored = JSON.stringify(answer ?? null);
  const done = [...followed, { action, subject, details: { requestId } }].map(each => ({ ...each, actor }));
  // Together: a command may hold what others wait for.
  await sql.query(ANSWER, [...auditParameters(at, done), ...keyed, stored]);
  return JSON.parse(stored) as T;
}
