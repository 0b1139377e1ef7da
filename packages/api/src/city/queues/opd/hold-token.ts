import type { HoldTokenInput } from '@hims/schema';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import type { OpdWork } from './opd-work.ts';
import { takeStep } from './take-step.ts';

/** Sets a token aside; its place is kept. Throws Refusal NOT_POSSIBLE_NOW. */
export async function holdToken(work: OpdWork, input: HoldTokenInput): Promise<TokenAnswer> {
  const { entry, here } = await lockToken(work, input);
  const after = takeStep(work, entry, {
    state: 'HELD',
    kind: 'STEP',
    at: here.at,
    sessionId: entry.state === 'CALLED' ? null : entry.sessionId,
    reason: input.reason,
  });
  return tokenAnswer(after, null);
}
