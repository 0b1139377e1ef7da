import { randomUUID } from 'node:crypto';
import { type KnownSource, type Report, readReport, type SignalList } from '../../ingest/judge.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { handSourceOf } from './hand-source.ts';
import { type DeskKnowledge, takeIn } from './report-desk.ts';
import { shownFigures } from './shown-figures.queries.ts';

/** What a person entered: bodies of a report of which exactly one should be there. */
export type HandEntered = {
  readonly observedAt?: Date | null;
  readonly because?: string | null;
} & Readonly<Record<string, unknown>>;

/** Entries of one call: every class and department of a large hospital at once. */
export const MOST_ENTRIES = 60;

/**
 * Takes in what a person entered for their hospital, as the report desk takes in reports: each is judged, gets a receipt that is
 * kept, and stands on the board where no feed speaks. What would jump further than is believed is refused unless the entry says
 * why. Throws Refusal TOO_MANY_ENTRIES, and NAMED_TWICE for two entries for one part: which of them is true nobody could say.
 */
export async function enterByHand(
  sql: Sql,
  { clock, signals, knowledge }: { clock: Clock; signals: SignalList; knowledge: DeskKnowledge },
  actor: Actor,
  facility: string,
  entered: readonly HandEntered[],
) {
  if (entered.length === 0 || entered.length > MOST_ENTRIES) {
    throw new Refusal('TOO_MANY_ENTRIES', `${entered.length} entries in one call; 1 to ${MOST_ENTRIES} are accepted.`);
  }
  const now = clock.now();
  const source = handSourceOf(facility);
  const before = await shownFigures(sql, facility);
  const reports = entered.map(({ observedAt, ...entry }) => ({
    ...entry,
    source,
    messageId: randomUUID(),
    facility,
    observedAt: observedAt ?? new Date(now),
  })) as unknown as Report[];
  const hand: KnownSource = {
    code: source,
    kind: 'MANUAL',
    facilities: new Set([facility]),
    byHand: { role: actor.role, shown: before.shown },
  };
  refuseTwice(reports, report => readReport(report, hand, signals, knowledge.city, now));
  const [receipts] = await takeIn(sql, [{ actor: { ...actor, sources: new Set([source]) }, reports }], {
    clock,
    signals,
    knowledge: () => ({ ...knowledge, sources: new Map([[source, hand]]) }),
  });
  const onBoard = receipts!.flatMap(({ outcome, messageId }, index) =>
    outcome === 'APPLIED' || outcome === 'UNCERTAIN'
      ? [{ id: messageId, because: entered[index]!.because ?? null }]
      : [],
  );
  await sql.query(
    `insert into hand_entry (facility_code, id, source_code, signal, part, entered_by, entered_by_role, entered_at, expires_at,
                             because, fact)
     select $1, r.message_id, $2, r.signal, r.part, $3, $4, $5, (word.fact->>'expiresAt')::timestamptz, t.because, word.fact
     from unnest($6::text[], $7::text[]) as t(id, because)
     join receipt r on r.source_code = $2 and r.message_id = t.id
     join cell c on c.facility_code = $1 and c.signal = r.signal and c.part = r.part
     cross join lateral (
       select case when c.fact->>'sourceKind' = 'MANUAL' then c.fact - 'beside' - 'since' else c.fact->'beside' end as fact
     ) word
     where word.fact is not null`,
    [
      facility,
      source,
      actor.subject,
      actor.role,
      iso(now),
      onBoard.map(({ id }) => id),
      onBoard.map(each => each.because),
    ],
  );
  const after = await shownFigures(sql, facility);
  const partsOf = new Map(
    (
      await entriesOf(
        sql,
        facility,
        onBoard.map(({ id }) => id),
      )
    ).map(row => [row.id, row]),
  );
  return receipts!.map(({ messageId, outcome, reason, message }, index) => {
    const kept = partsOf.get(messageId);
    const standing = kept ? after.hand(kept.signal, kept.part) : null;
    return {
      id: messageId,
      outcome,
      reason,
      message,
      askedWhy: outcome === 'REFUSED' && BELIEF.has(reason ?? '') && entered[index]!.because == null,
      place: standing && (standing.isShown ? 'SHOWN' : 'BESIDE_FEED'),
      expiresAt: standing?.fact.expiresAt ?? null,
    };
  });
}

/** What was refused by itself names no part. */
function refuseTwice(reports: readonly Report[], read: (report: Report) => ReturnType<typeof readReport>): void {
  const named = new Set<string>();
  for (const { signal, part, objection } of reports.map(read)) {
    if (objection) continue;
    const name = `${signal} ${part}`;
    if (named.has(name)) {
      throw new Refusal('NAMED_TWICE', `entries name ${name} twice; each part once is accepted.`, { signal, part });
    }
    named.add(name);
  }
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** Codes of what is doubted and not impossible: the same entry is taken with a reason. */
const BELIEF: ReadonlySet<string> = new Set([
  'ABSURD_JUMP',
  'ABSURD_OCCUPANCY',
  'ABSURD_WAIT',
  'MORE_WAITING_THAN_PRESENT',
  'MORE_CALLED_THAN_ISSUED',
]);

async function entriesOf(sql: Sql, facility: string, ids: readonly string[]) {
  const { rows } = await sql.query<{ id: string; signal: string; part: string }>(
    'select id, signal, part from hand_entry where facility_code = $1 and id = any ($2)',
    [facility, ids],
  );
  return rows;
}
