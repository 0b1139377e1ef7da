/** Horizons in hours at which forecasts are judged: a shift, and a day. */
export const JUDGED_HORIZONS = [8, 24] as const;

/** The judged horizon that speaks for this one, in hours. */
export function judgedBy(hours: number): number {
  return JUDGED_HORIZONS.reduce<number>(
    (best, each) => (Math.abs(each - hours) < Math.abs(best - hours) ? each : best),
    JUDGED_HORIZONS[0],
  );
}
