/** Delhi is 5 h 30 min ahead of UTC, all year round. */
const AHEAD_MS = 19_800_000;
const DAY_MS = 86_400_000;

/** The day in Delhi at an instant (milliseconds since 1970), YYYY-MM-DD. It begins at 18:30 UTC, wherever the machine stands. */
export function istDayOf(at: number): string {
  return new Date(at + AHEAD_MS).toISOString().slice(0, 10);
}

/** When the day in Delhi that `at` belongs to is over: the next 18:30 UTC. */
export function endOfIstDay(at: number): number {
  return (Math.floor((at + AHEAD_MS) / DAY_MS) + 1) * DAY_MS - AHEAD_MS;
}
