import { describe, expect, test } from 'vitest';
import { type ReadFact, readFigure, toleranceOf } from './figure-rules.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString();
const ward = (name: string, occupied: number | null, minute: number, source = 'LNH-HIS'): [string, ReadFact] => [
  `${name}/GENERAL`,
  {
    observedAt: at(minute),
    source,
    sourceKind: source.startsWith('SIM') ? 'SIMULATED' : 'FEED',
    ward: name,
    bedClass: 'GENERAL',
    counts: occupied === null ? null : { staffed: 50, occupied, free: 50 - occupied },
  },
];

describe('a figure of the board', () => {
  test('over wards is as old as its oldest ward, and names its source only when all have the same', () => {
    const wards = [ward('MED-M', 30, 5), ward('MED-F', 20, 3)];
    expect(readFigure('BEDS_OCCUPIED', '*/GENERAL', wards)).toEqual({
      value: 50,
      observedAt: at(3),
      source: 'LNH-HIS',
      simulated: false,
    });
    const mixed = [...wards, ward('SURG', 5, 9, 'SIM-HOSPITALS')];
    expect(readFigure('BEDS_OCCUPIED', '*/GENERAL', mixed)).toMatchObject({
      value: 55,
      source: 'SEVERAL',
      simulated: true,
    });
  });

  test('leaves out what has expired, and is nothing when nothing is known', () => {
    expect(readFigure('BEDS_OCCUPIED', '*/GENERAL', [ward('MED-M', 30, 5), ward('MED-F', null, 3)])?.value).toBe(30);
    expect(readFigure('BEDS_OCCUPIED', '*/GENERAL', [ward('MED-M', null, 5)])).toBeNull();
    expect(readFigure('BEDS_OCCUPIED', 'MED-M/ICU', [ward('MED-M', 30, 5)])).toBeNull();
  });

  test('does not count a hospital twice that reported as a whole and by ward', () => {
    const both = [ward('WHOLE', 90, 5), ward('MED-M', 30, 5), ward('MED-F', 20, 5)];
    expect(readFigure('BEDS_OCCUPIED', '*/GENERAL', both)?.value).toBe(50);
    expect(readFigure('BEDS_OCCUPIED', 'WHOLE/GENERAL', both)?.value).toBe(90);
    // Below zero it counts patients without a bed, and stays so.
    expect(readFigure('BEDS_FREE', '*/GENERAL', [ward('WHOLE', 90, 5)])?.value).toBe(-40);
  });

  test('of waits is the longest, and of a door one or nothing', () => {
    const department = (longestWaitMinutes: number): ReadFact => ({
      observedAt: at(1),
      source: 'x',
      sourceKind: 'FEED',
      figures: { longestWaitMinutes },
    });
    const two: [string, ReadFact][] = [
      ['ED', department(50)],
      ['ED-2', department(70)],
    ];
    expect(readFigure('EMERGENCY_LONGEST_WAIT', null, two)?.value).toBe(70);
    const open = { observedAt: at(1), source: 'x', sourceKind: 'FEED', open: false };
    expect(readFigure('FACILITY_OPEN', null, [['OPENING', open]])?.value).toBe(0);
  });

  test('is right within what is allowed: two beds, or two in a hundred', () => {
    expect(toleranceOf('BEDS_OCCUPIED', 40)).toBe(2);
    expect(toleranceOf('BEDS_OCCUPIED', 1_000)).toBe(20);
    expect(toleranceOf('OPD_WAITING', 300)).toBe(30);
    expect(toleranceOf('CROWDING_LEVEL', 5)).toBe(0);
  });
});
