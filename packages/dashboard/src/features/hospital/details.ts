import { useEffect, useState } from 'react';
import { FacilityDetailsDocument, type FacilityDetailsQuery } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';

export type Details = NonNullable<FacilityDetailsQuery['facility']>;

/** What is written about a facility: names, wards, phones, and who says so. ABSENT: no facility has this code. */
export type DetailsState =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly details: Details }
  | { readonly kind: 'ABSENT' }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/** Reads the facility of this code; the second part reads again after a failure. */
export function useDetails(code: string): readonly [DetailsState, () => void] {
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<{ readonly of: string; readonly state: DetailsState }>({
    of: code,
    state: { kind: 'READING' },
  });
  useEffect(() => {
    let left = false;
    const become = (state: DetailsState) => left || setRead({ of: `${code} ${attempt}`, state });
    queries.query({ query: FacilityDetailsDocument, variables: { code }, fetchPolicy: 'cache-first' }).then(
      ({ data }) => become(data?.facility ? { kind: 'READ', details: data.facility } : { kind: 'ABSENT' }),
      failure => become({ kind: 'FAILED', failure }),
    );
    return () => {
      left = true;
    };
  }, [code, attempt]);
  const state: DetailsState = read.of === `${code} ${attempt}` ? read.state : { kind: 'READING' };
  return [state, () => setAttempt(attempt + 1)];
}
