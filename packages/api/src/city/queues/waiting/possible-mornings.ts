import type { RoomNow } from './line-events.ts';
import type { SortedWindow } from './sorted-window.ts';

/** Mornings played through for one prediction. Even, so that the median lies between two. */
const MORNINGS = 128;
const SHUFFLES = shuffles(97);
/** Equally likely deviations of a normal distribution (Tukey's lambda, .14), one for each morning. */
const PACE_OF_MORNING = Float64Array.from(SHUFFLES[96] as Uint8Array, rank => {
  const p = (rank + 0.5) / MORNINGS;
  return 4.91 * (p ** 0.14 - (1 - p) ** 0.14);
});

/**
 * What may happen, each as equally likely values in seconds, smallest first. `paceUnknown` is how little is known of the usual
 * length, as σ of its logarithm: a whole morning may be that much slower or faster than the lengths seen so far.
 */
export type Chances = {
  services: Float64Array;
  gaps: Float64Array;
  lateness: Float64Array;
  paceUnknown: number;
  /** One pause of each room that none of `gaps` shows, on average after so many calls: a first morning without tea proves nothing. */
  pause: { seconds: number; everyCalls: number };
};

export type Foreseen = { median: number; lo: number; hi: number };

/**
 * Plays possible continuations of a sitting: who is in the chair stays for as long as those stayed who had been in it as long,
 * then each room takes the next one after a pause, again and again. Answers, for each of `asked` (positions, ascending, 1 is next),
 * median, 10th and 90th percentile of the seconds until that position is called.
 *
 * Every step draws each of the equally likely values exactly once over all mornings, in another order (Latin hypercube), so no
 * randomness remains in the mean of a step, and the same question always has the same answer.
 */
export function possibleMornings(
  rooms: readonly RoomNow[],
  plannedStart: number | null,
  asked: readonly number[],
  chances: Chances,
  now: number,
): Foreseen[] {
  const { services, gaps } = chances;
  const free = rooms.map((room, i) => firstFree(room, i, plannedStart, chances, now));
  const paces = Float64Array.from(PACE_OF_MORNING, deviation => Math.exp(chances.paceUnknown * deviation));
  const pausesAt = rooms.map((_, i) => pauseOf(i, chances.pause.everyCalls));
  const calls = rooms.map(() => new Uint16Array(MORNINGS));
  const last = asked[asked.length - 1] ?? 0;
  const answers: Foreseen[] = [];
  let ask = 0;
  let step = rooms.length * 3;
  const called = new Float64Array(MORNINGS);
  for (let position = 1; position <= last; position += 1) {
    const shuffleService = SHUFFLES[step % SHUFFLES.length] as Uint8Array;
    const shuffleGap = SHUFFLES[(step + 1) % SHUFFLES.length] as Uint8Array;
    // After all shuffles were used they come again, each turned a little, so that step n and n + 97 do not go together.
    const turn = 5 * Math.floor(step / SHUFFLES.length);
    step += 2;
    for (let i = 0; i < MORNINGS; i += 1) {
      let next = 0;
      let room = free[0] as Float64Array;
      for (let r = 1; r < free.length; r += 1) {
        const other = free[r] as Float64Array;
        if ((other[i] as number) < (room[i] as number)) {
          next = r;
          room = other;
        }
      }
      const at = room[i] as number;
      called[i] = at;
      const k = (i + turn) % MORNINGS;
      const service = (services[shuffleService[k] as number] as number) * (paces[i] as number);
      const callsOf = calls[next] as Uint16Array;
      const pause = (callsOf[i] as number) === (pausesAt[next] as Uint16Array)[i] ? chances.pause.seconds : 0;
      callsOf[i] = (callsOf[i] as number) + 1;
      room[i] = at + service + (gaps[shuffleGap[k] as number] as number) + pause;
    }
    if (asked[ask] === position) {
      const inOrder = called.toSorted();
      answers.push({ median: between(inOrder, 0.5), lo: between(inOrder, 0.1), hi: between(inOrder, 0.9) });
      ask += 1;
    }
  }
  return answers;
}

// After how many calls a room makes its pause, in each morning: like the first of events that are as likely at every call.
function pauseOf(index: number, everyCalls: number): Uint16Array {
  const shuffle = SHUFFLES[(index * 3 + 2) % SHUFFLES.length] as Uint8Array;
  const stays = Math.log(1 - 1 / Math.max(2, everyCalls));
  return Uint16Array.from(shuffle, rank => Math.min(60_000, Math.floor(Math.log((rank + 0.5) / MORNINGS) / stays)));
}

