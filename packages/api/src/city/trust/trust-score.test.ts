import { describe, expect, test } from 'vitest';
import { toleranceOf } from './figure-rules.ts';
import { type Check, HALF_LIFE_DAYS, scoreOf } from './trust-score-rules.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 3, 30);

const check = (onBoard: number, counted: number, daysAgo = 0, kind: Check['kind'] = 'SURPRISE_AUDIT'): Check => ({
  kind,
  metric: 'BEDS_OCCUPIED',
  onBoard,
  counted,
  right: Math.abs(onBoard - counted) <= toleranceOf('BEDS_OCCUPIED', counted),
  simulated: false,
  at: NOW - daysAgo * DAY,
});

describe('a trust score', () => {
  test('of a hospital that nobody ever checked is not 100 %: it is unknown', () => {
    expect(scoreOf([], NOW)).toMatchObject({ score: null, lower: null, upper: null, checks: 0, lastCheckedAt: null });
  });

  test('of Delhi Corona is 18 %, between 5 and 40 %', () => {
    const seventeen = Array.from({ length: 17 }, (_, i) => check(i < 3 ? 100 : 60, 100));
    const { score, lower, upper } = scoreOf(seventeen, NOW);
    expect(score).toBeCloseTo(3 / 17, 12);
    expect(lower).toBeCloseTo(0.0523, 4);
    expect(upper).toBeCloseTo(0.4001, 4);
  });

  test('forgets by half in 60 days, and grows less certain while nobody checks', () => {
    const checks = [check(100, 100, HALF_LIFE_DAYS), check(60, 100)];
    expect(scoreOf(checks, NOW)).toMatchObject({ weight: 1.5, checks: 2, right: 1 });
    expect(scoreOf(checks, NOW).score).toBeCloseTo(0.5 / 1.5, 12);
    const width = (at: number) => scoreOf(checks, at).upper! - scoreOf(checks, at).lower!;
    expect(width(NOW + 120 * DAY)).toBeGreaterThan(width(NOW));
  });

  test('lies inside its interval, however the checks fell', () => {
    for (let right = 0; right <= 12; right++) {
      for (let wrong = right === 0 ? 1 : 0; wrong <= 12; wrong++) {
        const checks = Array.from({ length: right + wrong }, (_, i) => check(i < right ? 100 : 50, 100));
        const { score, lower, upper } = scoreOf(checks, NOW);
        expect(lower! <= score! && score! <= upper!, `${right} right, ${wrong} wrong`).toBe(true);
      }
    }
  });

  test('comes with the published error: 90 on the board where 100 lie is 10 % too few', () => {
    expect(scoreOf([check(90, 100)], NOW)).toMatchObject({ error: 0.1, bias: -0.1 });
    // One too many here and one too few there are no bias, and still an error.
    const apart = scoreOf([check(90, 100), check(110, 100)], NOW);
    expect(apart.error).toBeCloseTo(0.1, 12);
    expect(apart.bias).toBeCloseTo(0, 12);
  });
});

/** mulberry32 */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Spearman's rank correlation; equal values share their rank. */
function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  const ranks = (values: readonly number[]) =>
    values.map(v => values.filter(w => w < v).length + (values.filter(w => w === v).length - 1) / 2);
  const [a, b] = [ranks(xs), ranks(ys)];
  const mean = (xs.length - 1) / 2;
  const sum = (f: (i: number) => number) => xs.reduce((total, _, i) => total + f(i), 0);
  return (
    sum(i => (a[i]! - mean) * (b[i]! - mean)) / Math.sqrt(sum(i => (a[i]! - mean) ** 2) * sum(i => (b[i]! - mean) ** 2))
  );
}

/**
 * 40 hospitals whose true census walks up and down. A liar reports fewer patients than lie there, in a share of its reports;
 * a laggard reports what was true hours ago. Each gets surprise audits over four months. Returns the injected error, the mean
 * distance of board and truth over the whole time in patients, beside what the audits alone found.
 */
function fourMonths(seed: number, score: (checks: readonly Check[], random: () => number) => number) {
  const random = dice(seed);
  return Array.from({ length: 40 }, (_, hospital) => {
    const hours = 120 * 24;
    let census = 300 + random() * 600;
    const truth = Array.from({ length: hours }, () => {
      census += (random() - 0.5) * 12 + (600 - census) * 0.002;
      return Math.round(census);
    });
    const lieShare = hospital % 2 === 0 ? random() : 0;
    const lieSize = 0.02 + lieShare * 0.2;
    const lagHours = hospital % 2 === 1 ? Math.floor(random() ** 2 * 72) : 0;
    const onBoard = truth.map((_, hour) => {
      const said = truth[Math.max(0, hour - lagHours)]!;
      return random() < lieShare ? Math.round(said * (1 - lieSize)) : said;
    });
    const wrongShare =
      truth.filter((counted, hour) => Math.abs(onBoard[hour]! - counted) > toleranceOf('BEDS_OCCUPIED', counted))
        .length / hours;
    const audits = Array.from({ length: 40 }, () => {
      const hour = Math.floor(random() * hours);
      return check(onBoard[hour]!, truth[hour]!, (hours - hour) / 24);
    });
    return { injected: wrongShare, found: score(audits, random) };
  });
}

describe('hospitals that lie and hospitals that lag', () => {
  const seeds = Array.from({ length: 10 }, () => Math.floor(Math.random() * 2 ** 31));

  test('rank by their score as they rank by the error they were given: at least 0.8', () => {
    for (const seed of seeds) {
      const hospitals = fourMonths(seed, checks => scoreOf(checks, NOW).score!);
      const correlation = rankCorrelation(
        hospitals.map(({ injected }) => -injected),
        hospitals.map(({ found }) => found),
      );
      expect(correlation, `seed ${seed}`).toBeGreaterThanOrEqual(0.8);
    }
  });

  test('broken twin: a score that does not ask the audits ranks nobody', () => {
    for (const seed of seeds) {
      const hospitals = fourMonths(seed, (_, random) => random());
      const correlation = rankCorrelation(
        hospitals.map(({ injected }) => -injected),
        hospitals.map(({ found }) => found),
      );
      expect(correlation, `seed ${seed}`).toBeLessThan(0.8);
    }
  });
});
