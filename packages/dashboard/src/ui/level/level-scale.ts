import type { Level, LevelOrUnknown } from '../../live/levels/level.ts';

export interface LevelLook {
  /** Fill of the glyph. Darker is worse, so the order survives a grey print. */
  readonly fill: string;
  /** Colour of the digit on that fill. */
  readonly ink: string;
  /** Written into the glyph; nothing for level 1, which should not ask for attention. */
  readonly digit: string;
  /** Outline of the glyph as an SVG path in a box of 24 × 24, centred on 12,12. One path serves canvas and SVG. */
  readonly path: string;
  /** Where the digit's middle sits; a triangle has its room lower down. */
  readonly digitY: number;
  /** Height of the digit in the same box. */
  readonly digitSize: number;
}

export const OUTLINE = '#2A323B';
export const GROUND = '#F3F5F7';

const circle = (r: number) => `M${12 - r} 12a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/**
 * Five levels, each with a hue, a shape and a digit of its own, so that none of the three is ever the only carrier.
 * No green for "good": a calm level is grey and recedes.
 */
export const LEVEL_LOOKS: Readonly<Record<Level, LevelLook>> = {
  1: { fill: '#D6DADE', ink: '#1B232B', digit: '', path: circle(6), digitY: 12, digitSize: 0 },
  2: { fill: '#F2A500', ink: '#1B232B', digit: '2', path: circle(9.5), digitY: 12, digitSize: 13 },
  3: {
    fill: '#CF6727',
    ink: '#10161C',
    digit: '3',
    path: 'M6.5 3h11a3.5 3.5 0 0 1 3.5 3.5v11a3.5 3.5 0 0 1-3.5 3.5h-11a3.5 3.5 0 0 1-3.5-3.5v-11a3.5 3.5 0 0 1 3.5-3.5z',
    digitY: 12,
    digitSize: 13.5,
  },
  4: {
    fill: '#A92A1E',
    ink: '#FFFFFF',
    digit: '4',
    path: 'M12 0.5L23.5 12L12 23.5L0.5 12z',
    digitY: 12,
    digitSize: 13,
  },
  5: {
    fill: '#361037',
    ink: '#FFFFFF',
    digit: '5',
    path: 'M12 0L24 21.5H0z',
    digitY: 14.6,
    digitSize: 12.5,
  },
};

/** Nobody knows: white under a hatch, with a broken outline. Never mistaken for "calm". */
export const UNKNOWN_LOOK: LevelLook = {
  fill: '#FFFFFF',
  ink: '#3D4852',
  digit: '?',
  path: circle(9),
  digitY: 12,
  digitSize: 13,
};

/** Brighter is worse: for a wall in a dark room, where a dark glyph would be the one that disappears. */
export const DARK_ROOM_FILLS: Readonly<Record<Level, string>> = {
  1: '#606970',
  2: '#92813A',
  3: '#EB951D',
  4: '#FBBCAE',
  5: '#F3EDFE',
};

export function lookOf(level: LevelOrUnknown): LevelLook {
  return level === null ? UNKNOWN_LOOK : LEVEL_LOOKS[level];
}

/** Message id of the level's word. */
export function levelWordId(level: LevelOrUnknown): string {
  return level === null ? 'level.unknown' : `level.${level}`;
}
