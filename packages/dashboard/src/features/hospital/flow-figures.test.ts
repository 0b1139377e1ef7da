import { expect, test } from 'vitest';
import { type FlowBoard, flowBlocks, groupsOf, lostByKind, minutesLost } from './flow-figures.ts';

const NOW = Date.UTC(2026, 10, 23, 6, 0);
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
type Ward = FlowBoard['wards'][number];
type Bed = Ward['beds'][number];
const bed = (code: string, part: Partial<Bed>): Bed => ({
  code,
  bedClass: 'GENERAL',
  state: 'OCCUPIED',
  since: null,
  stays: [],
  ...part,
});
const board = (beds: Bed[], withoutBed: Ward['withoutBed'] = [], demand: FlowBoard['demand'] = []) => ({
  demand,
  wards: [{ code: 'M1', nameEn: 'Medicine', nameHi: 'मेडिसिन', beds, withoutBed }],
});

test('a bed blocks from the 46th minute of cleaning, and loses what is beyond 45', () => {
  const at = (minutes: number) => flowBlocks(board([bed('1', { state: 'CONTAMINATED', since: ago(minutes) })]), NOW);
  expect(at(45)).toEqual([]);
  expect(at(46).map(block => [block.kind, minutesLost(block, NOW)])).toEqual([['CLEANING', 1]]);
  expect(flowBlocks(board([bed('1', { state: 'UNOCCUPIED', since: ago(500) })]), NOW)).toEqual([]);
});

test('a patient who should have left blocks from that instant on', () => {
  const late = bed('1', { stays: [{ visit: 'V1', dischargeAt: ago(125) }] });
  const early = bed('2', { stays: [{ visit: 'V2', dischargeAt: ago(-30) }] });
  expect(flowBlocks(board([late, early]), NOW).map(block => [block.bed, minutesLost(block, NOW)])).toEqual([
    ['1', 125],
  ]);
});

test('trolleys and requests lose every minute, the longest stands first, and each kind is added up', () => {
  const blocks = flowBlocks(
    board(
      [bed('1', { state: 'HOUSEKEEPING', since: ago(60) })],
      [{ visit: 'V3', since: ago(30) }],
      [{ id: '7', kind: 'ED_BOARDER', bedClass: 'ICU', since: ago(240) }],
    ),
    NOW,
  );
  expect(blocks.map(block => block.kind)).toEqual(['REQUEST', 'TROLLEY', 'CLEANING']);
  expect(lostByKind(blocks, NOW)).toEqual([
    { kind: 'TROLLEY', count: 1, minutes: 30 },
    { kind: 'REQUEST', count: 1, minutes: 240 },
    { kind: 'DISCHARGE', count: 0, minutes: 0 },
    { kind: 'CLEANING', count: 1, minutes: 15 },
  ]);
});

test('thirty patients without a bed in one ward are one line with their number and the longest of them', () => {
  const trolleys = Array.from({ length: 30 }, (_, at) => ({ visit: `V${at}`, since: ago(100 + at) }));
  const unclean = [
    bed('1', { state: 'CONTAMINATED', since: ago(60) }),
    bed('2', { state: 'CONTAMINATED', since: ago(70), bedClass: 'ICU' }),
  ];
  const groups = groupsOf(flowBlocks(board(unclean, trolleys), NOW));
  expect(groups.map(({ kind, count, beds }) => [kind, count, beds])).toEqual([
    ['TROLLEY', 30, []],
    ['CLEANING', 2, ['2', '1']],
  ]);
  expect(groups.map(({ longest }) => minutesLost(longest, NOW))).toEqual([129, 25]);
});

test('beds asked for are one line for each kind and class', () => {
  const demand: FlowBoard['demand'] = [
    { id: '1', kind: 'ED_BOARDER', bedClass: 'ICU', since: ago(40) },
    { id: '2', kind: 'ED_BOARDER', bedClass: 'GENERAL', since: ago(30) },
    { id: '3', kind: 'ED_BOARDER', bedClass: 'ICU', since: ago(20) },
  ];
  expect(groupsOf(flowBlocks(board([], [], demand), NOW)).map(({ count }) => count)).toEqual([2, 1]);
});
