import { expect, test } from 'vitest';
import type { LevelOrUnknown } from '../../live/levels/level.ts';
import { heldOrder, moving, needingAttention, urgency, worstDriver } from './attention-figures.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const minutesAgo = (minutes: number) => now - minutes * 60_000;
const hospital = (facility: string, level: LevelOrUnknown, minutes: number) => ({
  facility,
  level,
  steps: [
    { at: minutesAgo(600), level: 1 as const },
    { at: minutesAgo(minutes), level },
  ],
});

test('only crowded hospitals are listed; an unknown one is not called calm, and not listed either', () => {
  const list = needingAttention([hospital('LNH', 2, 30), hospital('GTBH', null, 30), hospital('DDUH', 3, 30)], now);
  expect(list.map(each => each.facility)).toEqual(['DDUH']);
});

test('critical a moment ago comes before crowded all day', () => {
  const list = needingAttention([hospital('LNH', 3, 600), hospital('GTBH', 5, 1)], now);
  expect(list.map(each => each.facility)).toEqual(['GTBH', 'LNH']);
});

test('severe for an hour comes before critical for a few minutes', () => {
  expect(urgency(4, { since: minutesAgo(60), atLeast: false }, now)).toBeGreaterThan(
    urgency(5, { since: minutesAgo(5), atLeast: false }, now),
  );
});

test('equals stand in order of code, whatever order they came in', () => {
  const equals = ['LNH', 'BMH', 'GTBH'].map(code => hospital(code, 4, 200));
  const order = needingAttention(equals, now).map(each => each.facility);
  expect(order).toEqual(['BMH', 'GTBH', 'LNH']);
  expect(needingAttention([...equals].reverse(), now).map(each => each.facility)).toEqual(order);
});

test('under the pointer rows stay; who left is dropped and who is new waits at the end', () => {
  const shown = ['A', 'B', 'C'];
  expect(heldOrder(shown, ['C', 'D', 'A'])).toEqual(['A', 'C', 'D']);
  expect(moving(['A', 'C', 'D'], ['C', 'D', 'A'])).toBe(3);
  expect(moving(shown, shown)).toBe(0);
});

test('the worst driver is the one that adds most, not the one with the highest pressure', () => {
  const driver = worstDriver([
    { input: 'OPD_WAITING_PER_ROOM', value: 40, pressure: 5, weight: 0.1 },
    { input: 'ICU_OCCUPANCY', value: 104, pressure: 4.4, weight: 0.3 },
    { input: 'GENERAL_OCCUPANCY', value: null, pressure: null, weight: 0.4 },
  ]);
  expect(driver?.input).toBe('ICU_OCCUPANCY');
  expect(worstDriver(undefined)).toBeNull();
});
