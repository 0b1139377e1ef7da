import { expect, test } from 'vitest';
import { lastCallsOf, nextOf, pagesOf, roomsOf, toldMinutes } from './hall-figures.ts';
import type { Hall } from './hall-state.ts';

const call = (id: string, minute: number) => ({
  id,
  number: 1,
  series: 'MEDICINE',
  room: '1',
  repeats: 0,
  calledAt: new Date(Date.UTC(2026, 10, 22, 4, minute)).toISOString(),
});
const queue = (code: string, rooms: string[], parts: object = {}) => ({
  queue: { code, kind: 'CONSULTATION', nameEn: code, nameHi: code },
  rooms: rooms.map(room => ({ session: room, room, open: !room.startsWith('shut') })),
  lastCalls: [],
  next: [],
  delays: [],
  waiting: 0,
  simulated: false,
  ...parts,
});
const hall = (...queues: object[]) => ({ queues }) as unknown as Hall;

test('open rooms come before shut ones, and room 2 before room 12', () => {
  const rooms = roomsOf(hall(queue('MEDICINE', ['shut-1', '12', '2']), queue('SURGERY', ['3'])));
  expect(rooms.map(({ room }) => room.room)).toEqual(['2', '12', '3', 'shut-1']);
});

test('seven rooms are two pages of nearly the same size, and no room is on none', () => {
  const rooms = roomsOf(hall(queue('MEDICINE', ['1', '2', '3', '4', '5', '6', '7'])));
  expect(pagesOf(rooms).map(page => page.length)).toEqual([4, 3]);
  // Where the page scrolls nothing turns over.
  expect(pagesOf(rooms, true)).toEqual([rooms]);
  expect(pagesOf([])).toEqual([[]]);
});

test('the last calls of all queues are mixed by time', () => {
  const of = hall(
    queue('MEDICINE', [], { lastCalls: [call('a', 9), call('b', 1)] }),
    queue('SURGERY', [], { lastCalls: [call('c', 5)] }),
  );
  expect(lastCallsOf(of, 2).map(each => each.call.id)).toEqual(['a', 'c']);
});

test('a long queue does not push a short one off the list of the next', () => {
  const waiting = (...numbers: number[]) => ({ next: numbers.map(number => ({ number })) });
  const of = hall(queue('MEDICINE', [], waiting(1, 2, 3, 4)), queue('SURGERY', [], waiting(7)));
  expect(nextOf(of, 3).map(each => each.waiting.number)).toEqual([1, 2, 7]);
});

test('minutes are told in fives, wider and never narrower than they were foreseen', () => {
  expect(toldMinutes(12.4, 26.1)).toEqual({ low: 10, high: 30 });
  expect(toldMinutes(3.9, 7.2)).toEqual({ low: 3, high: 8 });
  expect(toldMinutes(0, 0.2)).toEqual({ low: 0, high: 1 });
  expect(toldMinutes(1, 1)).toEqual({ low: 1, high: 2 });
});
