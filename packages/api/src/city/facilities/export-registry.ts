import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { requireRegistrar } from './registrar.ts';
import { storedRows } from './registry-file/stored-rows.ts';
import { registryTable } from './registry-file/tables.ts';
import { writeRegistryFile } from './registry-file/write-file.ts';

/**
 * A table of the registry (facilities, wards, departments, ambulances) as CSV with a header. Importing the file as it is
 * changes nothing. Refuses a table it does not know, and anybody but an official.
 */
export async function exportRegistry(context: RequestContext, tableName: string): Promise<string> {
  requireRegistrar(context.actor);
  const table = registryTable(tableName);
  const rows = await context.read(em => storedRows(sqlOf(em), table));
  return writeRegistryFile(table, rows);
}
