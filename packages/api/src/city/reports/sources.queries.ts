import type { FreshnessRule } from '../../ingest/freshness.ts';
import type { KnownSource } from '../../ingest/judge.ts';
import type { Sql } from '../../postgres/database.ts';

/**
 * Under which this system keeps what people do at its own consoles. Nobody reports under them, so their silence is no fault:
 * it is a desk that is closed.
 */
export const OWN_SOURCES: ReadonlySet<string> = new Set(['HIMS-OPD', 'HIMS-BEDS']);

/** Sources that may report, with the facilities each is bound to. */
export async function knownSources(sql: Sql): Promise<Map<string, KnownSource>> {
  const { rows } = await sql.query<{ code: string; kind: string; facilities: string[] }>(
    `select s.code, s.kind, coalesce(array_agg(f.facility_code) filter (where f.facility_code is not null), '{}') as facilities
     from source s left join source_facility f on f.source_code = s.code group by s.code, s.kind`,
  );
  return new Map(rows.map(row => [row.code, { code: row.code, kind: row.kind, facilities: new Set(row.facilities) }]));
}

/** Every rule of how long a signal may be believed. */
export async function freshnessRules(sql: Sql): Promise<FreshnessRule[]> {
  const { rows } = await sql.query<Omit<FreshnessRule, 'effectiveFrom'> & { effectiveFrom: Date }>(
    `select signal, detail, expected_every_seconds as "expectedEverySeconds", stale_after_seconds as "staleAfterSeconds",
            expire_after_seconds as "expireAfterSeconds", effective_from as "effectiveFrom"
     from freshness_rule`,
  );
  return rows.map(row => ({ ...row, effectiveFrom: new Date(row.effectiveFrom).getTime() }));
}

/** Sources and when each was last heard, by code. */
export async function feeds(sql: Sql): Promise<unknown[]> {
  const { rows } = await sql.query<{ lastReceivedAt: Date | string | null }>(
    `select s.code, s.kind, s.name_en as "nameEn", s.name_hi as "nameHi",
            (select count(*)::int from source_facility f where f.source_code = s.code) as "facilityCount",
            (select max(received_at) from receipt r where r.source_code = s.code) as "lastReceivedAt"
     from source s where s.kind <> 'DERIVED' order by s.code`,
  );
  // Through the entity manager an instant comes as Postgres writes it, not as RFC 3339.
  return rows.map(row => ({
    ...row,
    lastReceivedAt: row.lastReceivedAt && new Date(row.lastReceivedAt).toISOString(),
  }));
}
