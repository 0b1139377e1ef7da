import type { CityCell } from '../board-store.ts';
import { type Fact, freshnessAt } from '../freshness.ts';
import { type LevelOrUnknown, levelFrom } from './level.ts';

export interface LevelNow {
  /** null: unknown, because nothing was ever reported, too little was, or it is too old. */
  readonly level: LevelOrUnknown;
  readonly stale: boolean;
  /** null: never reported. */
  readonly fact: Fact | null;
}

const NEVER: LevelNow = { level: null, stale: false, fact: null };

/** How crowded a facility is at `now` (milliseconds of the server's clock), as far as that can still be believed. */
export function levelNow(cell: CityCell | undefined, now: number): LevelNow {
  const crowding = cell?.crowding;
  if (crowding == null) return NEVER;
  const { state, byAge } = freshnessAt(crowding, now);
  if (state === 'EXPIRED') return { level: null, stale: false, fact: crowding };
  return { level: levelFrom(crowding.level), stale: byAge === 'STALE', fact: crowding };
}
