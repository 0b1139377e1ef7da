import type { BedState, FoldedVisit } from './adt-event-rules.ts';

/** Why the states of beds may change: by the hand of a person, because a machine says it is so, because something is taken back. */
export type Hand = 'BY_HAND' | 'REPORTED' | 'TAKEN_BACK';

/** A visit of the database, and what its events say. */
export type Visit = { readonly id: string; readonly number: string; readonly folded: FoldedVisit };

/** A stay as it is stored or about to be. Milliseconds. */
export type StayRow = {
  /** null: not stored yet. */
  id: string | null;
  visitId: string;
  visit: string;
  ward: string;
  bedId: string | null;
  /** Code of the bed. */
  code: string | null;
  from: number;
  to: number | null;
  /** From when it holds the bed, or its place without one; null: it shares the bed until it ends. */
  holdsFrom: number | null;
};

/** A bed whose state is reckoned again, with everybody who was ever in it. */
export type TouchedBed = {
  id: string;
  ward: string;
  code: string;
  bedClass: string;
  state: BedState;
  stays: readonly StayRow[];
  said: { at: number; status: BedState } | null;
  /** Whether a task is open about it. */
  doubted: boolean;
};
