import { Refusal } from '../kernel/refusals.ts';
import type { Sql } from '../postgres/database.ts';
import { QUARANTINE_DAYS } from './message-store.ts';

export type QuarantinedRow = {
  id: string;
  channel: string;
  sender: string;
  controlId: string | null;
  facility: string | null;
  receivedAt: string;
  answer: string;
  segment: string;
  field: number | null;
  component: number | null;
  code: number;
  reason: string;
  trigger: string | null;
  replayedAt: string | null;
  dismissedAt: string | null;
  dismissedBy: string | null;
  dismissedWhy: string | null;
  keptUntil: string;
};

/** Largest page. */
const MOST_QUARANTINED = 200;

const ROW = `id::text as id, channel, sender, control_id as "controlId", facility_code as facility, received_at as "receivedAt",
  answer, segment, field, component, code, reason, trigger, replayed_at as "replayedAt", dismissed_at as "dismissedAt",
  dismissed_by as "dismissedBy", dismissed_why as "dismissedWhy"`;

/**
 * A page of the quarantine that the actor of the transaction may see, the newest first. The cursor names the last message of
 * the page. Throws Refusal PAGE_SIZE and BAD_CURSOR.
 */
export async function quarantined(
  sql: Sql,
  wanted: { facility: string | null; waiting: boolean | null; first: number; after: string | null },
): Promise<{
  edges: { cursor: string; node: QuarantinedRow }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}> {
  const { facility, waiting, first, after } = wanted;
  if (first < 1 || first > MOST_QUARANTINED) {
    throw new Refusal('PAGE_SIZE', `first is ${first}; 1 to ${MOST_QUARANTINED} is accepted.`);
  }
  if (after !== null && !/^\d{1,18}$/.test(after)) {
    throw new Refusal(
      'BAD_CURSOR',
      `after "${after.slice(0, 60)}" is not a cursor of this list; give back one as received.`,
    );
  }
  const { rows } = await sql.query<QuarantinedRow>(
    `select ${ROW} from hl7_quarantine
      where ($1::text is null or facility_code = $1) and ($2::bigint is null or hl7_quarantine.id < $2::bigint)
        and ($4::boolean is null or (replayed_at is null and dismissed_at is null) = $4::boolean)
      order by hl7_quarantine.id desc limit $3`,
    [facility, after, first + 1, waiting],
  );
  const edges = rows.slice(0, first).map(row => ({ cursor: row.id, node: told(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

type Held = { row: QuarantinedRow; raw: Buffer | null };

/** One message that the actor of the transaction may see, with its bytes. Throws Refusal NOT_FOUND. */
export function quarantinedMessage(sql: Sql, id: string): Promise<Held> {
  return findMessage(sql, id, '');
}

/**
 * The same message, held until the end of the transaction, so that nobody else settles it meanwhile. Throws Refusal NOT_FOUND, and
 * ALREADY_REPLAYED or ALREADY_DISMISSED when nothing is left to be done about it.
 */
export async function holdToSettle(sql: Sql, id: string): Promise<Held> {
  const held = await findMessage(sql, id, 'for update');
  refuseSettled(held.row);
  return held;
}

async function findMessage(sql: Sql, id: string, lock: '' | 'for update'): Promise<Held> {
  const { rows } = /^\d{1,18}$/.test(id)
    ? await sql.query<QuarantinedRow & { raw: Buffer | null }>(
        `select ${ROW}, raw from hl7_quarantine where id = $1 ${lock}`,
        [id],
      )
    : { rows: [] };
  const found = rows[0];
  if (!found)
    throw new Refusal('NOT_FOUND', `No message "${id.slice(0, 40)}" in quarantine for you; hl7Quarantine lists them.`);
  const { raw, ...row } = found;
  return { row: told(row), raw };
}

function refuseSettled({ id, replayedAt, dismissedAt, dismissedBy }: QuarantinedRow): void {
  if (replayedAt)
    throw new Refusal('ALREADY_REPLAYED', `Message ${id} was taken on ${replayedAt}; nothing is left to do.`);
  if (dismissedAt) {
    const text = `Message ${id} was dismissed on ${dismissedAt} by ${dismissedBy}; nothing of it is kept.`;
    throw new Refusal('ALREADY_DISMISSED', text);
  }
}

/** Kinds and events may be quoted to whoever looks after the feed; any longer value of a message that has shifted may be a name. */
const HARMLESS_QUOTATION = /^"[A-Z0-9.]{0,4}"(?: and MSH-9\.2 "[A-Z0-9]{0,4}")?$/;
const withoutValues = (reason: string) =>
  reason.replace(/".*"/s, quoted => (HARMLESS_QUOTATION.test(quoted) ? quoted : '"***"'));

function told(row: QuarantinedRow): QuarantinedRow {
  const received = new Date(row.receivedAt).getTime();
  return {
    ...row,
    reason: withoutValues(row.reason),
    receivedAt: new Date(received).toISOString(),
    replayedAt: row.replayedAt && new Date(row.replayedAt).toISOString(),
    dismissedAt: row.dismissedAt && new Date(row.dismissedAt).toISOString(),
    keptUntil: new Date(received + QUARANTINE_DAYS * 86_400_000).toISOString(),
  };
}
