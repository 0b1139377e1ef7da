/**
 * Interval of a share after `right` of `right + wrong` checks, which may be weighted: the 2.5 and 97.5 % points of
 * Beta(right + ½, wrong + ½), with 0 and 1 as ends where nothing was right or wrong (Brown, Cai, DasGupta: Interval
 * Estimation for a Binomial Proportion, Statistical Science 16, 2001). Returns null when nothing was checked.
 */
export function jeffreysInterval(right: number, wrong: number): { lower: number; upper: number } | null {
  if (!(right + wrong > 0)) return null;
  const [a, b] = [right + 0.5, wrong + 0.5];
  return {
    lower: right === 0 ? 0 : betaQuantile(0.025, a, b),
    upper: wrong === 0 ? 1 : betaQuantile(0.975, a, b),
  };
}

/** The point below which Beta(a, b) has the share `p`, by halving: 60 steps are exact to the last digit. */
function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (betaBelow(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share of Beta(a, b) below x: the regularised incomplete beta function by its continued fraction (DLMF 8.17.22). */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly only on this side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  // Lentz: numerators d(1), d(2) … of 1 / (1 + d(1) / (1 + d(2) / …)).
  const tiny = 1e-300;
  let c = 1;
  let d = 0;
  let f = 1;
  for (let m = 0; m <= 500; m++) {
    const even = m % 2 === 0;
    const k = even ? m / 2 : (m - 1) / 2;
    const numerator =
      m === 0
        ? 1
        : even
          ? (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k))
          : (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    d = 1 + numerator * d;
    if (Math.abs(d) < tiny) d = tiny;
    d = 1 / d;
    c = 1 + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    f *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return front * (f - 1);
}

/** Natural logarithm of Γ(x), x > 0: Stirling's series (DLMF 5.11.1) after moving x beyond 10. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < 10) shift -= Math.log(z++);
  const w = 1 / (z * z);
  const series = (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w / 1188)))) / z;
  return shift + (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series;
}
