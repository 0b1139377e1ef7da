import {
  chanceAbove,
  type Distribution,
  exactly,
  expectedAbove,
  meanOf,
  negative,
  plus,
  poisson,
  poissonBinomial,
  quantileOf,
} from './distribution.ts';

export type DemandInputs = {
  /** Patients in the pool now. They may outnumber the beds. */
  current: number;
  /** Beds of the pool that are open with staff. */
  beds: number;
  /** For each patient in the pool, the chance of leaving within the horizon. */
  departures: readonly number[];
  /** For each patient elsewhere who may come (in the emergency department, booked), the chance of coming within it. */
  arrivals: readonly number[];
  /** How many are expected within it who are not known of yet. */
  yetToArrive: number;
};
export type Demand = {
  distribution: Distribution;
  mean: number;
  /** Demand that is exceeded with 90, 50 and 10 % probability. */
  p10: number;
  p50: number;
  p90: number;
  /** Probability that more patients need a bed than there are. */
  runOut: number;
  /** Patients without a bed, on average. */
  expectedShortage: number;
};

/**
 * Demand for a pool of beds at the end of a horizon: those who are there, less those who leave, plus those who come. Leaving
 * and coming are sums of independent chances (Poisson-binomial), the unknown a Poisson count. The design is that of
 * University College London Hospitals' patient flow model. Pure and exact; nothing is drawn at random.
 */
export function demandFor(inputs: DemandInputs): Demand {
  const distribution = plus(
    plus(exactly(inputs.current), negative(poissonBinomial(inputs.departures))),
    plus(poissonBinomial(inputs.arrivals), poisson(inputs.yetToArrive)),
  );
  return {
    distribution,
    mean: meanOf(distribution),
    p10: quantileOf(distribution, 0.1),
    p50: quantileOf(distribution, 0.5),
    p90: quantileOf(distribution, 0.9),
    runOut: chanceAbove(distribution, inputs.beds),
    expectedShortage: expectedAbove(distribution, inputs.beds),
  };
}
