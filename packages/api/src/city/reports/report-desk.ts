import { writeAudit } from '../../commit/audit.ts';
import { findReceipts, type KnownReceipt, type StoredReceipt, storeReceipts } from '../../commit/receipts.ts';
import { type FactChange, writeFacts } from '../../commit/write-facts.ts';
import type { FreshnessRule } from '../../ingest/freshness.ts';
import {
  type Fact,
  judge,
  type KnownSource,
  type Reading,
  type Report,
  readReport,
  type SignalList,
} from '../../ingest/judge.ts';
import type { KnownCity } from '../../ingest/signal.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Database, Sql } from '../../postgres/database.ts';

/** What the sender is told about one report. `receivedAt` is when the first copy came, RFC 3339. */
export type Receipt = {
  source: string;
  messageId: string;
  outcome: StoredReceipt['outcome'];
  reason: string | null;
  message: string | null;
  receivedAt: string;
  repeated: boolean;
};

/** What the desk must know of the city; read anew for every call, since it changes. */
export type DeskKnowledge = {
  readonly city: KnownCity;
  readonly sources: ReadonlyMap<string, KnownSource>;
  readonly freshness: readonly FreshnessRule[];
};

type Waiting = {
  actor: Actor;
  reports: readonly Report[];
  resolve: (receipts: Receipt[]) => void;
  reject: (error: unknown) => void;
};

/** Reports of one transaction. More does not make a report cheaper, and makes everyone behind wait. */
const GROUP_SIZE = 2_000;
const ID = /^[\x21-\x7e]{1,100}$/;
const CODE = /^[\x21-\x7e]{1,64}$/;

/** The text as PostgreSQL can store it: no NUL, no half of a character. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

class TakenMeanwhile extends Error {}

/** Two processes took receipts in another order: PostgreSQL has undone one of them whole, and it may try again. */
function isDeadlock(error: unknown): boolean {
  return (error as { code?: unknown }).code === '40P01';
}

/**
 * The desk where reports are handed in. Reports of many callers that wait at the same time are committed together: one
 * transaction, one wake-up. A caller gets its receipts when that transaction is on disk, in the order of its reports.
 */
export function openReportDesk(options: {
  database: Database;
  clock: Clock;
  signals: SignalList;
  knowledge: () => DeskKnowledge;
  /** Called after every commit. */
  onCommitted: () => void;
}): { submit(actor: Actor, reports: readonly Report[]): Promise<Receipt[]>; idle(): Promise<void> } {
  const waiting: Waiting[] = [];
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    try {
      await workThrough();
    } finally {
      // At once: whoever is handed in between the last look and a later reset would wait for the next caller.
      working = null;
    }
  }

  async function workThrough(): Promise<void> {
    while (waiting.length > 0) {
      const group: Waiting[] = [];
      let size = 0;
      while (waiting.length > 0 && (size === 0 || size + waiting[0]!.reports.length <= GROUP_SIZE)) {
        const next = waiting.shift()!;
        group.push(next);
        size += next.reports.length;
      }
      await commitGroup(group);
    }
  }

  async function commitGroup(group: readonly Waiting[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const receipts = await options.database.sql(groupActor(group), sql => takeIn(sql, group, options));
        options.onCommitted();
        for (const [index, member] of group.entries()) member.resolve(receipts[index]!);
        return;
      } catch (error) {
        if ((error instanceof TakenMeanwhile || isDeadlock(error)) && attempt < 5) continue;
        // One caller's poison must not be another's failure: when a group fails, each of its members is tried alone.
        if (group.length > 1) {
          for (const member of group) await commitGroup([member]);
        } else group[0]!.reject(error);
        return;
      }
    }
  }

  return {
    submit(actor, reports) {
      if (reports.length === 0) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        waiting.push({ actor, reports, resolve, reject });
        working ??= work();
      });
    },
    async idle() {
      await working;
    },
  };
}

