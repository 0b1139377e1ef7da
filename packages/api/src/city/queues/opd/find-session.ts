import { Refusal } from '../../../kernel/refusals.ts';
import { planOnce } from '../../../postgres/database.ts';
import { istDayOf } from '../ist-day-rules.ts';
import { lockQueue } from './lock-queue.ts';
import { ms, type OpdWork, type QueueDay } from './opd-work.ts';

/** A session as it is stored; instants in milliseconds. */
export type SessionRow = {
  id: string;
  facility: string;
  queue: string;
  day: string;
  room: string;
  doctorCode: string | null;
  doctorName: string | null;
  capacity: number | null;
  plannedStart: number;
  plannedEnd: number | null;
  startedAt: number | null;
  endedAt: number | null;
  presence: 'PRESENT' | 'AWAY';
  presenceSince: number;
  awayReason: string | null;
  expectedReturn: number | null;
  simulated: boolean;
};

export const SESSION = `
  id::text, facility_code as facility, queue_code as queue, ist_day::text as day, room, doctor_code as "doctorCode",
  doctor_name as "doctorName", capacity, ${ms('planned_start')} as "plannedStart", ${ms('planned_end')} as "plannedEnd",
  ${ms('started_at')} as "startedAt", ${ms('ended_at')} as "endedAt", presence, ${ms('presence_since')} as "presenceSince",
  away_reason as "awayReason", ${ms('expected_return')} as "expectedReturn", simulated`;

const BY_ID = planOnce(`select ${SESSION} from opd_session where id = $1::bigint`);

/** A session of today, or of any day for what only ends it (`ends`), its queue locked. Throws Refusal UNKNOWN_SESSION and DAY_IS_OVER. */
export async function lockSession(
  work: OpdWork,
  id: string,
  ends = false,
): Promise<{ session: SessionRow; here: QueueDay }> {
  const here = await lockQueueOfSession(work, id, ends);
  return { session: (await sessionById(work, id))!, here };
}

/** Locks the queue of a session; what the session is by now is to be read after that. Throws as above. */
export async function lockQueueOfSession(work: OpdWork, id: string, ends = false): Promise<QueueDay> {
  const seen = await sessionById(work, id);
  if (!seen) throw new Refusal('UNKNOWN_SESSION', `session "${id}" is not one of your facilities'.`);
  const today = istDayOf(work.at);
  if (seen.day !== today && !ends) {
    throw new Refusal('DAY_IS_OVER', `The session in room ${seen.room} is of ${seen.day}; today is ${today}.`);
  }
  return lockQueue(work, seen);
}

async function sessionById({ sql }: OpdWork, id: string): Promise<SessionRow | undefined> {
  return (await sql.query<SessionRow>(BY_ID, [id])).rows[0];
}

/** Refuses a session that will take nobody any more: SESSION_ENDED. */
export function refuseEnded(session: SessionRow): void {
  if (session.endedAt !== null) {
    throw new Refusal('SESSION_ENDED', `The session in room ${session.room} has ended; another one is accepted.`);
  }
}

/** Refuses a session that takes nobody: NOT_STARTED, SESSION_ENDED. */
export function refuseUnlessOpen(session: SessionRow): void {
  refuseEnded(session);
  if (session.startedAt === null) {
    throw new Refusal('NOT_STARTED', `The session in room ${session.room} has not begun; start it first.`);
  }
}
