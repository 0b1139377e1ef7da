import type { FinishConsultationInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import { markSimulated } from './mark-simulated.ts';
import type { OpdWork } from './opd-work.ts';
import { promiseWait } from './promise-wait.ts';
import { takeStep } from './take-step.ts';

/**
 * Somebody has been served. Called and never marked as in the chair, they were in it from now to now. With `sendTo` the same
 * token waits at the end of another queue of the facility, on its own day only. Throws Refusal NOT_POSSIBLE_NOW, UNKNOWN_QUEUE, SAME_QUEUE.
 */
export async function finishConsultation(work: OpdWork, input: FinishConsultationInput): Promise<TokenAnswer> {
  const { entry, here, there } = await lockToken(work, input, input.sendTo, !input.sendTo);
  if (input.sendTo && there.queue === here.queue) {
    throw new Refusal('SAME_QUEUE', `Token ${entry.number} is in ${here.queue} already; another queue is accepted.`);
  }
  const at = here.at;
  const inChair =
    entry.state === 'CALLED'
      ? takeStep(work, entry, { state: 'IN_CONSULTATION', kind: 'STEP', at, byItself: 'startConsultation' })
      : entry;
  const done = takeStep(work, inChair, { state: 'DONE', kind: 'STEP', at });
  if (!input.sendTo) return tokenAnswer(done, null);
  await markSimulated(work, [entry], there);
  const sent = takeStep(work, done, {
    state: 'WAITING',
    kind: 'SENT_ON',
    at: Math.max(at, there.at),
    queue: there.queue,
    sessionId: null,
    rank: there.endRank,
    joinedAt: Math.max(at, there.at),
    overtaken: 0,
    absences: 0,
    byItself: 'sendOn',
  });
  return tokenAnswer(sent, null, await promiseWait(work, sent));
}
