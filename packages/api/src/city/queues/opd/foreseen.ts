import { iso, type OpdWork } from './opd-work.ts';

/** What is foreseen for a line: seconds from `madeAt` for the 1st, 2nd, 3rd … to be called; or why nothing is. */
export type Foreseen =
  | {
      readonly madeAt: number;
      /** Not before, as likely as not, at the latest. */
      readonly positions: readonly (readonly [low: number, median: number, high: number])[];
      readonly method: string;
      readonly record: { forecasts: number; inside: number } | null;
      readonly reasons: readonly string[];
    }
  | { readonly madeAt: number; readonly unknown: 'NO_HISTORY' | 'NO_DOCTOR' };

export type WaitAnswer = {
  lowMinutes: number | null;
  medianMinutes: number | null;
  highMinutes: number | null;
  method: string | null;
  record: { forecasts: number; inside: number } | null;
  reasons: readonly string[];
  changedBecause: string | null;
  unknown: string | null;
};

const NOTHING = { lowMinutes: null, medianMinutes: null, highMinutes: null, method: null, record: null, reasons: [] };

export function unknownWait(unknown: string): WaitAnswer {
  return { ...NOTHING, changedBecause: null, unknown };
}

/** The wait of the n-th in line (0: next), in minutes from `now`. */
export function waitAt(foreseen: Foreseen | null, index: number, now: number): WaitAnswer {
  if (!foreseen) return unknownWait('NO_HISTORY');
  if ('unknown' in foreseen) return unknownWait(foreseen.unknown);
  const range = foreseen.positions[index];
  if (!range) return unknownWait('OUT_OF_TURN');
  const passed = (now - foreseen.madeAt) / 1000;
  const minutes = (seconds: number) => Math.max(0, Math.round((seconds - passed) / 6) / 10);
  return {
    lowMinutes: minutes(range[0]),
    medianMinutes: minutes(range[1]),
    highMinutes: minutes(range[2]),
    method: foreseen.method,
    record: foreseen.record,
    reasons: foreseen.reasons,
    changedBecause: null,
    unknown: null,
  };
}

/** What was last foreseen for a queue of today, as it is shown in the hall. */
export async function lastForeseen(
  { sql }: Pick<OpdWork, 'sql'>,
  { facility, queue, day }: { facility: string; queue: string; day: string },
): Promise<Foreseen | null> {
  const { rows } = await sql.query<{ foreseen: Foreseen | null }>(
    `select shown->'foreseen' as foreseen from opd_hall where facility_code = $1 and queue_code = $2 and ist_day = $3`,
    [facility, queue, day],
  );
  return rows[0]?.foreseen ?? null;
}

export const minutesLater = (at: number, minutes: number | null): string | null =>
  minutes === null ? null : iso(at + minutes * 60_000);
