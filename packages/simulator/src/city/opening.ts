import { dayOf, isSunday, minuteOfDay } from './calendar.ts';
import { rollDice } from './dice.ts';
import type { OpeningFigures } from './reports.ts';

/** Mandirs 09:00–15:00 without a lunch break (published); kendras 09:00–20:00 (assumed). Closed on Sundays. */
const hours = { MANDIR: { from: 540, to: 900 }, KENDRA: { from: 540, to: 1_200 } } as const;

export interface OpeningDay {
  /** Minute of the day; `opens >= closes` means closed all day. */
  opens: number;
  closes: number;
  note: string | null;
}

/** When a place opens and closes on a day. A pure function of names, so nothing has to be remembered. */
export function openingDay(seed: string, code: string, kind: keyof typeof hours, day: number): OpeningDay {
  if (isSunday(day)) return { opens: 0, closes: 0, note: 'SUNDAY' };
  const dice = rollDice(seed, 'opening', code, day);
  if (dice.chance(0.007)) return { opens: 0, closes: 0, note: 'STAFF_ABSENT' };
  // Half open within four minutes of the hour; one in twenty waits for the person with the key.
  const late = dice.chance(0.05) ? dice.whole(20, 70) : Math.round(dice.logNormal(4, 0.9)) - 3;
  return { opens: hours[kind].from + late, closes: hours[kind].to + dice.whole(-4, 9), note: null };
}

export function openingAt(seed: string, code: string, kind: keyof typeof hours, minute: number): OpeningFigures {
  const day = openingDay(seed, code, kind, dayOf(minute));
  const time = minuteOfDay(minute);
  return { open: time >= day.opens && time < day.closes, note: day.note };
}
