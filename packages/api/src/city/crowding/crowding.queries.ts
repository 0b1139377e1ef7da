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
  const { rows } = await sql.query<{
    facility: string;
    at: Date | string;
    level: number | null;
    expires: string | null;
  }>(
    // One look into the index per point: what lies between two points, however much, is not read.
    `select wanted.code as facility, wanted.at, last.level, last.expires
     from (select code, at from unnest($1::text[]) with ordinality as f(code, place)
           cross join generate_series($2::timestamptz, $3::timestamptz, make_interval(secs => $4)) as g(at)
           order by place, at) as wanted
     left join lateral (
       select (facts->'LEVEL'->>'level')::int as level, facts->'LEVEL'->>'expiresAt' as expires
       from change_log
       where signal = 'CROWDING' and facility_code = wanted.code and recorded_at <= wanted.at
       order by recorded_at desc, xid desc, seq desc
       limit 1
     ) last on true`,
    [[...new Set(facilities)], new Date(from).toISOString(), new Date(to).toISOString(), stepMs / 1000],
  );
  const byFacility = new Map<string, CrowdingPoint[]>(facilities.map(code => [code, []]));
  for (const row of rows) {
    const at = new Date(row.at);
    // While nobody was there to record that it expired, it was unknown all the same.
    const level = row.expires !== null && Date.parse(row.expires) > at.getTime() ? row.level : null;
    byFacility.get(row.facility)?.push({ at: at.toISOString(), level });
  }
  return [...byFacility].map(([facility, points]) => ({ facility, points }));
}
