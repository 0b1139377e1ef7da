import { useEffect, useState } from 'react';
import { type DisputePartsFragment, DisputesDocument } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';
import { useOpenMarks } from './open-marks.tsx';

export type Dispute = DisputePartsFragment;

export type DisputesState =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly disputes: readonly Dispute[] }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

const LATEST = 10;

/** The latest disputes of a facility, in full; read again whenever its marks change. */
export function useDisputes(facility: string): readonly [DisputesState, () => void] {
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<{ of: string; state: DisputesState }>({ of: '', state: { kind: 'READING' } });
  const version = useOpenMarks()
    .all(facility)
    .map(({ dispute }) => dispute)
    .join(' ');
  useEffect(() => {
    let left = false;
    const become = (state: DisputesState) => left || setRead({ of: facility, state });
    queries.query({ query: DisputesDocument, variables: { facility, first: LATEST }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => become({ kind: 'READ', disputes: data?.disputes.edges.map(edge => edge.node) ?? [] }),
      failure => become({ kind: 'FAILED', failure }),
    );
    return () => {
      left = true;
    };
  }, [facility, version, attempt]);
  return [read.of === facility ? read.state : { kind: 'READING' }, () => setAttempt(attempt + 1)];
}
