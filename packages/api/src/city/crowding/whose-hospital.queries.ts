import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { type RegisteredHospital, registeredHospital } from './known-hospital.queries.ts';

/** Whether a facility is among those the actor is limited to. */
export function inScopeOf(actor: Actor, facility: string): boolean {
  return actor.facilities === null || actor.facilities.has(facility);
}

/**
 * The hospital that the actor wants to act on. Throws Refusal FORBIDDEN when it is not theirs, whether it exists or not, and
 * UNKNOWN_HOSPITAL when it is theirs to see and no hospital has this code.
 */
export async function ownHospital(sql: Sql, actor: Actor, facility: string): Promise<RegisteredHospital> {
  if (!inScopeOf(actor, facility)) {
    const own = actor.facilities?.size ? [...actor.facilities].sort().slice(0, 10).join(', ') : 'none';
    throw new Refusal('FORBIDDEN', `facility "${facility.slice(0, 40)}" is not yours; accepted: ${own}.`);
  }
  const hospital = await registeredHospital(sql, facility);
  if (!hospital) {
    throw new Refusal(
      'UNKNOWN_HOSPITAL',
      `facility "${facility.slice(0, 40)}" is no hospital of the registry; the code of one is accepted, e.g. LNH.`,
    );
  }
  return hospital;
}
