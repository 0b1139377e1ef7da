import type { Bed, Board } from '../follow-beds.ts';
import { type AwayChange, bedWith } from './away-changes.ts';

/** How many changes wait for each bed of a ward, by code. */
export type Waiting = ReadonlyMap<string, number>;
export const NONE_WAITING: Waiting = new Map();

/** The board as it will be when what was said is done. Wards of which nothing was said keep their identity. */
export function boardWith(board: Board, changes: readonly AwayChange[]): Board {
  if (changes.length === 0) return board;
  return {
    ...board,
    wards: board.wards.map(ward => {
      const here = changes.filter(each => each.ward === ward.code);
      if (here.length === 0) return ward;
      const left = new Set(here.map(each => (each.bed === null ? each.visit : null)));
      return {
        ...ward,
        beds: ward.beds.map((bed): Bed => {
          const own = here.filter(each => each.bed === bed.code);
          return own.length === 0 ? bed : bedWith(bed, own);
        }),
        withoutBed: ward.withoutBed.filter(stay => !left.has(stay.visit)),
      };
    }),
  };
}

/** How many changes wait, by ward. */
export function waitingIn(changes: readonly AwayChange[]): ReadonlyMap<string, Waiting> {
  const wards = new Map<string, Map<string, number>>();
  for (const { ward, bed } of changes) {
    if (bed === null) continue;
    const here = wards.get(ward) ?? new Map<string, number>();
    here.set(bed, (here.get(bed) ?? 0) + 1);
    wards.set(ward, here);
  }
  return wards;
}
