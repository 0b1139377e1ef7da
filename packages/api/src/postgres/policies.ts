/** The setting is read once per query, not once per row: a sub-select becomes an init plan. */
export const ROLE = "(select current_setting('hims.role', true))";
const FACILITIES = "(select current_setting('hims.facilities', true))";
/**
 * The facilities as keys of one object: a source of all mandirs names 1,164, and searching a list for each of a thousand
 * rows took 80 ms, searching keys takes none that can be measured.
 */
const LIST = "string_to_array(current_setting('hims.facilities', true), ',')";
const FACILITY_KEYS = `(select jsonb_object(${LIST}, ${LIST}))`;
export const SOURCE_LIST = "(select string_to_array(current_setting('hims.sources', true), ','))::text[]";

/** After a transaction its settings read as '', before the first one as null: neither is a role, so both see nothing. */
export const someone = `${ROLE} <> ''`;
export const system = `${ROLE} = 'SYSTEM'`;
export const registrar = `${ROLE} in ('SYSTEM', 'OFFICIAL')`;
export const fleet = `${ROLE} in ('SYSTEM', 'OFFICIAL', 'DISPATCHER', 'CREW', 'SOURCE')`;
export const staff = `${ROLE} in ('OFFICIAL', 'SUPERINTENDENT', 'CLERK', 'DOCTOR', 'DISPATCHER', 'ANALYST')`;
export const inScope = `(${FACILITIES} = '*' or jsonb_exists(${FACILITY_KEYS}, facility_code))`;
export const ownSource = `(${ROLE} = 'SOURCE' and source_code = any (${SOURCE_LIST}))`;
/** Clerks, doctors and the superintendent of a hospital, within their own. */
export const hospitalStaff = `(${ROLE} in ('SUPERINTENDENT', 'CLERK', 'DOCTOR') and ${inScope})`;
/** A machine, within the facilities of its sources. */
export const machine = `(${ROLE} = 'SOURCE' and ${inScope})`;

/**
 * To be said first by a migration that puts rows into tables: row-level security is forced, so the owner is bound by it too
 * where the owner is no superuser. Ends with the transaction of the migration.
 */
export const AS_SYSTEM = `select set_config('hims.role', 'SYSTEM', true), set_config('hims.subject', 'system', true),
                                 set_config('hims.facilities', '*', true), set_config('hims.sources', '', true)`;

export type Verb = 'select' | 'insert' | 'update' | 'delete';

/**
 * Statements that put row-level security on a table and allow the application exactly these verbs on these rows. A verb that
 * is not listed is not granted. The conditions may use `facility_code` of the row through `inScope`.
 */
export function protect(table: string, policies: Readonly<Partial<Record<Verb, string>>>): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    ...Object.entries(policies).flatMap(([verb, rows]) => allow(table, verb as Verb, rows)),
  ];
}

/** The grant of one verb, and its policy. */
export function allow(table: string, verb: Verb, rows: string): string[] {
  const clause =
    verb === 'insert'
      ? `with check (${rows})`
      : verb === 'update'
        ? `using (${rows}) with check (${rows})`
        : `using (${rows})`;
  return [`grant ${verb} on ${table} to hims_app`, `create policy ${table}_${verb} on ${table} for ${verb} ${clause}`];
}
