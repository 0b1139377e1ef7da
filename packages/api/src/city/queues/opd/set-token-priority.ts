import type { TokenPriorityInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import type { OpdWork } from './opd-work.ts';
import { roomOf } from './room-of.ts';
import { takeStep } from './take-step.ts';

/** Gives a token another class from now on, with the ground for it. Throws Refusal NOT_POSSIBLE_NOW, SAME_CLASS. */
export async function setTokenPriority(work: OpdWork, input: TokenPriorityInput): Promise<TokenAnswer> {
  const { entry, here } = await lockToken(work, input);
  if (entry.priorityClass === input.priorityClass) {
    throw new Refusal('SAME_CLASS', `Token ${entry.number} of ${entry.series} is ${entry.priorityClass} already.`);
  }
  const after = takeStep(work, entry, {
    state: entry.state,
    kind: 'PRIORITY',
    at: here.at,
    priorityClass: input.priorityClass,
    returnsAtCall: entry.returnsAtCall,
    reason: input.reason,
  });
  return tokenAnswer(after, await roomOf(work, after));
}
