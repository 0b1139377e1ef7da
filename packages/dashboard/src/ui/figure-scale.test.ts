import { expect, test } from 'vitest';
import { scaleTicks } from './figure-scale.ts';

test('a scale that does not begin at nought spans a fifth of the greatest value all the same', () => {
  expect(scaleTicks([1148, 1169], false)).toEqual([1000, 1100, 1200, 1300]);
  expect(scaleTicks([400, 1169], false)).toEqual([0, 500, 1000, 1500]);
});

test('from nought it reaches the greatest value, and nothing at all still has a scale', () => {
  expect(scaleTicks([17, 32], true)).toEqual([0, 20, 40]);
  expect(scaleTicks([0, 0], true)).toEqual([0, 1]);
  expect(scaleTicks([], false)).toEqual([0, 1]);
});
