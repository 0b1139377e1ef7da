import { parse } from 'csv-parse/sync';

const columns = [
  'snapshot_at',
  'category',
  'hospital',
  'owner_type',
  'total',
  'occupied',
  'vacant',
  'hospital_last_updated_at',
] as const;
type Column = (typeof columns)[number];

/**
 * What each published category is called on the board, or why it is not sent. In the portal's own figures
 * covid_icu_beds = ventilators + icu_beds_without_ventilator, so sending the part as well would put a part where the
 * whole belongs; and ICU beds kept for other patients would overwrite the Covid ones, because both are class ICU.
 */
export const categories: Readonly<
  Record<string, { bedClass: 'COVID' | 'ICU' | 'OXYGEN' | 'VENTILATOR' } | { notSent: string }>
> = {
  beds: { bedClass: 'COVID' },
  oxygen_beds: { bedClass: 'OXYGEN' },
  covid_icu_beds: { bedClass: 'ICU' },
  ventilators: { bedClass: 'VENTILATOR' },
  icu_beds_without_ventilator: { notSent: 'PART_OF_COVID_ICU_BEDS' },
  noncovid_icu_beds: { notSent: 'SAME_CLASS_AS_COVID_ICU_BEDS' },
};

export interface PortalRow {
  /** Line in the file, the header being 1. */
  row: number;
  category: string;
  hospital: string;
  ownerType: string;
  total: number;
  occupied: number;
  /** The hospital's own update time, RFC 3339, UTC; null where the file has none. */
  updatedAt: string | null;
}

export interface CsvProblem {
  row: number;
  column: string;
  value: string;
  /** What would have been accepted. */
  accepted: string;
}

/** The file cannot be sent as it is. Nothing was sent. */
export class BadPortalFile extends Error {
  override name = 'BadPortalFile';
  readonly problems: readonly CsvProblem[];
  constructor(problems: readonly CsvProblem[]) {
    super(
      problems
        .map(({ row, column, value, accepted }) => `row ${row}, column ${column}: '${value}'; accepted: ${accepted}`)
        .join('\n'),
    );
    this.problems = problems;
  }
}

/** Reads a published snapshot. Throws BadPortalFile with every problem of the file, not only the first. */
export function readPortalCsv(text: string): PortalRow[] {
  const problems: CsvProblem[] = [];
  const records = parseCsv(text, problems);
  const header = records[0]?.record ?? [];
  for (const column of columns) {
    if (!header.includes(column)) {
      problems.push({ row: 1, column, value: header.join(','), accepted: `a header that names ${columns.join(', ')}` });
    }
  }
  if (problems.length > 0) throw new BadPortalFile(problems);
  const rows = records.slice(1).map(({ record, line }) => readRow(header, record, line, problems));
  if (problems.length > 0) throw new BadPortalFile(problems);
  return rows;
}

function parseCsv(text: string, problems: CsvProblem[]): { record: string[]; line: number }[] {
  try {
    const parsed = parse(text, { bom: true, info: true, skip_empty_lines: true, trim: true });
    return (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }));
  } catch (error) {
    const { lines, message } = error as Error & { lines?: number };
    problems.push({
      row: lines ?? 1,
      column: '(whole row)',
      value: message,
      accepted: `${columns.length} columns, commas`,
    });
    return [];
  }
}

function readRow(header: readonly string[], record: readonly string[], row: number, problems: CsvProblem[]): PortalRow {
  const field = (column: Column): string => record[header.indexOf(column)] ?? '';
  const bad = (column: Column, accepted: string): void => {
    problems.push({ row, column, value: field(column), accepted });
  };
  const count = (column: Column): number => {
    if (!/^\d{1,6}$/.test(field(column))) bad(column, 'a whole number, 0 or more');
    return Number(field(column));
  };
  if (!(field('category') in categories)) bad('category', Object.keys(categories).join(', '));
  if (field('hospital') === '') bad('hospital', 'the name of a hospital, or All');
  // Nothing is made of the vacant beds: they are the other two figures again. A word in their place is a broken row.
  if (!/^-?\d{1,6}$/.test(field('vacant'))) bad('vacant', 'a whole number');
  const time = field('hospital_last_updated_at');
  const updatedAt = time === '' ? null : instantInDelhi(time);
  if (time !== '' && updatedAt === null) {
    bad('hospital_last_updated_at', 'a local time in Delhi such as 2021-04-24T17:41, or nothing');
  }
  return {
    row,
    category: field('category'),
    hospital: field('hospital'),
    ownerType: field('owner_type'),
    total: count('total'),
    occupied: count('occupied'),
    updatedAt,
  };
}

/** The portal writes local time without saying so; Asia/Kolkata is UTC+05:30 all year. null: no such instant. */
function instantInDelhi(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?$/.exec(text);
  if (!match) return null;
  const local = `${match[1]}T${match[2]}${match[3] ?? ':00'}`;
  const instant = new Date(`${local}+05:30`);
  // The 31st of April parses to the 1st of May: what was read must be what was written.
  if (Number.isNaN(instant.getTime())) return null;
  const readBack = new Date(instant.getTime() + 330 * 60_000).toISOString().slice(0, 19);
  return readBack === local ? instant.toISOString() : null;
}
