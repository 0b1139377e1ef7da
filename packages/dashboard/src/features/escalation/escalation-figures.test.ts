import { expect, test } from 'vitest';
import { type Card, type CardItem, inOrderOfWork, standingOf } from './escalation-figures.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 4, minutes)).toISOString();
const item = (code: string, due: number, state: CardItem['state']): CardItem => ({
  code,
  textEn: code,
  textHi: code,
  ownerRole: 'DOCTOR',
  minutes: due,
  dueAt: at(due),
  overdue: false,
  state,
  changedAt: null,
  changedBy: null,
  changedByRole: null,
});
const card = (...items: CardItem[]): Card => ({ id: '1', draft: true, version: 1, openedAt: at(0), items });

test('an action is overdue from the minute it is due, until somebody says that it is done', () => {
  const of = card(item('A', 15, 'OPEN'), item('B', 30, 'UNDONE'), item('C', 5, 'DONE'));
  expect(standingOf(of, Date.parse(at(14)))).toEqual({ done: 1, of: 3, overdue: 0 });
  expect(standingOf(of, Date.parse(at(15)))).toEqual({ done: 1, of: 3, overdue: 1 });
  expect(standingOf(of, Date.parse(at(40)))).toEqual({ done: 1, of: 3, overdue: 2 });
});

test('without a card nothing is to be done', () => {
  expect(standingOf(null, 0)).toEqual({ done: 0, of: 0, overdue: 0 });
});

test('what is due first stands first, and what is done stands last', () => {
  const items = [item('A', 60, 'OPEN'), item('B', 5, 'DONE'), item('C', 15, 'UNDONE')];
  expect(inOrderOfWork(items).map(each => each.code)).toEqual(['C', 'A', 'B']);
});
