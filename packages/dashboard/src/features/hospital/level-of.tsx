import type { CityCell } from '../../live/board-store.ts';
import { freshnessAt } from '../../live/freshness.ts';
import { levelFrom } from '../../live/levels/level.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { LevelChip } from '../../ui/level/level-chip.tsx';

/** The crowding level as far as it can still be believed: grey when old, unknown when too old. */
export function LevelOf({ crowding, size }: { crowding: CityCell['crowding']; size?: number }) {
  const age = useClockReading(now => (crowding ? freshnessAt(crowding, now).byAge : 'EXPIRED'));
  const level = age === 'EXPIRED' ? null : levelFrom(crowding?.level);
  const doubted = level !== null && crowding?.quality === 'UNCERTAIN' ? crowding : null;
  return <LevelChip level={level} stale={age === 'STALE'} doubted={doubted} size={size} />;
}
