import type { OpdSessionInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import type { SessionAnswer } from './answers.ts';
import { changeSession } from './change-session.ts';
import { openEntries } from './find-entry.ts';
import { lockSession, refuseEnded } from './find-session.ts';
import type { OpdWork } from './opd-work.ts';
import { takeStep } from './take-step.ts';

/**
 * Ends a session, of today or of a day that is over, or takes back one that was planned and has not begun. People whom it alone
 * was to call wait for any room of the queue from now on. Throws Refusal STILL_SERVING, SESSION_ENDED.
 */
export async function endSession(work: OpdWork, input: OpdSessionInput): Promise<SessionAnswer> {
  const { session, here } = await lockSession(work, input.session, true);
  refuseEnded(session);
  const bound = await openEntries(work, 'e.session_id = $1::bigint', [session.id]);
  const served = bound.find(({ state }) => state === 'CALLED' || state === 'IN_CONSULTATION');
  if (served) {
    throw new Refusal(
      'STILL_SERVING',
      `Token ${served.number} of ${served.series} is ${served.state} in room ${session.room}; finish it first.`,
    );
  }
  for (const entry of bound.filter(({ state }) => state === 'WAITING')) {
    takeStep(work, entry, {
      state: 'WAITING',
      kind: 'MOVE',
      at: here.at,
      sessionId: null,
      reason: 'SESSION_ENDED',
      byItself: 'releaseToken',
    });
  }
  return changeSession(work, session, here, { presence: 'AWAY', ends: true });
}
