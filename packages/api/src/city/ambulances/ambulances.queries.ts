import type { Ambulance } from '@hims/schema';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AmbulanceEntity } from './ambulance.entity.ts';

/** The fleet by code, as far as the reader may see it. */
export function ambulanceFleet(em: SqlEntityManager): Promise<Ambulance[]> {
  return em.find(AmbulanceEntity, {}, { orderBy: { code: 'asc' } });
}
