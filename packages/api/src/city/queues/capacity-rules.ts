/** A room of a queue on one day, as far as it says how many people the queue takes. */
export type RoomPlaces = {
  /** People it is planned for; null: it states no limit. */
  readonly capacity: number | null;
  readonly hasEnded: boolean;
  /** People it has served. */
  readonly served: number;
};

/**
 * How many people a queue takes on a day; null: no limit. A room that has ended took whom it served, and no more: places that a
 * doctor who left did not fill are not there any more. One open room without a limit takes everybody, and where no room states
 * any, nobody planned for one.
 */
export function placesOf(rooms: readonly RoomPlaces[]): number | null {
  if (rooms.every(room => room.capacity === null)) return null;
  if (rooms.some(room => !room.hasEnded && room.capacity === null)) return null;
  return rooms.reduce((sum, room) => sum + (room.hasEnded ? room.served : room.capacity!), 0);
}