/** The group acts for all of its members and for nobody else: row-level security lets it write what any one of them may. */
function groupActor(group: readonly Waiting[]): Actor {
  if (group.length === 1) return group[0]!.actor;
  return {
    subject: 'report-desk',
    name: null,
    role: 'SOURCE',
    version: 0,
    sources: new Set(group.flatMap(member => [...member.actor.sources])),
    facilities: group.some(member => member.actor.facilities === null)
      ? null
      : new Set(group.flatMap(member => [...(member.actor.facilities ?? [])])),
  };
}

const idOf = (source: string, messageId: string): string => `${source}\u001f${messageId}`;
const partOf = (facility: string, signal: string, part: string): string => `${facility}\u001f${signal}\u001f${part}`;

/**
 * Takes in the reports of a group inside the caller's transaction: receipts, facts and audit rows exist together or not at all.
 * Throws when another process took one of the message ids at the same moment: the caller starts over.
 */
export async function takeIn(
  sql: Sql,
  group: readonly Pick<Waiting, 'actor' | 'reports'>[],
  { clock, signals, knowledge }: { clock: Clock; signals: SignalList; knowledge: () => DeskKnowledge },
): Promise<Receipt[][]> {
  const now = clock.now();
  const receivedAt = new Date(now).toISOString();
  const { city, sources, freshness } = knowledge();

  const readings = group.map(member =>
    member.reports.map(report => {
      const source = sources.get(report.source);
      const refusal = refuseAtTheDoor(member.actor, report, source);
      return refusal ?? readReport(report, source!, signals, city, now);
    }),
  );
  const all = readings.flat().filter((reading): reading is Reading => 'contentHash' in reading);
  const stored = new Map<string, KnownReceipt>();
  for (const receipt of await findReceipts(
    sql,
    all.map(r => r.report.source),
    all.map(r => r.report.messageId),
  )) {
    stored.set(idOf(receipt.source, receipt.messageId), receipt);
  }
  const known = await lockCells(
    sql,
    all.filter(reading => !reading.objection && !stored.has(idOf(reading.report.source, reading.report.messageId))),
  );

  const fresh: StoredReceipt[] = [];
  const changes: FactChange[] = [];
  const answer = (reading: Reading | Receipt): Receipt => {
    if (!('contentHash' in reading)) return { ...reading, receivedAt };
    const { report } = reading;
    const id = idOf(report.source, report.messageId);
    const earlier = stored.get(id);
    if (earlier) return answerCopy(earlier, reading);
    const part = partOf(report.facility, reading.signal, reading.part);
    const judgement = judge(reading, known.get(part) ?? null, sources.get(report.source)!, freshness, now);
    if (judgement.fact) {
      known.set(part, judgement.fact);
      changes.push({ facility: report.facility, signal: reading.signal, part: reading.part, fact: judgement.fact });
    }
    const receipt: StoredReceipt = {
      source: report.source,
      messageId: report.messageId,
      contentHash: reading.contentHash,
      facility: report.facility,
      signal: reading.signal,
      part: reading.part,
      observedAt: report.observedAt.toISOString(),
      receivedAt,
      outcome: judgement.outcome,
      reason: judgement.reason,
      message: judgement.message && storable(judgement.message),
      payload: reading.payload,
    };
    fresh.push(receipt);
    stored.set(id, receipt);
    const { source, messageId, outcome, reason, message } = receipt;
    return { source, messageId, outcome, reason, message, receivedAt, repeated: false };
  };
  const receipts = readings.map(member => member.map(answer));

  if ((await storeReceipts(sql, fresh)) < fresh.length) throw new TakenMeanwhile();
  await writeFacts(sql, now, changes);
  await writeAudit(
    sql,
    now,
    group.map((member, index) => ({
      actor: member.actor,
      action: 'submitReports',
      subject: storable([...new Set(member.reports.map(report => report.source))].join(',').slice(0, 200)),
      details: countOutcomes(receipts[index]!),
    })),
  );
  return receipts;
}

