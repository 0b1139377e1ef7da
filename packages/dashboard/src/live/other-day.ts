import { dayWords } from '../language/figures.ts';
import type { Language } from '../language/index.ts';
import { serverClock, useClockReading } from './server-clock.ts';

/** Beyond this the city lives on another day than this computer, on purpose or by a fault of one of the clocks. */
const OTHER_DAY_MS = 86_400_000;

/** The day of the city in words when it is more than a day off this computer's; null when both live on the same. */
export function useOtherDay(language: Language): string | null {
  const day = useClockReading(() => {
    if (!serverClock.isKnown()) return '';
    const now = serverClock.now();
    return Math.abs(now - Date.now()) > OTHER_DAY_MS ? dayWords(now, language) : '';
  });
  return day === '' ? null : day;
}
