import type { Board as BoardType } from '@hims/schema';
import type { Board } from '../../live/board.ts';
import { type StreamFilter, selectCells } from '../../live/board-stream.ts';
import type { LiveBoard } from './live-board.ts';
import { type BoardTotals, totalsOf } from './totals.ts';

export type BoardAnswer = Omit<BoardType, 'totals' | 'cells' | 'ambulances'> & {
  cells: unknown[];
  ambulances: unknown[];
  /** Computed only when asked for. */
  totals: () => BoardTotals;
};

/** The part of a board that a filter asks for, with totals over the facilities in the reader's scope. `instant` in milliseconds. */
export function answerBoard(live: LiveBoard, board: Board, filter: StreamFilter, instant: number): BoardAnswer {
  const { scope } = filter;
  return {
    epoch: board.epoch,
    position: board.position,
    serverTime: new Date(instant).toISOString(),
    ...selectCells(board, filter, -1),
    totals: () => {
      const mine = [...board.cells.values()].filter(cell => !scope || scope.has(cell.key));
      return totalsOf(mine, live.expected(scope), instant);
    },
  };
}
