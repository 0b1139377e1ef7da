import type { Board } from '../../live/board.ts';
import { type PartFact, summarise } from './feed-state-rules.ts';
import { HOSPITAL_SIGNALS } from './signal-use-rules.ts';

/** Codes of the hospitals that should report a signal, by the registry. */
export type Expected = (signal: string, detail: string | null) => ReadonlySet<string>;

/** How many hospitals are heard, for everyone: counts and ages from the live board, no figure of any hospital. */
export function summariseCity(board: Board, expected: Expected, now: number) {
  const at = new Date(now).toISOString();
  return {
    serverTime: at,
    hospitals: expected('OPENING', null).size,
    signals: HOSPITAL_SIGNALS.map(signal => {
      const codes = expected(signal, null);
      const heard = [...codes]
        .map(code => summarise([...(board.cells.get(code)?.parts.get(signal)?.values() ?? [])] as PartFact[], at))
        .filter(({ state }) => state !== 'NEVER' && state !== 'EXPIRED');
      return {
        signal,
        expected: codes.size,
        reporting: heard.length,
        stale: heard.filter(({ state }) => state === 'STALE').length,
        oldestObservedAt: heard.map(({ observedAt }) => observedAt!).sort()[0] ?? null,
        simulated: heard.some(({ simulated }) => simulated),
      };
    }),
  };
}
