import { creditsOf, type PriorityRule, type Waiter } from './priority-rules.ts';

const DAY_US = 86_400_000_000;

/** When a day in Delhi (YYYY-MM-DD) begins, milliseconds. */
export const startOfIstDay = (day: string): number => Date.parse(`${day}T00:00:00+05:30`);

/**
 * The rank, in microseconds, of somebody who is carried over to a later day. When that day begins, those who were carried over
 * have the credits they had, so their order is the one they stood in; and so many more that no token of that day passes them
 * by its class before the day is over. An emergency stays one, before all.
 */
export function rankCarriedTo(waiter: Waiter, rule: PriorityRule, now: number, day: string): number {
  const begins = startOfIstDay(day) * 1000;
  if (waiter.priorityClass === 'EMERGENCY') return begins - Math.max(0, now * 1000 - waiter.rank) - 1;
  const rates = Object.values(rule.credits);
  const ahead = DAY_US * (Math.max(...rates) - Math.min(...rates));
  const credits = Math.max(0, creditsOf(waiter, rule, now));
  return begins - Math.ceil((credits + ahead) / rule.credits[waiter.priorityClass]) - 1;
}

/** Whether a place in the line of a day was kept from an earlier one. */
export function isCarriedPlace({ rank }: Pick<Waiter, 'rank'>, day: string): boolean {
  return rank < startOfIstDay(day) * 1000;
}
