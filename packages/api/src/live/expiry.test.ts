import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardFact } from './board.ts';
import { ExpiryCalendar } from './expiry.ts';

const START = Date.UTC(2026, 10, 22, 3);
const fact = (seconds: number): BoardFact => {
  const expiresAt = new Date(START + seconds * 1000).toISOString();
  return { observedAt: expiresAt, expiresAt, staleAt: expiresAt, quality: 'GOOD', sourceKind: 'FEED' };
};

test('LB-7: every fact becomes due once, not before its time and not later than the next look', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 200 }), { maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 }),
      (expiries, looks) => {
        const calendar = new ExpiryCalendar();
        for (const [index, seconds] of expiries.entries()) calendar.note('LNH', 'BEDS', String(index), fact(seconds));
        const found = new Map<string, number>();
        let now = 0;
        for (const step of looks) {
          now += step;
          for (const due of calendar.due(START + now * 1000)) {
            expect(found.has(due.part)).toBe(false);
            found.set(due.part, now);
          }
        }
        for (const [index, seconds] of expiries.entries()) {
          const at = found.get(String(index));
          if (at === undefined) expect(seconds).toBeGreaterThan(now - 1);
          else expect(at).toBeGreaterThanOrEqual(seconds);
        }
      },
    ),
  );
});

test('a fact that is noted after its time is due at the next look', () => {
  const calendar = new ExpiryCalendar();
  calendar.due(START);
  calendar.note('LNH', 'BEDS', 'MED-M', fact(-3_600));
  expect(calendar.due(START + 1_000)).toHaveLength(1);
});

test('a part that reports a thousand times is noted once, and is asked about again at the hour it was noted for', () => {
  const calendar = new ExpiryCalendar();
  calendar.due(START);
  for (let n = 0; n < 1_000; n++) calendar.note('LNH', 'BEDS', 'MED-M', fact(60 + n));
  expect(calendar.size).toBe(1);
  expect(calendar.due(START + 60_000)).toHaveLength(1);
  calendar.note('LNH', 'BEDS', 'MED-M', fact(1_059));
  expect(calendar.due(START + 1_058_000)).toHaveLength(0);
  expect(calendar.due(START + 1_059_000)).toHaveLength(1);
});

test('a fact that may be believed for less long than the one before it is due at its own hour', () => {
  const calendar = new ExpiryCalendar();
  calendar.due(START);
  calendar.note('LNH', 'BEDS', 'MED-M', fact(600));
  calendar.note('LNH', 'BEDS', 'MED-M', fact(30));
  expect(calendar.due(START + 30_000)).toHaveLength(1);
  expect(calendar.due(START + 600_000)).toHaveLength(0);
});
