import type { Sql } from '../../postgres/database.ts';
import { HOSPITAL_SIGNALS } from './signal-use-rules.ts';

/** The reports of one feed in a stretch of time. */
export type FeedCounts = {
  readonly reports: number;
  readonly delayMedianSeconds: number;
  readonly delay90Seconds: number;
  /** Part → reports that were accepted. */
  readonly accepted: ReadonlyMap<string, number>;
  readonly failures: readonly { outcome: string; reason: string; count: number }[];
};

/** The reports of feeds received after `from` and up to `to`, milliseconds since 1970, by `feedKey`. */
export type FeedStatistics = {
  readonly from: number;
  readonly to: number;
  readonly feeds: ReadonlyMap<string, FeedCounts>;
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
              extract(epoch from received_at - observed_at)::float8 as delay
       from receipt
       where received_at > $1 and received_at <= $2 and facility_code = any ($3) and signal = any ($4)
     ), feed as (
       select facility, signal, count(*)::int as reports,
              percentile_cont(array[0.5, 0.9]) within group (order by delay) as delays
       from heard group by facility, signal
     ), by_part as (
       select facility, signal, jsonb_object_agg(part, n) as accepted
       from (select facility, signal, part, count(*)::int as n from heard
             where outcome in ('APPLIED', 'UNCERTAIN', 'LATE') group by facility, signal, part) t
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
  return { from, to, feeds };
}
