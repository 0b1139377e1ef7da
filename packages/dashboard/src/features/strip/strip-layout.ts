/** Where rows and cells of the strip lie, in CSS pixels. Rows fill the first block from the top, then the next one. */
export interface StripLayout {
  readonly blocks: number;
  readonly rowsPerBlock: number;
  readonly blockWidth: number;
  readonly labelWidth: number;
  readonly cellWidth: number;
  readonly axisHeight: number;
  readonly height: number;
}

/** Eight pixels of colour and one of air. */
export const ROW = 9;
const GAP = 20;
const LABEL = 50;
/** A block narrower than this draws its cells too thin to tell apart. */
const NARROWEST_BLOCK = 420;

export function stripLayout(width: number, rows: number, columns: number): StripLayout {
  const blocks = Math.max(1, Math.min(2, Math.floor((width + GAP) / (NARROWEST_BLOCK + GAP))));
  const rowsPerBlock = Math.ceil(rows / blocks);
  const blockWidth = (width - GAP * (blocks - 1)) / blocks;
  const axisHeight = 16;
  return {
    blocks,
    rowsPerBlock,
    blockWidth,
    labelWidth: LABEL,
    cellWidth: (blockWidth - LABEL) / columns,
    axisHeight,
    height: rowsPerBlock * ROW + axisHeight,
  };
}

export const blockLeft = (layout: StripLayout, block: number) => block * (layout.blockWidth + GAP);

/** The row and column under a point; null outside the cells. */
export function cellAt(
  layout: StripLayout,
  rows: number,
  columns: number,
  x: number,
  y: number,
): { readonly row: number; readonly column: number } | null {
  for (let block = 0; block < layout.blocks; block += 1) {
    const inside = x - blockLeft(layout, block) - layout.labelWidth;
    const row = block * layout.rowsPerBlock + Math.floor(y / ROW);
    if (inside < -layout.labelWidth || inside >= layout.cellWidth * columns) continue;
    if (y < 0 || y >= layout.rowsPerBlock * ROW || row >= rows) continue;
    // On the label, the present is meant.
    return { row, column: inside < 0 ? columns - 1 : Math.min(columns - 1, Math.floor(inside / layout.cellWidth)) };
  }
  return null;
}
