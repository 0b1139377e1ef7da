import { invariant, Refusal } from '../../../kernel/refusals.ts';
import { mayStep, type StepKind, type TokenState } from '../life-cycle-rules.ts';
import type { PriorityClass } from '../priority-rules.ts';
import { type Entry, iso, type OpdWork } from './opd-work.ts';

/** What is different after the step; everything else stays as it was. */
export type NextStep = {
  readonly state: TokenState;
  readonly kind: StepKind;
  readonly at: number;
  readonly queue?: string;
  readonly sessionId?: string | null;
  readonly priorityClass?: PriorityClass;
  readonly rank?: number;
  readonly joinedAt?: number;
  readonly overtaken?: number;
  readonly absences?: number;
  readonly callNo?: number | null;
  readonly byCap?: boolean;
  readonly returnsAtCall?: number | null;
  readonly reason?: string | null;
  /** The step follows from another command; it has an audit row of its own. */
  readonly byItself?: string;
};

/**
 * Ends the open entry of a token and starts the next; `writeSteps` stores both. Throws Refusal NOT_POSSIBLE_NOW when the life of
 * a token has no such step. The queue of the entry must be locked by this transaction.
 */
export function takeStep(work: OpdWork, entry: Entry, next: NextStep): Entry {
  if (!mayStep(entry.state, next.state, next.kind)) {
    throw new Refusal(
      'NOT_POSSIBLE_NOW',
      `Token ${entry.number} of ${entry.series} is ${entry.state} and cannot become ${next.state} by this.`,
      { state: entry.state },
    );
  }
  // Of two queues locked together one may be ahead by a moment.
  const at = Math.max(next.at, entry.startedAt);
  const after: Entry = {
    ...entry,
    step: entry.step + 1,
    queue: next.queue ?? entry.queue,
    state: next.state,
    kind: next.kind,
    startedAt: at,
    sessionId: next.sessionId === undefined ? entry.sessionId : next.sessionId,
    priorityClass: next.priorityClass ?? entry.priorityClass,
    rank: next.rank ?? entry.rank,
    joinedAt: Math.min(at, next.joinedAt ?? entry.joinedAt),
    overtaken: next.overtaken ?? entry.overtaken,
    absences: next.absences ?? entry.absences,
    callNo: next.callNo ?? null,
    returnsAtCall: next.returnsAtCall ?? null,
  };
  const locked = work.touched.get(`${after.facility}/${after.queue}/${after.day}`);
  invariant(locked, `a step into ${after.queue} is taken under its lock`);
  const before = work.pending.findLast(({ tokenId }) => tokenId === entry.tokenId);
  if (before) Object.assign(before, { endedAt: iso(at), takenBack: next.kind === 'UNDO' });
  work.pending.push({
    tokenId: entry.tokenId,
    step: after.step,
    endedAt: null,
    takenBack: false,
    facility: after.facility,
    queue: after.queue,
    day: after.day,
    state: after.state,
    kind: after.kind,
    previousState: entry.state,
    previousQueue: entry.queue,
    startedAt: iso(at),
    sessionId: after.sessionId,
    priorityClass: after.priorityClass,
    rank: after.rank,
    joinedAt: iso(after.joinedAt),
    overtaken: after.overtaken,
    absences: after.absences,
    callNo: after.callNo,
    byCap: next.byCap ?? false,
    returnsAtCall: after.returnsAtCall,
    reason: next.reason ?? null,
    revision: locked.revision,
  });
  if (next.byItself) {
    const details = { token: entry.tokenId, step: after.step, from: entry.state, to: after.state };
    work.followed.push({ action: next.byItself, subject: `${entry.facility}/${after.queue}`, details });
  }
  return after;
}
