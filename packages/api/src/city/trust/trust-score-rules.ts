import { COUNTED } from './figure-rules.ts';
import { jeffreysInterval } from './jeffreys-rules.ts';

/** A check counts half after this many days: a hospital can mend its ways, and can lose them. */
export const HALF_LIFE_DAYS = 60;

export type Check = {
  readonly kind: 'SURPRISE_AUDIT' | 'PHONE_CHECK';
  readonly metric: string;
  readonly onBoard: number;
  readonly counted: number;
  readonly right: boolean;
  readonly simulated: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Score = {
  /** null: never checked, which is neither trusted nor distrusted. */
  score: number | null;
  lower: number | null;
  upper: number | null;
  checks: number;
  weight: number;
  right: number;
  audits: number;
  phoneChecks: number;
  error: number | null;
  bias: number | null;
  lastCheckedAt: string | null;
  simulated: boolean;
};

/** How much a check counts `now`. */
function weightAt(at: number, now: number): number {
  return 0.5 ** (Math.max(0, now - at) / (HALF_LIFE_DAYS * 86_400_000));
}

/** What the checks of one facility say of its numbers. */
export function scoreOf(checks: readonly Check[], now: number): Score {
  let right = 0;
  let wrong = 0;
  let [apart, over, counted] = [0, 0, 0];
  for (const check of checks) {
    const weight = weightAt(check.at, now);
    if (check.right) right += weight;
    else wrong += weight;
    if (COUNTED.includes(check.metric)) {
      apart += weight * Math.abs(check.onBoard - check.counted);
      over += weight * (check.onBoard - check.counted);
      counted += weight * check.counted;
    }
  }
  const interval = jeffreysInterval(right, wrong);
  const last = checks.reduce<number | null>((latest, { at }) => Math.max(latest ?? at, at), null);
  return {
    score: interval && right / (right + wrong),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    checks: checks.length,
    weight: right + wrong,
    right: checks.filter(check => check.right).length,
    audits: checks.filter(({ kind }) => kind === 'SURPRISE_AUDIT').length,
    phoneChecks: checks.filter(({ kind }) => kind === 'PHONE_CHECK').length,
    error: counted > 0 ? apart / counted : null,
    bias: counted > 0 ? over / counted : null,
    lastCheckedAt: last === null ? null : new Date(last).toISOString(),
    simulated: checks.some(check => check.simulated),
  };
}
