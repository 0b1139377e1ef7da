import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';

export type StoredReportRow = {
  source: string;
  messageId: string;
  facility: string;
  signal: string | null;
  part: string;
  observedAt: string;
  receivedAt: string;
  outcome: string;
  reason: string | null;
  message: string | null;
  content: string;
};
export type StoredReportPage = {
  edges: { cursor: string; node: StoredReportRow }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/** Largest page. */
export const MOST_STORED_REPORTS = 500;

/**
 * A page of the reports of one facility in the order in which they were true, from an instant until before another. The
 * cursor names the last report of the page, so that reports which come in between, late ones too, neither repeat a row nor
 * push one out. Refuses with PAGE_SIZE and BAD_CURSOR.
 */
export async function storedReports(
  sql: Sql,
  wanted: {
    facility: string;
    signal: string | null;
    outcomes: readonly string[] | null;
    from: Date;
    to: Date;
    first: number;
    after: string | null;
  },
): Promise<StoredReportPage> {
  if (wanted.first < 1 || wanted.first > MOST_STORED_REPORTS) {
    throw new Refusal('PAGE_SIZE', `first is ${wanted.first}; 1 to ${MOST_STORED_REPORTS} is accepted.`);
  }
  const [observedAt, source, messageId] = wanted.after === null ? [null, '', ''] : readCursor(wanted.after);
  const { rows } = await sql.query<StoredReportRow>(
    `select source_code as source, message_id as "messageId", facility_code as facility, nullif(signal, 'NONE') as signal, part,
            observed_at as "observedAt", received_at as "receivedAt", outcome, reason, message, payload as content
     from receipt
     where facility_code = $1 and ($2::text is null or signal = $2) and ($3::text[] is null or outcome = any ($3))
       and observed_at >= $4::timestamptz and observed_at < $5::timestamptz
       and ($6::timestamptz is null or (observed_at, source_code, message_id) > ($6::timestamptz, $7, $8))
     order by observed_at, source_code, message_id
     limit $9`,
    [
      wanted.facility,
      wanted.signal,
      wanted.outcomes,
      wanted.from.toISOString(),
      wanted.to.toISOString(),
      observedAt,
      source,
      messageId,
      wanted.first + 1,
    ],
  );
  const page = rows.slice(0, wanted.first).map(row => {
    const node = { ...row, observedAt: rfc3339(row.observedAt), receivedAt: rfc3339(row.receivedAt) };
    return { cursor: writeCursor(node), node };
  });
  return { edges: page, pageInfo: { hasNextPage: rows.length > wanted.first, endCursor: page.at(-1)?.cursor ?? null } };
}

function rfc3339(instant: string): string {
  return new Date(instant).toISOString();
}

function writeCursor({ observedAt, source, messageId }: StoredReportRow): string {
  return Buffer.from(JSON.stringify([observedAt, source, messageId])).toString('base64url');
}

function readCursor(cursor: string): [string, string, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [observedAt, source, messageId] = parts as unknown[];
    if (
      typeof observedAt === 'string' &&
      !Number.isNaN(Date.parse(observedAt)) &&
      typeof source === 'string' &&
      typeof messageId === 'string'
    ) {
      return [observedAt, source, messageId];
    }
  } catch {
    // Told below, like every other text that is no cursor.
  }
  throw new Refusal(
    'BAD_CURSOR',
    `after "${cursor.slice(0, 60)}" is not a cursor of this list; give back one as received.`,
  );
}
