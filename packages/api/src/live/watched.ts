import type { Actor } from '../kernel/actor.ts';
import type { Sql } from '../postgres/database.ts';

/**
 * A state that screens follow beside the board: a queue, the beds of a ward. It is sent whole, when it is opened and again
 * whenever one of its keys rings, so a reader that missed one has missed nothing.
 */
// biome-ignore lint/suspicious/noExplicitAny: the arguments are those that the contract declares for the field.
export interface Watched<Args = any, State extends object = object> {
  /** The subscription field of the contract. */
  readonly field: string;
  /** Doorbell keys: `SIGNAL`, `SIGNAL/FACILITY` or `SIGNAL/FACILITY/PART`. */
  keys(args: Args, actor: Actor): readonly string[];
  /** Once for each reader, in a transaction as that reader, before anything is sent. Throws Refusal; writes the audit row where people's data follow. */
  opened?(sql: Sql, args: Args, actor: Actor, now: number): Promise<void>;
  /** The whole state at `now` (milliseconds, city clock), in a transaction as the reader. May be shared by readers of the same role and scope. Throws Refusal. */
  read(sql: Sql, args: Args, actor: Actor, now: number): Promise<State>;
  /** Read again after so many milliseconds without a ring, for what changes with time alone. Default 5,000. */
  readonly alsoEveryMs?: number;
}
