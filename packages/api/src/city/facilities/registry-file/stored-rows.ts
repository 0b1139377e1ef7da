import type { Sql } from '../../../postgres/database.ts';
import type { RegistryTable } from './tables.ts';
import type { RegistryRow } from './write-file.ts';

/** Every row of a registry table in order of its key; a day as YYYY-MM-DD, whatever the time zone of the reader. */
export async function storedRows(sql: Sql, table: RegistryTable): Promise<RegistryRow[]> {
  const columns = table.columns.map(({ name }) => (name === 'as_of' ? 'as_of::text' : name)).join(', ');
  const order = table.key.map(name => `${name} collate "C"`).join(', ');
  const { rows } = await sql.query<RegistryRow>(`select ${columns} from ${table.stored} order by ${order}`);
  return rows;
}
