import { Refusal } from '../../kernel/refusals.ts';
import { ALERT_METRICS, type AlertRule, type Comparison, OPERATORS, refuseBadRule } from './alert-rules.ts';

/** A rule that cannot be evaluated: everywhere, or at one place. */
export type RuleFault = {
  readonly rule: string;
  readonly version: number;
  /** Facility at which it fails; null: everywhere. */
  readonly facility: string | null;
  /** What is wrong, for whoever repairs the rule. */
  readonly sentence: string;
};

/**
 * Why a stored version can never be evaluated; null: it can. Publishing refuses such a rule, but a row may also come from a
 * hand in the database, or from a program that knew metrics which this one does not.
 */
export function faultOfRule(rule: AlertRule): string | null {
  const condition: unknown = rule.condition;
  if (!Array.isArray(condition)) return 'Its condition is no list of comparisons.';
  const sound = soundComparisons(condition);
  if (sound.length < condition.length) {
    const wrong = condition.find(each => !isSound(each));
    return `The comparison ${JSON.stringify(wrong)?.slice(0, 200)} has a metric, operator or limit that is not known here.`;
  }
  try {
    refuseBadRule(rule);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** The comparisons of a stored condition that can be read. */
export function soundComparisons(condition: unknown): Comparison[] {
  return Array.isArray(condition) ? condition.filter(isSound) : [];
}

function isSound(each: unknown): each is Comparison {
  const { metric, bedClass, operator, value, clearValue } = (each ?? {}) as Record<string, unknown>;
  return (
    ALERT_METRICS.includes(metric as never) &&
    OPERATORS.includes(operator as never) &&
    (bedClass === null || typeof bedClass === 'string') &&
    Number.isFinite(value) &&
    Number.isFinite(clearValue)
  );
}
