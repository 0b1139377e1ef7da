import { parse } from 'csv-parse/sync';

/** One consultation of a clinic's log. */
export type Consultation = { session: string; startMs: number; serviceSeconds: number };

export type ConsultationColumns = { session?: string; start?: string; service?: string };

export type ConsultationLog = {
  log: Consultation[];
  /** Rows that repeated another one in every cell and were left out. */
  repeatedRows: number;
};

/** The log cannot be read; the message names line, column, value and what would be accepted. */
export class BadConsultationLog extends Error {}

const NAMES = {
  session: ['session', 'session_id', 'sessionid', 'sitting', 'clinic_session', 'queue', 'doctor', 'doctor_id', 'room'],
  start: [
    'start',
    'start_time',
    'started_at',
    'starttime',
    'start_at',
    'service_start',
    'consultation_start',
    'called_at',
  ],
  service: [
    'service seconds',
    'service_seconds',
    'service',
    'service_time',
    'serviceseconds',
    'duration',
    'duration_seconds',
    'service_s',
    'seconds',
  ],
} as const;

/**
 * Reads a CSV of consultations with a header (comma, semicolon or tab between cells). Columns are found by the names given, or else
 * by usual names. Starts are a date and a time of day, year first or day first (month first where no other order fits the column),
 * with or without AM and PM, or seconds or milliseconds since 1970; without a zone all are taken to be of one zone, which is enough
 * as only differences count. Lengths are seconds or H:MM:SS. Rows may come in any order.
 *
 * A row that repeats another one in every cell was exported twice and counts once; where all starts are whole minutes two rows may
 * be alike and both true, and all count. Throws BadConsultationLog.
 */
export function readConsultations(text: string, columns: ConsultationColumns = {}): ConsultationLog {
  if (text.includes('\0')) {
    throw new BadConsultationLog(
      'the file is not UTF-8 text (it may be UTF-16, or a workbook); a CSV in UTF-8 is accepted',
    );
  }
  const [header, ...rows] = rowsOf(text);
  if (!header)
    throw new BadConsultationLog('the file is empty; a header and one row for each consultation are accepted');
  const { session, start, service } = columnsOf(header.cells, columns);
  const monthFirst = isMonthFirst(rows.map(({ cells }) => cells[start] ?? ''));
  const read = rows.map(({ cells, line }) => {
    const excess = cells.slice(header.cells.length).find(cell => cell !== '');
    if (excess !== undefined) {
      throw new BadConsultationLog(
        `line ${line}: ${cells.length} cells under a header of ${header.cells.length}, the last is "${cells.at(-1)}"; a name with ` +
          'the sign that separates cells in it is accepted in quotes',
      );
    }
    const cell = (column: number) => {
      const value = cells[column] ?? '';
      if (value === '') throw new BadConsultationLog(`line ${line}: ${header.cells[column]} is empty`);
      return value;
    };
    return {
      key: JSON.stringify(cells),
      session: cell(session),
      startMs: instantOf(cell(start), monthFirst, header.cells[start] as string, line),
      serviceSeconds: secondsOf(cell(service), header.cells[service] as string, line),
    };
  });
  const toTheMinute = read.every(({ startMs }) => startMs % 60_000 === 0);
  const seen = new Set<string>();
  const log: Consultation[] = [];
  for (const { key, ...consultation } of read) {
    if (!toTheMinute && seen.has(key)) continue;
    seen.add(key);
    log.push(consultation);
  }
  return { log, repeatedRows: read.length - log.length };
}

function rowsOf(text: string): { cells: string[]; line: number }[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(row => ({ cells: row.record, line: row.info.lines }));
  } catch (error) {
    throw new BadConsultationLog(`not a CSV: ${(error as Error).message}`);
  }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return [',', ';', '\t'].reduce((best, sign) => (header.split(sign).length > header.split(best).length ? sign : best));
}

function columnsOf(header: readonly string[], given: ConsultationColumns): Record<keyof typeof NAMES, number> {
  const at = {
    session: columnOf(header, 'session', given.session),
    start: columnOf(header, 'start', given.start),
    service: columnOf(header, 'service', given.service),
  };
  // All at once: whoever has to name columns names them in one go.
  const missing = (Object.keys(at) as (keyof typeof at)[]).filter(what => at[what] < 0);
  if (missing.length === 0) return at;
  const wanted = missing.map(what =>
    given[what] === undefined
      ? `for ${what} one of ${NAMES[what].join(', ')}, or a name given by --${what}`
      : `for ${what} "${given[what].trim().toLowerCase()}"`,
  );
  throw new BadConsultationLog(
    `line 1: no column for ${missing.join(', ')}; the header has ${header.join(', ')}; wanted: ${wanted.join('; ')}`,
  );
}

