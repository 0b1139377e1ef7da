import { FadingMean } from './fading-mean.ts';
import type { Range } from './forecast-record.ts';
import type { Foreseen } from './possible-mornings.ts';
import { newSittingLevel, type OwnLevel } from './usual-level.ts';
import type { WaitingMethod } from './waiting-methods.ts';

export type Room = {
  id: string | null;
  consultation: string | null;
  since: number | null;
  lastStart: number | null;
  level: number;
};

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
    starts: [],
    pending: [],
    nextQuestion: Number.POSITIVE_INFINITY,
    level: newSittingLevel(),
    paces: [new FadingMean(3, 2), new FadingMean(10, 4), new FadingMean(1e6, 6)],
    offsets: null,
  };
}

// Whoever was free last takes the next one: a room that was given up stays given up.
export function roomFor(sitting: Sitting, id: string | null): Room {
  let room: Room | undefined;
  if (id !== null) room = sitting.rooms.find(r => r.id === id);
  else {
    for (const other of sitting.rooms) {
      if (other.consultation === null && (!room || (other.since ?? 0) > (room.since ?? 0))) room = other;
    }
  }
  if (!room) {
    room = { id, consultation: null, since: null, lastStart: null, level: 0 };
    sitting.rooms.push(room);
  }
  return room;
}
