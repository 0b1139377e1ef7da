import type { Following } from './load/subscriber.ts';
import type { Usage } from './process/asks.ts';

/** A server under measurement, peer or ours: where it listens, what a screen asks of it, and how to make something happen. */
export interface BenchServer {
  name: string;
  following: Following;
  /** Whether two changes that come fast may reach a screen as one message. */
  folds: boolean;
  /** One change of twenty hospitals; resolves when the server has taken it. The time is now unless given. */
  publish(observedAt?: string): Promise<void>;
  usage(collect?: boolean): Promise<Usage>;
  stop(): Promise<void>;
}
