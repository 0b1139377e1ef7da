import type { ImportResult } from '@hims/schema';
import { writeAudit } from '../../commit/audit.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { type Sql, sqlOf } from '../../postgres/database.ts';
import { requireRegistrar } from './registrar.ts';
import { readRegistryFile } from './registry-file/read-file.ts';
import { storedRows } from './registry-file/stored-rows.ts';
import { type RegistryTable, registryTable } from './registry-file/tables.ts';
import { type Claim, weighRows } from './registry-file/weigh-rows.ts';
import type { RegistryRow } from './registry-file/write-file.ts';

/**
 * Brings a table of the registry to what a CSV file says: rows with a new key are added, rows that differ are changed, rows
 * that the file leaves out stay. Each changed value also becomes a dated claim with the file's source, in the same
 * transaction as the audit row. One bad row, and nothing is changed, unless `skipBadRows`; a bad header is never skipped.
 * Reports are checked against the changed registry within seconds.
 */
export async function importRegistry(
  context: RequestContext,
  file: { table: string; csv: string; skipBadRows: boolean },
): Promise<ImportResult> {
  requireRegistrar(context.actor);
  const table = registryTable(file.table);
  const read = readRegistryFile(table, file.csv);
  return context.write(async em => {
    const sql = sqlOf(em);
    // Two imports at once would each compare with what the other is about to change.
    await sql.query(`select pg_advisory_xact_lock(hashtext('registry import'))`);
    const weighed = weighRows(table, await storedRows(sql, table), read.rows, await facilityCodes(sql));
    const problems = [...read.problems, ...weighed.problems].sort((a, b) => a.row - b.row);
    if (!read.headerAccepted || (problems.length > 0 && !file.skipBadRows)) {
      return { inserted: 0, changed: 0, unchanged: 0, problems, applied: false };
    }
    const inserted = weighed.inserted.length;
    const changed = weighed.changed.length;
    if (inserted + changed > 0) {
      await store(sql, table, [...weighed.inserted, ...weighed.changed]);
      await addClaims(sql, weighed.claims);
      const details = { inserted, changed, unchanged: weighed.unchanged, skipped: problems.length };
      await writeAudit(sql, await transactionTime(sql), [
        { actor: context.actor, action: 'IMPORT_REGISTRY', subject: table.name, details },
      ]);
    }
    return { inserted, changed, unchanged: weighed.unchanged, problems, applied: inserted + changed > 0 };
  });
}

/** The instant that the new claims carry too: people edit the registry in real time, also in a city that runs faster. */
async function transactionTime(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ at: number }>('select (extract(epoch from now()) * 1000)::double precision as at');
  return rows[0]!.at;
}

async function facilityCodes(sql: Sql): Promise<Set<string>> {
  const { rows } = await sql.query<{ code: string }>('select code from facility');
  return new Set(rows.map(({ code }) => code));
}

async function store(sql: Sql, table: RegistryTable, rows: readonly RegistryRow[]): Promise<void> {
  const names = table.columns.map(({ name }) => name);
  const values = names.filter(name => !table.key.includes(name)).map(name => `${name} = excluded.${name}`);
  await sql.query(
    `insert into ${table.stored} (${names.join(', ')})
     select ${names.join(', ')} from jsonb_populate_recordset(null::${table.stored}, $1::jsonb)
     on conflict (${table.key.join(', ')}) do update set ${values.join(', ')}`,
    [JSON.stringify(rows)],
  );
}

/** A claim that is already known, word for word, is not a second one. */
async function addClaims(sql: Sql, claims: readonly Claim[]): Promise<void> {
  await sql.query(
    `insert into facility_fact (facility_code, fact, value, as_of, source, verified)
     select facility_code, fact, value, as_of, source, verified
     from jsonb_populate_recordset(null::facility_fact, $1::jsonb)
     on conflict do nothing`,
    [JSON.stringify(claims)],
  );
}
