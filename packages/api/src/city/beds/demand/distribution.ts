/** Probabilities of whole numbers: `p[i]` is the probability of `from + i`. They add up to 1. */
export type Distribution = { readonly from: number; readonly p: readonly number[] };

/** Less than this is left of a Poisson tail when it is cut; the rest goes to the last number, so that sums stay 1. */
const TAIL = 1e-15;

/** How many of independent events happen when event i has probability p[i], each 0 to 1: exact, by convolution. */
export function poissonBinomial(chances: readonly number[]): Distribution {
  let p = [1];
  for (const chance of chances) {
    if (!(chance >= 0 && chance <= 1)) throw new Error(`A chance is from 0 to 1, not ${chance}.`);
    const next = new Array<number>(p.length + 1).fill(0);
    for (let count = 0; count < p.length; count++) {
      next[count]! += p[count]! * (1 - chance);
      next[count + 1]! += p[count]! * chance;
    }
    p = next;
  }
  return { from: 0, p };
}

/** Counts of a Poisson process with this mean (0 or more). */
export function poisson(mean: number): Distribution {
  if (!(mean >= 0 && mean <= 10_000)) throw new Error(`The mean of a Poisson count is from 0 to 10,000, not ${mean}.`);
  const p: number[] = [];
  // By logarithms: exp(-mean) alone is zero above 745.
  let logTerm = -mean;
  let sum = 0;
  for (let count = 0; ; count++) {
    if (count > 0) logTerm += Math.log(mean) - Math.log(count);
    const term = Math.exp(logTerm);
    p.push(term);
    sum += term;
    if (count >= mean && (term < TAIL || 1 - sum < TAIL)) break;
  }
  p[p.length - 1]! += Math.max(0, 1 - sum);
  return { from: 0, p };
}

/** The sum of two independent counts. */
export function plus(a: Distribution, b: Distribution): Distribution {
  const p = new Array<number>(a.p.length + b.p.length - 1).fill(0);
  a.p.forEach((pa, i) => {
    b.p.forEach((pb, j) => {
      p[i + j]! += pa * pb;
    });
  });
  return { from: a.from + b.from, p };
}

/** The same counts with the sign turned: departures. */
export function negative(a: Distribution): Distribution {
  return { from: -(a.from + a.p.length - 1), p: [...a.p].reverse() };
}

/** A number that is certain. */
export function exactly(value: number): Distribution {
  return { from: value, p: [1] };
}

export function meanOf(a: Distribution): number {
  return a.p.reduce((sum, p, i) => sum + p * (a.from + i), 0);
}

/** The smallest number that is not exceeded with at least this probability. */
export function quantileOf(a: Distribution, share: number): number {
  let sum = 0;
  for (let i = 0; i < a.p.length; i++) {
    sum += a.p[i]!;
    if (sum >= share - 1e-12) return a.from + i;
  }
  return a.from + a.p.length - 1;
}

/** The probability of more than `limit`. */
export function chanceAbove(a: Distribution, limit: number): number {
  return a.p.reduce((sum, p, i) => sum + (a.from + i > limit ? p : 0), 0);
}

/** How many are above `limit` on average: the mean of max(0, count − limit). */
export function expectedAbove(a: Distribution, limit: number): number {
  return a.p.reduce((sum, p, i) => sum + p * Math.max(0, a.from + i - limit), 0);
}
