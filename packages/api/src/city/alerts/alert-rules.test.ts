import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AlertRuleText,
  type Comparison,
  findingOf,
  look,
  QUIET,
  refuseBadRule,
  rulesInForce,
  type Watch,
} from './alert-rules.ts';
import { FIRST_ALERT_RULES } from './first-alert-rules.ts';

const icu: Comparison = { metric: 'BEDS_FREE', bedClass: 'ICU', operator: 'AT_MOST', value: 0, clearValue: 2 };
const wait: Comparison = {
  metric: 'EMERGENCY_LONGEST_WAIT',
  bedClass: null,
  operator: 'ABOVE',
  value: 240,
  clearValue: 180,
};

describe('a condition', () => {
  test('holds beyond its limit, is gone beyond the other, and between the two is neither', () => {
    expect([-3, 0, 1, 2, 3].map(value => findingOf([icu], [value]))).toEqual([
      'HOLDS',
      'HOLDS',
      'BETWEEN',
      'BETWEEN',
      'GONE',
    ]);
    expect([300, 240, 181, 180, 0].map(value => findingOf([wait], [value]))).toEqual([
      'HOLDS',
      'BETWEEN',
      'BETWEEN',
      'GONE',
      'GONE',
    ]);
  });

  test('is unknown when one value is, unless another says that it is certainly gone', () => {
    expect(findingOf([icu], [null])).toBe('UNKNOWN');
    expect(findingOf([icu, wait], [0, null])).toBe('UNKNOWN');
    expect(findingOf([icu, wait], [null, 300])).toBe('UNKNOWN');
    expect(findingOf([icu, wait], [null, 100])).toBe('GONE');
    expect(findingOf([icu, wait], [7, null])).toBe('GONE');
  });

  test('is never rounded up to full: occupancy above 100 % is compared as it is', () => {
    const full: Comparison = {
      metric: 'BED_OCCUPANCY',
      bedClass: 'GENERAL',
      operator: 'ABOVE',
      value: 150,
      clearValue: 140,
    };
    expect(findingOf([full], [189])).toBe('HOLDS');
    expect(findingOf([full], [100])).toBe('GONE');
  });
});

describe('delays and hysteresis', () => {
  const rule = { onDelaySeconds: 300, offDelaySeconds: 600 };
  type Step = { seconds: number; value: number | null };
  const steps = (value: fc.Arbitrary<number | null>) =>
    fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 120 }), value }), { minLength: 1, maxLength: 200 });

  function changes(walk: readonly Step[], comparison = wait) {
    let watch: Watch = QUIET;
    let now = 0;
    return walk.flatMap(({ seconds, value }) => {
      now += seconds * 1000;
      const looked = look(rule, watch, findingOf([comparison], [value]), now);
      watch = looked.watch;
      return looked.change ? [{ change: looked.change, at: now }] : [];
    });
  }

  test('an input that flaps faster than the off-delay gives one alert', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ high: fc.integer({ min: 301, max: 400 }), low: fc.integer({ min: 1, max: 590 }) }), {
          minLength: 2,
          maxLength: 60,
        }),
        turns => {
          // High long enough to raise, low never long enough to return.
          const walk = turns.flatMap(({ high, low }) => [
            { seconds: 1, value: 300 },
            { seconds: high, value: 300 },
            { seconds: 1, value: 100 },
            { seconds: Math.min(low, 590), value: 100 },
          ]);
          expect(changes(walk).map(each => each.change)).toEqual(['RAISE']);
        },
      ),
    );
  });

  test('raise and return take turns, and two alerts are never closer than both delays', () => {
    fc.assert(
      fc.property(steps(fc.constantFrom(100, 200, 300, null)), walk => {
        const told = changes(walk);
        for (const [index, { change, at }] of told.entries()) {
          expect(change).toBe(index % 2 === 0 ? 'RAISE' : 'RETURN');
          const before = told[index - 1];
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(change === 'RAISE' ? 300_000 : 600_000);
        }
      }),
    );
  });

  test('what is unknown neither raises nor returns, however long', () => {
    fc.assert(
      fc.property(steps(fc.constantFrom(100, 200, 300)), fc.integer({ min: 1, max: 100_000 }), (walk, seconds) => {
        const before = changes(walk).length;
        expect(changes([...walk, { seconds, value: null }])).toHaveLength(before);
      }),
    );
  });

  test('the same input at the same instants gives the same alerts', () => {
    fc.assert(
      fc.property(steps(fc.option(fc.integer({ min: 0, max: 400 }))), walk => {
        expect(changes(walk)).toEqual(changes(walk));
      }),
    );
  });

  test('says when to look again, and raises exactly then', () => {
    const first = look(rule, QUIET, 'HOLDS', 1_000);
    expect(first.dueAt).toBe(301_000);
    expect(look(rule, first.watch, 'HOLDS', 300_999).change).toBeNull();
    expect(look(rule, first.watch, 'HOLDS', 301_000)).toMatchObject({ change: 'RAISE', conditionSince: 1_000 });
  });

  test('a broken twin without hysteresis is caught: it raises again and again', () => {
    const twin = { onDelaySeconds: 0, offDelaySeconds: 0 };
    let watch: Watch = QUIET;
    let raised = 0;
    for (let second = 0; second < 100; second++) {
      const looked = look(
        twin,
        watch,
        findingOf([{ ...wait, clearValue: 240 }], [second % 2 ? 241 : 240]),
        second * 1000,
      );
      watch = looked.watch;
      if (looked.change === 'RAISE') raised++;
    }
    expect(raised).toBe(50);
  });
});

