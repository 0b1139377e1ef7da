import type { Actor } from '../../kernel/actor.ts';
import type { Board } from '../../live/board.ts';
import type { StreamFilter } from '../../live/board-stream.ts';
import type { Expected } from './totals.ts';

/** What the contract's BoardFilter says. */
export type BoardFilterInput = {
  facilities?: readonly string[] | null;
  kinds?: readonly string[] | null;
  signals?: readonly string[] | null;
  tickMs?: number | null;
};

/** The live board as resolvers reach it. */
export interface LiveBoard {
  readonly board: Board;
  readonly clock: { now(): number; readonly rate: number };
  /** An empty board with the same projections. */
  emptyBoard(): Board;
  /** Codes of the hospitals of a scope (null: the city) that should know a signal, by the registry. */
  expected(scope: ReadonlySet<string> | null): Expected;
}

/** What a caller sees of what they ask for: their facilities in full, the others with crowding only. */
export function scopedFilter(actor: Actor, input: BoardFilterInput | null | undefined): StreamFilter {
  return {
    facilities: input?.facilities ? new Set(input.facilities) : null,
    kinds: input?.kinds ? new Set(input.kinds) : null,
    signals: input?.signals ? new Set(input.signals) : null,
    scope: actor.facilities,
  };
}
