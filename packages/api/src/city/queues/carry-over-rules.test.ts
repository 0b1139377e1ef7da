import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCarriedPlace, rankCarriedTo, startOfIstDay } from './carry-over-rules.ts';
import { callingOrder, PRIORITY_CLASSES, FIRST_PRIORITY_RULE as rule, type Waiter } from './priority-rules.ts';

const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';
const evening = startOfIstDay(TODAY) + 17 * 3_600_000;
const inLine = (from: number, to: number) =>
  fc.record({
    rank: fc.integer({ min: from * 1000, max: to * 1000 - 1 }),
    priorityClass: fc.constantFrom(...PRIORITY_CLASSES),
    overtaken: fc.constant(0),
  });
const old = inLine(startOfIstDay(TODAY), evening);
const carried = (waiter: Waiter): Waiter => ({ ...waiter, rank: rankCarriedTo(waiter, rule, evening, TOMORROW) });

test('the next day begins with those who were carried over in the order in which they stood', () => {
  fc.assert(
    fc.property(fc.uniqueArray(old, { minLength: 2, maxLength: 12, selector: ({ rank }) => rank }), line => {
      const stood = line.toSorted(callingOrder(rule, evening)).map(carried);
      expect(stood.every(each => isCarriedPlace(each, TOMORROW))).toBe(true);
      const order = callingOrder(rule, startOfIstDay(TOMORROW));
      // Two of different classes whose credits were equal to a microsecond may change places.
      for (const [i, each] of stood.entries()) {
        const next = stood[i + 1];
        if (next && Math.abs(each.rank - next.rank) > 2) expect(order(each, next)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test('no token of the new day but an emergency goes before one that was carried over, at any time of the day', () => {
  const begins = startOfIstDay(TOMORROW);
  const fresh = inLine(begins, begins + 86_400_000);
  const before = (place: (waiter: Waiter) => Waiter) =>
    fc.property(old, fresh, fc.integer({ min: 0, max: 86_399_999 }), (left, issued, later) => {
      const now = begins + later;
      if (issued.priorityClass === 'EMERGENCY' || issued.rank > now * 1000) return;
      expect(callingOrder(rule, now)(place(left), issued)).toBeLessThan(0);
    });
  fc.assert(before(carried), { numRuns: 2_000 });
  // A broken twin: with nothing but the time they had waited, a senior of the new day passes them.
  const asWaited = (waiter: Waiter): Waiter => ({ ...waiter, rank: begins * 1000 - (evening * 1000 - waiter.rank) });
  expect(() => fc.assert(before(asWaited), { numRuns: 2_000 })).toThrow();
});
