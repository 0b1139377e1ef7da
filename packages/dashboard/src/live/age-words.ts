import { type Language, wordsIn } from '../language/index.ts';

/**
 * An age in words, e.g. "12 s", "3 min", "2 h 35 min", "4 d". Coarser with age, so that the text of an old value does
 * not change every second.
 */
export function ageWords(seconds: number, language: Language): string {
  const t = wordsIn(language);
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return t('age.seconds', { n: whole });
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return t('age.minutes', { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    return minutes % 60 === 0 ? t('age.hours', { h: hours }) : t('age.hoursMinutes', { h: hours, m: minutes % 60 });
  }
  return t('age.days', { d: Math.floor(hours / 24) });
}
