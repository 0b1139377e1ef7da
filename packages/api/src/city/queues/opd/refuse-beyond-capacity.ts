import type { BeyondCapacityReason, IssueTokenInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import type { OpdWork, QueueDay } from './opd-work.ts';
import { readGiven, readPlaces } from './read-capacity.ts';

/** Those who may give a place that is not there: whoever sees the people, and who answers for it. */
const MAY_EXCEED: ReadonlySet<string> = new Set(['DOCTOR', 'SUPERINTENDENT']);

/**
 * Asks whether a place is left in a queue that this transaction has locked, and answers with which reason it is exceeded; null: it
 * is not. Emergencies are never sent away. Throws Refusal CAPACITY_REACHED, and MAY_NOT_EXCEED when none is left and the
 * reason is not of a doctor or the superintendent.
 */
export async function refuseBeyondCapacity(
  work: OpdWork,
  { facility, queue, day }: QueueDay,
  { priorityClass, beyondCapacity }: Pick<IssueTokenInput, 'priorityClass' | 'beyondCapacity'>,
): Promise<BeyondCapacityReason | null> {
  if (priorityClass === 'EMERGENCY') return null;
  const places = await readPlaces(work.sql, [facility, queue, day]);
  if (places === null) return null;
  const { given } = await readGiven(work.sql, [facility, queue, day]);
  if (given < places) return null;
  if (beyondCapacity && !MAY_EXCEED.has(work.actor.role)) {
    throw new Refusal(
      'MAY_NOT_EXCEED',
      `beyondCapacity is accepted from a doctor or the superintendent of the hospital; you are ${work.actor.role}.`,
    );
  }
  if (beyondCapacity) return beyondCapacity;
  throw new Refusal(
    'CAPACITY_REACHED',
    `${queue} takes ${places} people on ${day}, and ${given} places are given. Accepted are an EMERGENCY, a token of another queue or day, one more room, or a reason (beyondCapacity) of a doctor or the superintendent.`,
    { capacity: places, given },
  );
}
