import { useEffect, useState } from 'react';
import { HandEntriesDocument, type HandEntriesNowFragment } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';

export type HandEntriesState =
  | { readonly kind: 'NOT_ASKED' }
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly now: HandEntriesNowFragment }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/**
 * What can be entered by hand for a hospital and what is in force; asked again whenever `stamp` changes, with the last answer kept
 * until the next is there. The second part asks again.
 */
export function useHandEntries(facility: string, may: boolean, stamp: string): readonly [HandEntriesState, () => void] {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<HandEntriesState>({ kind: may ? 'READING' : 'NOT_ASKED' });
  useEffect(() => {
    if (!may) return;
    let left = false;
    queries.query({ query: HandEntriesDocument, variables: { facility }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => left || (data && setState({ kind: 'READ', now: data.handEntries })),
      failure => left || setState(last => (last.kind === 'READ' ? last : { kind: 'FAILED', failure })),
    );
    return () => {
      left = true;
    };
  }, [facility, may, stamp, attempt]);
  return [state, () => setAttempt(before => before + 1)];
}
