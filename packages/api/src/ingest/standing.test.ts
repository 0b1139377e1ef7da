import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from './signal.ts';
import { afterExpiry, nextExpiry, standing, wordsOf } from './standing.ts';

const START = Date.UTC(2026, 10, 22, 3, 30);
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();
const word = (minute: number, kind: 'FEED' | 'MANUAL'): Fact => {
  const [stale, expires] = kind === 'FEED' ? [15, 60] : [120, 240];
  return {
    observedAt: at(minute),
    receivedAt: at(minute),
    source: kind,
    sourceKind: kind,
    quality: 'GOOD',
    reason: null,
    lateAt: at(minute + stale / 2),
    staleAt: at(minute + stale),
    expiresAt: at(minute + expires),
    value: minute,
  };
};
const expire = () => ({ value: null });

type Step = { readonly kind: 'FEED' | 'MANUAL'; readonly after: number };
const steps = fc.array(
  fc.record({ kind: fc.constantFrom('FEED' as const, 'MANUAL' as const), after: fc.integer({ min: 0, max: 300 }) }),
  { minLength: 1, maxLength: 20 },
);

/** What stands after each step, when everything was marked in its minute. `settle` is the rule that is put to the test. */
function walk(list: readonly Step[], settle: typeof standing) {
  let minute = 0;
  let stands: Fact | null = null;
  let fed: number | null = null;
  let typed: number | null = null;
  const seen: { minute: number; stands: Fact; fed: number | null; typed: number | null }[] = [];
  for (const { kind, after } of list) {
    for (let passed = 0; passed < after; passed++) {
      minute++;
      while (
        stands !== null &&
        nextExpiry(stands).quality !== 'EXPIRED' &&
        nextExpiry(stands).expiresAt <= at(minute)
      ) {
        stands = afterExpiry(stands, at(minute), expire);
      }
    }
    const words = wordsOf(stands);
    stands = settle(
      kind === 'FEED' ? { ...words, machine: word(minute, kind) } : { ...words, hand: word(minute, kind) },
      stands,
    )!;
    if (kind === 'FEED') fed = minute;
    else typed = minute;
    seen.push({ minute, stands, fed, typed });
  }
  return seen;
}

/** The first moment at which a feed that was heard within a quarter of an hour is not what is shown. */
const hiddenFeed = (list: readonly Step[], settle: typeof standing) =>
  walk(list, settle).find(
    ({ minute, stands, fed }) => fed !== null && minute - fed < 15 && stands.sourceKind !== 'FEED',
  );

describe('a feed and a person who speak of the same', () => {
  const seed = Date.now();

  test(`a hand entry never hides a feed that was heard, seed ${seed}`, () => {
    fc.assert(
      fc.property(steps, list => hiddenFeed(list, standing) === undefined),
      { seed },
    );
  });

  test(`broken twin: when the newest word wins, a live feed is hidden, seed ${seed}`, () => {
    const newestWins: typeof standing = ({ machine, hand }) =>
      machine && hand && hand.observedAt >= machine.observedAt ? { ...hand, beside: machine } : (machine ?? hand);
    expect(
      fc.check(
        fc.property(steps, list => hiddenFeed(list, newestWins) === undefined),
        { seed },
      ).failed,
    ).toBe(true);
  });

  test(`neither word is lost while it may be believed, and the order of what stood never goes back, seed ${seed}`, () => {
    fc.assert(
      fc.property(steps, list => {
        let place = '';
        for (const { minute, stands, fed, typed } of walk(list, standing)) {
          const words = wordsOf(stands);
          if (fed !== null && minute - fed < 60) expect(words.machine?.value).toBe(fed);
          if (typed !== null && minute - typed < 240) expect(words.hand?.value).toBe(typed);
          expect((stands.since ?? stands.observedAt) >= place).toBe(true);
          place = stands.since ?? stands.observedAt;
        }
      }),
      { seed },
    );
  });

  test('what nobody entered by hand stands as it was reported, with nothing added', () => {
    const fact = word(5, 'FEED');
    expect(standing({ machine: fact, hand: null }, word(0, 'FEED'))).toBe(fact);
  });

  test('an entry made beside a live feed speaks when the feed expires', () => {
    const both = standing({ machine: word(0, 'FEED'), hand: word(5, 'MANUAL') }, null)!;
    expect(both).toMatchObject({ sourceKind: 'FEED', beside: { sourceKind: 'MANUAL' } });
    expect(afterExpiry(both, at(59), expire)).toMatchObject({ sourceKind: 'FEED', quality: 'GOOD' });
    expect(afterExpiry(both, at(60), expire)).toMatchObject({
      sourceKind: 'MANUAL',
      value: 5,
      beside: { quality: 'EXPIRED', value: null },
    });
    expect(afterExpiry(afterExpiry(both, at(60), expire), at(245), expire)).toMatchObject({
      sourceKind: 'MANUAL',
      quality: 'EXPIRED',
      value: null,
    });
  });
});
