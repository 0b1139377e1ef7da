import { countedWards } from '../beds/beds.board.ts';
import type { BedsFact } from '../beds/beds-rules.ts';

/** A fact of the board as far as a figure is read from it. Instants are RFC 3339. */
export type ReadFact = {
  readonly observedAt: string;
  readonly source: string;
  readonly sourceKind: string;
} & Readonly<Record<string, unknown>>;

/** A figure of the board with what it was read from. */
export type Figure = {
  readonly value: number;
  /** Of the oldest input. */
  readonly observedAt: string;
  /** Of a sum with several sources: SEVERAL. */
  readonly source: string;
  readonly simulated: boolean;
};

type Body = Readonly<Record<string, number>> | null | undefined;

type Rule = {
  readonly signal: string;
  /** The figure of one part; null: unknown. */
  readonly read: (fact: ReadFact) => number | null;
  /** How parts make a whole: counts are added, of waits the longest counts. */
  readonly whole: 'SUM' | 'LONGEST';
  /** A board and a count made within minutes of each other may differ by this and both be right … */
  readonly allowance: number;
  /** … or by this share of what was counted, whichever is more. */
  readonly share: number;
};

const of = (body: string, field: string) => (fact: ReadFact) => (fact[body] as Body)?.[field] ?? null;
const beds = { signal: 'BEDS', whole: 'SUM', allowance: 2, share: 0.02 } as const;
const opd = { signal: 'QUEUES', whole: 'SUM', share: 0.1 } as const;
const emergency = { signal: 'EMERGENCY', whole: 'SUM', share: 0.1 } as const;

/**
 * Every figure that can be counted. Beds: 2 beds or 2 % of the count, the error that a board of beds is allowed against a
 * physical count. People move faster than they can be counted, so queues and emergency have 10 %. Assumptions of this
 * project, to be replaced by the department's.
 */
const RULES: Readonly<Record<string, Rule>> = {
  BEDS_STAFFED: { ...beds, read: of('counts', 'staffed') },
  BEDS_OCCUPIED: { ...beds, read: of('counts', 'occupied') },
  BEDS_FREE: { ...beds, read: of('counts', 'free') },
  OPD_WAITING: { ...opd, allowance: 5, read: of('figures', 'waiting') },
  OPD_ROOMS_OPEN: { ...opd, allowance: 0, share: 0, read: of('figures', 'roomsOpen') },
  EMERGENCY_PRESENT: { ...emergency, allowance: 3, read: of('figures', 'present') },
  EMERGENCY_WAITING: { ...emergency, allowance: 3, read: of('figures', 'waiting') },
  EMERGENCY_BOARDERS: { ...emergency, allowance: 2, read: of('figures', 'boarders') },
  EMERGENCY_LONGEST_WAIT: {
    ...emergency,
    whole: 'LONGEST',
    allowance: 15,
    read: of('figures', 'longestWaitMinutes'),
  },
  FACILITY_OPEN: {
    signal: 'OPENING',
    whole: 'LONGEST',
    allowance: 0,
    share: 0,
    read: fact => (typeof fact.open === 'boolean' ? Number(fact.open) : null),
  },
  CROWDING_LEVEL: {
    signal: 'CROWDING',
    whole: 'LONGEST',
    allowance: 0,
    share: 0,
    read: fact => (fact.level as number | null) ?? null,
  },
};

/** Figures of which an amount can be wrong, in beds or people; the others are right or wrong. */
export const COUNTED = [
  'BEDS_STAFFED',
  'BEDS_OCCUPIED',
  'OPD_WAITING',
  'EMERGENCY_PRESENT',
  'EMERGENCY_WAITING',
  'EMERGENCY_BOARDERS',
];

function ruleOf(metric: string): Rule {
  const rule = RULES[metric];
  if (!rule) throw new Error(`No rule for the figure ${metric}.`);
  return rule;
}

/** The signal that a figure is read from. */
export const signalOf = (metric: string): string => ruleOf(metric).signal;

/** How far the board may be from a count of `counted` and still be right. */
export function toleranceOf(metric: string, counted: number): number {
  const { allowance, share } = ruleOf(metric);
  return Math.max(allowance, share * Math.abs(counted));
}

/** What stands before the class in a part that means all wards together. */
const ALL_WARDS = '*/';

/** Whether a part of the board belongs to what was asked for: that part, a bed class over all wards, or everything (null). */
export function belongsTo(asked: string | null, part: string): boolean {
  if (asked === null || asked === part) return true;
  return isSum(asked) && part.endsWith(asked.slice(1));
}

/** Whether several parts may stand behind a figure, so that it has no observedAt of its own. */
export function isSum(asked: string | null): boolean {
  return asked === null || asked.startsWith(ALL_WARDS);
}

/** Whether a figure needs a class to be one: classes of beds overlap and are never added up. */
export function wantsClass(metric: string, asked: string | null): boolean {
  return ruleOf(metric).signal === 'BEDS' && asked === null;
}

/**
 * A figure over the parts asked for, as the board shows it: expired parts are left out, and a hospital that reported both as a
 * whole and by ward is not counted twice. null: nothing is known.
 */
export function readFigure(
  metric: string,
  asked: string | null,
  facts: Iterable<readonly [part: string, fact: ReadFact]>,
): Figure | null {
  const { read, whole, signal } = ruleOf(metric);
  const belonging = [...facts].filter(([part]) => belongsTo(asked, part)).map(([, fact]) => fact);
  const counted =
    signal === 'BEDS' && isSum(asked) ? countedWards(belonging as unknown as (ReadFact & BedsFact)[]) : belonging;
  let figure = null as Figure | null;
  for (const fact of counted) {
    const value = read(fact);
    if (value === null) continue;
    const simulated = fact.sourceKind === 'SIMULATED';
    figure = figure
      ? {
          value: whole === 'SUM' ? figure.value + value : Math.max(figure.value, value),
          observedAt: [fact.observedAt, figure.observedAt].sort()[0]!,
          source: fact.source === figure.source ? figure.source : 'SEVERAL',
          simulated: simulated || figure.simulated,
        }
      : { value, observedAt: fact.observedAt, source: fact.source, simulated };
  }
  return figure;
}
