import { expect, test } from 'vitest';
import { columnsUntil, fittingWindow, rowOf } from './columns.ts';
import { joinSteps, lastTurn, levelAt, presentSpell, stepsFromHistory, withLook } from './level-log.ts';

const at = (time: string) => Date.parse(`2026-11-22T${time}:00+05:30`);
const point = (time: string, level: number | null) => ({ at: new Date(at(time)).toISOString(), level });

const lokNayak = stepsFromHistory([
  point('16:00', 3),
  point('16:15', 3),
  point('16:30', 4),
  point('16:45', null),
  point('17:00', 4),
  point('17:15', 5),
  point('17:30', 4),
]);

test('a history keeps its changes and its gaps', () => {
  expect(lokNayak.map(step => step.level)).toEqual([3, 4, null, 4, 5, 4]);
  expect(levelAt(lokNayak, at('16:20'))).toBe(3);
  expect(levelAt(lokNayak, at('16:50'))).toBeNull();
});

test('before anything is known, the level is unknown and not normal', () => {
  expect(levelAt(lokNayak, at('15:59'))).toBeNull();
  expect(levelAt([], at('16:00'))).toBeNull();
});

test('a spell lasts through worse hours; a gap cuts it and leaves open how long it was', () => {
  expect(presentSpell(lokNayak)).toEqual({ since: at('17:00'), atLeast: true });
});

test('a spell that began with a change says exactly since when', () => {
  expect(presentSpell(stepsFromHistory([point('16:00', 3), point('16:15', 4)]))).toEqual({
    since: at('16:15'),
    atLeast: false,
  });
});

test('a blink of a minute between two computations does not end a spell', () => {
  const steps = stepsFromHistory([point('16:00', 3), point('16:10', 4), point('16:30', null), point('16:31', 4)]);
  expect(presentSpell(steps)).toEqual({ since: at('16:10'), atLeast: false });
});

test('a spell older than the record says at least', () => {
  expect(presentSpell(stepsFromHistory([point('16:00', 4), point('16:30', 5), point('16:45', 4)]))).toEqual({
    since: at('16:00'),
    atLeast: true,
  });
});

test('the last turn says when and whether for the worse, and does not see a gap as a turn', () => {
  expect(lastTurn(lokNayak)).toEqual({ at: at('17:30'), worse: false });
  expect(lastTurn(stepsFromHistory([point('16:00', 3), point('16:15', null), point('16:30', 4)]))).toBeNull();
});

test('looking at a board that stands adds nothing; a look back in time is not taken', () => {
  const steps = withLook([], at('17:00'), 2);
  expect(withLook(steps, at('17:01'), 2)).toBe(steps);
  expect(withLook(steps, at('16:59'), 5)).toBe(steps);
  expect(withLook(steps, at('17:02'), 3)).toHaveLength(2);
});

test('what the page saw continues what the server remembers', () => {
  const seen = withLook(withLook([], at('17:20'), 5), at('17:40'), 3);
  const joined = joinSteps(lokNayak, seen, at('17:30'));
  expect(levelAt(joined, at('17:16'))).toBe(5);
  expect(levelAt(joined, at('17:35'))).toBe(5);
  expect(levelAt(joined, at('17:41'))).toBe(3);
});

test('a day has 96 columns of a quarter of an hour, and the last one holds the present', () => {
  const columns = columnsUntil(at('17:36'), 24);
  expect(columns).toHaveLength(96);
  expect(columns.at(-1)).toBe(at('17:30'));
  expect(rowOf(lokNayak, columns, 24, at('17:36')).slice(-8)).toEqual([null, 3, 3, 4, null, 4, 5, 4]);
});

test('the window is the smallest that holds what is known', () => {
  expect(fittingWindow(null, at('17:30'))).toBe(1);
  expect(fittingWindow(at('17:00'), at('17:30'))).toBe(1);
  expect(fittingWindow(at('12:00'), at('17:30'))).toBe(6);
  expect(fittingWindow(at('01:00'), at('17:30'))).toBe(24);
  expect(fittingWindow(at('17:30') - 80 * 3_600_000, at('17:30'))).toBe(24);
});
