import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Actor } from './actor.ts';

/** What a resolver gets: who asks, and transactions that run as them. */
export interface RequestContext {
  readonly actor: Actor;
  /** Quoted to the caller when something goes wrong on our side, and logged with the cause. */
  readonly correlationId: string;
  /** One read-only transaction as this actor. */
  read<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T>;
  /** One transaction as this actor; rolled back when `work` throws. */
  write<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T>;
}
