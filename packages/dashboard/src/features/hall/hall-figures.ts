import type { Hall, HallCall, HallQueue, HallRoom } from './hall-state.ts';

/** A room together with the queue it calls from. */
export interface RoomOfQueue {
  readonly queue: HallQueue;
  readonly room: HallRoom;
}

/** As many as can be read from the last row of chairs. */
export const ROOMS_A_PAGE = 6;

// Room 4 is before room 12.
const byRoom = new Intl.Collator('en', { numeric: true });

/** Rooms of all queues: those that are open first, each queue by room. */
export function roomsOf(hall: Hall): readonly RoomOfQueue[] {
  const all = hall.queues.flatMap(queue =>
    [...queue.rooms].sort((a, b) => byRoom.compare(a.room, b.room)).map(room => ({ queue, room })),
  );
  return [...all.filter(({ room }) => room.open), ...all.filter(({ room }) => !room.open)];
}

/** Pages of rooms, evenly filled; one empty page when there is none, and one of all where the page `scrolls`. */
export function pagesOf(rooms: readonly RoomOfQueue[], scrolls = false): readonly (readonly RoomOfQueue[])[] {
  const pages = scrolls ? 1 : Math.max(1, Math.ceil(rooms.length / ROOMS_A_PAGE));
  const size = Math.ceil(rooms.length / pages);
  return Array.from({ length: pages }, (_, page) => rooms.slice(page * size, (page + 1) * size));
}

/** The same for a call and its repetitions, another for the next call: what flashes flashes once for it. */
export const callKey = (call: Pick<HallCall, 'id' | 'repeats'>) => `${call.id}:${call.repeats}`;

/** The last calls of all queues, newest first, each with its queue. */
export function lastCallsOf(hall: Hall, most: number): readonly { queue: HallQueue; call: HallCall }[] {
  return hall.queues
    .flatMap(queue => queue.lastCalls.map(call => ({ queue, call })))
    .sort((a, b) => Date.parse(b.call.calledAt) - Date.parse(a.call.calledAt))
    .slice(0, most);
}

/** Who is next, the queues taking turns so that each of them is seen. */
export function nextOf(hall: Hall, most: number): readonly { queue: HallQueue; waiting: HallQueue['next'][number] }[] {
  const longest = Math.max(0, ...hall.queues.map(queue => queue.next.length));
  const mixed = Array.from({ length: longest }, (_, at) =>
    hall.queues.flatMap(queue => (queue.next[at] ? [{ queue, waiting: queue.next[at] }] : [])),
  ).flat();
  const shown = new Set(mixed.slice(0, most));
  return hall.queues.flatMap(queue => mixed.filter(each => each.queue === queue && shown.has(each)));
}

/** Minutes as people are told them: the early end down and the late end up to the next five, below ten to the next one. */
export function toldMinutes(low: number, high: number): { readonly low: number; readonly high: number } {
  const from = low < 10 ? Math.floor(low) : Math.floor(low / 5) * 5;
  const to = high < 10 ? Math.ceil(high) : Math.ceil(high / 5) * 5;
  return { low: Math.max(0, from), high: Math.max(to, from + 1) };
}
