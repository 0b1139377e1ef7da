import { describe, expect, test } from 'vitest';
import { readOptions, secondOfWeek } from './options.ts';

describe('the command line of the city', () => {
  test('without a word it is an ordinary Monday at half past ten, in real time, without faults', () => {
    const options = readOptions([]);
    expect([options.scenario.name, options.at, options.speed, options.faults.lost]).toEqual([
      'ordinary-monday',
      10.5 * 3_600,
      1,
      0,
    ]);
  });

  test('a wrong value is refused in a sentence that says what would be accepted', () => {
    expect(() => readOptions(['--scenario', 'monsoon'])).toThrow('ordinary-monday, heatwave, dengue-season');
    expect(() => readOptions(['--at', '25:00'])).toThrow('HH:MM from 00:00 to 23:59 would be accepted');
    expect(() => readOptions(['--speed', '9000'])).toThrow('a number from 1 to 1440 would be accepted');
  });

  test('the week begins on Monday at midnight in Delhi, which is Sunday 18:30 UTC', () => {
    expect(secondOfWeek(Date.parse('2026-11-22T18:30:00Z'))).toBe(0);
    expect(secondOfWeek(Date.parse('2026-11-22T18:29:59Z'))).toBe(7 * 86_400 - 1);
    expect(secondOfWeek(Date.parse('2026-11-24T03:30:00Z'))).toBe(86_400 + 9 * 3_600);
  });
});
