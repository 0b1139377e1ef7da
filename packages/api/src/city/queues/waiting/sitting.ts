import { FadingMean } from './fading-mean.ts';
import type { Range } from './forecast-record.ts';
import type { Foreseen } from './possible-mornings.ts';
import { newSittingLevel, type OwnLevel } from './usual-level.ts';
import type { WaitingMethod } from './waiting-methods.ts';

export type Room = {
  id: string | null;
  /** Who is in the chair, and since when they are, or since when nobody is. */
  consultation: string | null;
  since: number;
  /** Which start of the sitting was this room's last. */
  lastStart: number;
  lastStartAt: number | null;
};

export type Running = { room: Room; since: number; overtakenAt: number | null };

/** What was foreseen at one moment and has not come out yet. */
export type Pending = {
  at: number;
  /** Asked while consultations went on, not at a start: scored apart, and no lesson on pace. */
  isBetween: boolean;
  index: number;
  small: number;
  mornings: Foreseen[];
  features: Float64Array[] | null;
  offsets: Record<WaitingMethod, number[]>;
  ranges: Record<WaitingMethod, Range[]>;
};

export type Sitting = {
  line: string;
  plannedStart: number | null;
  rooms: Room[];
  running: Map<string, Running>;
  starts: number[];
  pending: Pending[];
  /** When the next question between starts is due. */
  nextQuestion: number;
  level: OwnLevel;
  paces: [FadingMean, FadingMean, FadingMean];
  offsets: Record<WaitingMethod, number[]> | null;
};

export function newSitting(line: string): Sitting {
  return {
    line,
    plannedStart: null,
    rooms: [],
    running: new Map(),
    starts: [],
    pending: [],
    nextQuestion: Number.POSITIVE_INFINITY,
    level: newSittingLevel(),
    paces: [new FadingMean(3, 2), new FadingMean(10, 4), new FadingMean(1e6, 6)],
    offsets: null,
  };
}

/**
 * The room in which a consultation starts. Where the log names none, whoever was free last takes the next one, so that a room that was
 * given up stays given up. When all are taken there is one more room, unless in this clinic (`overlapsAreReal` false) it has only
 * looked so: then the one who has sat longest has gone.
 */
export function roomFor(sitting: Sitting, id: string | null, overlapsAreReal: boolean, at: number): Room {
  let free: Room | undefined;
  let longest: Room | undefined;
  for (const room of sitting.rooms) {
    if (id !== null) {
      if (room.id === id) return room;
    } else if (room.consultation === null) {
      if (!free || room.since > free.since) free = room;
    } else if (!longest || room.since < longest.since) longest = room;
  }
  if (free) return free;
  if (id === null && longest && !overlapsAreReal) return longest;
  return addRoom(sitting, id, at);
}

export function addRoom(sitting: Sitting, id: string | null, at: number): Room {
  const room: Room = { id, consultation: null, since: at, lastStart: sitting.starts.length, lastStartAt: null };
  sitting.rooms.push(room);
  return room;
}

/** Rooms at work: somebody is in the chair, or was within the last rounds of the others. */
export function roomsAtWork(sitting: Sitting): Room[] {
  const patience = 3 * sitting.rooms.length + 2;
  const atWork = sitting.rooms.filter(
    room => room.consultation !== null || sitting.starts.length - room.lastStart <= patience,
  );
  return atWork.length > 0 ? atWork : sitting.rooms;
}
