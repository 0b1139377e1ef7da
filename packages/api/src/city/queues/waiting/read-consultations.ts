import { parse } from 'csv-parse/sync';

/** One consultation of a clinic's log. */
export type Consultation = { session: string; startMs: number; serviceSeconds: number };

export type ConsultationColumns = { session?: string; start?: string; service?: string };

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
 * by usual names. Starts are ISO 8601, `YYYY-MM-DD HH:MM[:SS]`, or seconds or milliseconds since 1970; without a zone all are taken
 * to be of one zone, which is enough as only differences count. Rows may come in any order. Throws BadConsultationLog.
 */
export function readConsultations(text: string, columns: ConsultationColumns = {}): Consultation[] {
  const [header, ...rows] = rowsOf(text);
  if (!header)
    throw new BadConsultationLog('the file is empty; a header and one row for each consultation are accepted');
  const find = (what: keyof typeof NAMES) => columnOf(header.cells, what, columns[what]);
  const session = find('session');
  const start = find('start');
  const service = find('service');
  return rows.map(({ cells, line }) => {
    const cell = (column: number) => {
      const value = cells[column]?.trim() ?? '';
      if (value === '') throw new BadConsultationLog(`line ${line}: ${header.cells[column]} is empty`);
      return value;
    };
    return {
      session: cell(session),
      startMs: instantOf(cell(start), header.cells[start] as string, line),
      serviceSeconds: secondsOf(cell(service), header.cells[service] as string, line),
    };
  });
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

function columnOf(header: readonly string[], what: keyof typeof NAMES, given: string | undefined): number {
  const names = header.map(name => name.trim().toLowerCase());
  const wanted: readonly string[] = given === undefined ? NAMES[what] : [given.trim().toLowerCase()];
  for (const name of wanted) {
    const at = names.indexOf(name);
    if (at >= 0) return at;
  }
  const accepted = given === undefined ? `one of ${wanted.join(', ')}, or a name given by --${what}` : `"${given}"`;
  throw new BadConsultationLog(
    `line 1: no column for ${what}; the header has ${header.join(', ')}; wanted: ${accepted}`,
  );
}

function instantOf(value: string, column: string, line: number): number {
  if (/^\d+(\.\d+)?$/.test(value)) {
    const number = Number(value);
    // Seconds since 1970 stay below this until the year 5138, milliseconds have been above it since 1973.
    return number < 1e11 ? number * 1000 : number;
  }
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(value);
  const zone = (iso?.[3] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase();
  const instant = iso ? Date.parse(`${iso[1]}T${iso[2]}${zone}`) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new BadConsultationLog(
      `line ${line}: ${column} is "${value}"; accepted: 2026-01-31T09:05:00, 2026-01-31 09:05:00 or seconds since 1970`,
    );
  }
  return instant;
}

function secondsOf(value: string, column: string, line: number): number {
  const seconds = Number(value);
  if (!Number.isFinite(seconds) || seconds < 0 || seconds > 86_400) {
    throw new BadConsultationLog(`line ${line}: ${column} is "${value}"; seconds from 0 to 86400 are accepted`);
  }
  return seconds;
}
