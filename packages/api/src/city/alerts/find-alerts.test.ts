import { describe, expect, test } from 'vitest';
import { Board, type BoardFact } from '../../live/board.ts';
import { bedsBoard } from '../beds/beds.board.ts';
import { crowdingBoard } from '../crowding/crowding.board.ts';
import { emergencyBoard } from '../emergency/emergency.board.ts';
import { queuesBoard } from '../queues/queues.board.ts';
import { type AlertRule, rulesInForce } from './alert-rules.ts';
import { measureAt } from './board-metrics.ts';
import { alertFinder } from './find-alerts.ts';
import { FIRST_ALERT_RULES } from './first-alert-rules.ts';
import { FIRST_RULE_WATCH } from './first-rule-watch.ts';

const HOSPITALS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8'];
const rules = rulesInForce(
  FIRST_ALERT_RULES.map(rule => ({ ...rule, version: 1, effectiveFrom: 0, enabled: true })),
  1,
);

/** Hospitals with one source, each saying once a minute that its intensive care is full. */
function city(looking: readonly AlertRule[] = rules) {
  const kind = (code: string) => (HOSPITALS.includes(code) ? 'HOSPITAL' : null);
  const board = new Board('test', [bedsBoard, queuesBoard, emergencyBoard, crowdingBoard], kind, 'AMBULANCES');
  const finder = alertFinder({ board, isFeed: source => source.endsWith('-HIS') });
  let second = 0;
  let xid = 1;
  function say(facility: string, free: number, source = 'STATE-HIS', ward = 'ICU', byEvents?: true): void {
    const counts = { staffed: 20, occupied: 20 - free, cleaning: 0, reserved: 0, blocked: 0, free };
    const after = (seconds: number) => new Date((second + seconds) * 1000).toISOString();
    const fact = {
      observedAt: after(0),
      receivedAt: after(0),
      lateAt: after(90),
      staleAt: after(300),
      expiresAt: after(1800),
      quality: 'GOOD',
      source,
      sourceKind: 'FEED',
      ward,
      bedClass: 'ICU',
      counts,
      lastReported: counts,
      byEvents,
    } as BoardFact;
    for (const placed of board.apply([{ facility, signal: 'BEDS', facts: { [`${ward}/ICU`]: fact }, xid: xid++ }])) {
      finder.placed(placed);
    }
  }
  return {
    say,
    /** A look a second; `talking` speak once a minute. */
    pass(minutes: number, talking: readonly string[], free = 0): void {
      for (const until = second + minutes * 60; second < until; second++) {
        if (second % 60 === 0) for (const facility of talking) say(facility, free);
        finder.look(looking, second * 1000);
      }
    },
    /** A hospital whose emergency department is on the board in a shape that nothing here reads. */
    garble(facility: string): void {
      const at = new Date(second * 1000).toISOString();
      const till = new Date(second * 1000 + 3_600_000).toISOString();
      const times = { observedAt: at, receivedAt: at, lateAt: till, staleAt: till, expiresAt: till };
      const fact = { ...times, quality: 'GOOD', source: 'BY-HAND', sourceKind: 'MANUAL', figures: { present: 3 } };
      const change = { facility, signal: 'EMERGENCY', facts: { ED: fact as unknown as BoardFact }, xid: xid++ };
      for (const placed of board.apply([change])) finder.placed(placed);
    },
    faults: () => finder.faults().map(({ rule, facility }) => `${rule} ${facility ?? 'everywhere'}`),
    /** The share of the source that is silent, as it is noted when somebody acts on it and again later. */
    silent: () => {
      const place = { facility: '*', facilityKind: 'HOSPITAL', part: 'STATE-HIS' };
      const [share] = rules.find(rule => rule.code === 'SOURCE_SILENT')!.condition;
      return measureAt(board, place, share!, second * 1000)?.value;
    },
    raised: () =>
      [...finder.spots.values()]
        .filter(spot => spot.watch.raised)
        .map(spot => `${spot.rule} ${spot.facility} ${spot.part}${spot.suppressed ? ' suppressed' : ''}`)
        .sort(),
  };
}

