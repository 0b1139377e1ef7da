import { writeAudit } from '../../commit/audit.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import type { Database } from '../../postgres/database.ts';

/** Code of the source under which the people of a hospital enter figures. */
export const handSourceOf = (facility: string): string => `HAND-${facility}`;

/** Makes that source when a hospital enters something for the first time; in a transaction of its own, and nothing the next time. */
export async function makeHandSource(database: Database, facility: string, at: number): Promise<void> {
  await database.sql(SYSTEM, async sql => {
    const made = await sql.query(
      `insert into source (code, kind, name_en, name_hi)
       select $1, 'MANUAL', 'By hand, ' || name_en, name_hi || ', हाथ से' from facility where code = $2
       on conflict (code) do nothing returning code`,
      [handSourceOf(facility), facility],
    );
    if (made.rows.length === 0) return;
    await sql.query(
      `insert into source_facility (source_code, facility_code)
       select code, $2 from source where code = $1 on conflict do nothing`,
      [handSourceOf(facility), facility],
    );
    await writeAudit(sql, at, [{ actor: SYSTEM, action: 'makeHandSource', subject: handSourceOf(facility) }]);
  });
}
