import type { Level } from '../../live/levels/level.ts';
import classes from './level-past.module.css';
import { LEVEL_LOOKS } from './level-scale.ts';

/** Levels of equal stretches of time as one bar of colour, oldest first; null: not known then, hatched. */
export function LevelPast({ levels, height }: { levels: readonly (Level | null)[]; height: number }) {
  const bars: { from: number; to: number; level: Level }[] = [];
  levels.forEach((level, at) => {
    const last = bars.at(-1);
    if (level === null) return;
    if (last !== undefined && last.level === level && last.to === at) last.to = at + 1;
    else bars.push({ from: at, to: at + 1, level });
  });
  return (
    <svg
      className={classes.past}
      viewBox={`0 0 ${Math.max(1, levels.length)} 1`}
      preserveAspectRatio="none"
      height={height}
      aria-hidden="true"
    >
      {bars.map(({ from, to, level }) => (
        <rect key={from} x={from} width={to - from} height="1" fill={LEVEL_LOOKS[level].fill} />
      ))}
    </svg>
  );
}
