import { useEffect, useState } from 'react';
import { useConnectionState } from '../../live/page-connection.ts';

/**
 * Counts up every so many real milliseconds while something is wanted and the page is connected: what to read again by. The
 * city's clock may run many times as fast, and a server that does not answer is not asked without pause.
 */
export function useReadAgain(everyMs: number, wanted = true): number {
  const [round, setRound] = useState(0);
  const asking = useConnectionState().kind === 'LIVE' && wanted;
  useEffect(() => {
    if (!asking) return;
    const timer = setInterval(() => setRound(before => before + 1), everyMs);
    return () => clearInterval(timer);
  }, [asking, everyMs]);
  return round;
}
