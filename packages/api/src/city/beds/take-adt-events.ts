import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import type { AdtEvent, BedStatusEvent, VisitState } from './adt-event-rules.ts';

/** What became of one event. */
export type AdtOutcome = {
  readonly source: string;
  readonly eventId: string;
  /** `REPEATED`: it was known, nothing changed. `KEPT`: it is in the log, but cannot be true beside the others. */
  readonly outcome: 'APPLIED' | 'REPEATED' | 'KEPT';
  /** Of the visit after all events of this call; null for the state of a bed. */
  readonly visitState: VisitState | null;
};

/**
 * Takes events of visits and states of beds inside the caller's transaction, in any order and any number of copies: visits are
 * folded again from all their events, stays rewritten, counts put on the board, screens rung. One outcome for each event, in
 * the order given. `at`: milliseconds since 1970, city clock. Throws Refusal UNKNOWN_WARD, UNKNOWN_BED, NO_WARD,
 * FROM_THE_FUTURE, EVENT_ID_REUSED (same source and id, other content), NOT_YOUR_FACILITY; then nothing of the call is kept.
 */
export async function takeAdtEvents(
  sql: Sql,
  actor: Actor,
  events: readonly (AdtEvent | BedStatusEvent)[],
  at: number,
): Promise<AdtOutcome[]> {
  void sql;
  void actor;
  void at;
  if (events.length > 0) throw new Refusal('NOT_OPEN_YET', 'Events of visits are not taken yet.');
  return [];
}
