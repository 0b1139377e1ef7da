import type { Dice } from '../city/dice.ts';
import type { FaultRates } from './fault-rates.ts';

/** All a fault needs to know of a report: when it claims to have been true, RFC 3339. */
export interface Stamped {
  observedAt: string;
}

export interface Disturbed<R> {
  /** What really goes out now. */
  send: R[];
  /** Kept back by the `late` fault, with the instant (ms) at which it goes out. */
  held: Held<R>[];
}
export interface Held<R> {
  until: number;
  report: R;
}

/**
 * Passes one batch of the stream through the faults: lost, wrong clock, late, repeated, reordered, in that order. Pure:
 * the same dice give the same accidents. The sixth fault, the dropped connection, strikes a call and not a report.
 */
export function disturbStream<R extends Stamped>(
  rates: FaultRates,
  due: readonly R[],
  heldBefore: readonly Held<R>[],
  nowMs: number,
  dice: Dice,
): Disturbed<R> {
  const kept = due.filter(() => !dice.chance(rates.lost));
  const stamped = kept.map(report => (dice.chance(rates.wrongClock) ? withWrongClock(report, dice) : report));
  const { send, held } = delayed(rates.late, stamped, heldBefore, nowMs, dice);
  return { send: reordered(rates.reordered, repeated(rates.repeated, send, dice), dice), held };
}

/** Up to an hour slow, or up to ten minutes fast; beyond two minutes ahead the API is right to set it aside. */
function withWrongClock<R extends Stamped>(report: R, dice: Dice): R {
  const seconds = dice.chance(0.5) ? -dice.whole(60, 3_600) : dice.whole(30, 600);
  return { ...report, observedAt: new Date(Date.parse(report.observedAt) + seconds * 1_000).toISOString() };
}

function delayed<R>(
  rate: number,
  due: readonly R[],
  heldBefore: readonly Held<R>[],
  nowMs: number,
  dice: Dice,
): Disturbed<R> {
  const send = heldBefore.filter(({ until }) => until <= nowMs).map(({ report }) => report);
  const held = heldBefore.filter(({ until }) => until > nowMs);
  for (const report of due) {
    if (dice.chance(rate)) held.push({ until: nowMs + dice.whole(30, 900) * 1_000, report });
    else send.push(report);
  }
  return { send, held };
}

const repeated = <R extends object>(rate: number, reports: readonly R[], dice: Dice): R[] =>
  reports.flatMap(report => (dice.chance(rate) ? [report, { ...report }] : [report]));

function reordered<R>(rate: number, reports: readonly R[], dice: Dice): R[] {
  const list = [...reports];
  for (let i = 0; i < list.length; i += 1) {
    const other = dice.whole(0, list.length - 1);
    const [a, b] = [list[i], list[other]];
    if (a !== undefined && b !== undefined && dice.chance(rate)) [list[i], list[other]] = [b, a];
  }
  return list;
}
