import { ring } from '../../../commit/ring.ts';
import { invariant, Refusal } from '../../../kernel/refusals.ts';
import { mayStep, type StepKind, type TokenState } from '../life-cycle-rules.ts';
import type { PriorityClass } from '../priority-rules.ts';
import { type Entry, iso, type OpdWork, ringsOf } from './opd-work.ts';

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
  /** How many who came before were passed over by this call. */
  readonly passed?: number;
  readonly returnsAtCall?: number | null;
  readonly reason?: string | null;
  /** The step follows from another command; it has an audit row of its own. */
  readonly byItself?: string;
};

// The second part reads the first, so the old entry is closed before the new one is opened: there is never more than one.
const STEP = `
  with ended as (
    update queue_entry set ended_at = $3::timestamptz, taken_back = $4
    where token_id = $1 and step = $2 and ended_at is null
    returning token_id, step, queue_code, state, facility_code, ist_day
  )
  insert into queue_entry (token_id, step, facility_code, ist_day, previous_state, previous_queue, started_at, queue_code, state,
    kind, session_id, priority_class, rank, joined_at, overtaken, absences, call_no, by_cap, returns_at_call, reason, actor, revision, passed)
  select token_id, step + 1, facility_code, ist_day, state, queue_code, $3::timestamptz, $5, $6, $7, $8::bigint, $9,
    $10::bigint, $11::timestamptz, $12::int, $13::int, $14::int, $15, $16::int, $17, $18, $19::int, $20::int
  from ended returning step`;

/**
 * Ends the open entry of a token and starts the next. Throws Refusal NOT_POSSIBLE_NOW when the life of a token has no such
 * step. The queue of the entry must be locked by this transaction.
 */
export async function takeStep(work: OpdWork, entry: Entry, next: NextStep): Promise<Entry> {
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
  const { rows } = await work.sql.query<{ step: number }>(STEP, [
    entry.tokenId,
    entry.step,
    iso(at),
    next.kind === 'UNDO',
    after.queue,
    after.state,
    after.kind,
    after.sessionId,
    after.priorityClass,
    after.rank,
    iso(after.joinedAt),
    after.overtaken,
    after.absences,
    after.callNo,
    next.byCap ?? false,
    after.returnsAtCall,
    next.reason ?? null,
    work.actor.subject,
    locked.revision,
    next.passed ?? 0,
  ]);
  invariant(
    rows[0]?.step === after.step,
    `the open entry of token ${entry.tokenId} changed while its queue was locked`,
  );
  await ring(work.sql, at, ringsOf(work, entry.facility, after.queue));
  if (next.byItself) {
    const details = { token: entry.tokenId, step: after.step, from: entry.state, to: after.state };
    work.audits.push({
      actor: work.actor,
      action: next.byItself,
      subject: `${entry.facility}/${after.queue}`,
      details,
    });
  }
  return after;
}
