import type { DoctorPresenceInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import type { SessionAnswer } from './answers.ts';
import { changeSession } from './change-session.ts';
import { lockSession, refuseUnlessOpen } from './find-session.ts';
import type { OpdWork } from './opd-work.ts';

/** Says that the doctor of a session left for a while, or came back. Throws Refusal AWAY_NEEDS_REASON, PRESENT_NEEDS_NO_REASON. */
export async function setDoctorPresence(work: OpdWork, input: DoctorPresenceInput): Promise<SessionAnswer> {
  const away = input.presence === 'AWAY';
  if (away && !input.reason) {
    throw new Refusal('AWAY_NEEDS_REASON', 'reason is missing; with AWAY one of the reasons is needed.');
  }
  if (!away && (input.reason || input.expectedReturn)) {
    throw new Refusal('PRESENT_NEEDS_NO_REASON', 'reason and expectedReturn are accepted with AWAY only.');
  }
  const { session, here } = await lockSession(work, input.session);
  refuseUnlessOpen(session);
  return changeSession(work, session, here, input);
}
