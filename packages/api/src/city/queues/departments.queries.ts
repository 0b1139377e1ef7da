import type { Department } from '@hims/schema';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DepartmentEntity } from './department.entity.ts';

/** The OPD departments of these facilities, by facility and code. */
export function departmentsOf(
  em: SqlEntityManager,
  facilityCodes: readonly string[],
): Promise<(Department & { facilityCode: string })[]> {
  return em.find(
    DepartmentEntity,
    { facilityCode: { $in: facilityCodes } },
    { orderBy: { facilityCode: 'asc', code: 'asc' } },
  );
}
