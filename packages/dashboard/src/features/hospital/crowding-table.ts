import { useEffect, useState } from 'react';
import { CrowdingTablesDocument } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';
import type { CrowdingTable } from './crowding-figures.ts';

export type ReadTable =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly table: CrowdingTable | null }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/** The version of the published crowding table that a level was computed by; read when first asked for. */
export function useCrowdingTable(version: number): ReadTable {
  const [read, setRead] = useState<ReadTable>({ kind: 'READING' });
  useEffect(() => {
    let left = false;
    queries.query({ query: CrowdingTablesDocument, fetchPolicy: 'cache-first' }).then(
      ({ data }) => {
        const table = data?.crowdingTables.find(candidate => candidate.version === version) ?? null;
        if (!left) setRead({ kind: 'READ', table });
      },
      failure => {
        if (!left) setRead({ kind: 'FAILED', failure });
      },
    );
    return () => {
      left = true;
    };
  }, [version]);
  return read;
}
