import { useMemo } from 'react';
import { QueueConsoleDocument, type QueueConsoleSubscription } from '../../generated/graphql.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { useNow } from '../../live/server-clock.ts';
import { useWatchedState } from '../../live/watched-state.ts';

export type Queue = QueueConsoleSubscription['queueConsole'];
export type Room = Queue['sessions'][number];
export type Token = Queue['waiting'][number];
export type Estimate = Token['estimate'];

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

/** Whether a room takes people. */
export const isOpen = ({ session }: Room): boolean => session.startedAt !== null && session.endedAt === null;

/** Whether somebody is called, or in the chair. */
export const isServed = ({ state }: Token): boolean => state === 'CALLED' || state === 'IN_CONSULTATION';

/** Who can be called into a room: those for any room, and those for this one alone. */
export function lineOf(queue: Queue, room: Room): readonly Token[] {
  return queue.waiting.filter(token => token.session === null || token.session === room.session.id);
}

/** Every token that the console shows, by id. */
export function tokensOf(queue: Queue): ReadonlyMap<string, Token> {
  const served = queue.sessions.flatMap(({ nowServing }) => nowServing ?? []);
  return new Map(
    [...queue.waiting, ...queue.booked, ...queue.held, ...queue.absent, ...served].map(each => [each.id, each]),
  );
}

/** Rooms of the day are over, and people are still there. */
export function leftOver(queue: Queue): readonly Token[] {
  const over = queue.sessions.length > 0 && queue.sessions.every(({ session }) => session.endedAt !== null);
  return over ? [...queue.waiting, ...queue.held, ...queue.absent, ...queue.booked] : [];
}
