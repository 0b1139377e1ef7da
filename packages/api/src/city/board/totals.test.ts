import { expect, test } from 'vitest';
import { Board } from '../../live/board.ts';
import { bedsBoard } from '../beds/beds.board.ts';
import { bedsRules } from '../beds/beds-rules.ts';
import { emergencyBoard } from '../emergency/emergency.board.ts';
import { totalsOf } from './totals.ts';

/** Forty hospitals of the registry, the three that report among them. */
const FORTY = new Set(['LNH', 'GTBH', 'DDUH', ...Array.from({ length: 37 }, (_, n) => `H${n}`)]);
const NOW = Date.UTC(2026, 10, 22, 9);
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

function ward(code: string, occupied: number, minutesOld: number) {
  return {
    ...bedsRules.own({ ward: code, bedClass: 'GENERAL', staffed: 100, occupied, cleaning: 0, reserved: 0, blocked: 0 }),
    observedAt: ago(minutesOld),
    receivedAt: ago(minutesOld),
    lateAt: ago(minutesOld - 7.5),
    staleAt: ago(minutesOld - 15),
    expiresAt: ago(minutesOld - 60),
    quality: 'GOOD',
    reason: null,
    source: 'HIS',
    sourceKind: 'FEED',
  };
}

function boardOf(facts: Record<string, Record<string, unknown>>) {
  const board = new Board('epoch', [bedsBoard, emergencyBoard], () => 'HOSPITAL', 'AMBULANCES');
  let xid = 0;
  board.apply(
    Object.entries(facts).map(([facility, parts]) => ({ xid: ++xid, facility, signal: 'BEDS', facts: parts })),
  );
  return board;
}

test('LB-7: a ward whose report is too old counts nowhere, and the total says of how many hospitals it knows', () => {
  const board = boardOf({
    LNH: { 'A/GENERAL': ward('A', 189, 10) },
    GTBH: { 'A/GENERAL': ward('A', 90, 61) },
    DDUH: { 'A/GENERAL': ward('A', 100, 20) },
  });
  const general = totalsOf(board.cells.values(), () => FORTY, NOW).beds[0]!;
  expect(general.counts).toMatchObject({ staffed: 200, occupied: 289, free: -89 });
  expect(general.coverage).toMatchObject({ known: 2, expected: 40, doubtful: 1, oldestObservedAt: ago(20) });
});

test('LB-7: with nothing known a total is unknown, not zero', () => {
  const totals = totalsOf(boardOf({ LNH: { 'A/GENERAL': ward('A', 50, 90) } }).cells.values(), () => FORTY, NOW);
  expect(totals.beds).toMatchObject([{ bedClass: 'GENERAL', counts: null, coverage: { known: 0, expected: 40 } }]);
  expect(totals.emergencyWaiting).toBeNull();
  expect(totals.opdCoverage.known).toBe(0);
});

test('a hospital that reported as a whole and by ward is counted once', () => {
  const board = boardOf({ LNH: { 'A/GENERAL': ward('A', 50, 5), 'WHOLE/GENERAL': ward('WHOLE', 400, 1) } });
  expect(totalsOf(board.cells.values(), () => FORTY, NOW).beds[0]!.counts!.occupied).toBe(50);
  expect(board.cells.get('LNH')!.view.bedsByClass).toMatchObject([{ counts: { occupied: 50 }, wardsKnown: 1 }]);
});

test('a hospital without intensive care is not missing from the intensive care total', () => {
  const board = boardOf({ LNH: { 'A/GENERAL': ward('A', 50, 5) } });
  const expected = (_: string, bedClass: string | null) => new Set(bedClass === 'GENERAL' ? ['LNH', 'GTBH'] : []);
  expect(totalsOf(board.cells.values(), expected, NOW).beds[0]!.coverage).toMatchObject({ known: 1, expected: 2 });
});

test('a hospital that reported once and fell silent is missing, even when the registry did not expect it', () => {
  const board = boardOf({ LNH: { 'A/GENERAL': ward('A', 50, 5) }, GTBH: { 'A/GENERAL': ward('A', 50, 90) } });
  const coverage = totalsOf(board.cells.values(), () => new Set(), NOW).beds[0]!.coverage;
  expect(coverage).toMatchObject({ known: 1, expected: 2 });
});
