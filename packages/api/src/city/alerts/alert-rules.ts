import { invariant, Refusal } from '../../kernel/refusals.ts';

/** What a rule may measure. */
export const ALERT_METRICS = [
  'EMERGENCY_LONGEST_WAIT',
  'EMERGENCY_WAITING',
  'EMERGENCY_IMMEDIATE_WAITING',
  'EMERGENCY_URGENT_WAITING',
  'EMERGENCY_UNSEEN_SHARE',
  'EMERGENCY_BOARDERS',
  'EMERGENCY_BOARDER_SHARE',
  'BED_OCCUPANCY',
  'BEDS_FREE',
  'OPD_WAITING',
  'OPD_WAITING_PER_ROOM',
  'CROWDING_LEVEL',
  'FEED_MISSED_REPORTS',
  'SOURCE_SILENT_SHARE',
  'VEHICLE_SILENT_SECONDS',
  'VEHICLE_AT_HOSPITAL',
  'RULE_FAILED',
] as const;
export type AlertMetric = (typeof ALERT_METRICS)[number];

export const OPERATORS = ['ABOVE', 'AT_LEAST', 'BELOW', 'AT_MOST'] as const;
export type Operator = (typeof OPERATORS)[number];

/** One comparison of a condition; `clearValue` is the limit with which it must no longer hold to count as gone. */
export type Comparison = {
  readonly metric: AlertMetric;
  readonly bedClass: string | null;
  readonly operator: Operator;
  readonly value: number;
  readonly clearValue: number;
};

/** A rule as it is published, without its version. */
export type AlertRuleText = {
  readonly code: string;
  readonly kind: 'ALARM' | 'NOTICE';
  readonly priority: 'P1' | 'P2' | 'P3';
  readonly cause: 'EMERGENCY' | 'BEDS' | 'OPD' | 'CROWDING' | 'FLEET' | 'FEED' | 'RULE';
  readonly facilityKind: string;
  readonly condition: readonly Comparison[];
  readonly onDelaySeconds: number;
  readonly offDelaySeconds: number;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly consequenceEn: string;
  readonly consequenceHi: string;
  readonly actionEn: string;
  readonly actionHi: string;
  readonly ownerRole: string;
  readonly minutesToAct: number;
  readonly basis: string;
};
/** A version of a rule. */
export type AlertRule = AlertRuleText & {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly effectiveFrom: number;
  readonly enabled: boolean;
};

/** What kind of thing a rule looks at: a facility, each of its feeds, each of its vehicles, a source of many, another rule. */
export type AlertSubject = 'FACILITY' | 'FEED' | 'VEHICLE' | 'SOURCE' | 'RULE';

/** Returns what a metric is measured on. */
export function subjectOfMetric(metric: AlertMetric): AlertSubject {
  if (metric === 'FEED_MISSED_REPORTS') return 'FEED';
  if (metric === 'SOURCE_SILENT_SHARE') return 'SOURCE';
  if (metric === 'RULE_FAILED') return 'RULE';
  return metric.startsWith('VEHICLE_') ? 'VEHICLE' : 'FACILITY';
}

const BED_METRICS: readonly AlertMetric[] = ['BED_OCCUPANCY', 'BEDS_FREE'];
const OWNER_ROLES = ['OFFICIAL', 'SUPERINTENDENT', 'DISPATCHER'];

/** Refuses, with BAD_ALERT_RULE, a rule that could never be evaluated or would flap by itself. */
export function refuseBadRule(rule: AlertRuleText): void {
  const refuse = (sentence: string): never => {
    throw new Refusal('BAD_ALERT_RULE', `Rule ${rule.code}: ${sentence}`);
  };
  if (rule.condition.length < 1 || rule.condition.length > 4) {
    refuse(`it has ${rule.condition.length} comparisons; 1 to 4 are accepted.`);
  }
  const subjects = new Set(rule.condition.map(each => subjectOfMetric(each.metric)));
  if (subjects.size > 1) refuse(`it compares ${[...subjects].join(' and ')}; metrics of one of them are accepted.`);
  const [subject] = subjects;
  if (subject === 'VEHICLE' && rule.facilityKind !== 'AMBULANCE_CONTROL') {
    refuse(`vehicles belong to an AMBULANCE_CONTROL; facilityKind is ${rule.facilityKind}.`);
  }
  if (!OWNER_ROLES.includes(rule.ownerRole)) {
    refuse(`ownerRole is ${rule.ownerRole}; ${OWNER_ROLES.join(', ')} are accepted.`);
  }
  for (const { metric, bedClass, operator, value, clearValue } of rule.condition) {
    if (BED_METRICS.includes(metric) !== (bedClass !== null)) {
      refuse(bedClass === null ? `${metric} needs a bedClass.` : `${metric} takes no bedClass; it is ${bedClass}.`);
    }
    const upwards = operator === 'ABOVE' || operator === 'AT_LEAST';
    if (upwards ? clearValue > value : clearValue < value) {
      refuse(
        `${metric} ${operator} ${value} has clearValue ${clearValue}; at ${upwards ? 'most' : 'least'} ${value} is accepted.`,
      );
    }
  }
}

