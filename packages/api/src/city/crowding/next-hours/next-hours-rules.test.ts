import { describe, expect, test } from 'vitest';
import { type Course, nextHours } from './next-hours-rules.ts';

const DAY = 96;
/** A Sunday, 22 November 2026, 12:00 in India. */
const LAST_AT = Date.parse('2026-11-22T12:00:00+05:30');

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A figure with a rhythm of the day, and what is left over of each quarter of an hour drags on into the next. */
function simulated(days: number, seed: number, rhythm = 18): (number | null)[] {
  const random = dice(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let drag = 0;
  return Array.from({ length: days * DAY + 1 }, (_, slot) => {
    drag = 0.97 * drag + 1.2 * normal();
    return Math.max(0, Math.round(45 + rhythm * Math.sin((2 * Math.PI * slot) / DAY) + drag));
  });
}
const course = (values: readonly (number | null)[], lastAt = LAST_AT): Course => ({ lastAt, values });

/** Share of what came that lay inside a band, over many simulated departments. */
function insideOver(seeds: number, band: 'inside80' | 'inside50') {
  let [inside, judged] = [0, 0];
  for (let seed = 1; seed <= seeds; seed++) {
    const { record } = nextHours(course(simulated(28, seed)));
    inside += record![band] * record!.judged;
    judged += record!.judged;
  }
  return inside / judged;
}
const holds80 = (share: number) => share >= 0.75 && share <= 0.85;

describe('the next hours', () => {
  test('of a figure that does the same every day are known exactly', () => {
    // 10 at midnight of the course, two more each hour until noon, then back.
    const daily = Array.from({ length: 28 * DAY + 1 }, (_, slot) => {
      const hour = (slot % DAY) / 4;
      return 10 + 2 * Math.min(hour, 24 - hour);
    });
    const { verdict, ahead, record } = nextHours(course(daily));
    expect(verdict).toBe('SHOWN');
    expect(ahead).toEqual(
      [12, 14, 16, 18].map((median, index) => ({
        hours: index + 1,
        median,
        low50: median,
        high50: median,
        low80: median,
        high80: median,
      })),
    );
    expect(record).toMatchObject({ inside80: 1, inside50: 1, error: 0 });
    expect(record!.persistenceError).toBeGreaterThan(1);
  });

  test('are as the hour is now, and what usually comes from it: a vector by hand', () => {
    // At noon of three days before: +5, +7, +9 within the hour.
    const values: (number | null)[] = Array.from({ length: 14 * DAY + 1 }, () => null);
    const monday = Date.parse('2026-11-23T12:00:00+05:30');
    [5, 7, 9].forEach((change, index) => {
      const noon = values.length - 1 - (index + 2) * DAY;
      values[noon] = 30;
      values[noon + 4] = 30 + change;
    });
    // Yesterday was a Sunday, which tells nothing of a Monday.
    values[values.length - 1 - DAY] = 30;
    values[values.length - 1 - DAY + 4] = 90;
    values[values.length - 1] = 40;
    const young = nextHours(course(values, monday));
    expect(young).toMatchObject({ verdict: 'TOO_YOUNG', days: 0, ahead: [] });
    // The same with a steady life around it: of twelve days that were no Sundays, nine without a change.
    const { ahead } = nextHours(
      course(
        values.map(value => value ?? 30),
        monday,
      ),
    );
    expect(ahead[0]!.median).toBeCloseTo(40 + (5 + 7 + 9) / 12, 9);
  });

  test('hold in 75 to 85 of 100 cases what they say holds in 80', () => {
    const share = insideOver(30, 'inside80');
    expect(holds80(share), `${share} of seeds 1 to 30`).toBe(true);
    // The check finds a band that is too narrow.
    expect(holds80(insideOver(5, 'inside50'))).toBe(false);
  });

  test('are hidden where they are no better than "it stays as it is"', () => {
    const random = dice(7);
    let level = 60;
    const wander = Array.from({ length: 28 * DAY + 1 }, () => {
      level = Math.max(0, level + Math.round(2 * random() - 1));
      return level;
    });
    expect(nextHours(course(wander))).toMatchObject({ verdict: 'LOSES', ahead: [] });
    const constant = Array.from({ length: 28 * DAY + 1 }, () => 20);
    expect(nextHours(course(constant)).verdict).toBe('LOSES');
  });

  test('need fourteen days, and a figure that is known now', () => {
    expect(nextHours(course(simulated(13, 1)))).toMatchObject({ verdict: 'TOO_YOUNG', days: 13, ahead: [] });
    expect(nextHours(course(simulated(15, 1))).verdict).toBe('SHOWN');
    expect(nextHours(course([...simulated(28, 1).slice(0, -1), null]))).toMatchObject({
      verdict: 'UNKNOWN_NOW',
      ahead: [],
    });
    expect(nextHours(course([]))).toMatchObject({ verdict: 'UNKNOWN_NOW', days: 0, record: null });
  });
});
