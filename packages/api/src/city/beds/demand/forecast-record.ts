import type { Distribution } from './distribution.ts';

const DAY_MS = 24 * 3_600_000;
/** A forecast is judged by what it did in this many days. */
export const JUDGED_DAYS = 14;
/** Days of those fourteen that must have a scored forecast before it is believed. */
const FEWEST_DAYS = 14;

/** A forecast whose instant has come, with what was there. */
export type ScoredForecast = {
  /** When it was made, milliseconds. */
  madeAt: number;
  /** For which instant, milliseconds. */
  forInstant: number;
  distribution: Distribution;
  /** Patients in the pool when it was made: what naïve persistence says will be there. */
  currentThen: number;
  /** Patients who were there at the instant. */
  happened: number;
};
export type ForecastRecord = {
  /** Mean CRPS in patients; lower is better. null: nothing scored. */
  model: number | null;
  /** The same for "it stays as it is". */
  naive: number | null;
  forecasts: number;
  days: number;
  /** SHOWN while it beats "it stays as it is"; otherwise hidden, because it is too young or because it loses. */
  verdict: 'SHOWN' | 'TOO_YOUNG' | 'LOSES';
};

/**
 * Continuous ranked probability score of a count: the sum over all numbers of (F(k) − [k ≥ what happened])², in patients.
 * For a forecast that is certain it is the absolute error. Gneiting & Raftery, JASA 2007.
 */
export function crps({ from, p }: Distribution, happened: number): number {
  let score = 0;
  let below = 0;
  const last = from + p.length - 1;
  for (let k = Math.min(from, happened); k < Math.max(last, happened); k++) {
    below += k >= from && k <= last ? p[k - from]! : 0;
    score += ((k > last ? 1 : below) - (k >= happened ? 1 : 0)) ** 2;
  }
  return score;
}

/**
 * How a forecast did in the last fourteen days before `now` against naïve persistence, and whether it may be shown. It is
 * withdrawn by itself when it loses, and comes back by itself when it wins again. Only forecasts whose instant has passed
 * are counted. A tie is not worth a screen. Pure.
 */
export function recordOf(forecasts: readonly ScoredForecast[], now: number): ForecastRecord {
  const counted = forecasts.filter(each => each.forInstant <= now && each.forInstant > now - JUDGED_DAYS * DAY_MS);
  if (counted.length === 0) return { model: null, naive: null, forecasts: 0, days: 0, verdict: 'TOO_YOUNG' };
  const mean = (score: (each: ScoredForecast) => number) =>
    counted.reduce((sum, each) => sum + score(each), 0) / counted.length;
  const model = mean(each => crps(each.distribution, each.happened));
  const naive = mean(each => Math.abs(each.currentThen - each.happened));
  const days = new Set(counted.map(each => Math.floor((now - each.forInstant) / DAY_MS))).size;
  const verdict = days < FEWEST_DAYS ? 'TOO_YOUNG' : model < naive ? 'SHOWN' : 'LOSES';
  return { model, naive, forecasts: counted.length, days, verdict };
}
