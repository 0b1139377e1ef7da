import { EscalationNowDocument } from '../../generated/graphql.ts';
import { useWatchedState } from '../../live/watched-state.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Escalation } from './escalation-figures.ts';

/** Whoever works in the hospital, sends ambulances or runs the city may see its level and card. */
export function maySeeEscalation({ role }: Viewer): boolean {
  return (
    role === 'OFFICIAL' || role === 'SUPERINTENDENT' || role === 'CLERK' || role === 'DOCTOR' || role === 'DISPATCHER'
  );
}

/** Who declares a level, and may tick what others own. */
export function mayDeclare({ role }: Viewer): boolean {
  return role === 'OFFICIAL' || role === 'SUPERINTENDENT';
}

/** The levels and the card of a hospital as they change; null: not yet known, or nobody asks. */
export function useEscalation(
  facility: string,
  follow: boolean,
): { readonly now: Escalation | null; readonly refused: string | null } {
  const { data, refused } = useWatchedState(EscalationNowDocument, follow ? { facility } : null);
  return { now: data?.escalationUpdates ?? null, refused };
}
