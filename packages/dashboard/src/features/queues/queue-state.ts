import type { QueueConsoleSubscription } from '../../generated/graphql.ts';

/** A queue as the server sends it to those who call from it. */
export type Queue = QueueConsoleSubscription['queueConsole'];
export type Room = Queue['sessions'][number];
export type Token = Queue['waiting'][number];
export type Estimate = Token['estimate'];

/** Whether a room takes people. */
export const isOpen = ({ session }: Room): boolean => session.startedAt !== null && session.endedAt === null;

/** Whether somebody is called, or in the chair. */
export const isServed = ({ state }: Token): boolean => state === 'CALLED' || state === 'IN_CONSULTATION';

/** Who can be called into a room: those for any room, and those for this one alone. */
export function lineOf(queue: Queue, room: Room): readonly Token[] {
  return queue.waiting.filter(token => token.session === null || token.session === room.session.id);
}

/**
 * How many wait for this room. The line comes with its first sixty; of those behind them nobody is known to wait for another
 * room alone, so they count here.
 */
export function waitingFor(queue: Queue, room: Room): number {
  return queue.counts.waiting - (queue.waiting.length - lineOf(queue, room).length);
}

/** Who waits for whichever room is free first, and how many: one line before several rooms. */
export function sharedLine(queue: Queue): { readonly tokens: readonly Token[]; readonly waiting: number } {
  const tokens = queue.waiting.filter(token => token.session === null);
  return { tokens, waiting: queue.counts.waiting - (queue.waiting.length - tokens.length) };
}

/** Whether several rooms of the day take people from one line. */
export const isShared = (queue: Queue): boolean =>
  queue.sessions.filter(({ session }) => session.endedAt === null).length > 1;

/** Every token that the console shows, by id. */
export function tokensOf(queue: Queue): ReadonlyMap<string, Token> {
  const served = queue.sessions.flatMap(({ nowServing }) => nowServing ?? []);
  return new Map(
    [...queue.waiting, ...queue.booked, ...queue.held, ...queue.absent, ...served].map(each => [each.id, each]),
  );
}

/** Whether every room of the day has ended; not, where none was opened yet. */
export const isOver = (queue: Queue): boolean =>
  queue.sessions.length > 0 && queue.sessions.every(({ session }) => session.endedAt !== null);

/** Whether the room states a number of people that limits nobody, because another one that is open states none. */
export const isLimitIdle = (queue: Queue, { session }: Room): boolean =>
  session.capacity !== null && session.endedAt === null && queue.capacity === null;

/** Rooms of the day are over, and people are still there. */
export function leftOver(queue: Queue): readonly Token[] {
  return isOver(queue) ? [...queue.waiting, ...queue.held, ...queue.absent, ...queue.booked] : [];
}
