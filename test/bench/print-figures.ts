import { type Figure, type Measured, verdictOf } from './figure.ts';

const columns = ['figure', 'value', 'ratio', 'against', 'target', ''] as const;

/** One measured thing as a table for a terminal. */
export function printFigures(measured: Measured): string {
  const rows = [[...columns], ...measured.figures.map(cellsOf)];
  const widths = columns.map((_, at) => Math.max(...rows.map(row => (row[at] as string).length)));
  const lines = rows.map(row =>
    row
      .map((cell, at) => cell.padEnd(widths[at] as number))
      .join('  ')
      .trimEnd(),
  );
  const notes = measured.notes.map(note => `  ${note}`);
  return [`\n${measured.bench}: ${measured.title}`, ...lines, ...notes].join('\n');
}

/** The same as a Markdown table. */
export function markdownOf(measured: Measured): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(columns), row(columns.map(() => '---')), ...measured.figures.map(figure => row(cellsOf(figure)))].join(
    '\n',
  );
}

function cellsOf(figure: Figure): string[] {
  const { target } = figure;
  const goal = figure.goal ? `${figure.goal} ` : '';
  return [
    figure.what,
    `${tidy(figure.value)} ${figure.unit}`.trim(),
    figure.ratio === undefined ? '' : `${tidy(figure.ratio)} ×`,
    figure.against ?? '',
    target ? `${goal}${'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`}` : '',
    figure.void ? `VOID: ${figure.void}` : verdictOf(figure),
  ];
}

/** Three significant digits, thousands separated: more would claim what a shared machine cannot tell. */
function tidy(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
