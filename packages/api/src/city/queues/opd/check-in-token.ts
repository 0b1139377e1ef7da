import type { OpdTokenInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import { isCarriedPlace } from '../carry-over-rules.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import type { OpdWork } from './opd-work.ts';
import { promiseWait } from './promise-wait.ts';
import { takeStep } from './take-step.ts';

/**
 * Somebody who had booked is there: they join the end of the line, or the place they kept when they were carried over to this
 * day. Throws Refusal NOT_POSSIBLE_NOW.
 */
export async function checkInToken(work: OpdWork, input: OpdTokenInput): Promise<TokenAnswer> {
  const { entry, here } = await lockToken(work, input);
  if (entry.state !== 'BOOKED') {
    throw new Refusal(
      'NOT_POSSIBLE_NOW',
      `Token ${entry.number} of ${entry.series} is ${entry.state}; one that is BOOKED can be checked in.`,
      { state: entry.state },
    );
  }
  const rank = isCarriedPlace(entry, entry.day) ? entry.rank : here.endRank;
  const arrived = { state: 'WAITING', kind: 'STEP', at: here.at, rank, joinedAt: here.at } as const;
  const after = takeStep(work, entry, arrived);
  return tokenAnswer(after, null, await promiseWait(work, after));
}
