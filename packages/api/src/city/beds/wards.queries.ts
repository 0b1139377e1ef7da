import type { Ward } from '@hims/schema';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
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
