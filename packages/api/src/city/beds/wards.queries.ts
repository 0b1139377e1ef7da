import type { Ward } from '@hims/schema';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Sql } from '../../postgres/database.ts';
import { WardEntity } from './ward.entity.ts';

/** The wards of these facilities, by facility and code. */
export function wardsOf(
  em: SqlEntityManager,
  facilityCodes: readonly string[],
): Promise<(Ward & { facilityCode: string })[]> {
  return em.find(
    WardEntity,
    { facilityCode: { $in: facilityCodes } },
    { orderBy: { facilityCode: 'asc', code: 'asc' } },
  );
}

/** Codes of all wards of the registry, whichever facility has them. */
export async function wardCodes(sql: Sql): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query<{ code: string }>('select distinct code from ward');
  return new Set(rows.map(({ code }) => code));
}
