import { expect, test } from 'vitest';
import { waitingStatistics } from './waiting-statistics.ts';

const over = (...minutes: number[]) => minutes.map(m => ({ minutes: m, isOver: true }));
const open = (...minutes: number[]) => minutes.map(m => ({ minutes: m, isOver: false }));

test('three called after 10, 12 and 14 minutes while two wait since 40 and 55: the median is not 12', () => {
  const statistics = waitingStatistics([...over(10, 12, 14), ...open(40, 55)]);
  expect(statistics).toEqual({ people: 5, stillWaiting: 2, medianMinutes: 14, p90Minutes: null });
});

test('a line where nobody was called yet has no median, and says null', () => {
  expect(waitingStatistics(open(5, 90, 240))).toMatchObject({ people: 3, medianMinutes: null, p90Minutes: null });
});

test('a line without people has no figures at all', () => {
  expect(waitingStatistics([])).toEqual({ people: 0, stillWaiting: 0, medianMinutes: null, p90Minutes: null });
});

test('when all were called, the figures are the plain percentiles', () => {
  expect(waitingStatistics(over(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).toMatchObject({ medianMinutes: 5, p90Minutes: 9 });
});

test('one who left after 11 minutes counts as having waited at least that long', () => {
  const withLeaver = waitingStatistics([...over(10, 12, 14, 16), ...open(11)]);
  expect(withLeaver.medianMinutes).toBe(14);
  expect(waitingStatistics(over(10, 12, 14, 16)).medianMinutes).toBe(12);
});

test('a wait that is no number is left out rather than spreading', () => {
  expect(waitingStatistics([...over(Number.NaN, -3, 8)])).toMatchObject({ people: 1, medianMinutes: 8, p90Minutes: 8 });
});
