import { planOnce, type Sql } from '../postgres/database.ts';
import type { Ring } from './ring.ts';

/** A fact that is to replace what is known about one part. */
export type FactChange = {
  readonly facility: string;
  readonly signal: string;
  readonly part: string;
  /** `since`: its place in the order of what was known of its part, where that is later than `observedAt`. */
  readonly fact: Readonly<Record<string, unknown>> & { readonly observedAt: string; readonly since?: string };
};

// One statement: what takes its place in `cell` is what is logged. A second process may have written something newer in
// between; the older fact then loses here too, and is not logged.
const WRITE = planOnce(`
  with placed as (
    insert into cell as known (facility_code, signal, part, observed_at, fact, changed_xid)
    select facility_code, signal, part, observed_at, fact, pg_current_xact_id()::text::bigint
    from json_to_recordset($2::json) as t(facility_code text, signal text, part text, observed_at timestamptz, fact jsonb)
    order by facility_code, signal, part
    on conflict (facility_code, signal, part) do update
      set observed_at = excluded.observed_at, fact = excluded.fact, changed_xid = excluded.changed_xid
      where known.observed_at <= excluded.observed_at
    returning facility_code, signal, part, fact
  )
  insert into change_log (recorded_at, facility_code, signal, facts)
  select $1::timestamptz, facility_code, signal, jsonb_object_agg(part, fact)
  from (
    select * from placed
    union all select facility, signal, part, '{}' from unnest($3::text[], $4::text[], $5::text[]) as rung(facility, signal, part)
  ) as changed group by facility_code, signal`);

/**
 * Replaces facts and records the change, inside the caller's transaction: cells and change log exist together or not at
 * all. Where two changes name the same part, the later in the list wins. One log row per facility and signal. `rings` are for
 * those who follow something beside the board, each once.
 */
export async function writeFacts(
  sql: Sql,
  recordedAt: number,
  changes: readonly FactChange[],
  rings: readonly Ring[] = [],
): Promise<void> {
  if (changes.length === 0 && rings.length === 0) return;
  const latest = new Map<string, FactChange>();
  for (const change of changes) latest.set(`${change.facility}\u001f${change.signal}\u001f${change.part}`, change);
  const cells = [...latest.values()].map(({ facility, signal, part, fact }) => ({
    facility_code: facility,
    signal,
    part,
    observed_at: fact.since ?? fact.observedAt,
    fact,
  }));
  await sql.query(WRITE, [
    new Date(recordedAt).toISOString(),
    JSON.stringify(cells),
    rings.map(ring => ring.facility),
    rings.map(ring => ring.signal),
    rings.map(ring => ring.part),
  ]);
}
