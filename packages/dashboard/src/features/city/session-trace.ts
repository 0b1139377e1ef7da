import type { Sample } from '../../ui/sparkline.tsx';

/** What this page has seen of one figure since it was opened. The server keeps no history of totals to ask for. */
export interface Trace {
  readonly samples: readonly Sample[];
  /** Least milliseconds between two samples; doubles when the trace is full, so that it always spans the session. */
  readonly apart: number;
}

const MOST_SAMPLES = 120;

export const emptyTrace: Trace = { samples: [], apart: 1_000 };

/** The trace after one more look. A look that comes too soon changes nothing. */
export function withSample(trace: Trace, at: number, value: number | null): Trace {
  const last = trace.samples.at(-1);
  if (last !== undefined && at - last.at < trace.apart) return trace;
  const samples = [...trace.samples, { at, value }];
  if (samples.length <= MOST_SAMPLES) return { ...trace, samples };
  return { samples: samples.filter((_, index) => index % 2 === 0), apart: trace.apart * 2 };
}
