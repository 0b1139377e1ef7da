import type { Seat } from './first-seats.ts';

/** One alarm that was raised, or raised again. */
export type Raised = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly rule: string;
  readonly facility: string;
  readonly part: string;
  readonly cause: string;
  readonly priority: string;
};

/** The budget: one alarm in ten minutes for each operator (EEMUA 191, ANSI/ISA-18.2). */
export const BUDGET_PER_HOUR = 6;
/** More than ten alarms in ten minutes are a flood (ANSI/ISA-18.2); below 1 % of the time is the target. */
const FLOOD_ALARMS = 10;
const FLOOD_WITHIN_MS = 600_000;
export const FLOOD_TARGET_PERCENT = 1;
/** Percent of all alarms that should have each priority. */
export const PRIORITY_TARGET: Readonly<Record<string, number>> = { P1: 5, P2: 15, P3: 80 };

/** Whether an alarm reaches a seat. Which facilities a seat sees is its scope, and decided elsewhere. */
export function reaches(seat: Seat, alarm: Pick<Raised, 'cause' | 'priority'>): boolean {
  return (
    seat.alwaysCauses.includes(alarm.cause) ||
    (seat.causes.includes(alarm.cause) && seat.priorities.includes(alarm.priority))
  );
}

/** Whether more than ten of these instants (milliseconds) lie within the ten minutes before `now`. */
export function isFlood(instants: readonly number[], now: number): boolean {
  return instants.filter(at => at > now - FLOOD_WITHIN_MS && at <= now).length > FLOOD_ALARMS;
}

/**
 * Percent of the time from `from` to `to` during which more than ten alarms lay within the last ten minutes. The flood is on
 * from the eleventh alarm until the tenth but last of them is ten minutes old.
 */
export function floodPercent(instants: readonly number[], from: number, to: number): number {
  if (to <= from) return 0;
  const sorted = [...instants].sort((a, b) => a - b);
  let covered = 0;
  let until = from;
  for (let index = FLOOD_ALARMS; index < sorted.length; index++) {
    const begins = Math.max(sorted[index]!, until);
    const ends = Math.min(sorted[index - FLOOD_ALARMS]! + FLOOD_WITHIN_MS, to);
    if (ends <= begins) continue;
    covered += ends - begins;
    until = ends;
  }
  return (100 * covered) / (to - from);
}

/** Percent of the whole hours from `from` on, the last one cut off at `to`, with at most six alarms. */
export function hoursWithinPercent(instants: readonly number[], from: number, to: number): number {
  const hours = Math.max(1, Math.ceil((to - from) / 3_600_000));
  const counts = new Array<number>(hours).fill(0);
  for (const at of instants) {
    if (at < from || at > to) continue;
    const hour = Math.min(hours - 1, Math.floor((at - from) / 3_600_000));
    counts[hour]!++;
  }
  return (100 * counts.filter(count => count <= BUDGET_PER_HOUR).length) / hours;
}

/** The places that raised most, at most ten. */
export function chatterers(raised: readonly Raised[]) {
  const counts = new Map<string, { rule: string; facility: string; part: string; count: number }>();
  for (const { rule, facility, part } of raised) {
    const key = `${rule}\u001f${facility}\u001f${part}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { rule, facility, part, count: 1 });
  }
  const order = (each: { rule: string; facility: string; part: string }) =>
    `${each.rule}/${each.facility}/${each.part}`;
  return [...counts.values()].sort((a, b) => b.count - a.count || (order(a) < order(b) ? -1 : 1)).slice(0, 10);
}
