import { type RegistryRows, registryRows } from './registry-rows.ts';

/** Anything that runs SQL on one connection, e.g. a `pg` client. */
interface Connection {
  // biome-ignore lint/suspicious/noExplicitAny: a row has the shape that the SQL beside it selects.
  query(text: string, parameters?: unknown[]): Promise<{ rows: any[] }>;
}

/** Facilities first: the other tables refer to them. */
const TABLES = [
  'facility',
  'facility_fact',
  'department',
  'ward',
  'ambulance',
] as const satisfies (keyof RegistryRows)[];

/**
 * Fills the registry of a new city. A registry that holds even one facility is left alone: from then on it belongs to the
 * people who edit it. Opens and ends its own transaction on `connection`.
 */
export async function loadRegistry(connection: Connection): Promise<void> {
  await connection.query('begin');
  try {
    // The owner is under row-level security as well, unless it is a superuser.
    await connection.query(`select set_config('hims.role', 'SYSTEM', true)`);
    const { rows } = await connection.query('select exists (select from facility) as loaded');
    if (!rows[0].loaded) await insertAll(connection, registryRows());
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw error;
  }
}

/** Adds rows to empty tables, inside the caller's transaction. */
export async function insertAll(connection: Connection, registry: RegistryRows): Promise<void> {
  for (const table of TABLES) {
    const rows = registry[table];
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    // One statement for a table, however many rows: PostgreSQL reads the columns and their types from the table itself.
    await connection.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      // A Hindi letter with a dot below can be written in two ways; names compare only when all use the same one.
      [JSON.stringify(rows).normalize('NFC')],
    );
  }
}
