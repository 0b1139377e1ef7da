import type { Sql } from '../../postgres/database.ts';
import { SHIFT_MS } from './shift-rules.ts';

/**
 * Which counts of a hospital are current at `at` (milliseconds), as `ward/class`. A ward that people keep is current for a shift
 * after somebody acted on it or attested it. That of a feed is current while the live board believes what was last said of the
 * class: until it is stale by the expected interval of the class; a link that died says nothing of the hours since.
 */
export async function currentCounts(sql: Sql, facility: string, at: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query<{ part: string }>(
    `select w.code || '/' || class as part
     from ward w cross join unnest(w.bed_classes) as class
     join ward_watch k on k.facility_code = w.facility_code and k.ward = w.code
     left join cell c on c.facility_code = w.facility_code and c.signal = 'BEDS' and c.part = w.code || '/' || class
     where w.facility_code = $1
       and case when k.kept then k.acted_at > $3 else (c.fact->>'staleAt')::timestamptz > $2 end`,
    [facility, new Date(at).toISOString(), new Date(at - SHIFT_MS).toISOString()],
  );
  return new Set(rows.map(row => row.part));
}
