import type { Sql } from '../postgres/database.ts';

/** Something that screens follow beside the board, and that has just changed. Codes only, never personal data. */
export type Ring = { readonly facility: string; readonly signal: string; readonly part: string };

/**
 * Says in the change log that these changed, inside the caller's transaction, without putting a fact on the board: whoever
 * follows them reads them again once the transaction is committed, in every process.
 */
export async function ring(sql: Sql, at: number, rings: readonly Ring[]): Promise<void> {
  if (rings.length === 0) return;
  await sql.query(
    `insert into change_log (recorded_at, facility_code, signal, facts)
     select $1::timestamptz, facility, signal, jsonb_object_agg(part, '{}'::jsonb)
     from (select distinct * from unnest($2::text[], $3::text[], $4::text[]) as t(facility, signal, part)) as rung
     group by facility, signal`,
    [new Date(at).toISOString(), rings.map(r => r.facility), rings.map(r => r.signal), rings.map(r => r.part)],
  );
}

/** Notes what changed, for `writeFacts` at the end of a transaction in which the same may change many times. */
export function ringAtEnd(rings: Map<string, Ring>, ring: Ring): void {
  rings.set(`${ring.signal}/${ring.facility}/${ring.part}`, ring);
}
