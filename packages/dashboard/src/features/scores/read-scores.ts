import { useEffect, useState } from 'react';
import { CrowdingScoresNowDocument, type CrowdingScoresNowQuery } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';

export type Scores = NonNullable<CrowdingScoresNowQuery['crowdingScores']>;
export type Index = Scores['indices'][number];
export type IndexInput = Index['inputs'][number];

/** ABSENT: no hospital that this viewer may see. `failure` beside scores: they are the last that came. */
export type ScoresState =
  | { readonly kind: 'READING' }
  | { readonly kind: 'ABSENT' }
  | { readonly kind: 'READ'; readonly scores: Scores; readonly failure: unknown }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/** Scores are computed when they are asked for; this is how often a page that shows them asks. */
const EVERY_MS = 10_000;

/** The indices of a hospital side by side, asked for again every ten seconds and when `again` is called. */
export function useScores(facility: string): readonly [ScoresState, () => void] {
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<{ of: string; state: ScoresState }>({ of: '', state: { kind: 'READING' } });
  useEffect(() => {
    let left = false;
    const become = (next: (before: ScoresState) => ScoresState) =>
      left ||
      setRead(before => ({
        of: facility,
        state: next(before.of === facility ? before.state : { kind: 'READING' }),
      }));
    const ask = () => {
      if (document.hidden) return;
      queries.query({ query: CrowdingScoresNowDocument, variables: { facility }, fetchPolicy: 'no-cache' }).then(
        ({ data }) =>
          become(() =>
            data?.crowdingScores ? { kind: 'READ', scores: data.crowdingScores, failure: null } : { kind: 'ABSENT' },
          ),
        failure => become(before => (before.kind === 'READ' ? { ...before, failure } : { kind: 'FAILED', failure })),
      );
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [facility, attempt]);
  return [read.of === facility ? read.state : { kind: 'READING' }, () => setAttempt(attempt + 1)];
}
