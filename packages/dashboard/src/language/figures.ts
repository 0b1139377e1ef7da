import { type Language, localeOf } from './index.ts';

const ZONE = 'Asia/Kolkata';
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(localeOf(language), options)));
  return format;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(language), { timeZone: ZONE, hourCycle: 'h23', ...options });
    dateFormats.set(key, format);
  }
  return format;
}

/** A count with Indian grouping, e.g. 1,04,512. */
export function countWords(value: number, language: Language): string {
  // A minus of the width of a digit, so that columns of figures line up.
  return numberFormat(language, { maximumFractionDigits: 0 }).format(value).replace('-', '−');
}

/** A measured value with at most `digits` decimals. */
export function measureWords(value: number, language: Language, digits = 1): string {
  return numberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A share as a percentage: 1.04 is "104%". Never clamped. */
export function percentWords(share: number, language: Language): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

type Instant = string | number;
const asDate = (at: Instant) => new Date(at);

/** Hours and minutes in India, e.g. 09:10. */
export function timeWords(at: Instant, language: Language): string {
  return dateFormat(language, { hour: '2-digit', minute: '2-digit' }).format(asDate(at));
}

/** Hours, minutes and seconds in India, e.g. 19:45:07. */
export function secondWords(at: Instant, language: Language): string {
  return dateFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(asDate(at));
}

/** A day in India, e.g. 22 Nov 2026. */
export function dayWords(at: Instant, language: Language): string {
  return dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(asDate(at));
}

/** Time, with the day before it when that is not the day of `now`. */
export function momentWords(at: Instant, now: number, language: Language): string {
  const day = dayWords(at, language);
  const time = timeWords(at, language);
  return day === dayWords(now, language) ? time : `${day}, ${time}`;
}