/** Where a column stands; -1: nowhere. */
function columnOf(header: readonly string[], what: keyof typeof NAMES, given: string | undefined): number {
  const names = header.map(name => name.trim().toLowerCase());
  const wanted: readonly string[] = given === undefined ? NAMES[what] : [given.trim().toLowerCase()];
  for (const name of wanted) {
    const at = names.indexOf(name);
    if (at >= 0) return at;
  }
  return -1;
}

const DATE = String.raw`(?:(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})|(?<first>\d{1,2})([-/.])(?<second>\d{1,2})\6(?<lastYear>\d{4}))`;
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<seconds>\d{2}(?:\.\d+)?))?(?:\s*(?<half>[AP])\.?M\.?)?`;
const INSTANT = new RegExp(`^${DATE}(?:T|,?\\s+)${TIME}\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2})?$`, 'i');

// Of a date with the year last, a number above twelve tells where the day stands; where none does, days come first, as in India.
function isMonthFirst(starts: readonly string[]): boolean {
  const dates = starts.map(start => /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(start)).filter(date => date !== null);
  return dates.some(date => Number(date[2]) > 12) && !dates.some(date => Number(date[1]) > 12);
}

function instantOf(value: string, monthFirst: boolean, column: string, line: number): number {
  if (/^\d+(\.\d+)?$/.test(value)) {
    const number = Number(value);
    // Seconds since 1970 stay below this until the year 5138, milliseconds have been above it since 1973. Smaller numbers are
    // times of day or days of a workbook.
    if (number >= 1e8 && number < 1e14) return number < 1e11 ? number * 1000 : number;
  }
  const parts = INSTANT.exec(value)?.groups;
  const instant = parts ? utcOf(parts, monthFirst) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new BadConsultationLog(
      `line ${line}: ${column} is "${value}"; accepted: 2026-01-31T09:05:00, 2026-01-31 09:05:00, 31-01-2026 09:05, ` +
        '31/01/2026 9:05 AM, or seconds or milliseconds since 1970',
    );
  }
  return instant;
}

function utcOf(parts: Record<string, string | undefined>, monthFirst: boolean): number {
  const [day, month] = monthFirst ? [parts.second, parts.first] : [parts.first, parts.second];
  const date = [
    Number(parts.year ?? parts.lastYear),
    Number(parts.month ?? month) - 1,
    Number(parts.day ?? day),
  ] as const;
  const written = Number(parts.hour);
  const hour = parts.half === undefined ? written : (written % 12) + (parts.half.toUpperCase() === 'P' ? 12 : 0);
  if (parts.half !== undefined && (written < 1 || written > 12)) return Number.NaN;
  const [minute, seconds] = [Number(parts.minute), Number(parts.seconds ?? 0)];
  const midnight = new Date(Date.UTC(...date));
  // The 31st of June is no day, though it can be counted on from the 30th.
  if (midnight.getUTCMonth() !== date[1] || midnight.getUTCDate() !== date[2]) return Number.NaN;
  if (hour > 23 || minute > 59 || seconds >= 60) return Number.NaN;
  const zone = /^([+-])(\d{2}):?(\d{2})$/.exec(parts.zone ?? '');
  const ahead = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  return midnight.getTime() + Math.round(((hour * 60 + minute - ahead) * 60 + seconds) * 1000);
}

function secondsOf(value: string, column: string, line: number): number {
  const clock = /^(\d{1,2}):([0-5]\d):([0-5]\d)$/.exec(value);
  const seconds = clock
    ? Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
    : /^-?\d/.test(value)
      ? Number(value)
      : Number.NaN;
  if (!Number.isFinite(seconds) || seconds < 0 || seconds > 86_400) {
    throw new BadConsultationLog(
      `line ${line}: ${column} is "${value}"; seconds from 0 to 86400, with a point for parts of one, or H:MM:SS are accepted`,
    );
  }
  return seconds;
}
