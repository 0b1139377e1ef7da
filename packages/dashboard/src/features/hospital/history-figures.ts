import type { FacilityCrowdingHistoryQuery } from '../../generated/graphql.ts';

export type HistoryPoint = FacilityCrowdingHistoryQuery['crowdingHistory'][number]['points'][number];

export interface HistorySummary {
  /** The highest level and when it was first reached; null when nothing was known. */
  readonly worst: { readonly level: number; readonly at: string } | null;
  /** Steps without a known level. */
  readonly unknownSteps: number;
  readonly knownSteps: number;
}

/** The history in a sentence, for those who cannot see the drawing. */
export function summarise(points: readonly HistoryPoint[]): HistorySummary {
  let worst: HistorySummary['worst'] = null;
  let knownSteps = 0;
  for (const { at, level } of points) {
    if (level === null) continue;
    knownSteps += 1;
    if (worst === null || level > worst.level) worst = { level, at };
  }
  return { worst, knownSteps, unknownSteps: points.length - knownSteps };
}
