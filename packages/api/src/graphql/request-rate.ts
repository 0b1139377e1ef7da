import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../kernel/actor.ts';
import type { RequestsPerMinute } from './limits.ts';

export interface RequestRate {
  /** Counts one request. Seconds to wait when the caller had their share; null: go on. */
  secondsToWait(actor: Actor, address: string): Promise<number | null>;
}

/** A share of requests a minute for each subject, and for each address of callers without a token. */
export function requestRate(perMinute: RequestsPerMinute): RequestRate {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const anonymous = limiter(perMinute.anonymous);
  const person = limiter(perMinute.person);
  const source = limiter(perMinute.source);
  return {
    async secondsToWait(actor, address) {
      const [share, key] =
        actor.role === 'ANONYMOUS' ? [anonymous, address] : [actor.role === 'SOURCE' ? source : person, actor.subject];
      try {
        await share.consume(key);
        return null;
      } catch (used) {
        return Math.max(1, Math.ceil((used as RateLimiterRes).msBeforeNext / 1000));
      }
    },
  };
}
