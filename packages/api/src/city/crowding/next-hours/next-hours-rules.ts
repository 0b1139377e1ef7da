/** Figures are kept every quarter of an hour. */
export const SLOT_MS = 15 * 60_000;
const SLOTS_PER_HOUR = 4;
const SLOTS_PER_DAY = 96;
const DAY_MS = 24 * 3_600_000;
const IST_MS = 5.5 * 3_600_000;

/** How far ahead it is looked, in hours. */
export const HORIZONS = [1, 2, 3, 4] as const;
/** Below so many days of record nothing is foretold. */
export const NEEDED_DAYS = 14;
/** So many days are looked back on. */
export const HISTORY_DAYS = 28;
/** Forecasts of so many days are judged, and give the width of the bands. */
const JUDGED_DAYS = 14;
/** Days of the same kind from which a usual change can be told. */
const FEWEST_DAYS_OF_A_KIND = 3;
/** Errors from which the ends of a band can be told. */
const FEWEST_ERRORS = 19;
/** Judged forecasts from which a record is one: two days of them, at each hour and horizon. */
const FEWEST_JUDGED = 2 * 24 * HORIZONS.length;

/** A figure at every quarter of an hour, oldest first; null where it was not known. `lastAt`: of the newest, milliseconds. */
export type Course = { readonly lastAt: number; readonly values: readonly (number | null)[] };

export type Ahead = {
  readonly hours: number;
  readonly median: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
};

/** How forecasts whose hour has come did; errors in the unit of the figure. */
export type NextHoursRecord = {
  readonly judged: number;
  readonly inside80: number;
  readonly inside50: number;
  /** Mean absolute error. */
  readonly error: number;
  /** The same for "it stays as it is". */
  readonly persistenceError: number;
};

/** SHOWN while it beats "it stays as it is"; else why it is hidden. */
export type NextHoursVerdict = 'SHOWN' | 'TOO_YOUNG' | 'LOSES' | 'UNKNOWN_NOW';

export type NextHoursAnswer = {
  readonly verdict: NextHoursVerdict;
  /** Days of the last 28 of which at least half is known. */
  readonly days: number;
  readonly record: NextHoursRecord | null;
  /** Empty unless it is shown. */
  readonly ahead: readonly Ahead[];
};

/**
 * What a figure will be in one to four hours: as it is, and what usually comes to it from this time of day on days of this kind,
 * Sundays apart; above and below it as far as this forecast has been wrong at this time of day (split conformal prediction,
 * Lei et al., JASA 2018, on errors within an hour of the clock in the last fourteen days). Every past forecast is made again with
 * nothing but what was known before it, so the record is that of the forecasts that were shown. Pure.
 */
export function nextHours(course: Course): NextHoursAnswer {
  const foretold = new Forecasts(course);
  const last = course.values.length - 1;
  const days = foretold.daysKnown();
  const record = foretold.record(last);
  if (course.values[last] == null) return { verdict: 'UNKNOWN_NOW', days, record, ahead: [] };
  const ahead = HORIZONS.map(hours => foretold.band(last, hours));
  if (days < NEEDED_DAYS || record === null || record.judged < FEWEST_JUDGED || ahead.includes(null)) {
    return { verdict: 'TOO_YOUNG', days, record, ahead: [] };
  }
  if (record.error >= record.persistenceError) return { verdict: 'LOSES', days, record, ahead: [] };
  return { verdict: 'SHOWN', days, record, ahead: ahead as Ahead[] };
}

class Forecasts {
  readonly #errors = new Map<number, number | null>();
  readonly #values: readonly (number | null)[];
  readonly #lastAt: number;

  constructor({ values, lastAt }: Course) {
    this.#values = values;
    this.#lastAt = lastAt;
  }

