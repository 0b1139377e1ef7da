import type { Sql } from '../../postgres/database.ts';
import type { CrowdingRule, CrowdingTable } from './crowding-rules.ts';

/** Every version of the crowding table, oldest first. */
export async function crowdingTables(sql: Sql): Promise<CrowdingTable[]> {
  const { rows } = await sql.query<{
    version: number;
    effective_from: Date;
    minimum_known_share: number;
    rules: CrowdingRule[];
  }>('select version, effective_from, minimum_known_share, rules from crowding_table order by effective_from');
  return rows.map(row => ({
    version: row.version,
    effectiveFrom: new Date(row.effective_from).getTime(),
    minimumKnownShare: row.minimum_known_share,
    rules: row.rules,
  }));
}

export type CrowdingPoint = { at: string; level: number | null };

/**
 * Levels of facilities at regular instants as they were known then: at each instant the last level recorded before it,
 * null where none was or it was unknown. Nothing is interpolated. Instants in milliseconds.
 */
export async function crowdingHistory(
  sql: Sql,
  facilities: readonly string[],
  from: number,
  to: number,
  stepMs: number,
): Promise<{ facility: string; points: CrowdingPoint[] }[]> {
  // The level that held at `from` was recorded before it: start each facility with that row.
  const { rows } = await sql.query<{ facility: string; at: Date; level: number | null; expires: string }>(
    `with wanted as (select unnest($1::text[]) as facility_code),
          before as (
            select w.facility_code, last.recorded_at, last.facts
            from wanted w cross join lateral (
              select recorded_at, facts from change_log l
              where l.signal = 'CROWDING' and l.facility_code = w.facility_code and l.recorded_at < $2::timestamptz
              order by recorded_at desc, xid desc, seq desc limit 1
            ) last
          ),
          during as (
            select l.facility_code, l.recorded_at, l.facts
            from change_log l join wanted w using (facility_code)
            where l.signal = 'CROWDING' and l.recorded_at >= $2::timestamptz and l.recorded_at <= $3::timestamptz
          )
     select facility_code as facility, recorded_at as at, (facts->'LEVEL'->>'level')::int as level,
            facts->'LEVEL'->>'expiresAt' as expires
     from (select * from before union all select * from during) rows
     order by facility_code, recorded_at`,
    [facilities, new Date(from).toISOString(), new Date(to).toISOString()],
  );
  const byFacility = new Map<string, { at: number; level: number | null; expires: number }[]>(
    facilities.map(code => [code, []]),
  );
  for (const row of rows) {
    byFacility
      .get(row.facility)
      ?.push({ at: new Date(row.at).getTime(), level: row.level, expires: Date.parse(row.expires) });
  }
  return [...byFacility].map(([facility, known]) => {
    const points: CrowdingPoint[] = [];
    let next = 0;
    let latest: { level: number | null; expires: number } | null = null;
    for (let at = from; at <= to; at += stepMs) {
      while (next < known.length && known[next]!.at <= at) latest = known[next++]!;
      // While nobody was there to record that it expired, it was unknown all the same.
      const level = latest && latest.expires > at ? latest.level : null;
      points.push({ at: new Date(at).toISOString(), level });
    }
    return { facility, points };
  });
}
