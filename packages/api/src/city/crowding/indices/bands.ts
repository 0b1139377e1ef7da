/** A named stretch of an index. `upTo` is the last value that belongs to it; null: no end. */
export type Band = {
  readonly code: string;
  readonly upTo: number | null;
  /** The city's own scale: 1 normal, 2 busy, 3 crowded, 4 severe, 5 critical. The mapping is ours. */
  readonly level: number;
  /** Set where the index says nothing finer: "crowded" may be anything from 3 to 5. */
  readonly levelUpTo: number;
};

/**
 * The band of a value. The bands share their borders, so no value falls between two of them: published tables that print
 * whole numbers ("101 to 139", "140 to 180") have such holes, and a hospital at 139.5 had no level.
 */
export function bandOf(bands: readonly Band[], value: number): Band {
  const found = bands.find(band => band.upTo === null || value <= band.upTo);
  if (!found) throw new Error(`No band for ${value}: the last one must have no end.`);
  return found;
}

/** The six bands of NEDOCS, which CEDOCS and PEDOCS were scaled to share (0 to 200). */
export const OCS_BANDS: readonly Band[] = [
  { code: 'NOT_BUSY', upTo: 20, level: 1, levelUpTo: 1 },
  { code: 'BUSY', upTo: 60, level: 2, levelUpTo: 2 },
  { code: 'EXTREMELY_BUSY', upTo: 100, level: 2, levelUpTo: 2 },
  { code: 'OVERCROWDED', upTo: 140, level: 3, levelUpTo: 3 },
  { code: 'SEVERELY_OVERCROWDED', upTo: 180, level: 4, levelUpTo: 4 },
  { code: 'DANGEROUSLY_OVERCROWDED', upTo: null, level: 5, levelUpTo: 5 },
];

/** What is shown of a score that is defined from 0 to 200. The raw value is kept beside it. */
export function shownFrom0To200(raw: number): number {
  return Math.min(200, Math.max(0, raw));
}
