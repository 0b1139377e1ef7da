import { type CellValue, textOf } from './columns.ts';
import type { Problem, ReadRow } from './read-file.ts';
import type { RegistryTable } from './tables.ts';
import type { RegistryRow } from './write-file.ts';

/** A claim that a changed value rests on. */
export interface Claim {
  facility_code: string;
  fact: string;
  value: string;
  as_of: string;
  source: string;
  verified: boolean;
}

/** What a file would do to what is stored. */
export interface Weighed {
  inserted: RegistryRow[];
  changed: RegistryRow[];
  unchanged: number;
  claims: Claim[];
  problems: Problem[];
}

/** Compares the rows of a file with those stored. `facilities` are all codes that exist. Changes nothing. */
export function weighRows(
  table: RegistryTable,
  stored: readonly RegistryRow[],
  read: readonly ReadRow[],
  facilities: ReadonlySet<string>,
): Weighed {
  const storedByKey = new Map(stored.map(row => [keyOf(table, row), row]));
  const weighed: Weighed = { inserted: [], changed: [], unchanged: 0, claims: [], problems: [] };
  for (const { line, values } of read) {
    const before = storedByKey.get(keyOf(table, values));
    const after = rowOf(table, values, before);
    const different = table.columns
      .map(({ name }) => name)
      .filter(name => !before || textOf(before[name] ?? null) !== textOf(after[name] ?? null));
    if (before && different.length === 0) {
      weighed.unchanged += 1;
      continue;
    }
    const problems = problemsOfRow(table, line, values, before, after, different, facilities);
    if (problems.length > 0) {
      weighed.problems.push(...problems);
      continue;
    }
    weighed[before ? 'changed' : 'inserted'].push(after);
    weighed.claims.push(...claimsOf(table, values, before, after, different));
  }
  return weighed;
}

function keyOf(table: RegistryTable, row: RegistryRow): string {
  return JSON.stringify(table.key.map(name => row[name]));
}

/** The row as it will be stored: what the file leaves out keeps its value. */
function rowOf(table: RegistryTable, values: RegistryRow, before: RegistryRow | undefined): RegistryRow {
  return Object.fromEntries(
    table.columns.map(({ name }): [string, CellValue] => [
      name,
      name in values ? values[name]! : (before?.[name] ?? null),
    ]),
  );
}

function problemsOfRow(
  table: RegistryTable,
  row: number,
  values: RegistryRow,
  before: RegistryRow | undefined,
  after: RegistryRow,
  different: readonly string[],
  facilities: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const problem = (column: string, accepted: string) =>
    problems.push({ row, column, value: textOf(values[column] ?? null).slice(0, 100), accepted });

  if (!before) {
    for (const { name, mayBeEmpty, accepted } of table.columns) {
      if (!mayBeEmpty && !(name in values)) problem(name, `${accepted}, because the row is new,`);
    }
  }
  for (const { name, accepted } of claimColumns(table)) {
    if (values[name] == null) problem(name, `${accepted}, because ${different.join(', ')} would change,`);
  }
  for (const name of table.fixed) {
    if (before && different.includes(name)) problem(name, `${textOf(before[name] ?? null)}, which never changes,`);
  }
  for (const { columns } of table.together) {
    const empty = columns.filter(name => after[name] === null);
    if (empty.length > 0 && empty.length < columns.length) {
      problem(empty[0]!, `a value, or none in ${columns.join(' and ')}`);
    }
  }
  if (table.facility !== null && !facilities.has(String(after[table.facility]))) {
    problem(table.facility, 'the code of a facility that is in the registry');
  }
  return problems;
}

/** Who says so and of which day: asked for wherever something changes, whether the table stores it or only the claim. */
function claimColumns(table: RegistryTable): RegistryTable['columns'] {
  return [...table.columns, ...table.claim].filter(({ name }) => name === 'source' || name === 'as_of');
}

function claimsOf(
  table: RegistryTable,
  values: RegistryRow,
  before: RegistryRow | undefined,
  after: RegistryRow,
  different: readonly string[],
): Claim[] {
  const prefix = table.facility === null ? '' : `${table.stored}.${after.code}.`;
  const claim = (fact: string, value: string): Claim => ({
    facility_code: String(after[table.facility ?? 'code']),
    fact: prefix + fact,
    value: value === '' ? 'unknown' : value,
    as_of: String(values.as_of),
    source: String(values.source),
    verified: true,
  });
  const single = different.filter(
    name =>
      !table.key.includes(name) &&
      name !== 'source' &&
      name !== 'as_of' &&
      !table.together.some(({ columns }) => columns.includes(name)) &&
      // A new row claims nothing about what it leaves empty.
      (before !== undefined || textOf(after[name] ?? null) !== ''),
  );
  const joint = table.together.filter(
    ({ columns }) =>
      columns.some(name => different.includes(name)) &&
      (before !== undefined || columns.every(name => after[name] !== null)),
  );
  return [
    ...single.map(name => claim(name, textOf(after[name] ?? null))),
    ...joint.map(({ fact, columns }) =>
      claim(
        fact,
        columns.some(name => after[name] === null) ? '' : columns.map(name => textOf(after[name]!)).join(', '),
      ),
    ),
  ];
}
