import { memo } from 'react';
import { Area, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { timeWords } from '../language/figures.ts';
import { useWords } from '../language/index.ts';
import { scaleTicks } from './figure-scale.ts';

/** A figure at an instant (milliseconds): as it was, a week before, and what is foretold. null: not known, not foretold. */
export interface CoursePoint {
  readonly at: number;
  value: number | null;
  week: number | null;
  median: number | null;
  band50: readonly [number, number] | null;
  band80: readonly [number, number] | null;
}

export const COURSE_HEIGHT = 132;
const HOUR = 3_600_000;
const TICK = 6 * HOUR;

/** A day of one figure and what is foretold of it; recharts lives in chunks of its own and draws only when its points change. */
function FigureCourse({
  points,
  now,
  fromZero,
}: {
  points: readonly CoursePoint[];
  /** Where what was ends, milliseconds. */
  now: number;
  /** Whether the scale begins at nought; else about where the figure does. */
  fromZero: boolean;
}) {
  const { language } = useWords();
  const first = points[0]?.at ?? now;
  const last = points.at(-1)?.at ?? now;
  const ticks: number[] = [];
  // Full hours in India are half hours in UTC.
  for (let at = Math.ceil((first + HOUR / 2) / TICK) * TICK - HOUR / 2; at <= last; at += TICK) ticks.push(at);
  const heights = scaleTicks(
    points.flatMap(({ value, week, median, band80 }) => [value ?? [], week ?? [], median ?? [], band80 ?? []].flat()),
    fromZero,
  );
  const tells = points.some(point => point.median !== null);
  const still = { isAnimationActive: false, dot: false, activeDot: false } as const;
  // What was is drawn where it was known; what comes is told for full hours, and drawn between them.
  const foretold = { ...still, connectNulls: true } as const;
  return (
    <div style={{ height: COURSE_HEIGHT }} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={[...points]} accessibilityLayer={false} margin={{ top: 6, right: 10, bottom: 0, left: 0 }}>
          <XAxis
            dataKey="at"
            type="number"
            domain={[first, last]}
            ticks={ticks}
            tickFormatter={(at: number) => timeWords(at, language)}
            tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
          />
          <YAxis
            type="number"
            domain={[heights[0]!, heights.at(-1)!]}
            ticks={heights}
            width={38}
            tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
            tickLine={false}
            axisLine={false}
          />
          {tells ? <Area {...foretold} dataKey="band80" stroke="none" fill="#8fb4cd" fillOpacity={0.4} /> : null}
          {tells ? <Area {...foretold} dataKey="band50" stroke="none" fill="#5b8fb3" fillOpacity={0.5} /> : null}
          <Line {...still} dataKey="week" stroke="var(--line-strong)" strokeWidth={1} strokeDasharray="3 3" />
          <Line {...foretold} dataKey="median" stroke="var(--accent)" strokeWidth={1.75} strokeDasharray="5 3" />
          <Line {...still} dataKey="value" stroke="var(--ink)" strokeWidth={1.75} />
          <ReferenceLine x={now} stroke="var(--ink-soft)" strokeWidth={1} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

export default memo(FigureCourse);
