import type { Sql } from '../../postgres/database.ts';
import { HOSPITAL_SIGNALS } from './signal-use-rules.ts';

/** The reports of one feed in a stretch of time. */
export type FeedCounts = {
  readonly reports: number;
  readonly delayMedianSeconds: number;
  readonly delay90Seconds: number;
  /** Part → reports of machines that were accepted: what people enter does not make up for what a feed did not send. */
  readonly accepted: ReadonlyMap<string, number>;
  readonly failures: readonly { outcome: string; reason: string; count: number }[];
};

/** The reports of feeds received after `from` and up to `to`, milliseconds since 1970, by `feedKey`. */
export type FeedStatistics = {
  readonly from: number;
  readonly to: number;
  readonly feeds: ReadonlyMap<string, FeedCounts>;
  /** Parts whose last word was no report, by `feedKey`: what people or machines do at the consoles of this system. */
  readonly keptHere: ReadonlyMap<string, ReadonlySet<string>>;
};

type Row = {
  facility: string;
  signal: string;
  reports: number;
  delays: [number, number];
  accepted: Record<string, number> | null;
  failures: { outcome: string; reason: string; count: number }[] | null;
};

export const feedKey = (facility: string, signal: string): string => `${facility}/${signal}`;

/** What was received for these hospitals after `from` and up to `to`, by feed. One pass over the blocks of that hour. */
export async function feedStatistics(
  sql: Sql,
  facilities: readonly string[],
  from: number,
  to: number,
): Promise<FeedStatistics> {
  const { rows } = await sql.query<Row>(
    `with heard as materialized (
       select facility_code as facility, signal, part, outcome, coalesce(reason, '') as reason,
              extract(epoch from received_at - observed_at)::float8 as delay,
              source_code in (select code from source where kind = 'MANUAL') as by_hand
       from receipt
       where received_at > $1 and received_at <= $2 and facility_code = any ($3) and signal = any ($4)
     ), feed as (
       select facility, signal, count(*)::int as reports,
              percentile_cont(array[0.5, 0.9]) within group (order by delay) as delays
       from heard group by facility, signal
     ), by_part as (
       select facility, signal, jsonb_object_agg(part, n) as accepted
       from (select facility, signal, part, count(*)::int as n from heard
             where outcome in ('APPLIED', 'UNCERTAIN', 'LATE') and not by_hand group by facility, signal, part) t
       group by facility, signal
     ), by_reason as (
       select facility, signal,
              jsonb_agg(jsonb_build_object('outcome', outcome, 'reason', reason, 'count', n) order by n desc, reason) as failures
       from (select facility, signal, outcome, reason, count(*)::int as n from heard
             where outcome <> 'APPLIED' group by facility, signal, outcome, reason) t
       group by facility, signal
     )
     select * from feed left join by_part using (facility, signal) left join by_reason using (facility, signal)`,
    [new Date(from).toISOString(), new Date(to).toISOString(), facilities, HOSPITAL_SIGNALS],
  );
  const feeds = new Map(
    rows.map((row): [string, FeedCounts] => [
      feedKey(row.facility, row.signal),
      {
        reports: row.reports,
        delayMedianSeconds: row.delays[0],
        delay90Seconds: row.delays[1],
        accepted: new Map(Object.entries(row.accepted ?? {})),
        failures: row.failures ?? [],
      },
    ]),
  );
  return { from, to, feeds, keptHere: await partsKeptHere(sql, facilities) };
}

/**
 * Parts on the board with no receipt of what they say: nobody reported it. Where a person stands in, what the feed beside them
 * last said is looked for; by the instant it saw, since a word that comes back after a withdrawal has a later place on the board.
 * One look into the history of receipts for each part, so the cost is that of the board and not that of the history.
 */
async function partsKeptHere(sql: Sql, facilities: readonly string[]): Promise<Map<string, Set<string>>> {
  const { rows } = await sql.query<{ facility: string; signal: string; part: string }>(
    `select c.facility_code as facility, c.signal, c.part
     from cell c cross join lateral (
       select case when c.fact->>'sourceKind' = 'MANUAL' then coalesce(nullif(c.fact->'beside', 'null'), c.fact) else c.fact end
         as said
     ) word left join lateral (
       select true as reported from receipt r
       where r.facility_code = c.facility_code and r.observed_at = (word.said->>'observedAt')::timestamptz
         and r.source_code = word.said->>'source' and r.signal = c.signal and r.part = c.part
       limit 1
     ) heard on true
     where c.facility_code = any ($1) and c.signal = any ($2) and heard.reported is null`,
    [facilities, HOSPITAL_SIGNALS],
  );
  const kept = new Map<string, Set<string>>();
  for (const { facility, signal, part } of rows) {
    const key = feedKey(facility, signal);
    const parts = kept.get(key);
    if (parts) parts.add(part);
    else kept.set(key, new Set([part]));
  }
  return kept;
}
