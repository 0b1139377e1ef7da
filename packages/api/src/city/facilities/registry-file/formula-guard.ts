/**
 * Spreadsheets run a cell that begins with one of these as a formula. Such a cell is written with an apostrophe in front,
 * which a spreadsheet does not show, and read without it. The wide forms count too: East Asian versions fold them.
 */
const RUNS = /^'*[=+\-@\t\r＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

export function guardFormula(cell: string): string {
  return RUNS.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `guardFormula`, whoever has saved the file in between. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell;
}
