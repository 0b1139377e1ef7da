import type { OpdTokenInput } from '@hims/schema';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import type { OpdWork } from './opd-work.ts';
import { roomOf } from './room-of.ts';
import { takeStep } from './take-step.ts';

/** Somebody who was called is in the chair. Throws Refusal NOT_POSSIBLE_NOW. */
export async function startConsultation(work: OpdWork, input: OpdTokenInput): Promise<TokenAnswer> {
  const { entry, here } = await lockToken(work, input);
  const after = takeStep(work, entry, { state: 'IN_CONSULTATION', kind: 'STEP', at: here.at });
  return tokenAnswer(after, await roomOf(work, after));
}
