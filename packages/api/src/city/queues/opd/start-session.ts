import type { OpdSessionInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import type { SessionAnswer } from './answers.ts';
import { changeSession } from './change-session.ts';
import { lockSession, refuseEnded } from './find-session.ts';
import { iso, type OpdWork } from './opd-work.ts';

/** Begins a session: the doctor is in the room. Throws Refusal SESSION_ENDED, and ALREADY_STARTED when it has begun. */
export async function startSession(work: OpdWork, input: OpdSessionInput): Promise<SessionAnswer> {
  const { session, here } = await lockSession(work, input.session);
  refuseEnded(session);
  if (session.startedAt !== null) {
    throw new Refusal('ALREADY_STARTED', `The session in room ${session.room} began at ${iso(session.startedAt)}.`);
  }
  return changeSession(work, session, here, { presence: 'PRESENT', begins: true });
}