/** The versions in force at an instant (milliseconds), by code; a retired rule is left out. */
export function rulesInForce(rules: readonly AlertRule[], instant: number): AlertRule[] {
  const latest = new Map<string, AlertRule>();
  for (const rule of rules) {
    const known = latest.get(rule.code);
    if (rule.effectiveFrom <= instant && (!known || known.effectiveFrom <= rule.effectiveFrom))
      latest.set(rule.code, rule);
  }
  return [...latest.values()].filter(rule => rule.enabled).sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function holds(operator: Operator, value: number, limit: number): boolean {
  switch (operator) {
    case 'ABOVE':
      return value > limit;
    case 'AT_LEAST':
      return value >= limit;
    case 'BELOW':
      return value < limit;
    case 'AT_MOST':
      return value <= limit;
  }
}

/**
 * What a condition says of measured values, in the order of its comparisons: HOLDS, GONE, BETWEEN the two limits, or
 * UNKNOWN. A comparison that is certainly gone decides even when others are unknown; otherwise one unknown makes it UNKNOWN.
 */
export type Finding = 'HOLDS' | 'BETWEEN' | 'GONE' | 'UNKNOWN';
export function findingOf(condition: readonly Comparison[], values: readonly (number | null)[]): Finding {
  invariant(condition.length === values.length, `${condition.length} comparisons and ${values.length} values`);
  let finding: Finding = 'HOLDS';
  for (const [index, { operator, value: limit, clearValue }] of condition.entries()) {
    const value = values[index]!;
    if (value === null) {
      finding = 'UNKNOWN';
      continue;
    }
    if (!holds(operator, value, clearValue)) return 'GONE';
    if (finding === 'HOLDS' && !holds(operator, value, limit)) finding = 'BETWEEN';
  }
  return finding;
}

/** What the evaluation remembers of one rule at one place between two looks. Instants in milliseconds. */
export type Watch = {
  /** Whether an alert is raised and its condition has not returned. */
  readonly raised: boolean;
  /** While not raised: since when the condition holds. While raised: since when it is gone. null: neither. */
  readonly since: number | null;
};
export const QUIET: Watch = { raised: false, since: null };

/**
 * One look. The condition must hold for the on-delay to raise and be gone for the off-delay to return; between its two
 * limits nothing begins, but what has begun to raise stops and what has begun to return stops. Unknown changes nothing,
 * except that a delay does not run while unknown: it begins anew when the value is back.
 * `since`: the instant from which this finding is known to hold, at most `now`. `dueAt`: when to look again though nothing
 * changes; null: never.
 */
export function look(
  rule: Pick<AlertRule, 'onDelaySeconds' | 'offDelaySeconds'>,
  before: Watch,
  finding: Finding,
  now: number,
): { watch: Watch; change: 'RAISE' | 'RETURN' | null; conditionSince: number; dueAt: number | null } {
  const wanted: Finding = before.raised ? 'GONE' : 'HOLDS';
  if (finding !== wanted) {
    return { watch: { raised: before.raised, since: null }, change: null, conditionSince: now, dueAt: null };
  }
  const since = before.since ?? now;
  const dueAt = since + 1000 * (before.raised ? rule.offDelaySeconds : rule.onDelaySeconds);
  if (now < dueAt) return { watch: { raised: before.raised, since }, change: null, conditionSince: since, dueAt };
  return {
    watch: { raised: !before.raised, since: null },
    change: before.raised ? 'RETURN' : 'RAISE',
    conditionSince: since,
    dueAt: null,
  };
}
