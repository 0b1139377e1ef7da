/** After this long without a frame a wall no longer shows the city but says that it does not know it. */
export const NOT_LIVE_AFTER_S = 60;

const FIRST_RELOAD_S = 60;
const LONGEST_RELOAD_S = 900;

/**
 * Seconds to wait before the next reload of a wall that hears nothing: doubling, so that a hundred walls do not storm a
 * server that is coming up, and at most a quarter of an hour.
 */
export function reloadAfterSeconds(attempts: number): number {
  return Math.min(LONGEST_RELOAD_S, FIRST_RELOAD_S * 2 ** Math.min(10, attempts));
}

/** Where the picture stands, in pixels from its place: two pixels around a square, ten minutes at each corner. */
export function burnInShift(now: number): readonly [x: number, y: number] {
  const corner = Math.floor(now / 600_000) % 4;
  return [corner === 1 || corner === 2 ? 2 : 0, corner >= 2 ? 2 : 0];
}
