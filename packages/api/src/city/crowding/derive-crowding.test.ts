import { expect, test } from 'vitest';
import { Board } from '../../live/board.ts';
import { bedsBoard } from '../beds/beds.board.ts';
import { bedsRules } from '../beds/beds-rules.ts';
import { emergencyBoard } from '../emergency/emergency.board.ts';
import { emergencyRules } from '../emergency/emergency-rules.ts';
import { queuesBoard } from '../queues/queues.board.ts';
import { crowdingBoard } from './crowding.board.ts';
import { deriveCrowding } from './derive-crowding.ts';
import { FIRST_TABLE } from './first-table.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const TABLES = [{ version: 1, effectiveFrom: 0, ...FIRST_TABLE }];

function envelope(over: object = {}) {
  const instants = { observedAt: at(-1), receivedAt: at(-1), lateAt: at(6), staleAt: at(14), expiresAt: at(59) };
  return { ...instants, quality: 'GOOD', reason: null, source: 'HIS', sourceKind: 'FEED', ...over };
}
const ward = (bedClass: string, occupied: number, code = 'A') =>
  bedsRules.own({ ward: code, bedClass, staffed: 100, occupied, cleaning: 0, reserved: 0, blocked: 0 });
const emergency = emergencyRules.own({
  present: 50,
  waitingByTriage: { immediate: 0, veryUrgent: 0, urgent: 5, standard: 5, nonUrgent: 0 },
  boarders: 5,
  longestWaitMinutes: 60,
  ventilated: 0,
});

function hospital(facts: { signal: string; part: string; fact: object }[]) {
  const board = new Board(
    'epoch',
    [bedsBoard, queuesBoard, emergencyBoard, crowdingBoard],
    () => 'HOSPITAL',
    'AMBULANCES',
  );
  board.apply(
    facts.map(({ signal, part, fact }, index) => ({
      xid: index + 1,
      facility: 'LNH',
      signal,
      facts: { [part]: fact },
    })),
  );
  return board.cells.get('LNH')!;
}

test('a level may be believed as long as each of its inputs may, and is simulated when one of them is', () => {
  const cell = hospital([
    { signal: 'BEDS', part: 'A/GENERAL', fact: { ...envelope(), ...ward('GENERAL', 120) } },
    {
      signal: 'BEDS',
      part: 'A/ICU',
      fact: { ...envelope({ expiresAt: at(29), sourceKind: 'SIMULATED' }), ...ward('ICU', 100) },
    },
  ]);
  const fact = deriveCrowding(cell, TABLES, NOW)!;
  expect(fact).toMatchObject({ quality: 'GOOD', sourceKind: 'SIMULATED', expiresAt: at(29), observedAt: at(-1) });
  expect(fact.level).toBeGreaterThanOrEqual(4);
});

test('when an input has expired the level says that it is uncertain: less knowledge must not look like more crowding', () => {
  const expired = { ...envelope({ quality: 'EXPIRED', expiresAt: at(-5) }), ...emergencyRules.expire(emergency) };
  const cell = hospital([
    { signal: 'BEDS', part: 'A/GENERAL', fact: { ...envelope(), ...ward('GENERAL', 130) } },
    { signal: 'BEDS', part: 'A/ICU', fact: { ...envelope(), ...ward('ICU', 104) } },
    { signal: 'EMERGENCY', part: 'ED', fact: expired },
  ]);
  expect(deriveCrowding(cell, TABLES, NOW)).toMatchObject({
    quality: 'UNCERTAIN',
    reason: 'INPUT_EXPIRED',
    knownShare: 0.5,
  });
});

test('a whole-hospital figure of years ago does not make a hospital uncertain that reports by ward', () => {
  const old = {
    ...envelope({ quality: 'EXPIRED', observedAt: '2021-04-24T12:00:00.000Z' }),
    ...bedsRules.expire(ward('COVID', 90, 'WHOLE')),
  };
  const cell = hospital([
    { signal: 'BEDS', part: 'A/GENERAL', fact: { ...envelope(), ...ward('GENERAL', 90) } },
    { signal: 'BEDS', part: 'A/ICU', fact: { ...envelope(), ...ward('ICU', 80) } },
    { signal: 'BEDS', part: 'WHOLE/COVID', fact: old },
  ]);
  expect(deriveCrowding(cell, TABLES, NOW)).toMatchObject({ quality: 'GOOD', reason: null });
});

test('when the wards fall silent and the hospital reports as a whole, the level is believed as long as the whole is', () => {
  const gone = { ...envelope({ quality: 'EXPIRED', expiresAt: at(-5) }), ...bedsRules.expire(ward('GENERAL', 90)) };
  const cell = hospital([
    { signal: 'BEDS', part: 'A/GENERAL', fact: gone },
    {
      signal: 'BEDS',
      part: 'WHOLE/GENERAL',
      fact: { ...envelope({ sourceKind: 'SIMULATED' }), ...ward('GENERAL', 120, 'WHOLE') },
    },
    { signal: 'BEDS', part: 'A/ICU', fact: { ...envelope(), ...ward('ICU', 80) } },
  ]);
  expect(deriveCrowding(cell, TABLES, NOW)).toMatchObject({
    expiresAt: at(59),
    sourceKind: 'SIMULATED',
    quality: 'GOOD',
  });
});

test('a level that is right already is not written again', () => {
  const facts = [
    { signal: 'BEDS', part: 'A/GENERAL', fact: { ...envelope(), ...ward('GENERAL', 90) } },
    { signal: 'BEDS', part: 'A/ICU', fact: { ...envelope(), ...ward('ICU', 80) } },
  ];
  const first = deriveCrowding(hospital(facts), TABLES, NOW)!;
  const cell = hospital([...facts, { signal: 'CROWDING', part: 'LEVEL', fact: first }]);
  expect(deriveCrowding(cell, TABLES, NOW + 1_000)).toBeNull();
});
