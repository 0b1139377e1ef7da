import type { LevelOrUnknown } from './level.ts';
import { type LevelSteps, levelAt } from './level-log.ts';

export type WindowHours = 1 | 6 | 24;
export const WINDOWS: readonly WindowHours[] = [1, 6, 24];

/** Minutes that one column stands for. */
export const COLUMN_MINUTES: Readonly<Record<WindowHours, number>> = { 1: 1, 6: 5, 24: 15 };

/** Starts of the columns, oldest first, in milliseconds; the last column is the one `now` lies in. */
export function columnsUntil(now: number, hours: WindowHours): readonly number[] {
  const width = COLUMN_MINUTES[hours] * 60_000;
  const last = Math.floor(now / width) * width;
  const count = (hours * 60) / COLUMN_MINUTES[hours];
  return Array.from({ length: count }, (_, index) => last - (count - 1 - index) * width);
}

/** One row: the level known at the end of each column, and in the last column the level known now. */
export function rowOf(
  steps: LevelSteps,
  columns: readonly number[],
  hours: WindowHours,
  now: number,
): LevelOrUnknown[] {
  const width = COLUMN_MINUTES[hours] * 60_000;
  return columns.map(start => levelAt(steps, Math.min(start + width - 1, now)));
}

/** The smallest window that holds everything known; a day when more is known than that, an hour when nothing is. */
export function fittingWindow(earliest: number | null, now: number): WindowHours {
  if (earliest === null) return 1;
  return WINDOWS.find(hours => now - earliest <= hours * 3_600_000) ?? 24;
}
