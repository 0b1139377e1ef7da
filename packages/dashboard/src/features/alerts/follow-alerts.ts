import { useEffect, useRef, useState } from 'react';
import { AlertUpdatesDocument } from '../../generated/graphql.ts';
import { useWatchedState } from '../../live/watched-state.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { type AlertLine, type AlertsNow, newlyRaised } from './alert-figures.ts';

const NO_VARIABLES = {};

/** Whoever may see alerts: the city desk, superintendents, dispatchers. */
export function maySeeAlerts({ role }: Viewer): boolean {
  return role === 'OFFICIAL' || role === 'SUPERINTENDENT' || role === 'DISPATCHER';
}

/** What is open within the viewer's reach, as it changes; null: not yet known, or nobody asks. */
export function useAlerts(follow: boolean): { readonly now: AlertsNow | null; readonly refused: string | null } {
  const { data, refused } = useWatchedState(AlertUpdatesDocument, follow ? NO_VARIABLES : null);
  return { now: data?.alertUpdates ?? null, refused };
}

/** Alarms that came since the picture before; the same list until others come. */
export function useNewAlarms(now: AlertsNow | null): readonly AlertLine[] {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [latest, setLatest] = useState<readonly AlertLine[]>([]);
  useEffect(() => {
    if (now === null) return;
    const fresh = newlyRaised(known.current, now.open);
    known.current = new Set([...(known.current ?? []), ...now.open.map(alert => alert.id)]);
    if (fresh.length > 0) setLatest(fresh);
  }, [now]);
  return latest;
}
