/**
 * One row of the change log: the facts of one facility and signal that one transaction changed. The only thing that
 * `live` knows of `commit`.
 */
export type ChangeRow = {
  /** Number of the transaction, and the position of the board once it has read the row. */
  readonly xid: number;
  readonly facility: string;
  readonly signal: string;
  /** Part → fact. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** Channel on which a commit wakes the relays of other processes. */
export const CHANGE_CHANNEL = 'hims_change';
