import { expect, test } from 'vitest';
import type { CityCell, Vehicle } from '../../live/board-store.ts';
import { levelNow } from '../../live/levels/level-now.ts';
import { fleetOf, isMostlyDoubt, leastCoverage, reportingOf } from './city-figures.ts';
import { emptyTrace, withSample } from './session-trace.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const iso = (minutesFromNow: number) => new Date(now + minutesFromNow * 60_000).toISOString();
const fact = (ageMinutes: number, staleAfter = 10, expireAfter = 30) => ({
  observedAt: iso(-ageMinutes),
  receivedAt: iso(-ageMinutes),
  lateAt: iso(-ageMinutes + staleAfter / 2),
  staleAt: iso(-ageMinutes + staleAfter),
  expiresAt: iso(-ageMinutes + expireAfter),
  quality: 'GOOD' as const,
  reason: null,
  source: 'LNH-HIS',
  sourceKind: 'FEED' as const,
});
const hospital = (facility: string, ageMinutes: number, level = 3) =>
  ({
    facility,
    kind: 'HOSPITAL',
    changedAt: '1',
    crowding: { ...fact(ageMinutes), level, score: 3, tableVersion: 1, knownShare: 1 },
  }) as CityCell;
const vehicle = (code: string, status: string, ageMinutes: number) =>
  ({
    ...fact(ageMinutes, 0.5, 10),
    vehicle: code,
    figures: { latitude: 28.6, longitude: 77.2, status, destination: null },
  }) as unknown as Vehicle;

test('a hospital whose last word is stale is not counted as reporting', () => {
  const { reporting, expected, oldestObservedAt } = reportingOf(
    [hospital('LNH', 2), hospital('GTBH', 8), hospital('DDUH', 12)],
    40,
    now,
  );
  expect([reporting, expected]).toEqual([2, 40]);
  expect(oldestObservedAt).toBe(iso(-8));
});

test('a hospital that reports beds and nothing else is heard', () => {
  const counts = { staffed: 80, occupied: 80, cleaning: 0, reserved: 0, blocked: 0, free: 0 };
  const bedsOnly = (minutesOld: number) =>
    ({
      facility: 'LNH',
      kind: 'HOSPITAL',
      changedAt: '1',
      bedsByClass: [
        {
          ...fact(minutesOld, 15, 60),
          bedClass: 'COVID',
          counts,
          wardsKnown: 1,
          wardsExpected: 1,
          oldestObservedAt: iso(-minutesOld),
        },
      ],
    }) as unknown as CityCell;
  expect(reportingOf([bedsOnly(10)], 40, now).reporting).toBe(1);
  expect(reportingOf([bedsOnly(40)], 40, now).reporting).toBe(0);
});

test('an expired level is unknown, a stale one is known and marked', () => {
  expect(levelNow(hospital('LNH', 31), now)).toMatchObject({ level: null, stale: false });
  expect(levelNow(hospital('LNH', 12), now)).toMatchObject({ level: 3, stale: true });
  expect(levelNow(undefined, now)).toEqual({ level: null, stale: false, doubted: null, fact: null });
});

test('an ambulance that has not been seen for ten minutes is in no figure', () => {
  const fleet = fleetOf(
    [vehicle('AMB-001', 'AVAILABLE', 0), vehicle('AMB-002', 'TO_HOSPITAL', 1), vehicle('AMB-003', 'AVAILABLE', 11)],
    now,
  );
  expect(fleet).toMatchObject({
    available: 1,
    busy: 1,
    atHospital: 0,
    coverage: { known: 2, expected: 3, doubtful: 1 },
  });
});

test('no ambulance known is unknown, not none available', () => {
  expect(fleetOf([], now).available).toBeNull();
});

test('a fifth of the city missing is where a total speaks of its coverage first', () => {
  const coverage = { oldestObservedAt: null, simulated: false, byHand: 0 };
  expect(isMostlyDoubt({ ...coverage, known: 32, expected: 40, doubtful: 0 })).toBe(false);
  expect(isMostlyDoubt({ ...coverage, known: 31, expected: 40, doubtful: 0 })).toBe(true);
  expect(isMostlyDoubt({ ...coverage, known: 36, expected: 40, doubtful: 5 })).toBe(true);
  expect(
    leastCoverage([
      { ...coverage, known: 20, expected: 20, doubtful: 0 },
      { ...coverage, known: 9, expected: 12, doubtful: 0 },
    ]).known,
  ).toBe(9);
});

test('a session of any length fits the sparkline', () => {
  let trace = emptyTrace;
  for (let second = 0; second < 36_000; second += 1) trace = withSample(trace, second * 1_000, second);
  expect(trace.samples.length).toBeLessThanOrEqual(120);
  expect(trace.samples[0]?.at).toBe(0);
  expect(trace.samples.at(-1)!.at).toBeGreaterThan(35_000_000);
});
