import type { Sql } from '../../postgres/database.ts';
import { pageOf, pageStart } from './disputes.queries.ts';

export type BoardCheckView = {
  id: string;
  kind: 'SURPRISE_AUDIT' | 'PHONE_CHECK';
  facility: string;
  signal: string;
  metric: string;
  part: string | null;
  onBoard: number;
  boardObservedAt: string;
  boardSource: string;
  counted: number;
  tolerance: number;
  right: boolean;
  simulated: boolean;
  at: string;
  whoWasRung: string | null;
  note: string | null;
};

const COLUMNS = `
  id::text as id, kind, facility_code as facility, signal, metric, part, on_board as "onBoard",
  board_observed_at as "boardObservedAt", board_source as "boardSource", counted, tolerance, is_right as "right", simulated,
  at, who_was_rung as "whoWasRung", note`;

function viewOf(row: BoardCheckView): BoardCheckView {
  return { ...row, boardObservedAt: new Date(row.boardObservedAt).toISOString(), at: new Date(row.at).toISOString() };
}

/** One check. */
export async function boardCheckOf(sql: Sql, id: string): Promise<BoardCheckView> {
  const { rows } = await sql.query<BoardCheckView>(`select ${COLUMNS} from board_check where id = $1`, [id]);
  return viewOf(rows[0]!);
}

/** A page of checks, newest first, behind the cursor `after`. Refuses with PAGE_SIZE and BAD_CURSOR. */
export async function boardCheckPage(
  sql: Sql,
  asked: { facility: string | null; first: number; after: string | null },
) {
  const behind = pageStart(asked.first, asked.after);
  const { rows } = await sql.query<BoardCheckView>(
    `select ${COLUMNS} from board_check
     where ($1::text is null or facility_code = $1) and ($2::bigint is null or id < $2)
     order by board_check.id desc limit $3`,
    [asked.facility, behind, asked.first + 1],
  );
  return pageOf(rows.map(viewOf), asked.first);
}
