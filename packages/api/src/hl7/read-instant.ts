const TIME_STAMP = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(?:(\d\d)(?:\.(\d{1,4}))?)?(?:([+-])(\d\d)(\d\d))?$/;

/** Delhi is five and a half hours ahead all year. A stamp without an offset was written by a clock on its wall. */
const DELHI_MINUTES = 330;

/**
 * An HL7 time stamp (YYYYMMDDHHMM[SS[.S…]][±ZZZZ]) as milliseconds since 1970; null when it is none, or coarser than a
 * minute, or names a day or an hour that does not exist. The library's own reading turns 31 February into March.
 */
export function readInstant(stamp: string): number | null {
  const parts = TIME_STAMP.exec(stamp);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(part => Number(part ?? 0)) as number[];
  const written = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
  const back = new Date(written);
  const exists =
    year! >= 1970 &&
    back.getUTCMonth() === month! - 1 &&
    back.getUTCDate() === day! &&
    hour! < 24 &&
    minute! < 60 &&
    second! < 60;
  if (!exists) return null;
  const milliseconds = parts[7] ? Math.floor(Number(`0.${parts[7]}`) * 1_000) : 0;
  const offsetMinutes = parts[8]
    ? (parts[8] === '-' ? -1 : 1) * (Number(parts[9]) * 60 + Number(parts[10]))
    : DELHI_MINUTES;
  if (Math.abs(offsetMinutes) > 14 * 60) return null;
  return written + milliseconds - offsetMinutes * 60_000;
}

/** An instant as an HL7 time stamp on the clocks of Delhi, to the millisecond. */
export function writeInstant(instant: number): string {
  const onTheWall = new Date(instant + DELHI_MINUTES * 60_000).toISOString().replace(/[-:TZ]/g, '');
  return `${onTheWall}+0530`;
}

/** Completed years between a date of birth (YYYYMMDD…) and an instant, by the calendar of Delhi; null: not known to the day. */
export function ageAt(birth: string, instant: number): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)/.exec(birth);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const today = new Date(instant + DELHI_MINUTES * 60_000);
  const hadBirthday = (today.getUTCMonth() + 1) * 100 + today.getUTCDate() >= month * 100 + day;
  const age = today.getUTCFullYear() - year - (hadBirthday ? 0 : 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && age >= 0 && age <= 130 ? age : null;
}
