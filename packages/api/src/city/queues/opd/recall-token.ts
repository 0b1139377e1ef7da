import type { OpdTokenInput } from '@hims/schema';
import { ringAtEnd } from '../../../commit/ring.ts';
import { Refusal } from '../../../kernel/refusals.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import { iso, type OpdWork, ringOf } from './opd-work.ts';
import { roomOf } from './room-of.ts';

/** Calls somebody again who was called and has not come: the hall speaks the number once more. Throws Refusal NOT_POSSIBLE_NOW. */
export async function recallToken(work: OpdWork, input: OpdTokenInput): Promise<TokenAnswer> {
  const { entry, here } = await lockToken(work, input);
  if (entry.state !== 'CALLED') {
    throw new Refusal(
      'NOT_POSSIBLE_NOW',
      `Token ${entry.number} of ${entry.series} is ${entry.state}; one that is CALLED can be called again.`,
      { state: entry.state },
    );
  }
  await work.sql.query(
    `update queue_entry set repeats = repeats + 1, repeated_at = $3::timestamptz where token_id = $1::bigint and step = $2`,
    [entry.tokenId, entry.step, iso(here.at)],
  );
  ringAtEnd(work.rings, ringOf(entry.facility, entry.queue));
  return tokenAnswer(entry, await roomOf(work, entry));
}
