import { SYSTEM } from '../kernel/actor.ts';
import type { Database } from '../postgres/database.ts';
import type { Board, BoardChange } from './board.ts';

const CELLS_AT_A_TIME = 5_000;

/**
 * Fills an empty board with everything that is known and returns the position from which the relay must go on. What was
 * written while we read may come again from the relay: folding it twice changes nothing.
 */
export async function loadBoard(database: Database, board: Board): Promise<number> {
  return database.sql(SYSTEM, async sql => {
    // Taken before the cells are read: whatever commits later is at or above it, and the relay starts below.
    const { rows: horizon } = await sql.query<{ xmin: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as xmin',
    );
    const settled = Number(horizon[0]!.xmin) - 1;
    await sql.query(
      'declare known no scroll cursor for select facility_code, signal, part, fact, changed_xid::text as xid from cell where changed_xid <= $1 order by changed_xid',
      [settled],
    );
    for (;;) {
      const { rows } = await sql.query<{
        facility_code: string;
        signal: string;
        part: string;
        fact: Record<string, unknown>;
        xid: string;
      }>(`fetch ${CELLS_AT_A_TIME} from known`);
      if (rows.length === 0) break;
      const changes: BoardChange[] = rows.map(row => ({
        facility: row.facility_code,
        signal: row.signal,
        facts: { [row.part]: row.fact },
        xid: Number(row.xid),
      }));
      board.apply(changes);
    }
    return Math.max(board.position, settled);
  });
}
