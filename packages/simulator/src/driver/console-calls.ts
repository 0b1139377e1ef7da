import { ApiRefused, ApiUnavailable, ApiWantsSignIn, callApi } from './call-api.ts';
import type { TokenKeeper } from './tokens.ts';

/** What the people at the consoles did, and how the API kept up with them. */
export interface ConsoleFigures {
  /** Commands that were done, since the start. */
  done: number;
  /** Commands that were refused, by code. */
  refused: ReadonlyMap<string, number>;
  /** Commands that were answered since the figures were last asked for, in a second. */
  perSecond: number;
  /** Milliseconds that a call took, of those since then: half of them, 95 of 100. */
  p50: number;
  p95: number;
  /** Seconds that the longest turn of a console took since then. */
  longestTurn: number;
}

export interface ConsoleCalls {
  /**
   * One call, again and again until it is answered, so that what is sent carries a request id. Undefined: stopped meanwhile.
   * Throws ApiRefused.
   */
  call<T>(query: string, variables: Record<string, unknown>): Promise<T | undefined>;
  /** A command came back; the first of each refusal is said. */
  count(code: string | null | undefined, message: string): void;
  /** Every hospital has had its turn, in so many milliseconds. */
  turn(ms: number): void;
  figures(): ConsoleFigures;
  readonly stopped: boolean;
  say(line: string): void;
}

/** What is asked again and again in an ordinary day and is no news. */
const ORDINARY = new Set(['NOTHING_WAITING']);

export function openConsoleCalls(options: {
  url: string;
  token: TokenKeeper;
  stop: AbortSignal;
  say: (line: string) => void;
}): ConsoleCalls {
  const { url, token, stop, say } = options;
  const refused = new Map<string, number>();
  let done = 0;
  let recent = { since: performance.now(), commands: 0, latencies: [] as number[], longestTurn: 0 };
  return {
    say,
    get stopped() {
      return stop.aborted;
    },
    async call<T>(query: string, variables: Record<string, unknown>): Promise<T | undefined> {
      for (let failures = 0; !stop.aborted; failures += 1) {
        const began = performance.now();
        try {
          const answer = await callApi<T>(url, query, variables, { token: await token.current(), timeoutMs: 60_000 });
          recent.latencies.push(performance.now() - began);
          return answer;
        } catch (error) {
          if (error instanceof ApiWantsSignIn) token.forget();
          else if (!(error instanceof ApiUnavailable)) throw error;
          await new Promise(resolve => setTimeout(resolve, Math.min(8_000, 200 * 2 ** failures)));
        }
      }
      return undefined;
    },
    count(code, message) {
      recent.commands += 1;
      if (!code) {
        done += 1;
        return;
      }
      if (!refused.has(code) && !ORDINARY.has(code)) say(`a console was told ${code}: ${message}`);
      refused.set(code, (refused.get(code) ?? 0) + 1);
    },
    turn(ms) {
      recent.longestTurn = Math.max(recent.longestTurn, ms / 1_000);
    },
    figures() {
      const { since, commands, latencies, longestTurn } = recent;
      const seconds = (performance.now() - since) / 1_000;
      const sorted = latencies.sort((a, b) => a - b);
      const part = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
      recent = { since: performance.now(), commands: 0, latencies: [], longestTurn: 0 };
      return { done, refused, perSecond: commands / seconds, p50: part(0.5), p95: part(0.95), longestTurn };
    },
  };
}

/** The figures as a line for the person at the keyboard. */
export function tellFigures({ done, refused, perSecond, p50, p95, longestTurn }: ConsoleFigures): string {
  const codes = [...refused].map(([code, count]) => `${code} ${count}`).join(', ') || 'nothing';
  return (
    `consoles: ${done} commands done, ${perSecond.toFixed(1)} a second; a call takes ${p50} ms, 95 of 100 within ${p95} ms; ` +
    `the longest turn ${longestTurn.toFixed(1)} s; refused: ${codes}`
  );
}

/** Goes through a list with so many hands at once. What one member runs into is said and does not stop the others. */
export async function eachInTurn<T>(
  members: readonly T[],
  hands: number,
  calls: ConsoleCalls,
  work: (member: T) => Promise<void>,
): Promise<void> {
  const rest = members.values();
  const hand = async (): Promise<void> => {
    for (const member of rest) {
      if (calls.stopped) return;
      try {
        await work(member);
      } catch (error) {
        if (!(error instanceof ApiRefused)) throw error;
        calls.count(error.message.split(':')[0] ?? 'REFUSED', error.message);
      }
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
}
