export const PRIORITY_CLASSES = ['EMERGENCY', 'SENIOR', 'DISABLED', 'PREGNANT', 'CHILD_IN_ARMS', 'NORMAL'] as const;
export type PriorityClass = (typeof PRIORITY_CLASSES)[number];

/** How priority works; data, so that a department can change it from a day on and past days keep what was in force. */
export type PriorityRule = {
  /** Credits for each moment of waiting, by class. EMERGENCY has none: it goes before everybody. */
  readonly credits: Readonly<Record<Exclude<PriorityClass, 'EMERGENCY'>, number>>;
  /** Whoever has been overtaken this often goes first among all but emergencies. */
  readonly overtakingCap: number;
};

/** Two to one, after Kleinrock's accumulating priority (docs/opd-queue.md). */
export const FIRST_PRIORITY_RULE: PriorityRule = {
  credits: { SENIOR: 2, DISABLED: 2, PREGNANT: 2, CHILD_IN_ARMS: 2, NORMAL: 1 },
  overtakingCap: 10,
};

/** Somebody in the line. `rank` says since when, in microseconds; only it decides who came first. */
export type Waiter = {
  readonly rank: number;
  readonly priorityClass: PriorityClass;
  /** How many who came later were called before, emergencies left out. */
  readonly overtaken: number;
};

/** Seniors from this age on (Maintenance and Welfare of Parents and Senior Citizens Act 2007, s. 2(h)). */
const SENIOR_FROM_YEARS = 60;

/** The class that is applied: a person of 60 years and more who claims nothing is a senior citizen all the same. */
export function classFor(claimed: PriorityClass, age: number | null): PriorityClass {
  return claimed === 'NORMAL' && age !== null && age >= SENIOR_FROM_YEARS ? 'SENIOR' : claimed;
}

function groupOf(waiter: Waiter, rule: PriorityRule): 0 | 1 | 2 {
  if (waiter.priorityClass === 'EMERGENCY') return 0;
  return waiter.overtaken >= rule.overtakingCap ? 1 : 2;
}

/** Credits that a waiter has gathered by `now` (milliseconds): microseconds of waiting times the rate of the class. */
export function creditsOf(waiter: Waiter, rule: PriorityRule, now: number): number {
  if (waiter.priorityClass === 'EMERGENCY') return Number.POSITIVE_INFINITY;
  return rule.credits[waiter.priorityClass] * (now * 1000 - waiter.rank);
}

/**
 * Who goes before whom at `now`: emergencies in order of arrival; then whoever has reached the cap, in order of arrival; then by
 * credits. Of two with equal credits whoever came first.
 */
export function callingOrder(rule: PriorityRule, now: number): (a: Waiter, b: Waiter) => number {
  return (a, b) => {
    const group = groupOf(a, rule);
    const other = groupOf(b, rule);
    if (group !== other) return group - other;
    if (group < 2) return a.rank - b.rank;
    return creditsOf(b, rule, now) - creditsOf(a, rule, now) || a.rank - b.rank;
  };
}

/** Whether calling `called` passes `other` over, as far as the cap counts: `other` came first, and it is no emergency. */
export function overtakes(called: Waiter, other: Waiter): boolean {
  return called.priorityClass !== 'EMERGENCY' && other.rank < called.rank;
}

/**
 * The rank, in microseconds, at which somebody of this class stands directly behind `ahead` at `now`; `latest` when that would be
 * later than joining the end.
 */
export function rankBehind(
  ahead: Waiter,
  priorityClass: PriorityClass,
  rule: PriorityRule,
  now: number,
  latest: number,
): number {
  if (priorityClass === 'EMERGENCY') return latest;
  const credits = Math.min(creditsOf(ahead, rule, now), now * 1000);
  return Math.min(latest, Math.ceil(now * 1000 - credits / rule.credits[priorityClass]) + 1);
}