/** Equally likely values that stand for what a window holds; `fallback` when it holds nothing. */
export function equallyLikely(window: SortedWindow, fallback: number, from: (kept: number) => number): Float64Array {
  const values = new Float64Array(MORNINGS).fill(fallback);
  if (window.length === 0) return values;
  for (let i = 0; i < MORNINGS; i += 1) values[i] = from(window.quantile((i + 0.5) / MORNINGS));
  return values;
}

/** Seconds during which no room can call anybody, whatever happens: nobody has opened yet, or all are expected later. */
export function certainlyIdle(rooms: readonly RoomNow[], plannedStart: number | null, now: number): number {
  const until = (room: RoomNow) => {
    if (room.isAway && room.expectedBack !== null) return room.expectedBack;
    return room.inConsultationSince === null ? (room.plannedStart ?? plannedStart ?? now) : now;
  };
  return Math.max(0, (Math.min(...rooms.map(until)) - now) / 1000);
}

// Seconds from now at which a room can call the next one, in each morning.
function firstFree(
  room: RoomNow,
  index: number,
  plannedStart: number | null,
  chances: Chances,
  now: number,
): Float64Array {
  const first = SHUFFLES[(index * 3) % SHUFFLES.length] as Uint8Array;
  const second = SHUFFLES[(index * 3 + 1) % SHUFFLES.length] as Uint8Array;
  const pick = (values: Float64Array, shuffle: Uint8Array, i: number) => values[shuffle[i] as number] as number;
  const free = new Float64Array(MORNINGS);
  const planned = room.plannedStart ?? plannedStart;
  const back = room.expectedBack === null ? 0 : Math.max(0, (room.expectedBack - now) / 1000);
  if (room.inConsultationSince !== null) {
    const rest = remaining(chances.services, (now - room.inConsultationSince) / 1000);
    for (let i = 0; i < MORNINGS; i += 1) free[i] = pick(rest, first, i) + pick(chances.gaps, second, i);
  } else if (planned !== null) {
    const ahead = (planned - now) / 1000;
    const late = remaining(chances.lateness, Math.max(0, -ahead));
    for (let i = 0; i < MORNINGS; i += 1) free[i] = Math.max(0, ahead) + pick(late, first, i);
  } else if (!(room.isAway && room.expectedBack !== null)) {
    const idle = room.idleSince === null ? 0 : (now - room.idleSince) / 1000;
    const rest = remaining(chances.gaps, idle);
    for (let i = 0; i < MORNINGS; i += 1) free[i] = pick(rest, first, i);
  }
  if (room.isAway && back > 0) for (let i = 0; i < MORNINGS; i += 1) free[i] = Math.max(back, free[i] as number);
  return free;
}

/**
 * What remains of something that has lasted `elapsed` seconds: the rest of those that lasted longer. When fewer than eight of the
 * equally likely values did, what has gone on for long is expected to go on for about as long again (a Pareto tail of exponent 2).
 */
function remaining(values: Float64Array, elapsed: number): Float64Array {
  const rest = new Float64Array(MORNINGS);
  if (elapsed <= 0) return values;
  let below = 0;
  while (below < MORNINGS && (values[below] as number) <= elapsed) below += 1;
  const longer = MORNINGS - below;
  for (let i = 0; i < MORNINGS; i += 1) {
    const share = (i + 0.5) / MORNINGS;
    if (longer >= 8) {
      const rank = share * longer - 0.5;
      const low = Math.max(0, Math.floor(rank));
      const high = Math.min(longer - 1, low + 1);
      const a = values[below + low] as number;
      rest[i] = a + Math.max(0, rank - low) * ((values[below + high] as number) - a) - elapsed;
    } else {
      rest[i] = elapsed * (1 / Math.sqrt(1 - share) - 1);
    }
  }
  return rest;
}

function between(inOrder: Float64Array, p: number): number {
  const rank = p * MORNINGS - 0.5;
  const low = Math.floor(rank);
  const a = inOrder[low] as number;
  return a + (rank - low) * ((inOrder[low + 1] as number) - a);
}

// Fixed shuffles from a fixed seed (xorshift32): the estimator must give the same answer wherever it runs.
function shuffles(count: number): Uint8Array[] {
  let state = 2463534242;
  const below = (n: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
  return Array.from({ length: count }, () => {
    const order = Uint8Array.from({ length: MORNINGS }, (_, i) => i);
    for (let i = MORNINGS - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      const kept = order[i] as number;
      order[i] = order[j] as number;
      order[j] = kept;
    }
    return order;
  });
}
