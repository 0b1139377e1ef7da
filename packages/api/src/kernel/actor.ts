import type { RoleName } from '@hims/schema';

/** Who acts. Every write names one and every transaction runs as one; row-level security reads it from the transaction. */
export type Actor = {
  /** The `sub` of the token. */
  readonly subject: string;
  readonly name: string | null;
  readonly role: RoleName | 'SYSTEM';
  /** Facilities the role is limited to; null: the whole city. */
  readonly facilities: ReadonlySet<string> | null;
  /** Sources it may report as. */
  readonly sources: ReadonlySet<string>;
  /** Changes whenever an assignment of this subject changes. */
  readonly version: number;
};

const NOTHING: ReadonlySet<string> = new Set();

export const ANONYMOUS: Actor = {
  subject: 'anonymous',
  name: null,
  role: 'ANONYMOUS',
  facilities: NOTHING,
  sources: NOTHING,
  version: 0,
};

/** The API itself: the relay that reads the change log, the reconciler that derives crowding. Never a caller. */
export const SYSTEM: Actor = {
  subject: 'system',
  name: 'HIMS',
  role: 'SYSTEM',
  facilities: null,
  sources: NOTHING,
  version: 0,
};
