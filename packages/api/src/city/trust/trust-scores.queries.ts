import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { toleranceOf } from './figure-rules.ts';
import { type Check, type Score, scoreOf } from './trust-score-rules.ts';

/** Largest page of scores. */
const MOST_SCORES = 200;
/** Older checks weigh less than a sixtieth and are left out. */
const LOOKING_BACK_DAYS = 360;

type Counted = Omit<Check, 'at' | 'right'> & { facility: string; at: Date | string; right: boolean | null };

export type TrustScoreView = Score & { facility: string };

/**
 * Trust scores of these facilities, by their order: from checks of the board, and from audits that counted free beds class by
 * class. A telephone check that an official found mistaken does not count; that the
 * hospital itself rejected it changes nothing, or it would be the judge of its own score.
 */
export async function trustScores(sql: Sql, facilities: readonly string[], now: number): Promise<TrustScoreView[]> {
  const { rows } = await sql.query<Counted>(
    `select facility_code as facility, kind, metric, on_board as "onBoard", counted, is_right as "right", simulated, at
     from board_check c
     where facility_code = any ($1) and at > $2
       and not exists (select from dispute d
                       where d.check_id = c.id and d.state = 'REJECTED' and d.closed_by_role = 'OFFICIAL')
     union all
     select facility_code, 'SURPRISE_AUDIT', 'BEDS_FREE', board_free, counted_free, null, board_simulated, counted_at
     from bed_audit where facility_code = any ($1) and counted_at > $2 and board_free is not null`,
    [facilities, new Date(now - LOOKING_BACK_DAYS * 86_400_000).toISOString()],
  );
  const checks = Map.groupBy(rows, row => row.facility);
  return facilities.map(facility => ({
    facility,
    ...scoreOf(
      (checks.get(facility) ?? []).map(row => ({
        ...row,
        at: new Date(row.at).getTime(),
        // What was counted bed by bed is judged here, by the same tolerance.
        right: row.right ?? Math.abs(row.onBoard - row.counted) <= toleranceOf(row.metric, row.counted),
      })),
      now,
    ),
  }));
}

/** Codes of hospitals in operation within the reader's facilities (null: the city), behind `after`; one more than asked for. */
export async function hospitalsOf(
  sql: Sql,
  facilities: ReadonlySet<string> | null,
  first: number,
  after: string | null,
): Promise<string[]> {
  if (first < 1 || first > MOST_SCORES) {
    throw new Refusal('PAGE_SIZE', `first is ${first}; 1 to ${MOST_SCORES} is accepted.`);
  }
  const { rows } = await sql.query<{ code: string }>(
    `select code from facility
     where kind = 'HOSPITAL' and operational_state = 'OPERATIONAL'
       and ($1::text[] is null or code = any ($1)) and ($2::text is null or code collate "C" > $2)
     order by code collate "C" limit $3`,
    [facilities && [...facilities], after, first + 1],
  );
  return rows.map(({ code }) => code);
}

/** A page of trust scores in order of code. Refuses with PAGE_SIZE. */
export async function trustScorePage(
  sql: Sql,
  asked: { facilities: ReadonlySet<string> | null; first: number; after: string | null },
  now: number,
) {
  const codes = await hospitalsOf(sql, asked.facilities, asked.first, asked.after);
  const scores = await trustScores(sql, codes.slice(0, asked.first), now);
  return {
    edges: scores.map(node => ({ cursor: node.facility, node })),
    pageInfo: { hasNextPage: codes.length > asked.first, endCursor: scores.at(-1)?.facility ?? null },
  };
}
