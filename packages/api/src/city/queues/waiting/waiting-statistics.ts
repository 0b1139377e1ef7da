/** One person of a line: how long they waited until they were called, or have waited so far (`isOver` false). */
export type WaitSoFar = { minutes: number; isOver: boolean };

export type WaitingStatistics = {
  people: number;
  stillWaiting: number;
  /** Minutes within which half, and nine of ten, are called; null when the waits seen so far do not reach that far. */
  medianMinutes: number | null;
  p90Minutes: number | null;
};

/**
 * Median and 90th percentile of waiting, in minutes, counting those who still wait (Kaplan and Meier 1958, doi
 * 10.1080/01621459.1958.10501452). Averages of finished waits alone look best when the line is worst. Someone who leaves or is moved
 * counts as not over: their wait was at least as long. Empty input gives nulls, never NaN.
 */
export function waitingStatistics(waits: readonly WaitSoFar[]): WaitingStatistics {
  const known = waits.filter(wait => Number.isFinite(wait.minutes) && wait.minutes >= 0);
  // Somebody still waiting at the very minute in which another was called was waiting then, so the call counts first.
  const inOrder = known.toSorted((a, b) => a.minutes - b.minutes || Number(b.isOver) - Number(a.isOver));
  let atRisk = inOrder.length;
  let uncalled = 1;
  let medianMinutes: number | null = null;
  let p90Minutes: number | null = null;
  for (const wait of inOrder) {
    if (wait.isOver) {
      uncalled *= (atRisk - 1) / atRisk;
      // A product of fractions may miss one half by the last bit.
      if (medianMinutes === null && uncalled <= 0.5 + 1e-9) medianMinutes = wait.minutes;
      if (p90Minutes === null && uncalled <= 0.1 + 1e-9) p90Minutes = wait.minutes;
    }
    atRisk -= 1;
  }
  return {
    people: known.length,
    stillWaiting: known.filter(wait => !wait.isOver).length,
    medianMinutes,
    p90Minutes,
  };
}
