import { CrowdingScoresNowDocument, type CrowdingScoresNowQuery } from '../../generated/graphql.ts';
import { useReadAnew } from '../../live/read-anew.ts';

export type Scores = NonNullable<CrowdingScoresNowQuery['crowdingScores']>;
export type Index = Scores['indices'][number];
export type IndexInput = Index['inputs'][number];

/** ABSENT: no hospital that this viewer may see. `failure` beside scores: they are the last that came. */
export type ScoresState =
  | { readonly kind: 'READING' }
  | { readonly kind: 'ABSENT' }
  | { readonly kind: 'READ'; readonly scores: Scores; readonly failure: unknown }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/** What people state stands in no cell, and an input is not believed for ever. */
const EVERY_MS = 15_000;

/** The indices of a hospital side by side, anew with what it reports; the second part asks again at once. */
export function useScores(facility: string): readonly [ScoresState, () => void] {
  const [state, again] = useReadAnew(CrowdingScoresNowDocument, { facility }, facility, EVERY_MS);
  if (state.kind !== 'READ') return [state, again];
  const scores = state.data.crowdingScores;
  return [scores ? { kind: 'READ', scores, failure: state.failure } : { kind: 'ABSENT' }, again];
}
