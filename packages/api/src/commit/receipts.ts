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
  const { rows } = await sql.query<{ stored: number }>(
    `with stored as (
       insert into receipt (source_code, message_id, content_hash, facility_code, signal, part, observed_at, received_at,
                            outcome, reason, message, payload)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
                            $8::timestamptz[], $9::text[], $10::text[], $11::text[], $12::text[])
       on conflict (source_code, message_id) do nothing
       returning 1
     ) select count(*)::int as stored from stored`,
    [
      receipts.map(receipt => receipt.source),
      receipts.map(receipt => receipt.messageId),
      receipts.map(receipt => receipt.contentHash),
      receipts.map(receipt => receipt.facility),
      receipts.map(receipt => receipt.signal),
      receipts.map(receipt => receipt.part),
      receipts.map(receipt => receipt.observedAt),
      receipts.map(receipt => receipt.receivedAt),
      receipts.map(receipt => receipt.outcome),
      receipts.map(receipt => receipt.reason),
      receipts.map(receipt => receipt.message),
      receipts.map(receipt => receipt.payload),
    ],
  );
  return rows[0]?.stored ?? 0;
}
