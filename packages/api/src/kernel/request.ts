import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Actor } from './actor.ts';

/** Something that somebody wants done, once. */
export type Command = {
  /** The mutation, as the audit names it. */
  readonly action: string;
  /** Code of the thing it is done to. Never personal data. */
  readonly subject: string;
  /** Chosen by the caller: 1 to 100 printable ASCII characters. The same one again gives the same answer and no second effect. */
  readonly requestId: string;
  /** What was asked for; another content under the same id is refused. */
  readonly args: unknown;
};

/** What followed from a command by itself, for an audit row of its own. */
export type Consequence = {
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** What a resolver gets: who asks, and transactions that run as them. */
export interface RequestContext {
  readonly actor: Actor;
  /** Quoted to the caller when something goes wrong on our side, and logged with the cause. */
  readonly correlationId: string;
  /** The city's clock, milliseconds since 1970. */
  now(): number;
  /** One read-only transaction as this actor. */
  read<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T>;
  /** One transaction as this actor; rolled back when `work` throws. */
  write<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T>;
  /**
   * One command in one transaction as this actor: done once for its request id, with its audit row; screens that follow
   * hear of it as soon as it is committed. `work` gets the instant by the city's clock and returns what JSON can hold; audit
   * rows of what followed from the command it may add to `followed`.
   */
  command<T>(
    command: Command,
    work: (em: SqlEntityManager, at: number, followed: Consequence[]) => Promise<T>,
  ): Promise<T>;
}
