import { useMemo } from 'react';
import { OpdWaitsDocument } from '../../generated/graphql.ts';
import { useReadAnew } from '../../live/read-anew.ts';

/** Minutes within which half and nine of ten are called, by code of the queue; null: not reached yet. */
export type OpdWaits = ReadonlyMap<string, { readonly median: number | null; readonly p90: number | null }>;

const EVERY_MS = 30_000;

/** The waits of today in the OPD of a hospital, those still waiting counted; null: not known yet, or nobody asks. */
export function useOpdWaits(facility: string, ask: boolean): OpdWaits | null {
  const [state] = useReadAnew(OpdWaitsDocument, ask ? { facility } : null, facility, EVERY_MS);
  const rows = state.kind === 'READ' ? state.data.waitingStatistics : null;
  return useMemo(() => {
    if (rows === null) return null;
    return new Map(
      rows
        .filter(row => row.priorityClass == null)
        .map(row => [row.queue, { median: row.medianMinutes ?? null, p90: row.p90Minutes ?? null }]),
    );
  }, [rows]);
}
