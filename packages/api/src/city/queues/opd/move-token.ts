import type { MoveTokenInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockToken } from './find-entry.ts';
import { refuseEnded, SESSION, type SessionRow } from './find-session.ts';
import { markSimulated } from './mark-simulated.ts';
import type { OpdWork } from './opd-work.ts';
import { promiseWait } from './promise-wait.ts';
import { takeStep } from './take-step.ts';

/**
 * Sends a token to another queue, where it joins the end, or to one room, which alone calls it from then on; within its queue it
 * keeps its place. One that was called waits again. Throws Refusal ONE_PLACE, UNKNOWN_SESSION, UNKNOWN_QUEUE, NOT_POSSIBLE_NOW.
 */
export async function moveToken(work: OpdWork, input: MoveTokenInput): Promise<TokenAnswer> {
  if ((input.queue == null) === (input.session == null)) {
    throw new Refusal('ONE_PLACE', 'Exactly one of queue and session is accepted.');
  }
  const session = input.session == null ? null : await sessionById(work, input.session);
  const { entry, here, there } = await lockToken(work, input, session?.queue ?? input.queue);
  if (session && (session.facility !== entry.facility || session.day !== entry.day)) {
    throw new Refusal('UNKNOWN_SESSION', `session "${session.id}" is of another facility or day than the token.`);
  }
  if (session) refuseEnded(session);
  const stays = there.queue === here.queue;
  if (stays && !session) {
    throw new Refusal('SAME_QUEUE', `Token ${entry.number} is in ${here.queue} already; another queue is accepted.`);
  }
  await markSimulated(work, [entry], there);
  const at = Math.max(here.at, there.at);
  const after = takeStep(work, entry, {
    state: entry.state === 'BOOKED' ? 'BOOKED' : 'WAITING',
    kind: 'MOVE',
    at,
    queue: there.queue,
    sessionId: session?.id ?? null,
    ...(stays ? {} : { rank: there.endRank, joinedAt: at, overtaken: 0, absences: 0 }),
    reason: 'MOVED',
  });
  return tokenAnswer(after, session?.room ?? null, stays ? null : await promiseWait(work, after));
}

async function sessionById(work: OpdWork, id: string): Promise<SessionRow> {
  const { rows } = await work.sql.query<SessionRow>(`select ${SESSION} from opd_session where id = $1::bigint`, [id]);
  if (!rows[0]) throw new Refusal('UNKNOWN_SESSION', `session "${id}" is not one of your facilities'.`);
  return rows[0];
}
