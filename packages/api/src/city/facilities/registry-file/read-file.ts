import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../../kernel/refusals.ts';
import type { CellValue, Column } from './columns.ts';
import { unguardFormula } from './formula-guard.ts';
import type { RegistryTable } from './tables.ts';

/** Why a row cannot be accepted. */
export interface Problem {
  /** Line in the file, the header being 1. */
  row: number;
  column: string;
  value: string;
  accepted: string;
}

/** A row whose cells can all be accepted. Columns that the file leaves out are absent: they keep their value. */
export interface ReadRow {
  line: number;
  values: Readonly<Record<string, CellValue>>;
}

export interface ReadFile {
  rows: ReadRow[];
  problems: Problem[];
  /** False when the header itself is wrong: then no row means anything. */
  headerAccepted: boolean;
}

const LONGEST_FILE = 4_000_000;
const MOST_ROWS = 20_000;

export class RegistryFileTooLong extends Refusal {
  constructor(what: string) {
    super(
      'REGISTRY_FILE_TOO_LONG',
      `the file has ${what}; up to ${LONGEST_FILE} characters and ${MOST_ROWS} rows are accepted.`,
    );
  }
}

export class UnreadableFile extends Refusal {
  constructor(reason: string) {
    super('UNREADABLE_FILE', `the file is not CSV: ${reason}; comma-separated UTF-8 with a header is accepted.`);
  }
}

/** Reads a file of one table and says of each bad cell what would have been accepted. Knows nothing of what is stored. */
export function readRegistryFile(table: RegistryTable, csv: string): ReadFile {
  const [header, ...lines] = parseCsv(csv);
  const names = header?.cells.map(cell => cell.trim()) ?? [];
  const known = new Map([...table.columns, ...table.claim].map(column => [column.name, column]));
  const headerProblems = problemsOfHeader(table, names, known);
  if (headerProblems.length > 0) return { rows: [], problems: headerProblems, headerAccepted: false };

  const rows: ReadRow[] = [];
  const problems: Problem[] = [];
  const lineOfKey = new Map<string, number>();
  const columns = names.map(name => known.get(name)!);
  for (const { line, cells } of lines) {
    const read = readRow(table, columns, line, cells);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const key = JSON.stringify(table.key.map(name => read.values[name]));
    const earlier = lineOfKey.get(key);
    if (earlier === undefined) {
      lineOfKey.set(key, line);
      rows.push(read);
    } else {
      const value = table.key.map(name => read.values[name]).join(' ');
      problems.push({
        row: line,
        column: table.key.at(-1)!,
        value,
        accepted: `each row once; it stands on line ${earlier}`,
      });
    }
  }
  return { rows, problems, headerAccepted: true };
}

function parseCsv(csv: string): { line: number; cells: string[] }[] {
  if (csv.length > LONGEST_FILE) throw new RegistryFileTooLong(`${csv.length} characters`);
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    // The types of the parser overlook that `info` wraps each record.
    const records = parse(csv, options) as unknown as { info: { lines: number }; record: string[] }[];
    if (records.length > MOST_ROWS + 1) throw new RegistryFileTooLong(`${records.length - 1} rows`);
    return records.map(({ info, record }) => ({ line: firstLine(info.lines, record), cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(error.message);
    throw error;
  }
}

/** The parser counts the line on which a record ends; quoted cells may span several. */
function firstLine(lastLine: number, cells: readonly string[]): number {
  return lastLine - cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function problemsOfHeader(
  table: RegistryTable,
  names: readonly string[],
  known: ReadonlyMap<string, Column>,
): Problem[] {
  const all = [...known.keys()].join(', ');
  const problems: Problem[] = [];
  for (const [index, name] of names.entries()) {
    if (!known.has(name)) problems.push({ row: 1, column: name, value: name, accepted: `columns ${all}` });
    else if (names.indexOf(name) < index) {
      problems.push({ row: 1, column: name, value: name, accepted: 'each column once' });
    }
  }
  for (const name of table.key) {
    if (!names.includes(name)) problems.push({ row: 1, column: name, value: '', accepted: `a column ${name}` });
  }
  return problems;
}

function readRow(
  table: RegistryTable,
  columns: readonly Column[],
  line: number,
  cells: readonly string[],
): ReadRow | { problems: Problem[] } {
  if (cells.length !== columns.length) {
    const accepted = `${columns.length} cells, as the header has`;
    return { problems: [{ row: line, column: columns[0]!.name, value: `${cells.length} cells`, accepted }] };
  }
  const problems: Problem[] = [];
  const values: Record<string, CellValue> = {};
  for (const [index, column] of columns.entries()) {
    const cell = unguardFormula(cells[index]!).normalize('NFC').trim();
    // The columns that name a claim are asked for only once it is known that the row changes something.
    const mayBeEmpty = column.mayBeEmpty || table.claim.includes(column);
    const value =
      cell === '' ? (mayBeEmpty ? emptyOf(column) : undefined) : isPlain(cell) ? column.read(cell) : undefined;
    if (value === undefined) {
      const accepted = isPlain(cell) ? column.accepted : `${column.accepted} without control characters`;
      problems.push({ row: line, column: column.name, value: cell.slice(0, 100), accepted });
    } else values[column.name] = value;
  }
  return problems.length > 0 ? { problems } : { line, values };
}

/** An empty cell: unknown, or for a column of several entries none at all. */
function emptyOf(column: Column): CellValue {
  return Array.isArray(column.read('')) ? [] : null;
}

/** Control characters, line breaks and marks that turn the direction of writing have no place in a name or a code. */
function isPlain(cell: string): boolean {
  return !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(cell);
}
