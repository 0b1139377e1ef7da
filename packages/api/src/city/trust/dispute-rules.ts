import { Refusal } from '../../kernel/refusals.ts';

/** A number in doubt must be decided on within this time. */
export const DECIDE_WITHIN_MS = 4 * 60 * 60_000;

export type StoredState = 'OPEN' | 'UPHELD' | 'REJECTED' | 'WITHDRAWN';
export type Closing = Exclude<StoredState, 'OPEN'>;

/** A dispute as far as its next step depends on it. */
export type Standing = { readonly id: string; readonly state: StoredState; readonly openedBy: string };

/** Whoever wants to close it. `answers`: an official, or the superintendent of that hospital. */
export type Closer = { readonly subject: string; readonly answers: boolean };

/** What is shown of a dispute: one that waits longer than it may is overdue, and can still be decided. */
export function stateAt(state: StoredState, dueAt: number, now: number): StoredState | 'OVERDUE' {
  return state === 'OPEN' && now > dueAt ? 'OVERDUE' : state;
}

/**
 * Throws Refusal where this step is not allowed: CLOSED_ALREADY, OWN_DISPUTE (nobody decides their own doubt), NOT_YOURS
 * (only who opened it takes it back), NOT_ENTITLED.
 */
export function refuseClosing(dispute: Standing, closing: Closing, by: Closer): void {
  if (dispute.state !== 'OPEN') {
    throw new Refusal('CLOSED_ALREADY', `Dispute ${dispute.id} is ${dispute.state} already; an open one is accepted.`, {
      state: dispute.state,
    });
  }
  const own = by.subject === dispute.openedBy;
  if (closing === 'WITHDRAWN') {
    if (!own) {
      throw new Refusal('NOT_YOURS', `Dispute ${dispute.id} was opened by somebody else; one of your own is accepted.`);
    }
    return;
  }
  if (!by.answers) {
    throw new Refusal('NOT_ENTITLED', 'An official or the superintendent of the hospital decides a dispute.');
  }
  if (own) {
    throw new Refusal(
      'OWN_DISPUTE',
      `Dispute ${dispute.id} is your own; somebody else has to decide it. You may withdraw it.`,
    );
  }
}
