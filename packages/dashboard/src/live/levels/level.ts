/** How crowded a facility is: 1 normal … 5 critical. */
export type Level = 1 | 2 | 3 | 4 | 5;
/** null: nobody knows, which is not "normal". */
export type LevelOrUnknown = Level | null;

/** A level as the contract sends it: an integer or null. Anything outside 1…5 is unknown, not an error of the page. */
export function levelFrom(value: number | null | undefined): LevelOrUnknown {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5 ? value : null;
}
