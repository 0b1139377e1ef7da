import type { OpdTokenInput } from '@hims/schema';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import { bringBack } from './line.ts';
import type { OpdWork } from './opd-work.ts';
import { takeStep } from './take-step.ts';

/**
 * Takes up a token again: one that was set aside at the place it had, one that was absent and is there now five places behind
 * the head of the line. Throws Refusal NOT_POSSIBLE_NOW.
 */
export async function resumeToken(work: OpdWork, input: OpdTokenInput): Promise<TokenAnswer> {
  const { entry, here } = await lockToken(work, input);
  if (entry.state === 'ABSENT') return tokenAnswer(await bringBack(work, here, entry), null);
  // BOOKED becomes WAITING by being checked in, which also gives it its place.
  const kind = entry.state === 'BOOKED' ? 'RETURN' : 'STEP';
  return tokenAnswer(takeStep(work, entry, { state: 'WAITING', kind, at: here.at }), null);
}
