import { expect, test } from 'vitest';
import { decisionsOf, firstDayFor, laterDays } from './left-over-decisions.ts';
import type { Queue, Token } from './queue-state.ts';

const queue = { queue: { facility: 'LNH', code: 'MEDICINE' } } as Queue;
const tokens = [
  { id: '1', step: 1 },
  { id: '2', step: 3 },
] as Token[];
const day = '2026-11-23';

test('nothing chosen decides on nobody', () => {
  const { input, count } = decisionsOf({ queue, tokens, total: 2, forAll: '', own: {}, day });
  expect([input.decisions, input.others, count]).toEqual([[], null, 0]);
});

test('what is chosen for all goes for those who are not listed too, as many as there were, and for nobody who has an own decision', () => {
  const own = { 2: 'MOVE:EYE' } as const;
  expect(decisionsOf({ queue, tokens, total: 70, forAll: 'CARRY_OVER', own, day })).toEqual({
    input: {
      facility: 'LNH',
      queue: 'MEDICINE',
      decisions: [
        { token: '1', step: 1, choice: 'CARRY_OVER', day },
        { token: '2', step: 3, choice: 'MOVE', queue: 'EYE' },
      ],
      others: { count: 68, choice: 'CARRY_OVER', day },
    },
    count: 70,
  });
});

test('the next day is offered first, and on a Saturday the Monday', () => {
  expect(firstDayFor('2026-11-27')).toBe('2026-11-28');
  expect(firstDayFor('2026-11-28')).toBe('2026-11-30');
  expect(laterDays('2026-12-29').at(-1)).toBe('2027-01-05');
});
