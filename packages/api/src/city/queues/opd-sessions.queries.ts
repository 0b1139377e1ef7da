import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { istDayOf } from './ist-day-rules.ts';
import { type SessionAnswer, sessionAnswer } from './opd/answers.ts';
import { SESSION, type SessionRow } from './opd/find-session.ts';

/** Days as the contract writes them. Throws Refusal BAD_DAY. */
export function dayOr(day: string | null, now: number): string {
  if (day === null) return istDayOf(now);
  const at = Date.parse(`${day}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(at).toISOString().startsWith(day)) return day;
  throw new Refusal('BAD_DAY', `day is "${day.slice(0, 40)}"; a day as 2026-11-23 is accepted.`);
}

/** Sessions of a facility on a day, by queue and room, up to 500. */
export async function opdSessionsOf(
  sql: Sql,
  facility: string,
  day: string | null,
  now: number,
): Promise<SessionAnswer[]> {
  const { rows } = await sql.query<SessionRow>(
    `select ${SESSION} from opd_session where facility_code = $1 and ist_day = $2 order by queue_code, room limit 500`,
    [facility, dayOr(day, now)],
  );
  return rows.map(sessionAnswer);
}
