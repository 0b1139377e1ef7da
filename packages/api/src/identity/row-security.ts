/** Runs one query; a `pg` client or pool is one. */
export interface Queryable {
  query(text: string): Promise<{ rows: { hole: string }[] }>;
}

/** The ledger of migrations is the owner's alone: the application has no grant on it, so it needs no policy. */
const HOLES = `
  select format('table %s: row-level security is not enabled and forced', c.oid::regclass) as hole
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migration'
     and not (c.relrowsecurity and c.relforcerowsecurity)
  union all
  select format('table %s: the application role holds a grant on the ledger of migrations', c.oid::regclass)
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relname = 'schema_migration'
     and has_table_privilege(current_user, c.oid, 'select, insert, update, delete')
     and not (select rolsuper from pg_roles where rolname = current_user)
  union all
  select format('table %s: owned by the role %s that the application runs as', c.oid::regclass, current_user)
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and c.relowner = current_user::regrole
  union all
  select format('view %s: runs with the rights of its owner; create it with security_invoker', c.oid::regclass)
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
     and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)
  union all
  select format('materialised view %s: row-level security does not reach it', c.oid::regclass)
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'm' and has_table_privilege(current_user, c.oid, 'select')
  union all
  select format('function %s: runs with the rights of its owner (security definer)', p.oid::regprocedure)
    from pg_proc p
   where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege(current_user, p.oid, 'execute')
  union all
  select format('role %s: is a superuser or bypasses row-level security', rolname)
    from pg_roles
   where rolname = current_user and (rolsuper or rolbypassrls)
  union all
  select 'table audit: the application role can read, change or delete it'
   where has_table_privilege(current_user, 'audit', 'select')
      or has_table_privilege(current_user, 'audit', 'update')
      or has_table_privilege(current_user, 'audit', 'delete')
      or has_table_privilege(current_user, 'audit', 'truncate')`;

/** Every way past row-level security that the catalogue knows of for the role of this connection, as sentences. Empty: none. */
export async function rowSecurityHoles(client: Queryable): Promise<string[]> {
  const { rows } = await client.query(HOLES);
  return rows.map(row => row.hole).sort();
}

/** Throws with the list when the role of this connection could pass row-level security. Asked before the first request. */
export async function assertRowSecurity(client: Queryable): Promise<void> {
  const holes = await rowSecurityHoles(client);
  if (holes.length > 0) {
    throw new Error(`Row-level security does not hold; nothing is served. ${holes.join('; ')}.`);
  }
}
