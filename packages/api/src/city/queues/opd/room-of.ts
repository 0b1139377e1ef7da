import type { Entry, OpdWork } from './opd-work.ts';

/** The room of the session that a token is bound to; null: none. */
export async function roomOf(work: OpdWork, { sessionId }: Entry): Promise<string | null> {
  if (sessionId === null) return null;
  const { rows } = await work.sql.query<{ room: string }>('select room from opd_session where id = $1::bigint', [
    sessionId,
  ]);
  return rows[0]?.room ?? null;
}
