import type { LevelOrUnknown } from '../../live/levels/level.ts';
import { hatchPattern } from '../../ui/level/level-paint.ts';
import { LEVEL_LOOKS } from '../../ui/level/level-scale.ts';
import { blockLeft, ROW, type StripLayout } from './strip-layout.ts';

export interface StripRow {
  readonly code: string;
  readonly levels: readonly LevelOrUnknown[];
  readonly faded: boolean;
}

export interface StripPicture {
  readonly rows: readonly StripRow[];
  /** Text under the axis and the column it belongs to. */
  readonly ticks: readonly { readonly column: number; readonly text: string }[];
  readonly chosen: { readonly row: number; readonly column: number } | null;
}

/** Draws the whole strip. Neighbouring cells of one level are drawn as one bar, so a calm day costs few calls. */
export function paintStrip(context: CanvasRenderingContext2D, layout: StripLayout, picture: StripPicture): void {
  const hatch = hatchPattern(context, '#E2E6EA', 5);
  picture.rows.forEach((row, index) => {
    const block = Math.floor(index / layout.rowsPerBlock);
    const left = blockLeft(layout, block);
    const top = (index % layout.rowsPerBlock) * ROW;
    context.globalAlpha = row.faded ? 0.3 : 1;
    context.font = "500 7.5px 'Noto Sans Devanagari Variable', system-ui, sans-serif";
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillStyle = picture.chosen?.row === index ? '#0B5CAD' : '#47535E';
    context.fillText(row.code, left + layout.labelWidth - 5, top + ROW / 2 + 0.5);
    paintRow(context, layout, row.levels, left + layout.labelWidth, top, hatch);
  });
  context.globalAlpha = 1;
  paintAxis(context, layout, picture);
  if (picture.chosen !== null) paintChosen(context, layout, picture.chosen);
}

function paintRow(
  context: CanvasRenderingContext2D,
  layout: StripLayout,
  levels: readonly LevelOrUnknown[],
  left: number,
  top: number,
  hatch: CanvasPattern | string,
): void {
  let start = 0;
  for (let column = 1; column <= levels.length; column += 1) {
    if (column < levels.length && levels[column] === levels[start]) continue;
    const level = levels[start] ?? null;
    // Whole pixels, or the edges of neighbouring bars would blend into a colour that is no level.
    const from = Math.round(left + start * layout.cellWidth);
    const to = Math.round(left + column * layout.cellWidth);
    context.fillStyle = level === null ? hatch : LEVEL_LOOKS[level].fill;
    context.fillRect(from, top, to - from, ROW - 1);
    start = column;
  }
}

function paintAxis(context: CanvasRenderingContext2D, layout: StripLayout, picture: StripPicture): void {
  const columns = picture.rows[0]?.levels.length ?? 0;
  context.font = "11px 'Noto Sans Devanagari Variable', system-ui, sans-serif";
  context.textBaseline = 'alphabetic';
  context.fillStyle = '#55616D';
  for (let block = 0; block < layout.blocks; block += 1) {
    const left = blockLeft(layout, block) + layout.labelWidth;
    for (const { column, text } of picture.ticks) {
      const x = left + Math.min(columns, column) * layout.cellWidth;
      context.textAlign = column >= columns ? 'right' : 'center';
      context.fillText(text, x, layout.height - 3);
    }
  }
}

function paintChosen(
  context: CanvasRenderingContext2D,
  layout: StripLayout,
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const left = blockLeft(layout, Math.floor(row / layout.rowsPerBlock)) + layout.labelWidth;
  const top = (row % layout.rowsPerBlock) * ROW;
  const x = Math.round(left + column * layout.cellWidth);
  const width = Math.max(4, Math.ceil(layout.cellWidth));
  for (const [line, colour, grow] of [
    [3, '#FFFFFF', 2],
    [1.5, '#0B5CAD', 1.5],
  ] as const) {
    context.lineWidth = line;
    context.strokeStyle = colour;
    context.strokeRect(x - grow, top - grow, width + 2 * grow, ROW - 1 + 2 * grow);
  }
}
