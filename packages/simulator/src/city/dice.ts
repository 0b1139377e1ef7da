/**
 * Seeded chance. Dice are rolled from names, not drawn from one long stream: the dice of one hospital at one minute are
 * the same whatever else the city did before, so a day can be entered anywhere and adding a mandir changes no ward.
 */
export interface Dice {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  /** Poisson-distributed count. Above a mean of 30 the normal approximation is used. */
  poisson(mean: number): number;
  normal(): number;
  /** Log-normal value with the given median; sigma is the standard deviation of its logarithm. */
  logNormal(median: number, sigma: number): number;
  /** Index of the weight that was drawn; 0 when all weights are zero. */
  weighted(weights: readonly number[]): number;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
}

export function rollDice(...names: (string | number)[]): Dice {
  const next = sfc32(...fourHashes(names.join('/')));
  const dice: Dice = {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: probability => next() < probability,
    poisson(mean) {
      if (mean <= 0) return 0;
      if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * dice.normal()));
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count += 1;
      return count;
    },
    normal() {
      // Box–Muller; 1 − u keeps the logarithm away from zero.
      return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    },
    logNormal: (median, sigma) => median * Math.exp(sigma * dice.normal()),
    weighted(weights) {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (let i = 0; i < weights.length; i += 1) {
        rest -= weights[i] ?? 0;
        if (rest < 0) return i;
      }
      return 0;
    },
    pick(list) {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) throw new RangeError('dice: cannot pick from an empty list');
      return chosen;
    },
  };
  return dice;
}

/** A stable whole number in [0, below), for phases and fixed traits that need no stream of chance. */
export function stableNumber(name: string, below: number): number {
  return fourHashes(name)[0] % below;
}

/** cyrb128, a public-domain string hash: four 32-bit words. */
function fourHashes(text: string): [number, number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < text.length; i += 1) {
    const k = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/** sfc32, a small fast generator with a period of about 2^128 that passes PractRand. */
function sfc32(seedA: number, seedB: number, seedC: number, seedD: number): () => number {
  let a = seedA | 0;
  let b = seedB | 0;
  let c = seedC | 0;
  let d = seedD | 0;
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}
