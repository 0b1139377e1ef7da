import { describe, expect, test } from 'vitest';
import { countedWards, WHOLE } from './beds.board.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 22, 6, 30);
const iso = (at: number) => new Date(at).toISOString();

/** What a ward said so many hours before noon; believed for one hour, unknown after two. */
function said(ward: string, hoursAgo: number, sourceKind = 'FEED') {
  const at = NOON - hoursAgo * HOUR;
  const lastReported = { staffed: 30, occupied: 20, cleaning: 0, reserved: 0, blocked: 0, free: 10 };
  const isUnknown = sourceKind === 'FEED' && hoursAgo >= 2;
  return {
    ward,
    bedClass: 'GENERAL',
    sourceKind,
    observedAt: iso(at),
    staleAt: iso(at + HOUR),
    expiresAt: iso(at + 2 * HOUR),
    counts: isUnknown ? null : lastReported,
    lastReported,
  };
}
const living = ['A', 'B', 'C'].map(ward => said(ward, 0.1));
const byHand = said(WHOLE, 0, 'MANUAL');
const counted = (...wards: ReturnType<typeof said>[]) =>
  countedWards([...living, ...wards, byHand]).map(({ ward }) => ward);

describe('a class as a person counted it beside the reports of its wards', () => {
  test('waits as long as every ward is heard', () => {
    expect(counted()).toEqual(['A', 'B', 'C']);
  });

  test('speaks from the first ward that is silent, and from the first that is unknown', () => {
    expect(counted(said('D', 1.5))).toEqual([WHOLE]);
    expect(counted(said('D', 5))).toEqual([WHOLE]);
    expect(counted(said('D', 25))).toEqual([WHOLE]);
  });

  test('a ward that was given up long ago hands it the word of no living one, and is missing in their sum', () => {
    expect(counted(said('D', 27))).toEqual(['A', 'B', 'C', 'D']);
    expect(counted(said('D', 27), said('E', 3))).toEqual([WHOLE]);
  });

  test('speaks where all wards were given up', () => {
    expect(countedWards([said('A', 50), said('B', 27), byHand]).map(({ ward }) => ward)).toEqual([WHOLE]);
    expect(countedWards([byHand])).toEqual([byHand]);
  });
});
