import type { Clock } from '../../packages/api/src/kernel/clock.ts';

/** A city clock that stands still until a test moves it. Starts on Sunday, 22 November 2026, 09:00 in Delhi. */
export interface HeldClock extends Clock {
  /** Moves time forward. */
  pass(seconds: number): void;
  /** The instant now, RFC 3339; `secondsAgo` before it. */
  at(secondsAgo?: number): string;
}

export function heldClock(start = Date.UTC(2026, 10, 22, 3, 30)): HeldClock {
  let now = start;
  return {
    rate: 1,
    now: () => now,
    pass(seconds) {
      now += seconds * 1000;
    },
    at: (secondsAgo = 0) => new Date(now - secondsAgo * 1000).toISOString(),
  };
}
