import { isDeepStrictEqual } from 'node:util';
import type { ReportContent } from '../city/reports.ts';
import type { SeenFact } from './board-picture.ts';

/** What the city said and holds a receipt for. */
export interface KnownFact {
  content: ReportContent;
  observedAt: number;
  acknowledgedAt: number;
}

export interface Difference {
  part: string;
  /** MISSING: not on the board. BEHIND: the board has something older. CHANGED: the same moment, another content. */
  kind: 'MISSING' | 'BEHIND' | 'CHANGED';
  said: ReportContent;
  seen: ReportContent | null;
}

/**
 * Compares the city's truth with what a screen has. Facts acknowledged after `settledBefore` are on their way and not
 * judged. Something newer on the board than in the truth is right: its receipt is still travelling.
 */
export function comparePicture(
  truth: ReadonlyMap<string, KnownFact>,
  picture: ReadonlyMap<string, SeenFact>,
  settledBefore = Number.POSITIVE_INFINITY,
): Difference[] {
  const differences: Difference[] = [];
  for (const [part, said] of truth) {
    if (said.acknowledgedAt > settledBefore) continue;
    const seen = picture.get(part);
    const differ = (kind: Difference['kind']): void => {
      differences.push({ part, kind, said: said.content, seen: seen?.content ?? null });
    };
    if (!seen) differ('MISSING');
    else if (seen.observedAt < said.observedAt) differ('BEHIND');
    else if (seen.observedAt === said.observedAt && !sameContent(said.content, seen.content)) differ('CHANGED');
  }
  return differences;
}

/** Every figure the city said is there, unaltered. The board may add figures of its own, such as free beds. */
function sameContent(said: unknown, seen: unknown): boolean {
  if (typeof said !== 'object' || said === null) return isDeepStrictEqual(said, seen);
  if (typeof seen !== 'object' || seen === null) return false;
  return Object.entries(said).every(([key, value]) => sameContent(value, (seen as Record<string, unknown>)[key]));
}
