/** One dated rule of how long a signal may be believed. Seconds. */
export type FreshnessRule = {
  readonly signal: string;
  readonly detail: string;
  readonly expectedEverySeconds: number;
  readonly staleAfterSeconds: number;
  readonly expireAfterSeconds: number;
  /** Milliseconds since 1970. */
  readonly effectiveFrom: number;
};

/** When a fact observed at an instant becomes late, stale and unknown. */
export type Lifetime = { readonly lateAt: string; readonly staleAt: string; readonly expiresAt: string };

/** A value is late once this many expected intervals have passed without a newer one. */
const LATE_AFTER_INTERVALS = 1.5;

/**
 * Returns the lifetime of a fact: by the rule of its signal and detail that is in force at `observedAt`, or by the rule
 * for `*` where the detail has none. Throws when the signal has no rule at all: nothing may be believed for ever.
 */
export function lifetimeOf(
  rules: readonly FreshnessRule[],
  signal: string,
  detail: string,
  observedAt: number,
): Lifetime {
  const candidates = rules.filter(rule => rule.signal === signal);
  const inForce = (wanted: string) =>
    candidates
      .filter(rule => rule.detail === wanted && rule.effectiveFrom <= observedAt)
      .sort((a, b) => b.effectiveFrom - a.effectiveFrom)[0];
  // A report from before the first rule has that rule: it is older than any lifetime anyway.
  const rule =
    inForce(detail) ?? inForce('*') ?? candidates.find(candidate => candidate.detail === '*') ?? candidates[0];
  if (!rule) throw new Error(`No freshness rule for ${signal}.`);
  const after = (seconds: number) => new Date(observedAt + seconds * 1000).toISOString();
  return {
    lateAt: after(rule.expectedEverySeconds * LATE_AFTER_INTERVALS),
    staleAt: after(rule.staleAfterSeconds),
    expiresAt: after(rule.expireAfterSeconds),
  };
}

/** The detail of rules about what people enter; of one detail of the signal: `BY_HAND/ICU`. */
const BY_HAND = 'BY_HAND';

/**
 * The same for what a person entered by hand: nobody types every minute, so it may be believed longer than a feed's word.
 * Signals without such a rule have the one of their feeds.
 */
export function handLifetimeOf(
  rules: readonly FreshnessRule[],
  signal: string,
  detail: string,
  observedAt: number,
): Lifetime {
  const own = [`${BY_HAND}/${detail}`, BY_HAND].find(wanted =>
    rules.some(rule => rule.signal === signal && rule.detail === wanted && rule.effectiveFrom <= observedAt),
  );
  return lifetimeOf(rules, signal, own ?? detail, observedAt);
}
