import type { Sql } from '../../postgres/database.ts';
import { alertRuleFaults } from '../alerts/alert-rules.queries.ts';
import { everyWord, missingShare, type PartFact, summarise } from './feed-state-rules.ts';
import { type FeedStatistics, feedKey, feedStatistics } from './feed-statistics.queries.ts';
import { HOSPITAL_SIGNALS, SIGNAL_USES } from './signal-use-rules.ts';
import { hospitalsOf, trustScores } from './trust-scores.queries.ts';

const WINDOW_MS = 60 * 60_000;
const UPHELD_WITHIN_DAYS = 30;
/** Reasons that are told of one feed. */
const MOST_REASONS = 20;

type Source = { code: string; kind: string; nameEn: string | null; nameHi: string | null };
type Registered = {
  code: string;
  phones: string[];
  owner: string | null;
  EMERGENCY: boolean;
  BEDS: boolean;
  QUEUES: boolean;
  OPENING: boolean;
};

/**
 * Feeds × hospitals, within the reader's facilities (null: the city). Whether a feed is heard is read from the board's cells;
 * delays and failures from the receipts of the last hour, by `count`.
 * Refuses with PAGE_SIZE.
 */
export async function dataHealth(
  sql: Sql,
  asked: { facilities: ReadonlySet<string> | null; first: number; after: string | null },
  now: number,
  count: typeof feedStatistics = feedStatistics,
) {
  const found = await hospitalsOf(sql, asked.facilities, asked.first, asked.after);
  const codes = found.slice(0, asked.first);
  const at = new Date(now).toISOString();
  // A city that has lived for ten minutes cannot have heard an hour of reports.
  const from = Math.max(now - WINDOW_MS, await beginning(sql));
  const registered = await registry(sql, codes);
  const cells = await partsOnBoard(sql, codes);
  const counted = await count(sql, codes, from, now);
  const sources = await sourceNames(sql);
  const rules = await expectedIntervals(sql, at);
  const disputes = await disputeCounts(sql, codes, now);
  const hl7 = await hl7Waiting(sql);
  const scores = new Map((await trustScores(sql, codes, now)).map(score => [score.facility, score]));

  const hospitals = codes.map(facility => {
    const known = registered.get(facility)!;
    const feeds = HOSPITAL_SIGNALS.flatMap(signal => {
      const key = feedKey(facility, signal);
      const parts = cells.get(key) ?? new Map<string, PartFact>();
      if (parts.size === 0 && !known[signal as 'BEDS']) return [];
      const { sourceCodes, ...summary } = summarise([...parts.values()], at);
      return [
        {
          facility,
          signal,
          ...summary,
          expectedEverySeconds: rules.get(signal) ?? 0,
          sources: sourceCodes.map(
            code => sources.get(code) ?? { code, kind: kindOf(parts, code), nameEn: null, nameHi: null },
          ),
          lastHour: statistics(counted, key, parts),
          disputesOpen: disputes.get(key)?.open ?? 0,
          disputesUpheld: disputes.get(key)?.upheld ?? 0,
        },
      ];
    });
    const ofHospital = [...disputes.values()].filter(each => each.facility === facility);
    return {
      facility,
      feeds,
      trust: scores.get(facility)!,
      disputesOpen: ofHospital.reduce((sum, { open }) => sum + open, 0),
      disputesOverdue: ofHospital.reduce((sum, { overdue }) => sum + overdue, 0),
      owner: known.owner,
      phones: known.phones,
      hl7Waiting: hl7.get(facility) ?? 0,
    };
  });
  return {
    serverTime: at,
    hospitals,
    hasMore: found.length > asked.first,
    dependents: HOSPITAL_SIGNALS.map(signal => ({ signal, uses: SIGNAL_USES[signal]! })),
    hl7OfNobody: hl7.get(null) ?? 0,
    ruleFaults: await alertRuleFaults(sql),
  };
}

function statistics(
  { feeds, keptHere, from, to }: FeedStatistics,
  key: string,
  parts: ReadonlyMap<string, PartFact>,
): object {
  const counts = feeds.get(key);
  const failures = counts?.failures ?? [];
  const sum = (outcome: string) =>
    failures.filter(each => each.outcome === outcome).reduce((total, { count }) => total + count, 0);
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    reports: counts?.reports ?? 0,
    delayMedianSeconds: counts?.delayMedianSeconds ?? null,
    delay90Seconds: counts?.delay90Seconds ?? null,
    missingShare: missingShare(
      parts,
      counts?.accepted ?? new Map(),
      keptHere.get(key) ?? new Set(),
      (to - from) / 1000,
    ),
    uncertain: sum('UNCERTAIN'),
    overtaken: sum('LATE'),
    quarantined: sum('QUARANTINED'),
    refused: sum('REFUSED'),
    failures: failures.slice(0, MOST_REASONS),
  };
}

