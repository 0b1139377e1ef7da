import type { EndTokenInput } from '@hims/schema';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import type { OpdWork } from './opd-work.ts';
import { takeStep } from './take-step.ts';

/**
 * Ends a token whose person was not served, of today or of a day that is over: LEFT when they are gone, CANCELLED when it is
 * taken back. Throws Refusal NOT_POSSIBLE_NOW.
 */
export async function endToken(work: OpdWork, state: 'LEFT' | 'CANCELLED', input: EndTokenInput): Promise<TokenAnswer> {
  const { entry, here } = await lockToken(work, input, null, true);
  const after = takeStep(work, entry, {
    state,
    kind: 'STEP',
    at: here.at,
    sessionId: null,
    reason: input.reason,
  });
  return tokenAnswer(after, null);
}
