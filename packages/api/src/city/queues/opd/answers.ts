import { startOfIstDay } from '../carry-over-rules.ts';
import { endOfIstDay } from '../ist-day-rules.ts';
import type { SessionRow } from './find-session.ts';
import { type Entry, iso } from './opd-work.ts';

const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/** A session as the contract says it. */
export function sessionAnswer(session: SessionRow) {
  return {
    ...session,
    plannedStart: iso(session.plannedStart),
    plannedEnd: isoOrNull(session.plannedEnd),
    startedAt: isoOrNull(session.startedAt),
    endedAt: isoOrNull(session.endedAt),
    presenceSince: iso(session.presenceSince),
    expectedReturn: isoOrNull(session.expectedReturn),
  };
}
export type SessionAnswer = ReturnType<typeof sessionAnswer>;

/** A token as whoever gave the command gets it: numbers, never the person. */
export function tokenAnswer(entry: Entry, room: string | null, estimate: unknown = null) {
  const { tokenId, facility, series, number, day, queue, state, step, sessionId, startedAt, simulated } = entry;
  return {
    id: tokenId,
    facility,
    series,
    number,
    day,
    queue,
    state,
    step,
    session: sessionId,
    room,
    at: iso(startedAt),
    expiresAt: iso(endOfIstDay(startOfIstDay(day))),
    estimate,
    simulated,
  };
}
export type TokenAnswer = ReturnType<typeof tokenAnswer>;
