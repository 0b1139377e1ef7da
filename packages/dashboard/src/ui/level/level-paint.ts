import type { LevelOrUnknown } from '../../live/levels/level.ts';
import { DARK_ROOM_FILLS, LEVEL_LOOKS, lookOf, OUTLINE, UNKNOWN_LOOK } from './level-scale.ts';

export interface GlyphStyle {
  /** The value is stale: the shape stays, the colour goes, because colour is what a viewer believes first. */
  readonly stale: boolean;
  readonly dark: boolean;
}

const BOX = 24;

/** A hatch of 45° lines for places where nothing is known. */
export function hatchPattern(context: CanvasRenderingContext2D, ink: string, spacing = 5): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = spacing * 2;
  tile.height = spacing * 2;
  const paint = tile.getContext('2d');
  if (paint === null) return '#FFFFFF';
  paint.strokeStyle = ink;
  paint.lineWidth = 1;
  paint.beginPath();
  // Three strokes, because a single diagonal leaves its corners empty where tiles meet.
  for (const shift of [-spacing * 2, 0, spacing * 2]) {
    paint.moveTo(shift - 1, spacing * 2 + 1);
    paint.lineTo(shift + spacing * 2 + 1, -1);
  }
  paint.moveTo(-1 - spacing, spacing * 2 + 1);
  paint.lineTo(spacing + 1, -1);
  paint.moveTo(spacing - 1, spacing * 2 + 1);
  paint.lineTo(spacing * 3 + 1, -1);
  paint.stroke();
  return context.createPattern(tile, 'repeat') ?? '#FFFFFF';
}

/** Draws the glyph of a level with its middle at x, y. `size` is the side of its box in pixels. */
export function paintLevelGlyph(
  context: CanvasRenderingContext2D,
  level: LevelOrUnknown,
  x: number,
  y: number,
  size: number,
  style: GlyphStyle,
): void {
  const look = lookOf(level);
  const scale = size / BOX;
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(scale, scale);
  const path = new Path2D(look.path);
  context.fillStyle =
    level === null || style.stale
      ? style.dark
        ? '#10161C'
        : '#FFFFFF'
      : style.dark
        ? DARK_ROOM_FILLS[level]
        : look.fill;
  context.fill(path);
  if (level === null || style.stale) {
    context.save();
    context.clip(path);
    context.strokeStyle = style.dark ? '#3A444E' : level === null ? '#B4BCC4' : '#D5DADF';
    context.lineWidth = 1.2;
    context.beginPath();
    for (let shift = -BOX; shift < BOX; shift += 5) {
      context.moveTo(shift, BOX);
      context.lineTo(shift + BOX, 0);
    }
    context.stroke();
    context.restore();
  }
  context.lineWidth = 1.5 / scale;
  context.strokeStyle = style.dark ? '#C3CCD4' : OUTLINE;
  context.setLineDash(level === null ? [3.5, 2.5] : []);
  context.lineJoin = 'round';
  context.stroke(path);
  if (look.digit !== '') {
    context.setLineDash([]);
    context.font = `700 ${look.digitSize}px 'Noto Sans Devanagari Variable', 'Noto Sans', system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle =
      style.stale || level === null
        ? style.dark
          ? '#F0F4F7'
          : UNKNOWN_LOOK.ink
        : style.dark
          ? '#10161C'
          : LEVEL_LOOKS[level].ink;
    context.fillText(look.digit, BOX / 2, look.digitY + 0.6);
  }
  context.restore();
}
