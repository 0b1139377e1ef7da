import { useEffect, useState } from 'react';
import { HallDisplayDocument } from '../../generated/graphql.ts';
import { useWatchedState } from '../../live/watched-state.ts';
import { keepHall, keptHall } from './hall-memory.ts';
import type { Hall, HallFreshness } from './hall-state.ts';

export interface FollowedHall {
  /** Null: nothing is known, not even from before. */
  readonly hall: Hall | null;
  readonly freshness: HallFreshness;
  /** Real seconds since the state came. */
  readonly ageSeconds: number;
  /** Code of a refusal, e.g. UNKNOWN_QUEUE. */
  readonly refused: string | null;
}

/** The server sends a hall at least every five seconds; two missing ones are told. */
const OLD_S = 15;
/** A queue is expired after a quarter of an hour, as on the board. */
const EXPIRED_S = 900;

/** What hangs in this hall. Without a server: what this screen was told last, with its age. */
export function useHall(facility: string, queue: string | null): FollowedHall {
  const { data, refused } = useWatchedState(HallDisplayDocument, { facility, queue });
  const [kept] = useState(() => keptHall(facility, queue));
  const [heard, setHeard] = useState<{ readonly hall: Hall; readonly at: number } | null>(null);
  const hall = data?.hallDisplay ?? null;
  if (hall && heard?.hall !== hall) setHeard({ hall, at: performance.now() });
  useEffect(() => {
    if (hall) keepHall(facility, queue, hall);
  }, [facility, queue, hall]);

  const seconds = useSeconds();
  void seconds;
  const shown = hall ?? kept?.hall ?? null;
  const ageMs = hall && heard ? performance.now() - heard.at : kept ? Date.now() - kept.at : 0;
  const ageSeconds = Math.max(0, Math.floor(ageMs / 1_000));
  return {
    hall: shown,
    freshness: ageSeconds >= EXPIRED_S ? 'EXPIRED' : hall && ageSeconds < OLD_S ? 'LIVE' : 'OLD',
    ageSeconds,
    refused,
  };
}

/** Draws again every second, by a clock that nobody sets. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(count => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
