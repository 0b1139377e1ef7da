import type { Sql } from '../../postgres/database.ts';

const LATEST = 50;

type Row = {
  facility: string;
  bedClass: string;
  countedAt: Date | string;
  counted: number;
  countedStaffed: number;
  onBoard: number | null;
  simulated: boolean;
};

export type BedAuditErrorFigures = {
  facility: string;
  audits: number;
  firstAt: string | null;
  lastAt: string | null;
  errorPercent: number | null;
  biasPercent: number | null;
  silent: number;
  simulated: boolean;
  latest: (Omit<Row, 'countedAt' | 'simulated'> & { countedAt: string })[];
};

/**
 * The error of the free-bed figure of hospitals, in order of code: Σ|board − counted| free beds over Σ staffed beds counted, in
 * percent, over all surprise audits. Counts for which the board said nothing are told apart, not taken for zero. null: every
 * hospital that was audited; a hospital asked for by name answers with 0 audits when it was not.
 */
export async function bedAuditErrors(sql: Sql, facilities: readonly string[] | null): Promise<BedAuditErrorFigures[]> {
  const { rows } = await sql.query<Row>(
    `select facility_code as facility, bed_class as "bedClass", counted_at as "countedAt", counted_free as counted,
            counted_staffed as "countedStaffed", board_free as "onBoard",
            board_simulated as simulated
     from bed_audit where $1::text[] is null or facility_code = any ($1)
     order by facility_code, counted_at desc, bed_class`,
    [facilities],
  );
  const codes = facilities === null ? rows.map(row => row.facility) : facilities;
  return [...new Set(codes)].sort().map(facility =>
    errorOf(
      facility,
      rows.filter(row => row.facility === facility),
    ),
  );
}

function errorOf(facility: string, rows: readonly Row[]): BedAuditErrorFigures {
  const latest = rows
    .slice(0, LATEST)
    .map(({ simulated: _, ...row }) => ({ ...row, countedAt: new Date(row.countedAt).toISOString() }));
  const compared = rows.filter((row): row is Row & { onBoard: number } => row.onBoard !== null);
  const staffed = compared.reduce((sum, row) => sum + row.countedStaffed, 0);
  const percent = (of: (row: Row & { onBoard: number }) => number) =>
    staffed > 0 ? (100 * compared.reduce((sum, row) => sum + of(row), 0)) / staffed : null;
  return {
    facility,
    audits: compared.length,
    firstAt: compared.length > 0 ? new Date(compared.at(-1)!.countedAt).toISOString() : null,
    lastAt: compared.length > 0 ? new Date(compared[0]!.countedAt).toISOString() : null,
    errorPercent: percent(row => Math.abs(row.onBoard - row.counted)),
    biasPercent: percent(row => row.onBoard - row.counted),
    silent: rows.length - compared.length,
    simulated: compared.some(row => row.simulated),
    latest,
  };
}
