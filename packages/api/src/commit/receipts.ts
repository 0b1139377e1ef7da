import type { Sql } from '../postgres/database.ts';

/** A receipt as it is stored, once for ever, under (source, messageId). Instants are RFC 3339 strings. */
export type StoredReceipt = {
  readonly source: string;
  readonly messageId: string;
  readonly contentHash: string;
  readonly facility: string;
  readonly signal: string;
  readonly part: string;
  readonly observedAt: string;
  readonly receivedAt: string;
  readonly outcome: 'APPLIED' | 'UNCERTAIN' | 'LATE' | 'QUARANTINED' | 'REFUSED';
  readonly reason: string | null;
  readonly message: string | null;
  readonly payload: string;
};

/** What is needed to answer a copy. */
export type KnownReceipt = Pick<
  StoredReceipt,
  'source' | 'messageId' | 'contentHash' | 'outcome' | 'reason' | 'message' | 'receivedAt'
>;

/** Receipts that exist for these ids, in any order. */
export async function findReceipts(
  sql: Sql,
  sources: readonly string[],
  messageIds: readonly string[],
): Promise<KnownReceipt[]> {
  const { rows } = await sql.query<KnownReceipt & { receivedAt: Date }>(
    // Lateral with a limit: one look into the index per id. Left to itself the planner reads the whole, growing table.
    `select r.source_code as "source", r.message_id as "messageId", r.content_hash as "contentHash", r.outcome, r.reason,
            r.message, r.received_at as "receivedAt"
     from unnest($1::text[], $2::text[]) as wanted(source_code, message_id)
     cross join lateral (
       select * from receipt where source_code = wanted.source_code and message_id = wanted.message_id limit 1
     ) r`,
    [sources, messageIds],
  );
  return rows.map(row => ({ ...row, receivedAt: new Date(row.receivedAt).toISOString() }));
}

/**
 * Stores receipts inside the caller's transaction. Returns how many were new: fewer than given means that another process
 * took one of the ids at the same moment, and the caller must start over.
 */
export async function storeReceipts(sql: Sql, receipts: readonly StoredReceipt[]): Promise<number> {
  if (receipts.length === 0) return 0;
  // One JSON document instead of twelve arrays: writing array literals was a tenth of the work for a report.
  const { rows } = await sql.query<{ stored: number }>(
    `with stored as (
       insert into receipt (source_code, message_id, content_hash, facility_code, signal, part, observed_at, received_at,
                            outcome, reason, message, payload)
       select source, "messageId", "contentHash", facility, signal, part, "observedAt", "receivedAt", outcome, reason,
              message, payload
       from json_to_recordset($1::json) as t(source text, "messageId" text, "contentHash" text, facility text, signal text,
            part text, "observedAt" timestamptz, "receivedAt" timestamptz, outcome text, reason text, message text, payload text)
       order by source, "messageId"
       on conflict (source_code, message_id) do nothing
       returning 1
     ) select count(*)::int as stored from stored`,
    [JSON.stringify(receipts)],
  );
  return rows[0]?.stored ?? 0;
}
