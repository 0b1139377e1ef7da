import { useId } from 'react';
import type { Fact } from '../../live/freshness.ts';
import type { LevelOrUnknown } from '../../live/levels/level.ts';
import classes from './level-chip.module.css';
import { DARK_ROOM_FILLS, lookOf, OUTLINE } from './level-scale.ts';
import { LevelWord } from './level-word.tsx';

/** The glyph alone, for places where the word stands beside it anyway. */
export function LevelGlyph({
  level,
  stale = false,
  size = 18,
  dark = false,
}: {
  level: LevelOrUnknown;
  stale?: boolean;
  size?: number;
  /** On a wall in a dark room: brighter is worse. */
  dark?: boolean;
}) {
  const hatch = useId();
  const look = lookOf(level);
  const hatched = level === null || stale;
  return (
    <svg className={classes.glyph} viewBox="-1.5 -1.5 27 27" width={size} height={size} aria-hidden="true">
      {hatched ? (
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill={dark ? '#10161C' : '#FFFFFF'} />
          <path d="M0 0V5" stroke={dark ? '#3A444E' : level === null ? '#B4BCC4' : '#D5DADF'} strokeWidth="2" />
        </pattern>
      ) : null}
      <path
        d={look.path}
        fill={hatched ? `url(#${hatch})` : dark && level !== null ? DARK_ROOM_FILLS[level] : look.fill}
        stroke={dark ? '#C3CCD4' : OUTLINE}
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeDasharray={level === null ? '3.5 2.5' : undefined}
      />
      {look.digit === '' ? null : (
        <text
          x="12"
          y={look.digitY + look.digitSize * 0.36}
          textAnchor="middle"
          fontSize={look.digitSize}
          fontWeight="700"
          fill={hatched ? (dark ? '#F0F4F7' : '#1B232B') : dark ? '#10161C' : look.ink}
        >
          {look.digit}
        </text>
      )}
    </svg>
  );
}

/** Shape, digit and word of a level. A stale level keeps its word and loses its colour; an uncertain one is said to be so. */
export function LevelChip({
  level,
  stale = false,
  doubted = null,
  size = 18,
}: {
  level: LevelOrUnknown;
  stale?: boolean;
  /** The fact behind an uncertain level. */
  doubted?: Fact | null;
  size?: number;
}) {
  return (
    <span className={classes.chip} data-level={level ?? 'unknown'} data-stale={stale || undefined}>
      <LevelGlyph level={level} stale={stale} size={size} />
      <span>
        <LevelWord level={level} doubted={doubted} />
      </span>
    </span>
  );
}
