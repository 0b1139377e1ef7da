import { useEffect, useState } from 'react';
import { type BedClass, SuggestDiversionDocument, type SuggestDiversionQuery } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';
import type { Viewer } from '../viewer/viewer.ts';

export type Advice = SuggestDiversionQuery['suggestDiversion'];
export type Option = Advice['options'][number];

/** Who may have to send patients elsewhere. */
export function mayDivert({ role }: Viewer): boolean {
  return role === 'OFFICIAL' || role === 'SUPERINTENDENT' || role === 'DISPATCHER';
}

/** `failure` beside advice: it is the last that came. */
export type AdviceState =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly advice: Advice; readonly failure: unknown }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/** Beds go while one telephones: advice on a screen is asked for again this often. */
const EVERY_MS = 15_000;

/** Where so many patients could be sent from a hospital now; the second part asks again at once. */
export function useAdvice(facility: string, bedClass: BedClass, patients: number): readonly [AdviceState, () => void] {
  const [attempt, setAttempt] = useState(0);
  const of = `${facility} ${bedClass} ${patients}`;
  const [read, setRead] = useState<{ of: string; state: AdviceState }>({ of, state: { kind: 'READING' } });
  useEffect(() => {
    let left = false;
    const asked = `${facility} ${bedClass} ${patients}`;
    const become = (next: (before: AdviceState) => AdviceState) =>
      left || setRead(before => ({ of: asked, state: next(before.of === asked ? before.state : { kind: 'READING' }) }));
    const ask = () => {
      if (document.hidden) return;
      queries
        .query({
          query: SuggestDiversionDocument,
          variables: { facility, bedClass, patients },
          fetchPolicy: 'no-cache',
        })
        .then(
          ({ data }) => data && become(() => ({ kind: 'READ', advice: data.suggestDiversion, failure: null })),
          failure => become(before => (before.kind === 'READ' ? { ...before, failure } : { kind: 'FAILED', failure })),
        );
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [facility, bedClass, patients, attempt]);
  return [read.of === of ? read.state : { kind: 'READING' }, () => setAttempt(attempt + 1)];
}