function refuseAtTheDoor(actor: Actor, report: Report, source: KnownSource | undefined): Receipt | null {
  const refuse = (reason: string, message: string): Receipt => ({
    source: report.source,
    messageId: report.messageId,
    outcome: 'REFUSED',
    reason,
    message,
    receivedAt: '',
    repeated: false,
  });
  // Not stored: the id would lie in somebody else's drawer, or in none.
  if (!source)
    return refuse(
      'UNKNOWN_SOURCE',
      `source "${report.source}" is not registered; yours: ${[...actor.sources].join(', ') || 'none'}.`,
    );
  if (!actor.sources.has(report.source)) {
    return refuse(
      'NOT_YOUR_SOURCE',
      `source "${report.source}" is not yours; yours: ${[...actor.sources].join(', ') || 'none'}.`,
    );
  }
  if (!ID.test(report.messageId)) {
    return refuse(
      'BAD_MESSAGE_ID',
      `messageId "${report.messageId.slice(0, 120)}" is not usable; 1 to 100 printable ASCII characters without spaces are.`,
    );
  }
  // What cannot be stored as text, or found again by it, would fail the whole call and everyone who waits with it.
  if (!CODE.test(report.facility)) {
    return refuse(
      'BAD_FACILITY',
      `facility "${storable(report.facility).slice(0, 64)}" is not usable; 1 to 64 printable ASCII characters without spaces are.`,
    );
  }
  const year = report.observedAt.getUTCFullYear();
  if (!(year >= 1970 && year <= 9_999))
    return refuse('BAD_INSTANT', 'observedAt is not usable; an instant from the year 1970 to 9999 is.');
  return null;
}

function answerCopy(earlier: KnownReceipt, reading: Reading): Receipt {
  const { source, messageId, receivedAt } = earlier;
  if (earlier.contentHash !== reading.contentHash) {
    return {
      source,
      messageId,
      receivedAt,
      outcome: 'REFUSED',
      reason: 'SAME_ID_OTHER_CONTENT',
      message: `messageId "${messageId}" was used on ${receivedAt} for another content; a new messageId is accepted.`,
      repeated: true,
    };
  }
  return {
    source,
    messageId,
    receivedAt,
    outcome: earlier.outcome,
    reason: earlier.reason,
    message: earlier.message,
    repeated: true,
  };
}

/** What is known about the parts of these readings, locked in one order so that two groups never wait for each other in a ring. */
async function lockCells(sql: Sql, readings: readonly Reading[]): Promise<Map<string, Fact>> {
  const known = new Map<string, Fact>();
  if (readings.length === 0) return known;
  const wanted = new Map(
    readings.map(reading => [partOf(reading.report.facility, reading.signal, reading.part), reading]),
  );
  const list = [...wanted.values()];
  const { rows } = await sql.query<{ facility: string; signal: string; part: string; fact: Fact }>(
    `select c.facility_code as facility, c.signal, c.part, c.fact
     from (select * from unnest($1::text[], $2::text[], $3::text[]) as t(facility_code, signal, part) order by 1, 2, 3) as wanted
     cross join lateral (
       select * from cell
       where facility_code = wanted.facility_code and signal = wanted.signal and part = wanted.part
       limit 1 for update
     ) c`,
    [list.map(r => r.report.facility), list.map(r => r.signal), list.map(r => r.part)],
  );
  for (const row of rows) known.set(partOf(row.facility, row.signal, row.part), row.fact);
  return known;
}

function countOutcomes(receipts: readonly Receipt[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const receipt of receipts) {
    const outcome = receipt.repeated ? 'REPEATED' : receipt.outcome;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

/** Reports of one call. */
export const MOST_REPORTS = 1_000;

export function refuseTooMany(count: number): void {
  if (count > MOST_REPORTS) {
    throw new Refusal('TOO_MANY_REPORTS', `${count} reports in one call; up to ${MOST_REPORTS} are accepted.`, {
      count,
    });
  }
}
