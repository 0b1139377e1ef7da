/** How forecasts of waits did against what happened. Seconds; shares from 0 to 1. */
export type ForecastRecord = {
  forecasts: number;
  meanAbsoluteError: number;
  /** Mean of forecast minus truth: negative when people wait longer than the median said. */
  bias: number;
  /** Share that was called inside the range. */
  coverage: number;
  /** Share called before "not before". */
  tooEarly: number;
  /** Share called after "at the latest": promises that were not kept. */
  tooLate: number;
  meanWidth: number;
  /** Pinball loss at 10, 50 and 90 %: smaller is better, each smallest for the true percentile. */
  pinball10: number;
  pinball50: number;
  pinball90: number;
};

export type Range = { loSeconds: number; medianSeconds: number; hiSeconds: number };

/** Koenker and Bassett 1978: the loss that the p-th quantile makes smallest. */
export function pinball(p: number, forecast: number, truth: number): number {
  return truth >= forecast ? p * (truth - forecast) : (1 - p) * (forecast - truth);
}

/** Adds forecasts up as their truths become known. */
export class Scores {
  #n = 0;
  readonly #sums = new Float64Array(8);

  add({ loSeconds, medianSeconds, hiSeconds }: Range, truth: number): void {
    this.#n += 1;
    const parts = [
      Math.abs(medianSeconds - truth),
      medianSeconds - truth,
      truth < loSeconds ? 1 : 0,
      truth > hiSeconds ? 1 : 0,
      hiSeconds - loSeconds,
      pinball(0.1, loSeconds, truth),
      pinball(0.5, medianSeconds, truth),
      pinball(0.9, hiSeconds, truth),
    ];
    parts.forEach((part, i) => {
      this.#sums[i] = (this.#sums[i] as number) + part;
    });
  }

  /** Null as long as nothing was scored: there is no record, which is not a record of zeros. */
  get record(): ForecastRecord | null {
    if (this.#n === 0) return null;
    const [error, bias, early, late, width, low, middle, high] = Array.from(this.#sums, sum => sum / this.#n);
    return {
      forecasts: this.#n,
      meanAbsoluteError: error as number,
      bias: bias as number,
      coverage: 1 - (early as number) - (late as number),
      tooEarly: early as number,
      tooLate: late as number,
      meanWidth: width as number,
      pinball10: low as number,
      pinball50: middle as number,
      pinball90: high as number,
    };
  }
}
