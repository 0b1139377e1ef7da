import type { Actor } from '../../../kernel/actor.ts';
import { Refusal } from '../../../kernel/refusals.ts';

/** Refuses a facility outside the actor's scope, whether it exists or not. */
export function refuseOutside(actor: Actor, facility: string): void {
  if (actor.facilities === null || actor.facilities.has(facility)) return;
  throw new Refusal('FORBIDDEN', `facility "${facility}" is not one of yours.`);
}
