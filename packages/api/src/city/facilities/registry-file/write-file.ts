import { stringify } from 'csv-stringify/sync';
import { type CellValue, textOf } from './columns.ts';
import { guardFormula } from './formula-guard.ts';
import type { RegistryTable } from './tables.ts';

/** One row of a table by column name. */
export type RegistryRow = Readonly<Record<string, CellValue>>;

/**
 * A registry table as CSV (RFC 4180, UTF-8 with the mark that makes spreadsheets read Hindi): a header, then the rows as
 * given. Read back unchanged it changes nothing.
 */
export function writeRegistryFile(table: RegistryTable, rows: readonly RegistryRow[]): string {
  const names = [...table.columns, ...table.claim].map(({ name }) => name);
  const lines = rows.map(row => names.map(name => guardFormula(textOf(row[name] ?? null))));
  return stringify([names, ...lines], { bom: true, record_delimiter: '\r\n' });
}
