import type { CityCell } from '../board-store.ts';
import { type Fact, freshnessAt } from '../freshness.ts';
import { type LevelOrUnknown, levelFrom } from './level.ts';

export interface LevelNow {
  /** null: unknown, because nothing was ever reported, too little was, or it is too old. */
  readonly level: LevelOrUnknown;
  readonly stale: boolean;
  /** The fact again where the level is uncertain; null where it can be believed, or is unknown anyway. */
  readonly doubted: Fact | null;
  /** null: never reported. */
  readonly fact: Fact | null;
}

const NEVER: LevelNow = { level: null, stale: false, doubted: null, fact: null };

/** How crowded a facility is at `now` (milliseconds of the server's clock), as far as that can still be believed. */
export function levelNow(cell: CityCell | undefined, now: number): LevelNow {
  const crowding = cell?.crowding;
  if (crowding == null) return NEVER;
  const { state, byAge } = freshnessAt(crowding, now);
  if (state === 'EXPIRED') return { level: null, stale: false, doubted: null, fact: crowding };
  const level = levelFrom(crowding.level);
  const doubted = level !== null && state === 'UNCERTAIN' ? crowding : null;
  return { level, stale: byAge === 'STALE', doubted, fact: crowding };
}
