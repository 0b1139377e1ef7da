import { expect, test } from 'vitest';
import { ageOfKept, type KeptHall } from './hall-memory.ts';

const NOON = Date.UTC(2026, 10, 22, 6, 30);
const kept = { at: NOON } as KeptHall;

test('what was told before the power went is as old as the clock of the screen says', () => {
  expect(ageOfKept(kept, NOON + 90_000)).toBe(90_000);
});

test('a clock that was put right by some seconds makes nothing unknown', () => {
  expect(ageOfKept(kept, NOON - 5_000)).toBe(0);
});

test('a screen that lost its clock with its power knows no age, and does not take the past for the present', () => {
  expect(ageOfKept(kept, 0)).toBeNull();
});
