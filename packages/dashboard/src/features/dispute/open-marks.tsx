import { createContext, type ReactNode, useContext, useMemo } from 'react';
import {
  type BoardMetric,
  OpenDisputesNowDocument,
  type OpenDisputesNowSubscription,
} from '../../generated/graphql.ts';
import { useWatchedState } from '../../live/watched-state.ts';

export type DisputeMarks = OpenDisputesNowSubscription['openDisputesUpdates'];
export type Mark = DisputeMarks['marks'][number];

/** The numbers in doubt just now, wherever they stand. */
export interface OpenMarks {
  /** False until they have come, and for whom no number is shown that could be in doubt. */
  readonly known: boolean;
  /** `part` as it was disputed, null: the whole facility. */
  of(facility: string, metric: BoardMetric, part: string | null): Mark | null;
  /** All of one facility, or of every facility within the viewer's reach: null. */
  all(facility: string | null): readonly Mark[];
  /** Whether the viewer may read what is disputed there, and why. */
  mayRead(facility: string): boolean;
}

const NONE: readonly Mark[] = [];
const nothing: OpenMarks = { known: false, of: () => null, all: () => NONE, mayRead: () => false };
const Marks = createContext<OpenMarks>(nothing);

/** Follows the marks once for the whole page: whoever sees a figure sees that it is in doubt, on whatever screen. */
export function FollowOpenMarks({
  looks,
  mayRead,
  children,
}: {
  /** Whether the viewer is shown any figure that could be in doubt. */
  looks: boolean;
  /** Keeps its identity while the viewer is the same. */
  mayRead: OpenMarks['mayRead'];
  children: ReactNode;
}) {
  const { data } = useWatchedState(OpenDisputesNowDocument, looks ? {} : null);
  const now = data?.openDisputesUpdates ?? null;
  const marks = useMemo<OpenMarks>(() => {
    if (now === null) return nothing;
    const byFigure = new Map(now.marks.map(mark => [keyOf(mark.facility, mark.metric, mark.part ?? null), mark]));
    return {
      known: true,
      of: (facility, metric, part) => byFigure.get(keyOf(facility, metric, part)) ?? null,
      all: facility => (facility === null ? now.marks : now.marks.filter(mark => mark.facility === facility)),
      mayRead,
    };
  }, [now, mayRead]);
  return <Marks value={marks}>{children}</Marks>;
}

export const useOpenMarks = (): OpenMarks => useContext(Marks);

const keyOf = (facility: string, metric: BoardMetric, part: string | null) => `${facility} ${metric} ${part ?? ''}`;
