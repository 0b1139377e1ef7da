import type { BedState, VisitState } from './adt-event-rules.ts';

/** What may be said of a bed where nobody can ask the server: none of it gives a bed to anybody. */
export const AWAY_ORDERS = ['START_CLEANING', 'FINISH_CLEANING', 'BLOCK', 'UNBLOCK'] as const;
export type AwayOrder = (typeof AWAY_ORDERS)[number];

/** `APPLIES`: do it. `AGREES`: it is so already. `CONFLICT`: it no longer fits what is so, and a person is asked. */
export type Verdict = 'APPLIES' | 'AGREES' | 'CONFLICT';

/** What a late change finds. `overtaken`: somebody else has changed the same thing since the device saw it. */
type Standing = { readonly state: BedState; readonly blocked: string | null; readonly overtaken: boolean };

/** Whether a change of a bed that was said without a connection still fits. A late fact never overwrites a newer one. */
export function judgeChange(order: AwayOrder, why: string | null, bed: Standing): Verdict {
  const { state, blocked, overtaken } = bed;
  switch (order) {
    case 'START_CLEANING':
      // Whoever began, the bed is clean since: nothing is left to settle.
      if (state === 'H' || (overtaken && state === 'U')) return 'AGREES';
      return !overtaken && (state === 'K' || state === 'U') ? 'APPLIES' : 'CONFLICT';
    case 'FINISH_CLEANING':
      if (state === 'U') return 'AGREES';
      return !overtaken && (state === 'K' || state === 'H') ? 'APPLIES' : 'CONFLICT';
    case 'BLOCK':
      if (blocked === why) return 'AGREES';
      return !overtaken && blocked === null ? 'APPLIES' : 'CONFLICT';
    case 'UNBLOCK':
      if (blocked === null) return 'AGREES';
      return overtaken ? 'CONFLICT' : 'APPLIES';
  }
}

/** Whether a discharge that was said without a connection still fits. */
export function judgeDischarge(visit: { readonly state: VisitState; readonly overtaken: boolean }): Verdict {
  if (visit.state === 'DISCHARGED') return 'AGREES';
  return visit.state === 'ADMITTED' && !visit.overtaken ? 'APPLIES' : 'CONFLICT';
}

export type TimeDoubt = 'AHEAD' | 'TOO_OLD';

/** A clock may be ahead of ours by this much. */
const AHEAD_MS = 2 * 60_000;
/** Nobody works without a connection for longer. */
const AWAY_MS = 72 * 3_600_000;

/**
 * The instant at which a late change counts, milliseconds: what the device said, put between the last that was known of the bed
 * (`after`) and now. Changes count in the order in which the server did them, whatever a device's clock says; `doubt` names what
 * was wrong with it.
 */
export function instantOfDevice(
  said: number,
  { after, now }: { after: number; now: number },
): { at: number; doubt: TimeDoubt | null } {
  const earliest = Math.max(after, now - AWAY_MS);
  const doubt = said > now + AHEAD_MS ? 'AHEAD' : said < earliest ? 'TOO_OLD' : null;
  return { at: Math.max(earliest, Math.min(said, now)), doubt };
}
