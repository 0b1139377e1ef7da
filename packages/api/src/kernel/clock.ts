/** The clock of the city: every age, expiry and "today" is counted by it. Timeouts and tokens use the machine's own clock. */
export interface Clock {
  /** Milliseconds since 1970, UTC. Never goes back. */
  now(): number;
  /** City seconds that pass in one real second: 1 unless the city is simulated and accelerated. */
  readonly rate: number;
}

/** The machine's time, held still for the moment when the machine is set back: ages must not shrink. */
export function realClock(): Clock {
  let latest = 0;
  return {
    rate: 1,
    now() {
      latest = Math.max(latest, Date.now());
      return latest;
    },
  };
}

/**
 * A clock that starts at an instant and runs `rate` times as fast as the machine. Only an embedded, simulated city may
 * use it; its rate travels with every frame, so that screens count ages by it too.
 */
export function acceleratedClock(rate: number, startAt: number): Clock {
  const began = performance.now();
  return { rate, now: () => Math.floor(startAt + (performance.now() - began) * rate) };
}
