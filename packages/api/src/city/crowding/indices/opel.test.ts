import { describe, expect, test } from 'vitest';
import { OPEL_BANDS, type OpelParameter, opelLevel, pointsOf, scoreOpel, systemScore } from './opel.ts';

const occupancy: OpelParameter = {
  code: 'OCCUPANCY',
  unit: '%',
  worse: 'HIGHER',
  cutOffs: [92, 95, 98],
  points: [0, 2, 3, 5],
  basis: 'unconfirmed',
};
const seenInTime: OpelParameter = { ...occupancy, code: 'SEEN', worse: 'LOWER', cutOffs: [95, 76, 60] };

describe('OPEL (NHS England 2023/24, acute)', () => {
  test('sums up to 11, 22, 33 and 44 are OPEL 1, 2, 3 and 4, and no sum falls between two bands', () => {
    expect([0, 11, 11.01, 22, 22.5, 33, 33.1, 44, 45].map(sum => opelLevel(sum))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 4]);
  });

  test('three trusts at 20, 30 and 10 with the weights of Bristol, North Somerset and South Gloucestershire are 21.28, OPEL 2', () => {
    const sum = systemScore([
      { sum: 20, weight: 0.516 },
      { sum: 30, weight: 0.306 },
      { sum: 10, weight: 0.178 },
    ]);
    expect(sum).toBeCloseTo(21.28, 2);
    expect(opelLevel(sum)).toBe(2);
  });

  test('weights that do not add up to one are a mistake, not a score', () => {
    expect(() => systemScore([{ sum: 20, weight: 0.5 }])).toThrow('add up to 0.5');
  });

  test('a value on a border has reached it, also where lower is worse', () => {
    expect([91.9, 92, 95, 97.9, 98, 189].map(value => pointsOf(occupancy, value))).toEqual([0, 2, 3, 3, 5, 5]);
    expect([96, 95, 76, 61, 60, 0].map(value => pointsOf(seenInTime, value))).toEqual([0, 2, 3, 3, 5, 5]);
  });

  test('with half of the points unknown the sum is scaled and its ends are said; with less there is no level', () => {
    const table = [occupancy, seenInTime];
    const half = scoreOpel(table, code => (code === 'OCCUPANCY' ? 96 : null), OPEL_BANDS, 0.5);
    expect(half).toMatchObject({ sum: 3, scaled: 6, atLeast: 3, atMost: 8, knownShare: 0.5, level: 1 });
    const less = scoreOpel(table, code => (code === 'OCCUPANCY' ? 96 : null), OPEL_BANDS, 0.6);
    expect(less).toMatchObject({ level: null, scaled: null });
    expect(scoreOpel(table, () => null, OPEL_BANDS, 0).level).toBeNull();
  });
});
