import { useEffect, useSyncExternalStore } from 'react';
import { CityCrowdingHistoryDocument } from '../../generated/graphql.ts';
import { cityBoard, subscribeTick } from '../board-store.ts';
import { queries } from '../queries.ts';
import { serverClock, subscribeClock } from '../server-clock.ts';
import { COLUMN_MINUTES, type WindowHours } from './columns.ts';
import { createLevelMemory, type LevelMemory } from './level-memory.ts';
import { levelNow } from './level-now.ts';

/** The one memory of the page: strip, list and wall read the same past. */
export const levelMemory: LevelMemory = createLevelMemory();

/** A number that moves when anything is remembered anew. */
export function useLevelMemoryVersion(): number {
  return useSyncExternalStore(levelMemory.subscribe, levelMemory.version);
}

const REFRESH_MS = 60_000;
const LOOK_MS = 5_000;
const HOUR = 3_600_000;

/**
 * Keeps the memory going while a screen that needs it is open: looks at the board on every tick and, for levels that
 * expire in silence, every five seconds; asks the server at most once a minute, for a day first and for the shown
 * window after that.
 */
export function useLevelMemory(facilities: readonly string[], window: WindowHours): void {
  useEffect(() => followBoard(facilities), [facilities]);
  useEffect(() => askServer(facilities, window), [facilities, window]);
}

function followBoard(facilities: readonly string[]): () => void {
  const known = new Set(facilities);
  let epoch = cityBoard.state().epoch;
  const look = (codes: Iterable<string>) => {
    const { cells, heardAt, epoch: present } = cityBoard.state();
    if (heardAt === null) return;
    if (present !== null && present !== epoch) {
      if (epoch !== null) levelMemory.clear();
      epoch = present;
    }
    const now = serverClock.now();
    for (const code of codes) if (known.has(code)) levelMemory.look(code, now, levelNow(cells.get(code), now).level);
  };
  look(facilities);
  const stopTick = subscribeTick(look);
  const stopClock = subscribeClock(LOOK_MS, () => look(facilities));
  return () => {
    stopTick();
    stopClock();
  };
}

let dayAskedAt = Number.NEGATIVE_INFINITY;
let askedFor = '';

function askServer(facilities: readonly string[], window: WindowHours): () => void {
  if (facilities.length === 0) return () => undefined;
  let live = true;
  const ask = async (hours: WindowHours) => {
    const until = serverClock.now();
    const width = COLUMN_MINUTES[hours] * 60_000;
    const from = Math.floor((until - hours * HOUR) / width) * width;
    const { data } = await queries.query({
      query: CityCrowdingHistoryDocument,
      variables: {
        facilities: [...facilities],
        from: new Date(from).toISOString(),
        to: new Date(until).toISOString(),
        stepMinutes: COLUMN_MINUTES[hours],
      },
      fetchPolicy: 'no-cache',
    });
    if (live && data) levelMemory.learn(data.crowdingHistory, from, until);
  };
  const refresh = async () => {
    if (document.hidden || !serverClock.isKnown()) return;
    try {
      const key = facilities.join();
      if (key !== askedFor || performance.now() - dayAskedAt > 15 * REFRESH_MS) {
        await ask(24);
        askedFor = key;
        dayAskedAt = performance.now();
      }
      if (window !== 24 || performance.now() - dayAskedAt > REFRESH_MS / 2) await ask(window);
    } catch {
      // The strip goes on with what it has seen; the page already says when the server is not heard.
    }
  };
  // The first frame brings the server's clock; before it there is no "last 24 hours" to ask for.
  const begin = setTimeout(refresh, serverClock.isKnown() ? 0 : 1_500);
  const timer = setInterval(refresh, REFRESH_MS);
  return () => {
    live = false;
    clearTimeout(begin);
    clearInterval(timer);
  };
}
