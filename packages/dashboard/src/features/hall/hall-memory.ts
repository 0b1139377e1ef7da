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

export function keepHall(facility: string, queue: string | null, hall: Hall): void {
  try {
    localStorage.setItem(keyOf(facility, queue), JSON.stringify({ hall, at: Date.now() } satisfies KeptHall));
  } catch {
    // Without storage the screen starts empty after a power cut, and says so.
  }
}
