/** What a measured line is held against. */
type Target = { atLeast: number } | { atMost: number };

/** One line of a table: what was measured, as a number and, where it can be, as a ratio to something in the same run. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** The ratio within this run, and what it is a ratio to. */
  ratio?: number;
  against?: string;
  /** The target and which of ratio and value it speaks of; ratio where there is one. */
  target?: Target;
  goal?: string;
  /** Why the figure does not count, e.g. a load generator that lagged. */
  void?: string;
}

export interface Measured {
  bench: string;
  title: string;
  method: string;
  figures: Figure[];
  notes: string[];
}

export type Verdict = 'PASS' | 'MISS' | 'VOID' | '';

/** PASS or MISS where there is a target; VOID where the measurement itself failed its own condition. */
export function verdictOf(figure: Figure): Verdict {
  if (figure.void) return 'VOID';
  if (!figure.target) return '';
  const measured = figure.ratio ?? figure.value;
  const met = 'atLeast' in figure.target ? measured >= figure.target.atLeast : measured <= figure.target.atMost;
  return met ? 'PASS' : 'MISS';
}

/** The middle one; of an even number, the mean of the two. NaN for none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] as number;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** What something adds: the median with it less the median without. Void when the rounds themselves differ by as much. */
export function added(withIt: number[], without: number[]): { value: number; void?: string } {
  const value = median(withIt) - median(without);
  const spread = Math.max(spreadOf(withIt), spreadOf(without));
  return value > spread ? { value } : { value, void: 'lost in the noise between rounds' };
}

function spreadOf(values: number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** One added cost as a ratio to another; void when either is. */
export function ratioOf(many: { value: number; void?: string }, one: { value: number; void?: string }) {
  const doubt = many.void ?? one.void ?? (many.value > 0 && one.value > 0 ? undefined : 'nothing was added');
  return { value: many.value, ratio: many.value / one.value, ...(doubt ? { void: doubt } : {}) };
}
