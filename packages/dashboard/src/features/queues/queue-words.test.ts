import { expect, test } from 'vitest';
import { wordsIn } from '../../language/index.ts';
import { learnScreenWords } from '../../language/learn-words.ts';
import { CommandRefused } from '../../live/command.ts';
import type { Estimate, Queue, Room, Token } from './queue-state.ts';
import { isShared, leftOver, lineOf, sharedLine, waitingFor } from './queue-state.ts';
import { clockRange, rangeWords, waitedWords } from './queue-words.ts';
import { refusalWords } from './refusal-words.ts';

await learnScreenWords();
const english = { language: 'en', t: wordsIn('en') } as const;
const hindi = { language: 'hi', t: wordsIn('hi') } as const;

const estimate = (lowMinutes: number | null, highMinutes: number | null, unknown: Estimate['unknown'] = null) =>
  ({ lowMinutes, highMinutes, unknown }) as Estimate;
const token = (parts: object) => ({ session: null, ...parts }) as unknown as Token;
const room = (id: string, endedAt: string | null = null) => ({ session: { id, endedAt } }) as unknown as Room;

test('a range is never told narrower than it was foreseen, and never as a single number', () => {
  expect(rangeWords(estimate(12.9, 25.1), english)).toBe('12–26 min');
  expect(rangeWords(estimate(1, 1), english)).toBe('1–2 min');
  expect(rangeWords(estimate(0.4, 0.6), english)).toBe('within 1 min');
});

test('what is not known is said with its reason, in both languages', () => {
  expect(rangeWords(estimate(null, null, 'NO_DOCTOR'), english)).toBe('not known: no room is open');
  expect(rangeWords(estimate(null, null, 'NO_HISTORY'), hindi)).toMatch(/^ज्ञात नहीं/);
  expect(clockRange(estimate(null, null, 'NO_DOCTOR'), '2026-11-22T04:00:00Z', english)).toBe('');
});

test('a range is told by the clock of Delhi as well', () => {
  expect(clockRange(estimate(10, 25), '2026-11-22T04:00:00Z', english)).toBe('09:40–09:55');
});

test('the wait of somebody waiting goes on, that of somebody called has ended', () => {
  const shownAt = '2026-11-22T04:00:00Z';
  const later = Date.parse(shownAt) + 180_000;
  expect(waitedWords(token({ state: 'WAITING', waitedMinutes: 10 }), shownAt, later, english)).toBe('13 min');
  expect(waitedWords(token({ state: 'ABSENT', waitedMinutes: 10 }), shownAt, later, english)).toBe('10 min');
});

test('a refusal is told in the language of the reader, with whom and when; an unknown one in the words of the server', () => {
  const refused = new CommandRefused('ALREADY_CALLED', 'Token 47 …', {
    number: 47,
    by: 'clerk-2',
    at: '2026-11-22T04:00:00Z',
  });
  expect(refusalWords(refused, english)).toBe(
    'Not called: another console of this room already called 47 at 09:30 (clerk-2).',
  );
  expect(refusalWords(refused, hindi)).toMatch(/47.*clerk-2/);
  expect(refusalWords(new CommandRefused('NEW_RULE', 'Room 3 is closed for cleaning.', {}), hindi)).toBe(
    'Room 3 is closed for cleaning.',
  );
});

test('somebody moved to one room is in the line of that room alone', () => {
  const queue = { waiting: [token({ id: '1' }), token({ id: '2', session: 'B' })] } as unknown as Queue;
  expect(lineOf(queue, room('A')).map(each => each.id)).toEqual(['1']);
  expect(lineOf(queue, room('B')).map(each => each.id)).toEqual(['1', '2']);
});

test('of a long line only the first sixty are known one by one, and still everybody is counted', () => {
  const waiting = [token({ id: '1' }), token({ id: '2', session: 'B' })];
  const queue = { waiting, counts: { waiting: 412 } } as unknown as Queue;
  expect(waitingFor(queue, room('A'))).toBe(411);
  expect(waitingFor(queue, room('B'))).toBe(412);
});

test('people are left over only when every room of the day has ended', () => {
  const rest = { waiting: [token({ id: '1' })], held: [], absent: [token({ id: '2' })], booked: [] };
  const queue = (...sessions: Room[]) => ({ ...rest, sessions }) as unknown as Queue;
  expect(leftOver(queue())).toEqual([]);
  expect(leftOver(queue(room('A', '2026-11-22T08:00:00Z'), room('B')))).toEqual([]);
  expect(leftOver(queue(room('A', '2026-11-22T08:00:00Z'))).map(each => each.id)).toEqual(['1', '2']);
});

test('several rooms of a day share one line; who waits for one room alone is not in it', () => {
  const queue = {
    counts: { waiting: 63 },
    waiting: [token({ number: 1 }), token({ number: 2, session: 'a' }), token({ number: 3 })],
    sessions: [room('a'), room('b')],
  } as unknown as Queue;
  expect(sharedLine(queue).waiting).toBe(62);
  expect(sharedLine(queue).tokens.map(each => each.number)).toEqual([1, 3]);
  expect(isShared(queue)).toBe(true);
  expect(isShared({ ...queue, sessions: [room('a'), room('b', '2026-11-22T08:00:00Z')] })).toBe(false);
});
