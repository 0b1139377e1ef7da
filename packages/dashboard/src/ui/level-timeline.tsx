import { memo } from 'react';
import { Area, AreaChart, CartesianGrid, ReferenceDot, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { timeWords } from '../language/figures.ts';
import { useWords } from '../language/index.ts';
import { levelFrom } from '../live/levels/level.ts';
import { levelWordId } from './level/level-scale.ts';

const HOUR = 3_600_000;

/** Levels over time as steps; recharts lives in this chunk alone and draws only when its points change. */
function LevelTimeline({ points }: { points: readonly { readonly at: string; readonly level: number | null }[] }) {
  const { t, language } = useWords();
  const data = points.map(({ at, level }) => ({ at: Date.parse(at), level }));
  const first = data[0]?.at ?? 0;
  const last = data.at(-1)?.at ?? 0;
  const ticks: number[] = [];
  // Full hours in India are half hours in UTC.
  for (let at = Math.ceil((first + HOUR / 2) / (4 * HOUR)) * 4 * HOUR - HOUR / 2; at <= last; at += 4 * HOUR)
    ticks.push(at);
  return (
    <div style={{ height: 208 }} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <AreaChart data={data} accessibilityLayer={false} margin={{ top: 6, right: 8, bottom: 0, left: 0 }}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
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
            domain={[0, 5]}
            ticks={[1, 2, 3, 4, 5]}
            width={76}
            tickFormatter={(level: number) => t(levelWordId(levelFrom(level)))}
            tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
            tickLine={false}
            axisLine={false}
          />
          <Area
            dataKey="level"
            type="stepAfter"
            stroke="var(--ink)"
            strokeWidth={1.75}
            fill="#aeb8c1"
            fillOpacity={0.35}
            connectNulls={false}
            isAnimationActive={false}
            dot={false}
            activeDot={false}
          />
          {data.at(-1)?.level == null ? null : (
            <ReferenceDot x={last} y={data.at(-1)!.level!} r={4} fill="var(--ink)" stroke="var(--panel)" />
          )}
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}

export default memo(LevelTimeline);
