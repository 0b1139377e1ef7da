import type { Range } from './forecast-record.ts';

export type PositionEstimate = Range & { position: number };

/** The positions to ask for: the scored ones below the last, then ever wider apart, and the last. */
export function upTo(positions: number, scored: readonly number[]): number[] {
  const asked = scored.filter(k => k < positions);
  const farthest = scored[scored.length - 1] as number;
  for (let k = farthest * 2; k < positions; k *= 2) asked.push(k);
  asked.push(positions);
  return asked;
}

/** What was said of some positions, drawn out to all of them in straight lines. */
export function everyPosition(
  positions: number,
  asked: readonly number[],
  ranges: readonly Range[],
): PositionEstimate[] {
  const all: PositionEstimate[] = [];
  let above = 0;
  let least = { loSeconds: 0, medianSeconds: 0, hiSeconds: 0 };
  for (let position = 1; position <= positions; position += 1) {
    while ((asked[above] as number) < position) above += 1;
    const high = ranges[above] as Range;
    const low = above === 0 ? high : (ranges[above - 1] as Range);
    const from = above === 0 ? 0 : (asked[above - 1] as number);
    const share = above === 0 ? 1 : (position - from) / ((asked[above] as number) - from);
    const mix = (a: number, b: number) => a + share * (b - a);
    // Each position was corrected by its own record; nobody may be told to come before the one in front.
    least = {
      loSeconds: Math.max(least.loSeconds, mix(low.loSeconds, high.loSeconds)),
      medianSeconds: Math.max(least.medianSeconds, mix(low.medianSeconds, high.medianSeconds)),
      hiSeconds: Math.max(least.hiSeconds, mix(low.hiSeconds, high.hiSeconds)),
    };
    all.push({ position, ...least });
  }
  return all;
}
