import { expect, test } from 'vitest';
import { courseOf, drawsLine } from './course.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour)).toISOString();

test('the bands of the hours ahead begin at the figure now, and a gap stays a gap', () => {
  const course = courseOf({
    past: [
      { at: at(8), value: null },
      { at: at(9), value: 40 },
    ],
    lastWeek: [
      { at: at(8), value: 30 },
      { at: at(9), value: 31 },
      { at: at(10), value: 33 },
    ],
    ahead: [{ hours: 1, at: at(10), median: 44, low50: 42, high50: 46, low80: 39, high80: 50 }],
  });
  expect(course.map(({ value, week, median, band80 }) => [value, week, median, band80])).toEqual([
    [null, 30, null, null],
    [40, 31, 40, [40, 40]],
    [null, 33, 44, [39, 50]],
  ]);
  // Of an unknown figure nothing begins.
  expect(courseOf({ past: [{ at: at(9), value: null }], lastWeek: [], ahead: [] })[0]!.band80).toBeNull();
});

test('a single point is no line, and neither are two with a gap between them', () => {
  const draws = (...values: (number | null)[]) =>
    drawsLine(courseOf({ past: values.map((value, hour) => ({ at: at(hour), value })), lastWeek: [], ahead: [] }));
  expect([draws(), draws(40), draws(40, null, 41), draws(null, 40, 41)]).toEqual([false, false, false, true]);
});
