import type { Hall } from './hall-state.ts';

/** A hall as this screen was told it, and when by the screen's own clock, in milliseconds. */
export interface KeptHall {
  readonly hall: Hall;
  readonly at: number;
}

const keyOf = (facility: string, queue: string | null) => `hall.1.${facility}.${queue ?? ''}`;

/** What this screen was told last, e.g. before the power went. Null: nothing that can be read. */
export function keptHall(facility: string, queue: string | null): KeptHall | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(facility, queue)) ?? 'null') as KeptHall | null;
    return kept && Array.isArray(kept.hall?.queues) && typeof kept.at === 'number' ? kept : null;
  } catch {
    return null;
  }
}

/** A clock that is put right by the network may go back by so much. */
const CORRECTION_MS = 60_000;

/**
 * Milliseconds since a hall was told, at `now` of the screen's own clock. Null: that clock stands before the telling, as that of
 * a stick does which lost its time with its power. Then nobody knows.
 */
export function ageOfKept({ at }: KeptHall, now: number): number | null {
  return now < at - CORRECTION_MS ? null : Math.max(0, now - at);
}

/** A screen that hangs for years writes to the same cheap memory; a hall is sent again within five seconds in any case. */
const WRITE_EVERY_MS = 10_000;
let written = { key: '', at: Number.NEGATIVE_INFINITY };

/** Keeps it, at most every ten seconds. */
export function keepHall(facility: string, queue: string | null, hall: Hall): void {
  const key = keyOf(facility, queue);
  if (written.key === key && performance.now() - written.at < WRITE_EVERY_MS) return;
  written = { key, at: performance.now() };
  try {
    localStorage.setItem(key, JSON.stringify({ hall, at: Date.now() } satisfies KeptHall));
  } catch {
    // Without storage the screen starts empty after a power cut, and says so.
  }
}
