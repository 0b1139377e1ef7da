import type { OpdQueue } from '@hims/schema';
import type { Sql } from '../../postgres/database.ts';
import { STANDARD_QUEUES } from './standard-queues-rules.ts';

/** Queues of a facility, used or not: one of each department, then registration, laboratory and pharmacy. Unknown facility: []. */
export async function opdQueuesOf(sql: Sql, facility: string): Promise<OpdQueue[]> {
  const { rows } = await sql.query<{ code: string | null; nameEn: string; nameHi: string }>(
    `select d.code, d.name_en as "nameEn", d.name_hi as "nameHi"
     from facility f left join department d on d.facility_code = f.code where f.code = $1 order by d.code`,
    [facility.replaceAll('\0', '\uFFFD')],
  );
  if (rows.length === 0) return [];
  const departments = rows.filter(row => row.code !== null);
  return [
    ...departments.map(row => ({ ...row, facility, code: row.code!, kind: 'CONSULTATION', department: row.code })),
    ...Object.entries(STANDARD_QUEUES).map(([code, [nameEn, nameHi]]) => {
      return { facility, code, kind: code, department: null, nameEn, nameHi };
    }),
  ] as OpdQueue[];
}
