import { useEffect, useState } from 'react';
import { HallDisplayDocument } from '../../generated/graphql.ts';
import { useWatchedState } from '../../live/watched-state.ts';
import { ageOfKept, keepHall, keptHall } from './hall-memory.ts';
import type { Hall, HallFreshness } from './hall-state.ts';

export interface FollowedHall {
  /** Null: nothing is known, not even from before. */
  readonly hall: Hall | null;
  readonly freshness: HallFreshness;
  /** Seconds of the city since the state came, as its clock on the same screen counts them; null: nobody knows. */
  readonly ageSeconds: number | null;
  /** Code of a refusal, e.g. UNKNOWN_QUEUE. */
  readonly refused: string | null;
}

/** The server sends a hall at least every five seconds; two missing ones are told. */
const OLD_MS = 15_000;
/** A queue is expired after a quarter of an hour, as on the board. */
const EXPIRED_MS = 900_000;

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

  useSeconds();
  const shown = hall ?? kept?.hall ?? null;
  const ageMs = hall && heard ? performance.now() - heard.at : kept ? ageOfKept(kept, Date.now()) : 0;
  // What is live is judged by the real time; what is told stands beside the clock of the city, which may go faster.
  const ageSeconds = ageMs && (ageMs / 1_000) * (shown?.clockRate ?? 1);
  return { hall: shown, freshness: freshnessOf(ageMs, hall !== null), ageSeconds, refused };
}

/** An age that nobody knows is a great one. */
function freshnessOf(ageMs: number | null, isTold: boolean): HallFreshness {
  if (ageMs === null || ageMs >= EXPIRED_MS) return 'EXPIRED';
  return isTold && ageMs < OLD_MS ? 'LIVE' : 'OLD';
}

/** Draws again every second, by a clock that nobody sets. */
function useSeconds(): void {
  const [, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(count => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
}
