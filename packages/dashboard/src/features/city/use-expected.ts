import { useEffect, useState } from 'react';
import { type BedClass, ExpectedCoverageDocument } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';
import { maySeeSums } from '../viewer/rights.ts';
import { useViewer } from '../viewer/viewer.ts';

/** How many hospitals should know a figure; null: not told yet. */
export interface Expected {
  readonly emergency: number | null;
  readonly opd: number | null;
  readonly beds: ReadonlyMap<BedClass, number>;
}

const NOT_TOLD: Expected = { emergency: null, opd: null, beds: new Map() };
const AGAIN_MS = 5 * 60_000;
const SOON_MS = 20_000;

/**
 * What the server expects of the city: not every hospital has an emergency department or intensive care. Asked for, and
 * not worked out here, so that page and server never disagree about what is missing.
 */
export function useExpected(): Expected {
  const viewer = useViewer();
  const may = viewer.kind === 'KNOWN' && maySeeSums(viewer.viewer);
  const [expected, setExpected] = useState(NOT_TOLD);
  useEffect(() => {
    if (!may) return;
    let timer: ReturnType<typeof setTimeout>;
    let live = true;
    const ask = async () => {
      const answer = await queries
        .query({ query: ExpectedCoverageDocument, fetchPolicy: 'no-cache' })
        .catch(() => undefined);
      if (!live) return;
      const totals = answer?.data?.board.totals;
      if (totals) {
        setExpected({
          emergency: totals.emergencyCoverage.expected,
          opd: totals.opdCoverage.expected,
          beds: new Map(totals.beds.map(({ bedClass, coverage }) => [bedClass, coverage.expected])),
        });
      }
      // A class that nobody has reported yet is in no total; it is asked for again soon.
      timer = setTimeout(ask, totals && totals.beds.length > 0 ? AGAIN_MS : SOON_MS);
    };
    void ask();
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [may]);
  return expected;
}
