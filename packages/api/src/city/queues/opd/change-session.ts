import { ringAtEnd } from '../../../commit/ring.ts';
import { type SessionAnswer, sessionAnswer } from './answers.ts';
import { SESSION, type SessionRow } from './find-session.ts';
import { iso, type OpdWork, type QueueDay, ringOf } from './opd-work.ts';

/** Whether the doctor is there from now on, and whether with that the session begins or ends. */
export type SessionChange = {
  readonly presence: 'PRESENT' | 'AWAY';
  readonly reason?: string | null;
  readonly expectedReturn?: Date | null;
  readonly begins?: boolean;
  readonly ends?: boolean;
};

/** Writes it, with a row of its history: presence is an event that waits are foreseen from. */
export async function changeSession(
  work: OpdWork,
  session: SessionRow,
  here: QueueDay,
  change: SessionChange,
): Promise<SessionAnswer> {
  const at = iso(here.at);
  const told = [change.presence, change.reason ?? null, change.expectedReturn?.toISOString() ?? null];
  const { rows } = await work.sql.query<SessionRow>(
    `update opd_session set presence = $2, away_reason = $3, expected_return = $4::timestamptz,
       presence_since = $5::timestamptz, started_at = case when $6 then $5::timestamptz else started_at end,
       ended_at = case when $7 then $5::timestamptz else ended_at end, simulated = simulated or $8
     where id = $1::bigint returning ${SESSION}`,
    [session.id, ...told, at, change.begins ?? false, change.ends ?? false, work.simulatedSource !== null],
  );
  await work.sql.query(
    `insert into opd_presence (session_id, facility_code, since, presence, away_reason, expected_return, actor)
     values ($1::bigint, $2, $3::timestamptz, $4, $5, $6::timestamptz, $7)`,
    [session.id, session.facility, at, ...told, work.actor.subject],
  );
  ringAtEnd(work.rings, ringOf(session.facility, session.queue));
  return sessionAnswer(rows[0]!);
}
