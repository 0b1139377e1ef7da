import { useEffect } from 'react';
import { loadRegistry, useRegistry } from '../../features/facilities/registry.ts';
import { askViewer, useViewer } from '../../features/viewer/viewer.ts';

const ASK_AGAIN_MS = 10_000;

/** A screen that nobody touches may be switched on before the server is: what failed at the start is asked again until it is answered. */
export function useStubbornStart(): void {
  const viewer = useViewer();
  const registry = useRegistry();
  const failed = viewer.kind === 'FAILED' || registry.state === 'FAILED';
  useEffect(() => {
    if (!failed) return;
    const timer = setInterval(() => {
      void askViewer();
      void loadRegistry();
    }, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [failed]);
}
