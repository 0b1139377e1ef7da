import { useMemo } from 'react';
import { QueueConsoleDocument } from '../../generated/graphql.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { useNow } from '../../live/server-clock.ts';
import { useWatchedState } from '../../live/watched-state.ts';
import type { Queue, Room } from './queue-state.ts';

export interface FollowedQueue {
  /** Null: nothing has come yet. */
  readonly queue: Queue | null;
  /** Code of a refusal, e.g. FORBIDDEN. */
  readonly refused: string | null;
  /** Whether the queue is the present. Otherwise nothing may be commanded by it. */
  readonly isLive: boolean;
}

// Room 4 is before room 12.
const collator = new Intl.Collator('en', { numeric: true });
const byRoom = (a: Room, b: Room) => collator.compare(a.session.room, b.session.room);

/** A queue as the staff who call from it see it, its rooms in the order of their numbers. */
export function useQueue(facility: string, code: string): FollowedQueue {
  const { data, refused } = useWatchedState(QueueConsoleDocument, { facility, queue: code });
  const { kind } = useConnectionState();
  const sent = data?.queueConsole ?? null;
  const queue = useMemo(() => (sent ? { ...sent, sessions: sent.sessions.toSorted(byRoom) } : null), [sent]);
  return { queue, refused, isLive: kind === 'LIVE' };
}

/** By which time waits are counted: now, or without a line the time of what is shown, because nobody knows what came after. */
export function useQueueTime({ queue, isLive }: FollowedQueue): number {
  const now = useNow(1_000);
  return isLive || !queue ? now : Date.parse(queue.serverTime);
}