describe('what falls silent', () => {
  test('two of eight hospitals are two alarms, and what they measured is suppressed', () => {
    const { pass, raised } = city();
    pass(20, HOSPITALS);
    expect(raised()).toEqual(HOSPITALS.map(code => `ICU_FULL ${code} *`));
    pass(20, HOSPITALS.slice(2));
    expect(raised()).toEqual([
      'FEED_SILENT H1 STATE-HIS',
      'FEED_SILENT H2 STATE-HIS',
      'ICU_FULL H1 * suppressed',
      'ICU_FULL H2 * suppressed',
      ...HOSPITALS.slice(2).map(code => `ICU_FULL ${code} *`),
    ]);
  });

  test('the source of all eight is one alarm, not eight; when it is back everything is as it was', () => {
    const { pass, raised } = city();
    pass(20, HOSPITALS);
    pass(30, []);
    expect(raised()).toEqual([...HOSPITALS.map(code => `ICU_FULL ${code} * suppressed`), 'SOURCE_SILENT * STATE-HIS']);
    pass(10, HOSPITALS);
    expect(raised()).toEqual(HOSPITALS.map(code => `ICU_FULL ${code} *`));
  });

  test('as a source has a number that an action on it can be followed by: how much of it is silent', () => {
    const { pass, silent } = city();
    expect(silent()).toBeUndefined();
    pass(20, HOSPITALS);
    pass(30, []);
    expect(silent()).toBe(100);
    pass(10, HOSPITALS.slice(2));
    expect(silent()).toBe(25);
  });

  test('one that stays silent when its source is back has an alarm of its own then', () => {
    const { pass, raised } = city();
    pass(20, HOSPITALS, 5);
    pass(30, [], 5);
    expect(raised()).toEqual(['SOURCE_SILENT * STATE-HIS']);
    pass(10, HOSPITALS.slice(1), 5);
    expect(raised()).toEqual(['FEED_SILENT H1 STATE-HIS']);
  });

  test('is no alarm while somebody else says all that it said, and none any more once somebody does', () => {
    const { pass, raised, say } = city();
    say('H1', 5, 'H1-HIS', 'ICU');
    pass(90, HOSPITALS, 5);
    expect(raised()).toEqual([]);
    say('H1', 5, 'H1-HIS', 'SICU');
    pass(30, HOSPITALS, 5);
    expect(raised()).toEqual(['FEED_SILENT H1 H1-HIS']);
    say('H1', 5, 'STATE-HIS', 'SICU');
    pass(1, HOSPITALS, 5);
    expect(raised()).toEqual([]);
  });

  test('is down after a shift without a word if it tells only what happens', () => {
    const { pass, raised, say } = city();
    say('H1', 5, 'H1-HIS', 'SICU', true);
    pass(479, HOSPITALS, 5);
    expect(raised()).toEqual([]);
    pass(3, HOSPITALS, 5);
    expect(raised()).toEqual(['FEED_SILENT H1 H1-HIS']);
  });

  test('nothing is raised from what a silent hospital said last', () => {
    const { pass, raised } = city();
    pass(20, HOSPITALS, 5);
    // Full in its last word, and silent from then on: the delay never ends.
    pass(1, ['H1'], 0);
    pass(25, HOSPITALS.slice(1), 5);
    expect(raised()).toEqual(['FEED_SILENT H1 STATE-HIS']);
  });
});

/** Versions of a rule that no program would publish: written by hand, or by one that knew metrics that this one does not. */
const POISONED: Readonly<Record<string, unknown>> = {
  'no comparison at all': [],
  'a metric that is no word': [{ metric: 7, bedClass: null, operator: 'AT_LEAST', value: 1, clearValue: 1 }],
  'a metric that nobody measures': [{ metric: 'MOOD', bedClass: null, operator: 'ABOVE', value: 1, clearValue: 1 }],
  'a limit that is no number': [
    { metric: 'BEDS_FREE', bedClass: 'ICU', operator: 'AT_MOST', value: '0', clearValue: 0 },
  ],
  'an operator that nobody knows': [
    { metric: 'BEDS_FREE', bedClass: 'ICU', operator: 'NEARLY', value: 0, clearValue: 0 },
  ],
  'no list': { metric: 'BEDS_FREE' },
};

describe('one rule that cannot be evaluated', () => {
  const sound = rules.find(rule => rule.code === 'ICU_FULL')!;
  for (const [what, condition] of Object.entries(POISONED)) {
    test(`(${what}) silences no other, and is itself an alarm`, () => {
      const poisoned = { ...sound, code: 'AAA_POISONED', condition } as unknown as AlertRule;
      const { pass, raised } = city([
        poisoned,
        ...rules,
        { ...FIRST_RULE_WATCH, version: 1, effectiveFrom: 0, enabled: true },
      ]);
      pass(20, HOSPITALS);
      expect(raised()).toEqual([...HOSPITALS.map(code => `ICU_FULL ${code} *`), 'RULE_BROKEN * AAA_POISONED']);
    });
  }

  test('at one hospital fails only there', () => {
    const { pass, raised, garble, faults } = city([
      ...rules,
      { ...FIRST_RULE_WATCH, version: 1, effectiveFrom: 0, enabled: true },
    ]);
    garble('H1');
    pass(20, HOSPITALS);
    expect(faults()).toEqual(['URGENT_UNSEEN H1']);
    expect(raised()).toEqual([...HOSPITALS.map(code => `ICU_FULL ${code} *`), 'RULE_BROKEN * URGENT_UNSEEN']);
  });
});
