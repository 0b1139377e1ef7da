import type { OpdSessionInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import type { SessionAnswer } from './answers.ts';
import { changeSession } from './change-session.ts';
import { lockSession } from './find-session.ts';
import { iso, type OpdWork } from './opd-work.ts';

/** Begins a session: the doctor is in the room. One that has begun already is refused with ALREADY_STARTED. */
export async function startSession(work: OpdWork, input: OpdSessionInput): Promise<SessionAnswer> {
  const { session, here } = await lockSession(work, input.session);
  if (session.startedAt !== null) {
    throw new Refusal('ALREADY_STARTED', `The session in room ${session.room} began at ${iso(session.startedAt)}.`);
  }
  return changeSession(work, session, here, { presence: 'PRESENT', begins: true });
}
