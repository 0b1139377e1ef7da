import { describe, expect, test } from 'vitest';
import { ambulancesRules } from '../city/ambulances/ambulances-rules.ts';
import { bedsRules } from '../city/beds/beds-rules.ts';
import { emergencyRules } from '../city/emergency/emergency-rules.ts';
import { openingRules } from '../city/facilities/opening-rules.ts';
import { queuesRules } from '../city/queues/queues-rules.ts';
import type { FreshnessRule } from './freshness.ts';
import { type Fact, judge, type KnownSource, type Report, readReport, signalList } from './judge.ts';
import type { KnownCity, SignalRules } from './signal.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const signals = signalList([bedsRules, queuesRules, emergencyRules, ambulancesRules, openingRules] as SignalRules[]);
const rule = (signal: string, every: number, stale: number, expire: number): FreshnessRule => ({
  signal,
  detail: '*',
  expectedEverySeconds: every,
  staleAfterSeconds: stale,
  expireAfterSeconds: expire,
  effectiveFrom: 0,
});
const freshness = [
  rule('BEDS', 300, 900, 3600),
  rule('QUEUES', 30, 120, 900),
  rule('EMERGENCY', 60, 300, 1800),
  rule('OPENING', 900, 3600, 86400),
];
const city: KnownCity = {
  facilities: new Map([
    [
      'LNH',
      { kind: 'HOSPITAL', wards: new Map([['MED-M', new Set(['GENERAL'])]]), departments: new Set(['MEDICINE']) },
    ],
    ['GTBH', { kind: 'HOSPITAL', wards: new Map(), departments: new Set() }],
    ['CATS', { kind: 'AMBULANCE_CONTROL', wards: new Map(), departments: new Set() }],
  ]),
  vehicles: new Set(['AMB-001']),
};
const source: KnownSource = { code: 'LNH-HIS', kind: 'FEED', facilities: new Set(['LNH', 'CATS', 'AAM-9999']) };

const beds = { ward: 'MED-M', bedClass: 'GENERAL', staffed: 30, occupied: 41, cleaning: 1, reserved: 0, blocked: 0 };
function report(body: object, over: Partial<Report> = {}): Report {
  return {
    source: 'LNH-HIS',
    messageId: 'm1',
    facility: 'LNH',
    observedAt: new Date(NOW - 60_000),
    ...body,
    ...over,
  } as Report;
}
function verdict(body: object, over: Partial<Report> = {}, known: Fact | null = null) {
  return judge(readReport(report(body, over), source, signals, city, NOW), known, source, freshness, NOW);
}

describe('a report', () => {
  test('more patients than beds is a fact of these hospitals and is taken as it is', () => {
    const { outcome, fact } = verdict({ beds });
    expect(outcome).toBe('APPLIED');
    expect(fact).toMatchObject({
      quality: 'GOOD',
      counts: { occupied: 41, staffed: 30, free: -12 },
      expiresAt: '2026-11-22T09:59:00.000Z',
    });
  });

  test.each([
    [
      'of an unknown facility',
      { beds },
      { facility: 'NOWHERE' },
      'UNKNOWN_FACILITY',
      /"NOWHERE" is not in the registry/,
    ],
    [
      'of a facility the source is not bound to',
      { beds },
      { facility: 'GTBH' },
      'NOT_YOUR_FACILITY',
      /not bound to facility "GTBH"/,
    ],
    ['of an unknown ward', { beds: { ...beds, ward: 'ATTIC' } }, {}, 'UNKNOWN_WARD', /"ATTIC".*accepted: MED-M/],
    [
      'of a class the ward does not have',
      { beds: { ...beds, bedClass: 'ICU' } },
      {},
      'UNKNOWN_BED_CLASS',
      /"ICU".*accepted: GENERAL/,
    ],
    [
      'with a negative count',
      { beds: { ...beds, occupied: -1 } },
      {},
      'NEGATIVE_COUNT',
      /occupied is -1; a count is 0 or more/,
    ],
    [
      'with more beds shut than there are',
      { beds: { ...beds, blocked: 40 } },
      {},
      'MORE_BEDS_THAN_STAFFED',
      /41, staffed is 30/,
    ],
    [
      'of an unknown department',
      { queue: { department: 'X', issued: 1, waiting: 1, called: 0, servedLastHour: 0, roomsOpen: 1 } },
      {},
      'UNKNOWN_DEPARTMENT',
      /accepted: MEDICINE/,
    ],
    [
      'of an unknown vehicle',
      { ambulance: { vehicle: 'AMB-999', status: 'AVAILABLE', latitude: 28.6, longitude: 77.2 } },
      { facility: 'CATS' },
      'UNKNOWN_VEHICLE',
      /AMB-999/,
    ],
    ['without a body', {}, {}, 'NO_BODY', /none of beds, queue/],
    ['with two bodies', { beds, opening: { open: true } }, {}, 'MANY_BODIES', /beds and opening/],
  ])(
    '%s is refused with a reason that names what, which value and what would be accepted',
    (_, body, over, reason, message) => {
      const judgement = verdict(body, over);
      expect(judgement).toMatchObject({ outcome: 'REFUSED', reason, fact: null });
      expect(judgement.message).toMatch(message);
    },
  );

  test('from more than two minutes ahead of our clock waits for a person', () => {
    expect(verdict({ beds }, { observedAt: new Date(NOW + 121_000) })).toMatchObject({
      outcome: 'QUARANTINED',
      reason: 'FROM_THE_FUTURE',
      fact: null,
    });
    expect(verdict({ beds }, { observedAt: new Date(NOW + 119_000) }).outcome).toBe('APPLIED');
  });

  test('that was observed before what is known is late and never overwrites it', () => {
    const known = verdict({ beds }).fact;
    expect(verdict({ beds }, { observedAt: new Date(NOW - 120_000) }, known)).toMatchObject({
      outcome: 'LATE',
      fact: null,
    });
  });

  test('of an absurd jump is on the board, and says that it should not be believed at once', () => {
    const known = verdict({ beds }).fact;
    const { outcome, reason, message, fact } = verdict(
      { beds: { ...beds, occupied: 85 } },
      { observedAt: new Date(NOW) },
      known,
    );
    expect({ outcome, reason }).toEqual({ outcome: 'UNCERTAIN', reason: 'ABSURD_JUMP' });
    expect(message).toMatch(/from 41 to 85 in 1 min; a change of up to 35 is believed/);
    expect(fact).toMatchObject({ quality: 'UNCERTAIN', reason: 'ABSURD_JUMP', counts: { occupied: 85 } });
  });

  test('that is already too old when it comes is shown as the last word, with an unknown value', () => {
    const { outcome, fact } = verdict({ beds }, { observedAt: new Date('2021-04-24T12:11:00Z') });
    expect(outcome).toBe('APPLIED');
    expect(fact).toMatchObject({ quality: 'EXPIRED', counts: null, lastReported: { occupied: 41 } });
  });

  test('with the same content has the same fingerprint, with another content another', () => {
    const print = (body: object, over: Partial<Report> = {}) =>
      readReport(report(body, over), source, signals, city, NOW).contentHash;
    expect(print({ beds })).toBe(print({ beds: { ...beds } }));
    expect(print({ beds })).not.toBe(print({ beds: { ...beds, occupied: 42 } }));
    expect(print({ beds })).not.toBe(print({ beds }, { observedAt: new Date(NOW) }));
  });
});
