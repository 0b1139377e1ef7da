import { describe, expect, test } from 'vitest';
import { demandFor } from './demand.ts';
import { chanceAbove, meanOf, poisson, poissonBinomial } from './distribution.ts';

const times = (count: number, chance: number) => new Array<number>(count).fill(chance);

describe('demand for beds', () => {
  test('three chances of .1, .2 and .3 give .504, .398, .092, .006 (test of the patientflow package, UCLH)', () => {
    const { from, p } = poissonBinomial([0.1, 0.2, 0.3]);
    expect(from).toBe(0);
    expect(p.map(each => Number(each.toFixed(12)))).toEqual([0.504, 0.398, 0.092, 0.006]);
  });

  test('18 patients on 20 beds with four expected run out with probability 0.241527 and are 0.509668 short', () => {
    const demand = demandFor({
      current: 18,
      beds: 20,
      departures: [...times(4, 0.5), ...times(3, 0.2), ...times(11, 0.05)],
      arrivals: [],
      yetToArrive: 4,
    });
    expect(demand.mean).toBeCloseTo(18.85, 10);
    expect(demand.runOut.toFixed(6)).toBe('0.241527');
    expect(demand.expectedShortage.toFixed(6)).toBe('0.509668');
  });

  test('24 patients on 20 beds are not cut off at 20: they run out with 0.843546 and are 2.643410 short', () => {
    const demand = demandFor({
      current: 24,
      beds: 20,
      departures: [...times(4, 0.5), ...times(3, 0.2), ...times(17, 0.05)],
      arrivals: [],
      yetToArrive: 2,
    });
    expect(demand.mean).toBeCloseTo(22.55, 10);
    expect(demand.runOut.toFixed(6)).toBe('0.843546');
    expect(demand.expectedShortage.toFixed(6)).toBe('2.643410');
  });

  test('a decided discharge and a decided admission are certain, and the mean is their balance', () => {
    const demand = demandFor({ current: 10, beds: 10, departures: [1, 1], arrivals: [1, 1, 1], yetToArrive: 0 });
    expect(demand).toMatchObject({ mean: 11, p10: 11, p50: 11, p90: 11, runOut: 1, expectedShortage: 1 });
  });

  test('probabilities add up to one and the mean is that of the parts, whatever the chances', () => {
    const seed = 20261122;
    let state = seed;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    for (let round = 0; round < 100; round++) {
      const departures = Array.from({ length: Math.floor(random() * 60) }, random);
      const arrivals = Array.from({ length: Math.floor(random() * 30) }, random);
      const yetToArrive = random() * 20;
      const current = departures.length;
      const { distribution, mean } = demandFor({ current, beds: 40, departures, arrivals, yetToArrive });
      const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
      expect(sum(distribution.p), `seed ${seed}`).toBeCloseTo(1, 9);
      expect(mean, `seed ${seed}`).toBeCloseTo(current - sum(departures) + sum(arrivals) + yetToArrive, 6);
    }
  });

  test('a Poisson count of a large city does not vanish in the arithmetic', () => {
    expect(meanOf(poisson(2000))).toBeCloseTo(2000, 3);
    expect(chanceAbove(poisson(0), 0)).toBe(0);
  });

  test('a chance that is none is a mistake, not a forecast', () => {
    expect(() => poissonBinomial([0.5, 1.2])).toThrow('not 1.2');
    expect(() => poisson(-1)).toThrow('not -1');
    expect(() => poisson(Number.NaN)).toThrow('not NaN');
  });
});
