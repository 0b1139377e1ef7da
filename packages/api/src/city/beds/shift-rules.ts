/** A shift of eight hours. `day`: the IST day on which it begins, YYYY-MM-DD. */
export type Shift = { readonly day: string; readonly shift: 'MORNING' | 'EVENING' | 'NIGHT'; readonly from: number };

const HOUR_MS = 3_600_000;
/** IST is five and a half hours ahead of UTC, summer and winter. */
const IST_MS = 5.5 * HOUR_MS;
export const SHIFT_MS = 8 * HOUR_MS;

/** The shift that runs at an instant (milliseconds): 06–14, 14–22 and 22–06 IST. */
export function shiftAt(at: number): Shift {
  // Counted from six in the morning, the three shifts of a day divide it evenly.
  const since = at + IST_MS - 6 * HOUR_MS;
  const number = Math.floor(since / SHIFT_MS);
  const from = number * SHIFT_MS - IST_MS + 6 * HOUR_MS;
  const shift = (['MORNING', 'EVENING', 'NIGHT'] as const)[((number % 3) + 3) % 3]!;
  return { day: new Date(from + IST_MS).toISOString().slice(0, 10), shift, from };
}

export function shiftBefore(shift: Shift): Shift {
  return shiftAt(shift.from - 1);
}
