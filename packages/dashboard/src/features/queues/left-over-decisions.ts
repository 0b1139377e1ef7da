import type { LeftOverChoice, SettleLeftOverInput } from '../../generated/graphql.ts';
import type { Queue, Token } from './queue-state.ts';

/** What is chosen for one: nothing yet, an end, a later day, or another queue as `MOVE:CODE`. */
export type Decision = '' | Exclude<LeftOverChoice, 'MOVE'> | `MOVE:${string}`;

const DAY_MS = 86_400_000;
const FARTHEST_DAYS = 7;

/** Days in Delhi that somebody may be carried over to, from the day of the queue. */
export function laterDays(today: string): string[] {
  const noon = Date.parse(`${today}T12:00:00Z`);
  return Array.from({ length: FARTHEST_DAYS }, (_, i) => new Date(noon + (i + 1) * DAY_MS).toISOString().slice(0, 10));
}

/** The day that is offered first: tomorrow, but no Sunday, when OPDs rest. */
export function firstDayFor(today: string): string {
  const [tomorrow, after] = laterDays(today) as [string, string];
  return new Date(`${tomorrow}T12:00:00Z`).getUTCDay() === 0 ? after : tomorrow;
}

/**
 * The command that follows from what was chosen, and on how many it decides. What is chosen for all goes for those whom the page does
 * not list too, as many as it was told of.
 */
export function decisionsOf({
  queue,
  tokens,
  total,
  forAll,
  own,
  day,
}: {
  queue: Queue;
  tokens: readonly Token[];
  /** How many are left over, listed or not. */
  total: number;
  forAll: Decision;
  own: Readonly<Record<string, Decision>>;
  day: string;
}): { input: SettleLeftOverInput; count: number } {
  const decided = (decision: Exclude<Decision, ''>) => {
    if (decision === 'CARRY_OVER') return { choice: decision, day };
    if (decision === 'LEFT' || decision === 'CANCEL') return { choice: decision };
    return { choice: 'MOVE' as const, queue: decision.slice('MOVE:'.length) };
  };
  const decisions = tokens.flatMap(({ id, step }) => {
    const decision = own[id] ?? forAll;
    return decision === '' ? [] : [{ token: id, step, ...decided(decision) }];
  });
  const unlisted = total - tokens.length;
  const others = forAll !== '' && unlisted > 0 ? { count: unlisted, ...decided(forAll) } : null;
  const { facility, code } = queue.queue;
  return {
    input: { facility, queue: code, decisions, others },
    count: decisions.length + (others?.count ?? 0),
  };
}
