import { describe, expect, test } from 'vitest';
import { ageWords, type Fact, freshnessAt, isKnown } from './freshness.ts';

const observed = Date.parse('2026-11-22T03:40:00.000Z');
const after = (minutes: number) => new Date(observed + minutes * 60_000).toISOString();
const fact: Fact = {
  observedAt: after(0),
  lateAt: after(7.5),
  staleAt: after(15),
  expiresAt: after(60),
  quality: 'GOOD',
  sourceKind: 'FEED',
};
const at = (minutes: number) => observed + minutes * 60_000;

describe('how fresh a bed count is', () => {
  test.each([
    [0, 'LIVE'],
    [7.4, 'LIVE'],
    [7.5, 'LATE'],
    [15, 'STALE'],
    [59.9, 'STALE'],
    [60, 'EXPIRED'],
    [9_999, 'EXPIRED'],
  ])('after %s minutes it is %s', (minutes, state) => {
    expect(freshnessAt(fact, at(minutes)).state).toBe(state);
  });

  test('an implausible count is uncertain until it expires, and grows old like any other', () => {
    const doubted: Fact = { ...fact, quality: 'UNCERTAIN', reason: 'ABSURD_JUMP' };
    expect(freshnessAt(doubted, at(1))).toMatchObject({ state: 'UNCERTAIN', byAge: 'LIVE' });
    expect(freshnessAt(doubted, at(20))).toMatchObject({ state: 'UNCERTAIN', byAge: 'STALE' });
    expect(freshnessAt(doubted, at(61)).state).toBe('EXPIRED');
  });

  test('what the server calls expired is expired, whatever our clock says', () => {
    expect(isKnown({ ...fact, quality: 'EXPIRED' }, at(1))).toBe(false);
  });

  test('what nobody ever reported is not known', () => {
    expect(isKnown(null, at(0))).toBe(false);
  });

  test('says when a person typed it and when it is simulated', () => {
    expect(freshnessAt({ ...fact, sourceKind: 'MANUAL' }, at(0)).mark).toBe('MANUAL');
    expect(freshnessAt({ ...fact, sourceKind: 'SIMULATED' }, at(0)).mark).toBe('SIMULATED');
    expect(freshnessAt(fact, at(0)).mark).toBeNull();
  });

  test('is never from the future: a sender’s clock may be a little ahead', () => {
    expect(freshnessAt(fact, at(-1)).ageSeconds).toBe(0);
  });
});

test('an age is said in the words of the page', () => {
  expect([5, 200, 9_300, 7_200, 100_000, 400_000].map(seconds => ageWords(seconds, 'en'))).toEqual([
    '5 s',
    '3 min',
    '2 h 35 min',
    '2 h',
    '1 day',
    '4 days',
  ]);
  expect(ageWords(9_300, 'hi')).toBe('2 घं॰ 35 मि॰');
});
