/**
 * What a line tells the estimator, oldest first; of two at the same instant, an end comes before a start. Instants are milliseconds
 * since 1970 of the city clock. A `sitting` is one line on one day (positions are counted in it), a `line` is what comes back every
 * day (a department's queue, a doctor): what its earlier sittings were like is known on the next day.
 */
export type LineEvent =
  /** Optional: says before the first start when the doctors were to begin, so that lateness can be learned. */
  | { kind: 'OPENED'; sitting: string; line: string; at: number; plannedStart: number | null }
  /**
   * `room` null: not known, then whoever was free last takes the next one. `lineWasEmpty`: the room had waited for people.
   * `openedLateBy`: seconds after its planned start at which the room opened; tells of a room's first consultation only.
   */
  | {
      kind: 'STARTED';
      sitting: string;
      line: string;
      consultation: string;
      room: string | null;
      at: number;
      lineWasEmpty?: boolean;
      openedLateBy?: number;
    }
  | { kind: 'ENDED'; sitting: string; consultation: string; at: number }
  /** The call was a mistake: nobody was in the chair, and how long it stood says nothing. */
  | { kind: 'TAKEN_BACK'; sitting: string; consultation: string; at: number }
  /** The sitting is over: nothing more will start, and what was foreseen for later positions is forgotten unscored. */
  | { kind: 'CLOSED'; sitting: string; at: number };

/** One room of a sitting as it is at the moment of asking. Instants in milliseconds. */
export type RoomNow = {
  /** Start of the consultation in progress; null when nobody is in the chair. */
  inConsultationSince: number | null;
  /** Since when nobody is in the chair (end of the last consultation, or the doctor's coming); null when unknown. */
  idleSince: number | null;
  /** The doctor is out of the room. What is in progress ends first, if anything is. */
  isAway: boolean;
  /** When an absent doctor is expected back; null when nobody said. */
  expectedBack: number | null;
  /** Planned start of a room that has not begun: it opens as late as rooms usually do. */
  plannedStart?: number;
};

/** What a prediction is asked for. */
export type LineNow = {
  sitting: string;
  line: string;
  /** How many positions to foresee. Position 1 is called next; someone with n effective people ahead has position n + 1. */
  positions: number;
  /** Rooms with a doctor who works or will come back: the effective servers. Empty: there is nobody to be called by. */
  rooms: readonly RoomNow[];
  /** Planned start of a sitting in which nobody was called yet; null when it has begun or has no plan. */
  plannedStart: number | null;
};
