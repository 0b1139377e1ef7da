import { describe, expect, test } from 'vitest';
import type { CityCell } from './board-store.ts';
import type { Fact } from './freshness.ts';
import { coverageWords, totalWords } from './total-words.ts';
import { emergencyWaiting, facilitiesByLevel, freeBeds, totalOf } from './totals.ts';

const now = Date.parse('2026-11-22T06:30:00.000Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

function fact(minutesOld: number, part: Partial<Fact> = {}): Fact {
  const observed = now - minutesOld * 60_000;
  const after = (minutes: number) => new Date(observed + minutes * 60_000).toISOString();
  return {
    observedAt: after(0),
    lateAt: after(1.5),
    staleAt: after(5),
    expiresAt: after(30),
    quality: 'GOOD',
    sourceKind: 'FEED',
    ...part,
  };
}

const waiting = (people: number, minutesOld = 0) => ({ value: people, fact: fact(minutesOld) });

describe('a total of the city', () => {
  test('LB-7: an expired value is in no total, and the total says how much it knows', () => {
    const total = totalOf([waiting(1_204), waiting(99, 31), null], 3, now);
    expect(total).toEqual({
      value: 1_204,
      coverage: { known: 1, expected: 3, oldestObservedAt: ago(0), doubtful: 0, simulated: false, byHand: 0 },
    });
    expect(totalWords(total, 'en')).toBe('≥ 1,204 · 1 of 3 known');
    expect(totalWords(total, 'hi')).toBe('≥ 1,204 · 3 में से 1 ज्ञात');
  });

  test('nothing known is not zero', () => {
    const total = totalOf([waiting(5, 31)], 2, now);
    expect(total.value).toBeNull();
    expect(totalWords(total, 'en')).toBe('— · none of 2 known');
  });

  test('a value grows old while the connection is down, and leaves the total by our own clock', () => {
    const parts = [waiting(7), waiting(4, 29)];
    expect(totalOf(parts, 2, now).value).toBe(11);
    expect(totalOf(parts, 2, now + 2 * 60_000).value).toBe(7);
  });

  test('says how many are doubtful and from when the oldest is', () => {
    const { coverage } = totalOf(
      [waiting(1), waiting(2, 6), { value: 3, fact: fact(1, { quality: 'UNCERTAIN' }) }],
      3,
      now,
    );
    expect(coverage).toMatchObject({ known: 3, doubtful: 2, oldestObservedAt: ago(6) });
  });

  test('is simulated as soon as one of its parts is', () => {
    const made = { value: 2, fact: fact(0, { sourceKind: 'SIMULATED' }) };
    expect(totalOf([waiting(1), made], 2, now).coverage.simulated).toBe(true);
  });

  test('uses Indian grouping in both languages', () => {
    const total = totalOf([waiting(1_204_512)], 1, now);
    expect(totalWords(total, 'en')).toBe('12,04,512 · 1 of 1 known');
    expect(coverageWords(total.coverage, 'hi')).toBe('1 में से 1 ज्ञात');
  });
});

const hospital = (facility: string, part: Partial<CityCell>): CityCell => ({
  facility,
  kind: 'HOSPITAL',
  changedAt: '1',
  crowding: null,
  ...part,
});

/** General beds of a hospital, of which the oldest report was true so many minutes ago and may be believed for an hour. */
function generalBeds(staffed: number, occupied: number, oldestMinutes: number, quality: Fact['quality'] = 'GOOD') {
  const { observedAt, ...instants } = fact(oldestMinutes, { expiresAt: ago(oldestMinutes - 60), quality });
  const free = staffed - occupied;
  const counts = { staffed, occupied, cleaning: 0, reserved: 0, blocked: 0, free };
  const known = { bedClass: 'GENERAL' as const, counts, wardsKnown: 1, wardsExpected: 1, byHand: 0 };
  const times = { oldestObservedAt: observedAt, newestReceivedAt: observedAt };
  return { bedsByClass: [{ ...instants, ...known, ...times }] } satisfies Partial<CityCell>;
}

describe('free beds of the city', () => {
  test('a hospital with more patients than beds does not use up the free beds of another', () => {
    const cells = [hospital('LNH', generalBeds(100, 140, 1)), hospital('GTBH', generalBeds(100, 90, 1))];
    expect(freeBeds(cells, 'GENERAL', 2, now).value).toBe(10);
  });

  test('a sum is believed until the first report in it may not be, also while the server is silent', () => {
    const cells = [hospital('LNH', generalBeds(100, 90, 10))];
    expect(freeBeds(cells, 'GENERAL', 1, now).value).toBe(10);
    expect(freeBeds(cells, 'GENERAL', 1, now + 51 * 60_000).value).toBeNull();
  });

  test('a sum with an uncertain report in it is doubtful', () => {
    const cells = [hospital('LNH', generalBeds(100, 90, 1, 'UNCERTAIN'))];
    expect(freeBeds(cells, 'GENERAL', 1, now)).toMatchObject({ value: 10, coverage: { known: 1, doubtful: 1 } });
  });

  test('a sum of which nothing is known has no age and is in no total', () => {
    const nothing = {
      bedClass: 'GENERAL' as const,
      counts: null,
      wardsKnown: 0,
      wardsExpected: 2,
      byHand: 0,
      quality: 'EXPIRED' as const,
      sourceKind: null,
      oldestObservedAt: null,
      newestReceivedAt: null,
      lateAt: null,
      staleAt: null,
      expiresAt: null,
    };
    const total = freeBeds([hospital('LNH', { bedsByClass: [nothing] })], 'GENERAL', 1, now);
    expect(total).toMatchObject({ value: null, coverage: { known: 0, expected: 1, oldestObservedAt: null } });
  });
});

test('people in an emergency department that never reported are unknown', () => {
  const cells = [hospital('LNH', {}), hospital('GTBH', { emergency: null })];
  expect(emergencyWaiting(cells, 40, now)).toMatchObject({ value: null, coverage: { known: 0, expected: 40 } });
});

test('hospitals are counted by level, and an expired level in none', () => {
  const level = (value: number, minutesOld = 0): Partial<CityCell> => ({
    crowding: {
      ...fact(minutesOld),
      reason: null,
      source: 'X',
      receivedAt: ago(0),
      level: value,
      score: value,
      tableVersion: 1,
      knownShare: 1,
    } as CityCell['crowding'],
  });
  const { byLevel, coverage } = facilitiesByLevel(
    [hospital('A', level(3)), hospital('B', level(3)), hospital('C', level(5, 40)), hospital('D', level(1))],
    4,
    now,
  );
  expect(byLevel).toEqual([1, 0, 2, 0, 0]);
  expect(coverage).toMatchObject({ known: 3, expected: 4 });
});
