import type { Sql } from '../postgres/database.ts';

/** A fact that is to replace what is known about one part. */
export type FactChange = {
  readonly facility: string;
  readonly signal: string;
  readonly part: string;
  readonly fact: Readonly<Record<string, unknown>> & { readonly observedAt: string };
};

// A second process may have written something newer in between: the older fact then loses here too, and is not logged.
const UPSERT_CELLS = `
  insert into cell as known (facility_code, signal, part, observed_at, fact, changed_xid)
  select facility_code, signal, part, observed_at, fact, pg_current_xact_id()::text::bigint
  from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::jsonb[]) as t(facility_code, signal, part, observed_at, fact)
  order by facility_code, signal, part
  on conflict (facility_code, signal, part) do update
    set observed_at = excluded.observed_at, fact = excluded.fact, changed_xid = excluded.changed_xid
    where known.observed_at <= excluded.observed_at
  returning facility_code || chr(31) || signal || chr(31) || part as key`;

const APPEND_LOG = `
  insert into change_log (recorded_at, facility_code, signal, facts)
  select $1::timestamptz, facility_code, signal, facts
  from unnest($2::text[], $3::text[], $4::jsonb[]) as t(facility_code, signal, facts)`;

/**
 * Replaces facts and records the change, inside the caller's transaction: cells and change log exist together or not at
 * all. Where two changes name the same part, the later in the list wins. One log row per facility and signal.
 */
export async function writeFacts(sql: Sql, recordedAt: number, changes: readonly FactChange[]): Promise<void> {
  if (changes.length === 0) return;
  const latest = new Map<string, FactChange>();
  for (const change of changes) latest.set(`${change.facility}\u001f${change.signal}\u001f${change.part}`, change);
  const cells = [...latest.values()];
  const json = cells.map(cell => JSON.stringify(cell.fact));
  const written = await sql.query<{ key: string }>(UPSERT_CELLS, [
    cells.map(cell => cell.facility),
    cells.map(cell => cell.signal),
    cells.map(cell => cell.part),
    cells.map(cell => cell.fact.observedAt),
    json,
  ]);
  const kept = written.rows.length === cells.length ? null : new Set(written.rows.map(row => row.key));
  const rows = new Map<string, { facility: string; signal: string; facts: string[] }>();
  let index = 0;
  for (const [key, cell] of latest) {
    const fact = json[index++]!;
    if (kept && !kept.has(key)) continue;
    const group = `${cell.facility}\u001f${cell.signal}`;
    const row = rows.get(group) ?? { facility: cell.facility, signal: cell.signal, facts: [] };
    row.facts.push(`${JSON.stringify(cell.part)}:${fact}`);
    rows.set(group, row);
  }
  if (rows.size === 0) return;
  const log = [...rows.values()];
  await sql.query(APPEND_LOG, [
    new Date(recordedAt).toISOString(),
    log.map(row => row.facility),
    log.map(row => row.signal),
    log.map(row => `{${row.facts.join(',')}}`),
  ]);
}
