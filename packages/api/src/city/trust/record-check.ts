import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Sql } from '../../postgres/database.ts';
import { type BoardCheckView, boardCheckOf } from './board-checks.queries.ts';
import { figureOnBoard } from './figure-on-board.ts';
import { type Figure, signalOf, toleranceOf } from './figure-rules.ts';

/** What was counted, or told on the telephone. */
export type Counted = {
  readonly kind: 'SURPRISE_AUDIT' | 'PHONE_CHECK';
  readonly facility: string;
  readonly metric: string;
  readonly part: string | null;
  readonly counted: number;
  readonly whoWasRung: string | null;
  readonly note: string | null;
};

/**
 * Keeps a count beside what the board says at this instant, inside the caller's command. The auditor does not say what the
 * board showed: the board does. Throws Refusal NOTHING_ON_BOARD.
 */
export async function recordCheck(
  sql: Sql,
  count: Counted,
  actor: Actor,
  at: number,
): Promise<{ check: BoardCheckView; figure: Figure }> {
  const figure = await figureOnBoard(sql, count);
  const { rows } = await sql.query<{ id: string }>(
    `insert into board_check (facility_code, kind, signal, metric, part, on_board, board_observed_at, board_source, simulated,
                              counted, tolerance, who_was_rung, note, checked_by, checked_by_role, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning id::text as id`,
    [
      count.facility,
      count.kind,
      signalOf(count.metric),
      count.metric,
      count.part,
      figure.value,
      figure.observedAt,
      figure.source,
      figure.simulated,
      count.counted,
      toleranceOf(count.metric, count.counted),
      count.whoWasRung,
      count.note,
      actor.subject,
      actor.role,
      new Date(at).toISOString(),
    ],
  );
  const id = rows[0]!.id;
  await ring(sql, at, [{ facility: count.facility, signal: 'BOARD_CHECK', part: id }]);
  return { check: await boardCheckOf(sql, id), figure };
}
