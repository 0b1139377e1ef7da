import { expect, test } from 'vitest';
import { barOf, occupancy } from './bed-figures.ts';
import { contributions } from './crowding-figures.ts';
import { summarise } from './history-figures.ts';

test('189 patients on 100 beds are 189 %, and the bar says so', () => {
  expect(occupancy({ occupied: 189, staffed: 100 })).toBe(1.89);
  expect(barOf(1.89)).toMatchObject({ filled: 0.5, beyond: false });
  expect(barOf(1.89).over).toBeCloseTo(0.445);
});

test('beyond 200 % the bar ends in an arrow and the figure goes on', () => {
  expect(occupancy({ occupied: 211, staffed: 100 })).toBe(2.11);
  expect(barOf(2.11)).toEqual({ filled: 0.5, over: 0.5, beyond: true });
});

test('patients where no bed is staffed are no percentage', () => {
  expect(occupancy({ occupied: 5, staffed: 0 })).toBeNull();
});

test('each input adds its share of the known weights; an unknown one is left out', () => {
  const inputs = contributions([
    { input: 'A', value: null, weight: 3, pressure: null },
    { input: 'B', value: 1, weight: 1, pressure: 2 },
    { input: 'C', value: 1, weight: 3, pressure: 4 },
  ]);
  expect(inputs.map(({ input, adds }) => [input, adds])).toEqual([
    ['C', 3],
    ['B', 0.5],
    ['A', null],
  ]);
});

test('a history says its worst moment and how long nothing was known', () => {
  const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const history = [2, null, 4, 4, null].map((level, hour) => ({ at: at(hour), level }));
  expect(summarise(history)).toEqual({ worst: { level: 4, at: at(2) }, knownSteps: 3, unknownSteps: 2 });
  expect(summarise([{ at: at(0), level: null }]).worst).toBeNull();
});
