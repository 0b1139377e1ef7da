import { useEffect, useMemo } from 'react';
import { cityBoard } from '../../live/board-store.ts';
import { useFollowing } from '../../live/page-connection.ts';
import { cityDocument } from './board-document.ts';
import { useViewer } from './viewer.ts';

/** Keeps the city board up to date for whoever is looking. */
export function useCityFollowing(): void {
  const state = useViewer();
  const viewer = state.kind === 'KNOWN' ? state.viewer : null;
  const what = useMemo(() => (viewer ? { ...cityDocument(viewer), store: cityBoard } : null), [viewer]);
  // The next person must not see what the last one was allowed to.
  useEffect(() => () => cityBoard.clear(), [viewer]);
  useFollowing(what);
}
