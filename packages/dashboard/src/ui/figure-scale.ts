/** A scale shows at least this share of the greatest value: three patients of a thousand must not look like a cliff. */
const LEAST_SHARE = 0.2;
const STEPS = 3;

/**
 * Ticks of a scale that holds all values, round and equally far apart, ascending. From nought, or from where the values are, and
 * then over at least a fifth of the greatest.
 */
export function scaleTicks(values: readonly number[], fromZero: boolean): number[] {
  const most = Math.max(0, ...values);
  const least = Math.max(0, Math.min(most, ...values));
  const missing = fromZero ? 0 : Math.max(0, LEAST_SHARE * most - (most - least));
  const low = fromZero ? 0 : Math.max(0, least - missing / 2);
  const high = most + missing / 2;
  const step = roundStep(Math.max(1, high - low) / STEPS);
  const ticks: number[] = [];
  for (let tick = Math.floor(low / step) * step; ; tick += step) {
    ticks.push(tick);
    if (tick >= high && ticks.length > 1) return ticks;
  }
}

/** 1, 2 or 5 times a power of ten, at least 1. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, step)));
  return power * ([1, 2, 5].find(each => each * power >= step) ?? 10);
}
