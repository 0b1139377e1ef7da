import { describe, expect, test } from 'vitest';
import { chatterers, floodPercent, hoursWithinPercent, isFlood, reaches } from './alert-rate.ts';
import { FIRST_SEATS } from './first-seats.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the rate of alarms', () => {
  test('an hour with six is within the budget, an hour with seven is not', () => {
    const at = (hour: number, count: number) =>
      Array.from({ length: count }, (_, index) => hour * HOUR + index * MINUTE);
    expect(hoursWithinPercent([...at(0, 6), ...at(1, 7)], 0, 4 * HOUR)).toBe(75);
    expect(hoursWithinPercent([], 0, 24 * HOUR)).toBe(100);
  });

  test('eleven in ten minutes are a flood, ten are not, and eleven in eleven minutes are not', () => {
    const every = (ms: number, count: number) => Array.from({ length: count }, (_, index) => HOUR + index * ms);
    expect(isFlood(every(MINUTE / 2, 10), HOUR + 5 * MINUTE)).toBe(false);
    expect(isFlood(every(MINUTE / 2, 11), HOUR + 5 * MINUTE)).toBe(true);
    expect(isFlood(every(66_000, 11), HOUR + 11 * MINUTE)).toBe(false);
  });

  test('the time in flood lasts from the eleventh alarm until the first of eleven is ten minutes old', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => HOUR + index * 30_000);
    // From 5 min after the first until 10 min after it: five minutes of a hundred.
    expect(floodPercent(eleven, 0, 100 * MINUTE)).toBeCloseTo(5, 9);
    expect(floodPercent(eleven.slice(0, 10), 0, 100 * MINUTE)).toBe(0);
    expect(floodPercent([...eleven, ...eleven], 0, 100 * MINUTE)).toBeGreaterThan(5);
  });

  test('the ten that raise most are named, the same every time', () => {
    const raised = Array.from({ length: 30 }, (_, index) => ({
      at: index,
      rule: `R${index % 12}`,
      facility: 'LNH',
      part: '*',
      cause: 'BEDS',
      priority: 'P3',
    }));
    const told = chatterers(raised);
    expect(told).toHaveLength(10);
    expect(told[0]).toEqual({ rule: 'R0', facility: 'LNH', part: '*', count: 3 });
  });

  test('the city desk hears of P1 and P2 and of every feed, a superintendent of everything but ambulances', () => {
    const seat = (code: string) => FIRST_SEATS.find(each => each.code === code)!;
    expect(reaches(seat('CITY'), { cause: 'BEDS', priority: 'P3' })).toBe(false);
    expect(reaches(seat('CITY'), { cause: 'BEDS', priority: 'P2' })).toBe(true);
    expect(reaches(seat('CITY'), { cause: 'FEED', priority: 'P3' })).toBe(true);
    expect(reaches(seat('HOSPITAL'), { cause: 'BEDS', priority: 'P3' })).toBe(true);
    expect(reaches(seat('HOSPITAL'), { cause: 'FLEET', priority: 'P1' })).toBe(false);
    expect(reaches(seat('FLEET'), { cause: 'FLEET', priority: 'P3' })).toBe(true);
  });
});
