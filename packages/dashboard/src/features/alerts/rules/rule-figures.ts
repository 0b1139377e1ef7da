import type { AlertRuleInput, RuleVersionFragment } from '../../../generated/graphql.ts';

export type RuleVersion = RuleVersionFragment;

/** A rule with all its versions, the newest first. */
export type RuleHistory = {
  readonly code: string;
  /** In force at the moment; null: the first version is still to come. */
  readonly inForce: RuleVersion | null;
  readonly versions: readonly RuleVersion[];
};

/** Versions by rule at an instant (milliseconds): rules that fail first, then by urgency, then by code; retired ones last. */
export function historiesOf(versions: readonly RuleVersion[], now: number): RuleHistory[] {
  const codes = [...new Set(versions.map(each => each.code))];
  const histories = codes.map(code => {
    const ours = versions.filter(each => each.code === code).sort((a, b) => b.version - a.version);
    const inForce = ours.filter(each => Date.parse(each.effectiveFrom) <= now);
    return { code, inForce: inForce[0] ?? null, versions: ours };
  });
  const rank = ({ inForce, versions }: RuleHistory): string => {
    const shown = inForce ?? versions[0]!;
    return `${shown.enabled ? 0 : 1}${shown.fault ? 0 : 1}${shown.kind === 'ALARM' ? 0 : 1}${shown.priority}${shown.code}`;
  };
  return histories.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The texts and numbers of a version as a form holds them: delays in minutes. */
export type RuleDraft = Omit<AlertRuleInput, 'effectiveFrom' | 'onDelaySeconds' | 'offDelaySeconds'> & {
  readonly onDelayMinutes: number;
  readonly offDelayMinutes: number;
  /** As the field of the form holds it, on the clocks of Delhi; empty: at once. */
  readonly from: string;
};

export function draftOf(version: RuleVersion): RuleDraft {
  const { effectiveFrom: _, version: _version, fault: _fault, raisedLastWeek: _raised, ...same } = version;
  const { onDelaySeconds, offDelaySeconds, __typename: _type, ...text } = same as typeof same & { __typename?: string };
  const condition = text.condition.map(({ metric, bedClass, operator, value, clearValue }) => ({
    metric,
    bedClass: bedClass ?? null,
    operator,
    value,
    clearValue,
  }));
  return { ...text, condition, onDelayMinutes: onDelaySeconds / 60, offDelayMinutes: offDelaySeconds / 60, from: '' };
}

/** What the server is asked to publish, or to try. */
export function inputOf({ onDelayMinutes, offDelayMinutes, from, ...text }: RuleDraft): AlertRuleInput {
  return {
    ...text,
    onDelaySeconds: Math.round(onDelayMinutes * 60),
    offDelaySeconds: Math.round(offDelayMinutes * 60),
    effectiveFrom: from === '' ? null : new Date(`${from}:00+05:30`).toISOString(),
  };
}
