import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';

export class NotTheRegistrar extends Refusal {
  constructor(actor: Actor) {
    super('NOT_ALLOWED', `role ${actor.role} may not edit the registry; an official of the department may.`, {
      role: actor.role,
    });
  }
}

/** Only the department's officials edit the registry or take it out as a file. */
export function requireRegistrar(actor: Actor): void {
  if (actor.role !== 'OFFICIAL') throw new NotTheRegistrar(actor);
}