  #at(slot: number): number | null {
    return this.#values[slot] ?? null;
  }

  #isSunday(slot: number): boolean {
    const at = this.#lastAt - (this.#values.length - 1 - slot) * SLOT_MS;
    // 1 January 1970 was a Thursday.
    return (Math.floor((at + IST_MS) / DAY_MS) + 4) % 7 === 0;
  }

  daysKnown(): number {
    let days = 0;
    for (let end = this.#values.length; end > 0; end -= SLOTS_PER_DAY) {
      const day = this.#values.slice(Math.max(0, end - SLOTS_PER_DAY), end);
      if (day.filter(value => value !== null).length * 2 >= SLOTS_PER_DAY) days += 1;
    }
    return days;
  }

  /** From `slot`, in so many hours, with what was known at `slot`; null: too little. */
  median(slot: number, hours: number): number | null {
    const from = this.#at(slot);
    if (from === null) return null;
    const steps = hours * SLOTS_PER_HOUR;
    const sunday = this.#isSunday(slot + steps);
    const alike = { sum: 0, days: 0 };
    const any = { sum: 0, days: 0 };
    for (let then = slot - SLOTS_PER_DAY; then >= 0; then -= SLOTS_PER_DAY) {
      const before = this.#at(then);
      const after = this.#at(then + steps);
      if (before === null || after === null) continue;
      for (const usual of this.#isSunday(then + steps) === sunday ? [alike, any] : [any]) {
        usual.sum += after - before;
        usual.days += 1;
      }
    }
    // Until there were three Sundays, a Sunday is taken for any day; its record says how that went.
    const usual = alike.days < FEWEST_DAYS_OF_A_KIND ? any : alike;
    return usual.days < FEWEST_DAYS_OF_A_KIND ? null : Math.max(0, from + usual.sum / usual.days);
  }

  /** What came less what was foretold; null: not foretold, or not known. */
  #error(slot: number, hours: number): number | null {
    const key = slot * 8 + hours;
    let error = this.#errors.get(key);
    if (error === undefined) {
      const foretold = this.median(slot, hours);
      const came = this.#at(slot + hours * SLOTS_PER_HOUR);
      error = foretold === null || came === null ? null : came - foretold;
      this.#errors.set(key, error);
    }
    return error;
  }

  band(slot: number, hours: number): Ahead | null {
    const median = this.median(slot, hours);
    if (median === null) return null;
    const errors: number[] = [];
    for (let day = 1; day <= JUDGED_DAYS; day++) {
      for (const aside of [-SLOTS_PER_HOUR, 0, SLOTS_PER_HOUR]) {
        const then = slot - day * SLOTS_PER_DAY + aside;
        // An error is known when its hour has come, and not before.
        if (then < 0 || then + hours * SLOTS_PER_HOUR > slot) continue;
        const error = this.#error(then, hours);
        if (error !== null) errors.push(error);
      }
    }
    if (errors.length < FEWEST_ERRORS) return null;
    errors.sort((a, b) => a - b);
    const below = (tail: number) => errors[Math.max(0, Math.floor((errors.length + 1) * tail) - 1)]!;
    const above = (tail: number) =>
      errors[Math.min(errors.length - 1, Math.ceil((errors.length + 1) * (1 - tail)) - 1)]!;
    const ends = (tail: number) => [Math.max(0, median + below(tail)), Math.max(0, median + above(tail))] as const;
    const [low80, high80] = ends(0.1);
    const [low50, high50] = ends(0.25);
    return { hours, median, low50, high50, low80, high80 };
  }

  /** Of the forecasts of every hour of the last fourteen days whose instant had come by `slot`. */
  record(slot: number): NextHoursRecord | null {
    let [judged, inside80, inside50, error, persistence] = [0, 0, 0, 0, 0];
    const first = Math.max(0, slot - JUDGED_DAYS * SLOTS_PER_DAY);
    for (const hours of HORIZONS) {
      const steps = hours * SLOTS_PER_HOUR;
      for (let then = slot - steps; then >= first; then -= SLOTS_PER_HOUR) {
        const came = this.#at(then + steps);
        const from = this.#at(then);
        const band = came === null || from === null ? null : this.band(then, hours);
        if (band === null || came === null || from === null) continue;
        judged += 1;
        if (came >= band.low80 && came <= band.high80) inside80 += 1;
        if (came >= band.low50 && came <= band.high50) inside50 += 1;
        error += Math.abs(came - band.median);
        persistence += Math.abs(came - from);
      }
    }
    if (judged === 0) return null;
    return {
      judged,
      inside80: inside80 / judged,
      inside50: inside50 / judged,
      error: error / judged,
      persistenceError: persistence / judged,
    };
  }
}
