import { describe, expect, test } from 'vitest';
import { rollUp } from '../../live/roll-up.ts';
import { type CrowdingTable, type CrowdingView, pressureOf, scoreCrowding, tableAt } from './crowding-rules.ts';
import { FIRST_TABLE } from './first-table.ts';

const table: CrowdingTable = { version: 1, effectiveFrom: 0, ...FIRST_TABLE };

function hospital(occupied: number, staffed = 100): CrowdingView {
  const counts = { staffed, occupied, cleaning: 0, reserved: 0, blocked: 0, free: staffed - occupied };
  const beds = (bedClass: string) => ({ bedClass, counts, wardsKnown: 1, wardsExpected: 1, ...rollUp([]) });
  return { kind: 'HOSPITAL', bedsByClass: [beds('GENERAL'), beds('ICU')], emergency: null, opd: null };
}

describe('crowding', () => {
  test('pressure is linear between the published thresholds and stops at five', () => {
    const steps = [70, 85, 95, 110, 140];
    expect(steps.map(step => pressureOf(step, steps))).toEqual([1, 2, 3, 4, 5]);
    expect(pressureOf(90, steps)).toBe(2.5);
    expect(pressureOf(35, steps)).toBe(0.5);
    expect(pressureOf(400, steps)).toBe(5);
  });

  test('189 patients on 100 beds, as the Comptroller and Auditor General found, is critical and is not cut off at 100 %', () => {
    const score = scoreCrowding(hospital(189), table);
    expect(score.level).toBe(5);
    expect(score.inputs.find(input => input.input === 'GENERAL_OCCUPANCY')?.value).toBe(189);
  });

  test('an unknown input is left out and lowers the share that is known, it does not count as empty', () => {
    const score = scoreCrowding(hospital(84), table);
    expect(score.knownShare).toBe(0.5);
    expect(score.inputs.find(input => input.input === 'EMERGENCY_LONGEST_WAIT')).toMatchObject({
      value: null,
      pressure: null,
    });
    expect(score.level).toBe(2);
  });

  test('with too little known the level is unknown, not normal', () => {
    const empty: CrowdingView = { kind: 'HOSPITAL', bedsByClass: [], emergency: null, opd: null };
    expect(scoreCrowding(empty, table)).toMatchObject({ level: null, score: null, knownShare: 0 });
  });

  test('a past day keeps the table that was in force', () => {
    const later = { ...table, version: 2, effectiveFrom: 1_000 };
    expect(tableAt([later, table], 999)?.version).toBe(1);
    expect(tableAt([later, table], 1_000)?.version).toBe(2);
    expect(tableAt([later], 999)).toBeNull();
  });
});
