import type { Sql } from '../postgres/database.ts';
import type { Board, BoardChange } from './board.ts';

/**
 * Only these signals of one facility, and only what was recorded within this time before the instant: what is older has long
 * expired. The signals are named because the history is ordered by them first: without them a day of the whole city is read.
 */
export type FoldOnly = { readonly facility: string; readonly signals: readonly string[]; readonly withinMs: number };

/**
 * Folds into an empty board what was known at an instant (milliseconds): of each part, the newest observation among those
 * recorded until then. Asked again later, the answer is the same. Reaches back as far as the change log is kept.
 */
export async function foldBoardAt(sql: Sql, board: Board, instant: number, only?: FoldOnly): Promise<void> {
  const { rows } = await sql.query<{
    facility: string;
    signal: string;
    part: string;
    fact: Record<string, unknown>;
    xid: string;
  }>(
    `select distinct on (facility_code, signal, part)
            facility_code as facility, signal, part, fact, xid::text as xid
     from change_log cross join lateral jsonb_each(facts) as each(part, fact)
     where recorded_at <= $1::timestamptz and ($2::text is null or facility_code = $2)
       and ($3::timestamptz is null or recorded_at > $3) and ($4::text[] is null or signal = any ($4))
     order by facility_code, signal, part, coalesce(fact->>'since', fact->>'observedAt') desc, change_log.xid desc, seq desc`,
    [
      new Date(instant).toISOString(),
      only?.facility ?? null,
      only ? new Date(instant - only.withinMs).toISOString() : null,
      only?.signals ?? null,
    ],
  );
  const changes: BoardChange[] = rows
    .map(row => ({ facility: row.facility, signal: row.signal, facts: { [row.part]: row.fact }, xid: Number(row.xid) }))
    .sort((a, b) => a.xid - b.xid);
  board.apply(changes);
}
