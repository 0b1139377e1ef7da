import { timeWords } from '../../language/figures.ts';
import type { Speech } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import type { Estimate, Token } from './queue-state.ts';

/** "RK · 45 · F" */
export function whoWords({ initials, age, sex }: Token, { t }: Speech): string {
  return [initials, age === null ? null : String(age), sex === 'UNKNOWN' ? null : t(`queue.sexShort.${sex}`)]
    .filter(part => part !== null)
    .join(' · ');
}

/** How long somebody waited until `at`, or until called; `shownAt` is the instant of the state. */
export function waitedWords(token: Token, shownAt: string, at: number, { language }: Speech): string {
  const since = token.state === 'WAITING' ? Math.max(0, at - Date.parse(shownAt)) / 1_000 : 0;
  return ageWords(token.waitedMinutes * 60 + since, language);
}

/** "12–26 min", or why nothing can be said. */
export function rangeWords({ lowMinutes, highMinutes, unknown }: Estimate, { t }: Speech): string {
  if (lowMinutes === null || highMinutes === null) return t(`queue.unknown.${unknown ?? 'NO_HISTORY'}`);
  const low = Math.floor(lowMinutes);
  const high = Math.max(low + 1, Math.ceil(highMinutes));
  return low === 0 ? t('queue.within', { high }) : t('queue.range', { low, high });
}

/** "10:12–10:26", by the clock of Delhi. Empty when it is not known. */
export function clockRange({ lowMinutes, highMinutes }: Estimate, shownAt: string, { language }: Speech): string {
  if (lowMinutes === null || highMinutes === null) return '';
  const at = (minutes: number) => timeWords(Date.parse(shownAt) + minutes * 60_000, language);
  return `${at(lowMinutes)}–${at(highMinutes)}`;
}
