import { expect, test } from 'vitest';
import { placesOf } from './capacity-rules.ts';

const room = (capacity: number | null, hasEnded = false, served = 0) => ({ capacity, hasEnded, served });

test('a queue takes what its rooms are planned for, together', () => {
  expect(placesOf([room(40), room(30)])).toBe(70);
});

test('a room that ended took whom it served: the places that its doctor left are gone, an afternoon adds its own', () => {
  expect(placesOf([room(40, true, 12), room(40)])).toBe(52);
  expect(placesOf([room(40, true, 12)])).toBe(12);
});

test('where no room plans for a number there is no limit, and one open room without one takes everybody', () => {
  expect(placesOf([])).toBeNull();
  expect(placesOf([room(null)])).toBeNull();
  expect(placesOf([room(40), room(null)])).toBeNull();
  expect(placesOf([room(40), room(null, true, 5)])).toBe(45);
  expect(placesOf([room(null, true, 5)])).toBeNull();
});
