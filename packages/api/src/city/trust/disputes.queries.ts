import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { type StoredState, stateAt } from './dispute-rules.ts';

/** Largest page of disputes, and of checks. */
const MOST_ON_A_PAGE = 200;
/** Marks that one screen is told of. */
const MOST_MARKS = 500;

type Instant = Date | string;
type DisputeRow = {
  id: string;
  kind: string;
  state: StoredState;
  facility: string;
  signal: string;
  part: string | null;
  metric: string;
  shown: number;
  shownObservedAt: Instant;
  shownSource: string;
  simulated: boolean;
  claimed: number | null;
  reason: string;
  evidence: string | null;
  whoWasRung: string | null;
  openedBy: string;
  openedByRole: string;
  openedAt: Instant;
  dueAt: Instant;
  closedAt: Instant | null;
  closedByRole: string | null;
  closingNote: string | null;
};

export type DisputeView = Omit<DisputeRow, 'state' | 'openedBy'> & {
  state: StoredState | 'OVERDUE';
  mine: boolean;
  decidedLate: boolean;
};

const COLUMNS = `
  d.id::text as id, d.kind, d.state, d.facility_code as facility, d.signal, d.part, d.metric, d.shown,
  d.shown_observed_at as "shownObservedAt", d.shown_source as "shownSource", d.simulated, d.claimed, d.reason, d.evidence,
  c.who_was_rung as "whoWasRung", d.opened_by as "openedBy", d.opened_by_role as "openedByRole", d.opened_at as "openedAt",
  d.due_at as "dueAt", d.closed_at as "closedAt", d.closed_by_role as "closedByRole", d.closing_note as "closingNote"`;

const rfc3339 = (at: Instant): string => new Date(at).toISOString();

function viewOf({ openedBy, ...row }: DisputeRow, subject: string, now: number): DisputeView {
  const dueAt = new Date(row.dueAt).getTime();
  return {
    ...row,
    state: stateAt(row.state, dueAt, now),
    shownObservedAt: rfc3339(row.shownObservedAt),
    openedAt: rfc3339(row.openedAt),
    dueAt: rfc3339(row.dueAt),
    closedAt: row.closedAt && rfc3339(row.closedAt),
    mine: openedBy === subject,
    decidedLate: row.closedAt !== null && row.state !== 'WITHDRAWN' && new Date(row.closedAt).getTime() > dueAt,
  };
}

/** One dispute as `subject` sees it at `now`; null: there is none, or it is not theirs to see. */
export async function disputeOf(sql: Sql, id: string, subject: string, now: number): Promise<DisputeView | null> {
  const { rows } = await sql.query<DisputeRow>(
    `select ${COLUMNS} from dispute d left join board_check c on c.id = d.check_id where d.id = $1`,
    [id],
  );
  return rows[0] ? viewOf(rows[0], subject, now) : null;
}

/** A page of disputes, newest first, behind the cursor `after`. Refuses with PAGE_SIZE and BAD_CURSOR. */
export async function disputePage(
  sql: Sql,
  asked: { facility: string | null; openOnly: boolean; first: number; after: string | null },
  subject: string,
  now: number,
) {
  const behind = pageStart(asked.first, asked.after);
  const { rows } = await sql.query<DisputeRow>(
    `select ${COLUMNS} from dispute d left join board_check c on c.id = d.check_id
     where ($1::text is null or d.facility_code = $1) and (not $2 or d.state = 'OPEN') and ($3::bigint is null or d.id < $3)
     order by d.id desc limit $4`,
    [asked.facility, asked.openOnly, behind, asked.first + 1],
  );
  return pageOf(
    rows.map(row => viewOf(row, subject, now)),
    asked.first,
  );
}

/** Number of the row that a page starts behind; null: from the newest. */
export function pageStart(first: number, after: string | null): string | null {
  if (first < 1 || first > MOST_ON_A_PAGE) {
    throw new Refusal('PAGE_SIZE', `first is ${first}; 1 to ${MOST_ON_A_PAGE} is accepted.`);
  }
  if (after !== null && !/^\d{1,18}$/.test(after)) {
    throw new Refusal(
      'BAD_CURSOR',
      `after "${after.slice(0, 60)}" is not a cursor of this list; give back one as received.`,
    );
  }
  return after;
}

/** A page of rows that are told apart by `id`, of which one more was read than asked for. */
export function pageOf<Row extends { id: string }>(rows: readonly Row[], first: number) {
  const edges = rows.slice(0, first).map(node => ({ cursor: node.id, node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

type MarkRow = {
  dispute: string;
  kind: string;
  facility: string;
  signal: string;
  part: string | null;
  metric: string;
  openedAt: Instant;
  dueAt: Instant;
};

/** Every number in doubt that the reader may see, oldest first; of one facility, or of all. */
export async function openDisputes(sql: Sql, facility: string | null, now: number) {
  const { rows } = await sql.query<MarkRow & { total: number; late: number }>(
    `select id::text as dispute, kind, facility_code as facility, signal, part, metric, opened_at as "openedAt",
            due_at as "dueAt", count(*) over ()::int as total, count(*) filter (where due_at < $2) over ()::int as late
     from dispute where state = 'OPEN' and ($1::text is null or facility_code = $1) order by id limit ${MOST_MARKS}`,
    [facility, new Date(now).toISOString()],
  );
  return {
    serverTime: new Date(now).toISOString(),
    open: rows[0]?.total ?? 0,
    overdue: rows[0]?.late ?? 0,
    marks: rows.map(({ total: _, late: __, ...row }) => ({
      ...row,
      openedAt: rfc3339(row.openedAt),
      dueAt: rfc3339(row.dueAt),
      overdue: new Date(row.dueAt).getTime() < now,
    })),
  };
}
