import { expectedTurns } from '../expected-turns-rules.ts';
import type { PriorityRule, Waiter } from '../priority-rules.ts';
import { type ToldWait, type WaitChange, whyWaitChanged } from '../waiting/why-wait-changed.ts';
import type { OpdWork } from './opd-work.ts';

/** A place in the order of calls (0: the next), and when it is called: seconds, not before, as likely as not, at the latest. */
type Knot = readonly [call: number, low: number, median: number, high: number];

/** What is foreseen for a line at one moment; or why nothing is. Between two knots, and behind the last, it goes straight on. */
export type Foreseen =
  | {
      readonly madeAt: number;
      readonly knots: readonly Knot[];
      readonly fastEverySeconds: number | null;
      readonly roomsWorking: number;
      readonly method: string;
      readonly record: { readonly forecasts: number; readonly inside: number } | null;
      readonly reasons: ToldWait['reasons'];
    }
  | { readonly madeAt: number; readonly unknown: 'NO_HISTORY' | 'NO_DOCTOR' };

/** A wait as the contract says it. */
export type WaitAnswer = {
  lowMinutes: number | null;
  medianMinutes: number | null;
  highMinutes: number | null;
  method: string | null;
  record: { readonly forecasts: number; readonly inside: number } | null;
  reasons: readonly string[];
  changedBecause: string | null;
  unknown: string | null;
};

/** One person's wait, and what it rests on. */
export type OneWait = { readonly answer: WaitAnswer; readonly told: ToldWait | null };

const NOTHING = { lowMinutes: null, medianMinutes: null, highMinutes: null, method: null, record: null, reasons: [] };

export function unknownWait(unknown: string): WaitAnswer {
  return { ...NOTHING, changedBecause: null, unknown };
}

function at(knots: readonly Knot[], call: number): readonly [low: number, median: number, high: number] {
  let above = knots.findIndex(([place]) => place >= call);
  if (above === -1) above = knots.length - 1;
  const b = knots[above]!;
  const a = knots[above - 1] ?? [b[0] - 1, 0, 0, 0];
  const share = (call - a[0]) / (b[0] - a[0]);
  const mix = (i: 1 | 2 | 3) => a[i] + share * (b[i] - a[i]);
  return [mix(1), mix(2), mix(3)];
}

/**
 * The waits of a line in calling order, in minutes from `now`. `told` is what each was told before: a change that is news comes
 * with its reason.
 */
export function waitsOf(
  line: readonly (Waiter & { readonly told?: ToldWait | null })[],
  foreseen: Foreseen | null,
  rule: PriorityRule,
  now: number,
): OneWait[] {
  if (!foreseen || 'unknown' in foreseen || foreseen.knots.length === 0) {
    const answer = unknownWait(foreseen && 'unknown' in foreseen ? foreseen.unknown : 'NO_HISTORY');
    return line.map(() => ({ answer, told: null }));
  }
  const { knots, fastEverySeconds, roomsWorking, reasons, method, record } = foreseen;
  const passed = (now - foreseen.madeAt) / 1000;
  const callAfter = (call: number) => Math.max(0, at(knots, call)[1] - passed);
  const turns = expectedTurns(line, rule, now, { callAfter, fastEverySeconds });
  return line.map((waiter, index) => {
    const range = at(knots, turns[index]!).map(seconds => Math.max(0, seconds - passed));
    const told: ToldWait = { at: now, position: turns[index]! + 1, medianSeconds: range[1]!, roomsWorking, reasons };
    const minutes = (seconds: number) => Math.round(seconds / 6) / 10;
    return {
      told,
      answer: {
        lowMinutes: minutes(range[0]!),
        medianMinutes: minutes(range[1]!),
        highMinutes: minutes(range[2]!),
        method,
        record,
        reasons,
        changedBecause: changeOf(waiter.told, told),
        unknown: null,
      },
    };
  });
}

const CHANGES: Readonly<Record<WaitChange, string>> = {
  SOMEBODY_WENT_AHEAD: 'PRIORITY_AHEAD',
  LINE_GOT_SHORTER: 'FASTER_THAN_USUAL',
  DOCTOR_LEFT: 'SOME_AWAY',
  DOCTOR_CAME: 'DOCTOR_BACK',
  STARTS_LATE: 'NOT_BEGUN',
  LONG_CONSULTATION: 'LONG_CONSULTATION',
  SLOWER: 'SLOWER_THAN_USUAL',
  FASTER: 'FASTER_THAN_USUAL',
};

function changeOf(before: ToldWait | null | undefined, now: ToldWait): string | null {
  const change = before ? whyWaitChanged(before, now) : null;
  return change && CHANGES[change];
}

/** What was last foreseen for a queue, as it is shown in the hall; null: nothing yet. */
export async function lastForeseen(
  { sql }: Pick<OpdWork, 'sql'>,
  { facility, queue, day }: { facility: string; queue: string; day: string },
): Promise<Foreseen | null> {
  const { rows } = await sql.query<{ foreseen: Foreseen | null }>(
    `select shown->'foreseen' as foreseen from opd_hall where facility_code = $1 and queue_code = $2 and ist_day = $3`,
    [facility, queue, day],
  );
  return rows[0]?.foreseen ?? null;
}
