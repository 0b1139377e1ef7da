/**
 * The city's own calendar. Second 0 is a Monday, 00:00 Asia/Kolkata; what instant that is in the world is the driver's
 * business, because the city has no clock.
 */
export const secondsPerDay = 86_400;
export const minutesPerDay = 1_440;

export const minuteOf = (second: number): number => Math.floor(second / 60);
export const dayOf = (minute: number): number => Math.floor(minute / minutesPerDay);
export const minuteOfDay = (minute: number): number => minute - dayOf(minute) * minutesPerDay;

/** 0 is Monday, 6 is Sunday. */
const weekday = (day: number): number => ((day % 7) + 7) % 7;
export const isSaturday = (day: number): boolean => weekday(day) === 5;
export const isSunday = (day: number): boolean => weekday(day) === 6;

/** Minute of the day for a time such as '07:30'. Throws on anything else. */
export function timeOfDay(text: string): number {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!match) throw new RangeError(`'${text}' is not a time of day; HH:MM from 00:00 to 23:59 would be accepted`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** Reads a table of 24 hourly weights at a minute of the day, linear between the middles of the hours. */
export function hourly(table: readonly number[], minute: number): number {
  const position = minuteOfDay(minute) / 60 - 0.5;
  const low = Math.floor(position);
  const share = position - low;
  const before = table[(low + 24) % 24] ?? 0;
  const after = table[(low + 25) % 24] ?? 0;
  return before + (after - before) * share;
}
