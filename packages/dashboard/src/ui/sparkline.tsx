import classes from './sparkline.module.css';

/** One sample; null where nothing was known. */
export interface Sample {
  readonly at: number;
  readonly value: number | null;
}

/**
 * The course of one figure, without axes: a shape beside the number that says it all in words. A gap is a gap; the
 * scale is the figure's own range, so two sparklines cannot be compared.
 */
export function Sparkline({ samples, height }: { samples: readonly Sample[]; height: number }) {
  return (
    <svg
      className={classes.spark}
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={sparklinePath(samples, WIDTH, height)} />
    </svg>
  );
}

/** Of the drawing; on the page it takes the width it is given. */
const WIDTH = 64;

/** An SVG path through the samples, broken where the value is unknown; empty with fewer than two known samples. */
export function sparklinePath(samples: readonly Sample[], width: number, height: number): string {
  const known = samples.filter(sample => sample.value !== null);
  if (known.length < 2) return '';
  const from = samples[0]!.at;
  const span = Math.max(1, samples.at(-1)!.at - from);
  const values = known.map(sample => sample.value as number);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = 1.5;
  const x = (at: number) => pad + ((at - from) / span) * (width - 2 * pad);
  // A figure that stood still is a line in the middle, not on the floor, where it would look like zero.
  const y = (value: number) =>
    high === low ? height / 2 : height - pad - ((value - low) / (high - low)) * (height - 2 * pad);
  let path = '';
  let pen = false;
  for (const { at, value } of samples) {
    if (value === null) {
      pen = false;
      continue;
    }
    path += `${pen ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = true;
  }
  return path;
}