function kindOf(parts: ReadonlyMap<string, PartFact>, source: string): string {
  return everyWord(parts.values()).find(part => part.source === source)!.sourceKind;
}

/** Just before the first change that this city knows. */
async function beginning(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ at: Date | string | null }>('select min(recorded_at) as at from change_log');
  return rows[0]?.at ? new Date(rows[0].at).getTime() - 1 : 0;
}

async function registry(sql: Sql, codes: readonly string[]): Promise<Map<string, Registered>> {
  const { rows } = await sql.query<Registered>(
    `select code, phones,
            (select value from facility_fact c where c.facility_code = f.code and c.fact = 'data_owner'
             order by as_of desc, recorded_at desc limit 1) as owner,
            exists (select from ward w where w.facility_code = f.code and w.code = 'EMG') as "EMERGENCY",
            exists (select from ward w where w.facility_code = f.code and w.code <> 'WHOLE') as "BEDS",
            exists (select from department d where d.facility_code = f.code) as "QUEUES",
            f.kind in ('MANDIR', 'JAN_AUSHADHI_KENDRA') as "OPENING"
     from facility f where code = any ($1)`,
    [codes],
  );
  return new Map(rows.map(row => [row.code, row]));
}

async function partsOnBoard(sql: Sql, codes: readonly string[]): Promise<Map<string, Map<string, PartFact>>> {
  const { rows } = await sql.query<{ facility: string; signal: string; part: string } & PartFact>(
    `select facility_code as facility, signal, part, fact->>'observedAt' as "observedAt", fact->>'receivedAt' as "receivedAt",
            fact->>'source' as source, fact->>'sourceKind' as "sourceKind", fact->>'quality' as quality,
            fact->>'lateAt' as "lateAt", fact->>'staleAt' as "staleAt", fact->>'expiresAt' as "expiresAt", fact->'beside' as beside
     from cell where facility_code = any ($1) and signal = any ($2)`,
    [codes, HOSPITAL_SIGNALS],
  );
  const feeds = new Map<string, Map<string, PartFact>>();
  for (const { facility, signal, part, ...fact } of rows) {
    const key = feedKey(facility, signal);
    let parts = feeds.get(key);
    if (!parts) feeds.set(key, (parts = new Map()));
    parts.set(part, fact);
  }
  return feeds;
}

async function sourceNames(sql: Sql): Promise<Map<string, Source>> {
  const { rows } = await sql.query<Source>(
    'select code, kind, name_en as "nameEn", name_hi as "nameHi" from source order by code',
  );
  return new Map(rows.map(row => [row.code, row]));
}

/** Signal → seconds between reports, by the rule in force for most of its parts. */
async function expectedIntervals(sql: Sql, at: string): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ signal: string; seconds: number }>(
    `select distinct on (signal) signal, expected_every_seconds as seconds from freshness_rule
     where detail = '*' and effective_from <= $1 order by signal, effective_from desc`,
    [at],
  );
  return new Map(rows.map(row => [row.signal, row.seconds]));
}

type DisputeCounts = { facility: string; signal: string; open: number; overdue: number; upheld: number };

async function disputeCounts(sql: Sql, codes: readonly string[], now: number): Promise<Map<string, DisputeCounts>> {
  const { rows } = await sql.query<DisputeCounts>(
    `select facility_code as facility, signal, count(*) filter (where state = 'OPEN')::int as open,
            count(*) filter (where state = 'OPEN' and due_at < $2)::int as overdue,
            count(*) filter (where state = 'UPHELD' and closed_at > $3)::int as upheld
     from dispute where facility_code = any ($1) group by facility_code, signal`,
    [codes, new Date(now).toISOString(), new Date(now - UPHELD_WITHIN_DAYS * 86_400_000).toISOString()],
  );
  return new Map(rows.map(row => [feedKey(row.facility, row.signal), row]));
}

/** Messages that wait in quarantine, by facility of their sender; null: of none. */
async function hl7Waiting(sql: Sql): Promise<Map<string | null, number>> {
  const { rows } = await sql.query<{ facility: string | null; waiting: number }>(
    `select facility_code as facility, count(*)::int as waiting from hl7_quarantine
      where replayed_at is null and dismissed_at is null group by facility_code`,
  );
  return new Map(rows.map(row => [row.facility, row.waiting]));
}
