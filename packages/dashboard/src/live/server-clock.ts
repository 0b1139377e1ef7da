import { useCallback, useSyncExternalStore } from 'react';

/**
 * The server's clock as this page knows it. Ages are counted by it and never by the PC's clock: a PC that is an hour
 * slow would draw an hour-old value as fresh.
 */
export interface ServerClock {
  /** Milliseconds since 1970 by the server's clock. Before the first frame: the PC's clock. */
  now(): number;
  /** How fast the server's clock runs; 1 is real time, more only in an accelerated simulated city. */
  rate(): number;
  /** Whether the server has been heard at all. */
  isKnown(): boolean;
  /** Takes the time from a frame. `restart` after an epoch change, when the server's clock may have gone back. */
  hear(serverTime: string, clockRate: number, restart?: boolean): void;
  /** Whether the PC's clock was moved, or the PC slept, since the server was last heard: then resynchronise. */
  hasJumped(): boolean;
}

/** Above this difference between the two local clocks, one of them was moved or stopped. */
const JUMP_MS = 5_000;
/** A smaller correction is taken in with the next tick. */
const MOVED_MS = 1_000;
/** A frame that waited in a socket carries an old time. For this long the most advanced one wins. */
const SETTLE_MS = 300_000;

export function createServerClock(
  monotonic: () => number = () => performance.now(),
  wall: () => number = () => Date.now(),
  /** Called when hearing the server moved the clock by more than a second, above all at the first frame. */
  onMoved: () => void = () => undefined,
): ServerClock {
  let anchor: { server: number; monotonic: number; wall: number; rate: number; since: number } | null = null;

  const jump = () => (anchor ? wall() - anchor.wall - (monotonic() - anchor.monotonic) : 0);

  function now(): number {
    if (!anchor) return wall();
    // The monotonic clock of some systems stands still while the machine sleeps, and a person may move the wall clock
    // back. The greater of the two can only make data look older than it is, which is the safe side.
    const elapsed = Math.max(monotonic() - anchor.monotonic, wall() - anchor.wall);
    return anchor.server + Math.max(0, elapsed) * anchor.rate;
  }

  return {
    now,
    rate: () => anchor?.rate ?? 1,
    isKnown: () => anchor !== null,
    hasJumped: () => Math.abs(jump()) > JUMP_MS,
    hear(serverTime, clockRate, restart = false) {
      const heard = Date.parse(serverTime);
      if (!Number.isFinite(heard)) throw new RangeError(`serverTime is not an instant: ${serverTime}`);
      const at = monotonic();
      const settled = anchor !== null && at - anchor.since < SETTLE_MS;
      const trusted = anchor !== null && !restart && clockRate === anchor.rate && Math.abs(jump()) <= JUMP_MS;
      // A late frame would turn the clock back and make everything look fresher than it is.
      if (anchor && trusted && settled && heard <= now()) return;
      const since = anchor && trusted && settled ? anchor.since : at;
      const before = now();
      anchor = { server: heard, monotonic: at, wall: wall(), rate: clockRate, since };
      if (Math.abs(heard - before) > MOVED_MS * clockRate) onMoved();
    },
  };
}

/** The one clock of the page; every frame of every connection sets it. */
export const serverClock: ServerClock = createServerClock(undefined, undefined, () => {
  // A slow rhythm would otherwise judge what has just arrived by a clock that is already known to be wrong.
  for (const ticker of tickers.values()) tick(ticker);
});

interface Ticker {
  now: number;
  readonly listeners: Set<() => void>;
  timer: ReturnType<typeof setInterval> | null;
}
const tickers = new Map<number, Ticker>();

function tick(ticker: Ticker): void {
  ticker.now = serverClock.now();
  for (const listener of ticker.listeners) listener();
}

function tickerOf(everyMs: number): Ticker {
  let ticker = tickers.get(everyMs);
  if (!ticker) {
    ticker = { now: serverClock.now(), listeners: new Set(), timer: null };
    tickers.set(everyMs, ticker);
  }
  // Without a timer nobody moves the reading. Moved only by whole steps, so that two looks in one drawing agree.
  if (ticker.timer === null && Math.abs(serverClock.now() - ticker.now) >= everyMs) ticker.now = serverClock.now();
  return ticker;
}

/** Calls back every `everyMs` real milliseconds; all who ask for the same rhythm share one timer. */
export function subscribeClock(everyMs: number, onTick: () => void): () => void {
  const ticker = tickerOf(everyMs);
  ticker.listeners.add(onTick);
  ticker.timer ??= setInterval(() => tick(ticker), everyMs);
  return () => {
    ticker.listeners.delete(onTick);
    if (ticker.listeners.size === 0 && ticker.timer !== null) {
      clearInterval(ticker.timer);
      ticker.timer = null;
    }
  };
}

/** Milliseconds by the server's clock, drawn again every `everyMs`. */
export function useNow(everyMs = 1_000): number {
  return useClockReading(now => now, everyMs);
}

/**
 * Something read off the clock, e.g. the words of an age. Draws again only when the answer changes, so a thousand ages
 * on a page cost nothing while their words stand. `read` must return a primitive.
 */
export function useClockReading<T extends string | number | boolean>(read: (now: number) => T, everyMs = 1_000): T {
  const subscribe = useCallback((onTick: () => void) => subscribeClock(everyMs, onTick), [everyMs]);
  return useSyncExternalStore(subscribe, () => read(tickerOf(everyMs).now));
}