describe('rules', () => {
  test('those of a new city can all be evaluated, and each says where it comes from', () => {
    for (const rule of FIRST_ALERT_RULES) {
      refuseBadRule(rule);
      expect(rule.basis.length, rule.code).toBeGreaterThan(10);
      // A hysteresis of nothing needs a delay instead, or the alert would flap.
      const settles = rule.offDelaySeconds > 0 || rule.onDelaySeconds >= 1_800;
      expect(settles, rule.code).toBe(true);
    }
    expect(new Set(FIRST_ALERT_RULES.map(rule => rule.code)).size).toBe(FIRST_ALERT_RULES.length);
  });

  const [first] = FIRST_ALERT_RULES as readonly [AlertRuleText];
  test.each<[string, Partial<AlertRuleText>, RegExp]>([
    ['no comparison', { condition: [] }, /0 comparisons/],
    ['a bed metric without a class', { condition: [{ ...icu, bedClass: null }] }, /needs a bedClass/],
    ['a class where there is none', { condition: [{ ...wait, bedClass: 'ICU' }] }, /takes no bedClass/],
    ['a hysteresis the wrong way round', { condition: [{ ...wait, clearValue: 300 }] }, /clearValue 300/],
    ['vehicles of a hospital', { condition: [{ ...wait, metric: 'VEHICLE_AT_HOSPITAL' }] }, /AMBULANCE_CONTROL/],
    ['two kinds of things', { condition: [wait, { ...wait, metric: 'FEED_MISSED_REPORTS' }] }, /FACILITY and FEED/],
    ['an owner who cannot act', { ownerRole: 'PATIENT' }, /ownerRole is PATIENT/],
  ])('%s is refused', (_, change, sentence) => {
    expect(() => refuseBadRule({ ...first, ...change })).toThrow(sentence);
  });

  test('a version counts from its day on, and a retired rule not at all', () => {
    const version = (number: number, effectiveFrom: number, enabled = true) => ({
      ...first,
      version: number,
      effectiveFrom,
      enabled,
    });
    const all = [version(1, 0), version(2, 100), version(3, 200, false)];
    expect([50, 100, 199, 200].map(now => rulesInForce(all, now).map(rule => rule.version))).toEqual([
      [1],
      [2],
      [2],
      [],
    ]);
  });
});
