import { type FreshnessRule, handLifetimeOf } from '../../ingest/freshness.ts';
import { type Fact, HAND_COMPARED_SECONDS, type SignalList } from '../../ingest/judge.ts';
import { type KnownFacility, MOST_COUNTED, type SignalRules } from '../../ingest/signal.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Sql } from '../../postgres/database.ts';
import { WHOLE } from '../beds/beds.board.ts';
import { HAND_SIGNALS, type ShownFigures, shownFigures } from './shown-figures.queries.ts';

/** Fields of a form in the order of the input; those that a person cannot see are left to the feed. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  EMERGENCY: [
    'present',
    'immediate',
    'veryUrgent',
    'urgent',
    'standard',
    'nonUrgent',
    'longestWaitMinutes',
    'boarders',
    'ventilated',
  ],
  BEDS: ['staffed', 'occupied', 'cleaning', 'reserved', 'blocked'],
  QUEUES: ['waiting', 'issued', 'called', 'servedLastHour', 'roomsOpen'],
};

/**
 * What can be entered by hand for a hospital, with what the board showed last and what would be believed now, and the entries
 * that are in force. `now` in milliseconds.
 */
export async function handEntries(
  sql: Sql,
  known: {
    readonly facility: KnownFacility;
    readonly signals: SignalList;
    readonly freshness: readonly FreshnessRule[];
  },
  actor: Actor,
  facility: string,
  now: number,
) {
  const at = new Date(now).toISOString();
  const figures = await shownFigures(sql, facility);
  const rulesOf = new Map([...known.signals.values()].map(rules => [rules.signal, rules]));
  const forms = HAND_SIGNALS.flatMap(signal =>
    partsOf(known.facility, signal).map(part => {
      const rules = rulesOf.get(signal)!;
      const was = figures.shown(signal, part);
      const { expiresAt } = handLifetimeOf(known.freshness, signal, detailOf(signal, part, known.facility), now);
      return {
        signal,
        part,
        wasObservedAt: was?.observedAt ?? null,
        fed: figures.fed(signal, part, at),
        validMinutes: (Date.parse(expiresAt) - now) / 60_000,
        limits: limitsOf(signal, rules, was, now),
      };
    }),
  );
  return { facility, serverTime: at, forms, entries: await entriesInForce(sql, actor, facility, figures, at) };
}

function partsOf({ wards, departments }: KnownFacility, signal: string): string[] {
  if (signal === 'EMERGENCY') return ['ED'];
  if (signal === 'QUEUES') return [...departments].sort();
  const byWard = [...wards].filter(([ward]) => ward !== WHOLE).flatMap(([, classes]) => [...classes]);
  return [...new Set(byWard.length > 0 ? byWard : (wards.get(WHOLE) ?? []))].sort().map(each => `${WHOLE}/${each}`);
}

function detailOf(signal: string, part: string, { kind }: KnownFacility): string {
  return signal === 'BEDS' ? part.split('/')[1]! : signal === 'QUEUES' ? kind : '*';
}

function limitsOf(signal: string, rules: SignalRules, was: Fact | null, now: number) {
  const seconds = was
    ? Math.min((now - Date.parse(was.observedAt)) / 1000, HAND_COMPARED_SECONDS)
    : Number.POSITIVE_INFINITY;
  const believed = rules.believed?.(was, seconds) ?? {};
  const last = (was?.lastReported ?? {}) as Readonly<Record<string, unknown>>;
  const values = { ...last, ...((last.waitingByTriage as object | undefined) ?? {}) } as Readonly<
    Record<string, unknown>
  >;
  return FIELDS[signal]!.map(field => ({
    field,
    was: typeof values[field] === 'number' ? values[field] : null,
    least: 0,
    most: MOST_COUNTED,
    believedFrom: believed[field]?.from ?? null,
    believedTo: believed[field]?.to ?? null,
  }));
}

type EntryRow = {
  id: string;
  signal: string;
  part: string;
  enteredBy: string;
  enteredByRole: string;
  because: string | null;
  fact: Fact;
};

async function entriesInForce(sql: Sql, actor: Actor, facility: string, figures: ShownFigures, at: string) {
  const { rows } = await sql.query<EntryRow>(
    `select distinct on (signal, part) id, signal, part, entered_by as "enteredBy", entered_by_role as "enteredByRole", because, fact
     from hand_entry where facility_code = $1 and withdrawn_at is null and expires_at > $2
     order by signal, part, entered_at desc, id`,
    [facility, at],
  );
  const entries = rows.flatMap(({ fact, enteredBy, ...row }) => {
    const standing = figures.hand(row.signal, row.part);
    if (standing?.fact.observedAt !== fact.observedAt) return [];
    return [
      {
        ...row,
        observedAt: fact.observedAt,
        own: enteredBy === actor.subject,
        place: standing.isShown ? 'SHOWN' : 'BESIDE_FEED',
        expiresAt: fact.expiresAt,
      },
    ];
  });
  return entries.sort((a, b) => (a.observedAt < b.observedAt ? 1 : -1));
}
