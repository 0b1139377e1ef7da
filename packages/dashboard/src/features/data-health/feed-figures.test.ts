import { describe, expect, test } from 'vitest';
import {
  delayOf,
  type Feed,
  failedOf,
  feedState,
  type HospitalHealth,
  missingOf,
  needsLook,
  orderOf,
} from './feed-figures.ts';

const NOW = Date.parse('2026-11-22T03:30:00Z');
const after = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();

/** A feed whose newest report was observed so many seconds ago; expected every minute. */
const feed = (signal: Feed['signal'], secondsAgo: number | null, change: Partial<Feed> = {}): Feed => ({
  signal,
  observedAt: secondsAgo === null ? null : after(-secondsAgo),
  receivedAt: secondsAgo === null ? null : after(-secondsAgo),
  lateAt: secondsAgo === null ? null : after(90 - secondsAgo),
  staleAt: secondsAgo === null ? null : after(300 - secondsAgo),
  expiresAt: secondsAgo === null ? null : after(1_800 - secondsAgo),
  expectedEverySeconds: 60,
  parts: secondsAgo === null ? 0 : 1,
  partsLate: 0,
  partsStale: 0,
  partsExpired: 0,
  partsUncertain: 0,
  manualShare: 0,
  simulated: false,
  disputesOpen: 0,
  disputesUpheld: 0,
  sources: [],
  lastHour: {
    from: after(-3_600),
    to: after(0),
    reports: 60,
    delayMedianSeconds: 2,
    delay90Seconds: 4,
    missingShare: 0,
    uncertain: 0,
    overtaken: 0,
    quarantined: 0,
    refused: 0,
    failures: [],
  },
  ...change,
});
const hospital = (facility: string, feeds: Feed[], change: Partial<HospitalHealth> = {}): HospitalHealth => ({
  facility,
  feeds,
  disputesOpen: 0,
  disputesOverdue: 0,
  owner: null,
  phones: [],
  hl7Waiting: 0,
  trust: {
    score: null,
    lower: null,
    upper: null,
    checks: 0,
    right: 0,
    audits: 0,
    phoneChecks: 0,
    error: null,
    bias: null,
    lastCheckedAt: null,
    simulated: false,
  },
  ...change,
});
const trust = (score: number, lower: number, upper: number) => ({
  ...hospital('X', []).trust,
  score,
  lower,
  upper,
  checks: 9,
});
const order = (hospitals: HospitalHealth[], column: Parameters<typeof orderOf>[1]) =>
  orderOf(hospitals, column, NOW, code => code, 'en');

describe('a feed', () => {
  test('ages by the clock alone, though nothing arrives any more', () => {
    const beds = feed('BEDS', 0);
    expect(feedState(beds, NOW + 89_000)).toBe('LIVE');
    // Half an interval after the report that did not come was due.
    expect(feedState(beds, NOW + 90_000)).toBe('LATE');
    expect(feedState(beds, NOW + 300_000)).toBe('STALE');
    expect(feedState(beds, NOW + 1_800_000)).toBe('EXPIRED');
    expect(feedState(feed('BEDS', null), NOW)).toBe('NEVER');
  });
});

describe('who has to be looked at', () => {
  test('nobody, while everything comes in time', () => {
    expect(needsLook(hospital('A', [feed('BEDS', 10)]), NOW)).toBe(false);
  });

  test('a hospital with a late feed, with one silent ward, with a number in doubt, with reports in quarantine', () => {
    const quarantined = { ...feed('BEDS', 10).lastHour, quarantined: 1 };
    for (const each of [
      hospital('A', [feed('BEDS', 100)]),
      hospital('B', [feed('BEDS', 10, { parts: 30, partsExpired: 1 })]),
      hospital('C', [feed('BEDS', 10)], { disputesOpen: 1 }),
      hospital('D', [feed('BEDS', 10, { lastHour: quarantined })]),
      hospital('E', [feed('BEDS', null)]),
    ]) {
      expect(needsLook(each, NOW), each.facility).toBe(true);
    }
  });

  test('the worst comes first: what was never heard before what has expired, and the older before the younger', () => {
    const hospitals = [
      hospital('LIVE', [feed('BEDS', 10)]),
      hospital('EXPIRED', [feed('BEDS', 2_000)]),
      hospital('OLDER', [feed('BEDS', 20)]),
      hospital('NEVER', [feed('BEDS', null)]),
      hospital('NONE', []),
    ];
    expect(order(hospitals, 'BEDS')).toEqual(['NEVER', 'EXPIRED', 'OLDER', 'LIVE', 'NONE']);
    expect(order(hospitals, 'NAME')).toEqual(['EXPIRED', 'LIVE', 'NEVER', 'NONE', 'OLDER']);
  });

  test('trust is sorted by the lower end of its interval, and who was never audited comes first', () => {
    const hospitals = [
      // Nine of nine, and one of one: the second says much less.
      hospital('NINE', [], { trust: trust(1, 0.76, 1) }),
      hospital('ONE', [], { trust: trust(1, 0.15, 1) }),
      hospital('NOBODY', []),
    ];
    expect(order(hospitals, 'TRUST')).toEqual(['NOBODY', 'ONE', 'NINE']);
  });

  test('delay is told of the slowest feed; what was overtaken has not failed', () => {
    const hour = { ...feed('BEDS', 1).lastHour, delay90Seconds: 90, uncertain: 2, refused: 1, overtaken: 40 };
    const slow = hospital('A', [feed('QUEUES', 1), feed('BEDS', 1, { lastHour: hour })]);
    expect(delayOf(slow)).toBe(90);
    expect(failedOf(slow)).toBe(3);
    expect(order([hospital('B', [feed('BEDS', 1)]), slow], 'FAILED')).toEqual(['A', 'B']);
    expect(order([hospital('B', [feed('BEDS', 1)]), slow], 'DELAY')).toEqual(['A', 'B']);
  });

  test('what is missing is told of the worst feed, and not averaged away by a better one', () => {
    const missing = (share: number | null) => ({ lastHour: { ...feed('BEDS', 1).lastHour, missingShare: share } });
    expect(missingOf(hospital('A', [feed('BEDS', 1, missing(0.5)), feed('QUEUES', 1, missing(0))]))).toBe(0.5);
    expect(missingOf(hospital('A', [feed('BEDS', 1, missing(null))]))).toBeNull();
  });
});
