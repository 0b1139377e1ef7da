import type { Ring } from '../../../commit/ring.ts';
import type { FreshnessRule } from '../../../ingest/freshness.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { Consequence } from '../../../kernel/request.ts';
import type { Sql } from '../../../postgres/database.ts';
import type { StepKind, TokenState } from '../life-cycle-rules.ts';
import type { PriorityClass, PriorityRule } from '../priority-rules.ts';

/** What the commands of one transaction share. */
export type OpdWork = {
  readonly sql: Sql;
  readonly actor: Actor;
  /** By the city's clock, milliseconds. What happens in a queue never happens before what happened in it already. */
  readonly at: number;
  /** Code of the simulated source that acts; null: somebody real. */
  readonly simulatedSource: string | null;
  /** Queues that were changed, by facility, queue and day: the board's fact of each is written once, at the end. */
  readonly touched: Map<string, QueueDay>;
  /** What changed for those who follow queues: told once, at the end. */
  readonly rings: Map<string, Ring>;
  /** Steps that were decided and are not in the table yet: see `writeSteps`. */
  readonly pending: PendingStep[];
  /** Steps that followed from another command, for the audit: written together, at the end. */
  readonly followed: Consequence[];
};

/** A step as it will be stored: the row of its entry. */
export type PendingStep = {
  readonly tokenId: string;
  readonly step: number;
  /** When the step after it began, where that is pending too. */
  readonly endedAt: string | null;
  readonly takenBack: boolean;
  readonly facility: string;
  readonly queue: string;
  readonly day: string;
  readonly state: TokenState;
  readonly kind: StepKind;
  readonly previousState: TokenState;
  readonly previousQueue: string;
  readonly startedAt: string;
  readonly sessionId: string | null;
  readonly priorityClass: PriorityClass;
  readonly rank: number;
  readonly joinedAt: string;
  readonly overtaken: number;
  readonly absences: number;
  readonly callNo: number | null;
  readonly byCap: boolean;
  readonly returnsAtCall: number | null;
  readonly reason: string | null;
  readonly revision: number;
};

/** A queue on one day, locked by this transaction. */
export type QueueDay = {
  readonly facility: string;
  readonly queue: string;
  readonly day: string;
  /** Now, in this queue. */
  readonly at: number;
  readonly lastNumber: number;
  /** A rank behind everybody who ever was in the line. */
  readonly endRank: number;
  readonly calls: number;
  /** Which change of the queue on that day this is. */
  readonly revision: number;
  /** Code of the department whose queue it is; null: of another kind. */
  readonly department: string | null;
  readonly facilityKind: string;
  /** How long the figures of a queue may be believed. */
  readonly freshness: readonly FreshnessRule[];
  /** Code of the simulated source when anything in it is simulated; null: all of it is real. */
  readonly simulatedSource: string | null;
  /** The rule of priority in force. */
  readonly rule: PriorityRule;
};

/** The open entry of a token, and the token. */
export type Entry = {
  readonly tokenId: string;
  readonly step: number;
  readonly facility: string;
  readonly series: string;
  readonly number: number;
  readonly day: string;
  readonly queue: string;
  readonly state: TokenState;
  readonly kind: StepKind;
  readonly startedAt: number;
  readonly sessionId: string | null;
  readonly priorityClass: PriorityClass;
  readonly rank: number;
  readonly joinedAt: number;
  readonly overtaken: number;
  readonly absences: number;
  readonly callNo: number | null;
  readonly returnsAtCall: number | null;
  readonly simulated: boolean;
};

/** SQL of an instant as milliseconds: a text or a Date, by the road it came, is neither. */
export const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

export const iso = (at: number): string => new Date(at).toISOString();

/**
 * SQL of a queue's day but for its keys, from a row `day`, for the instant $1. Each part asks one table: joined, they take longer
 * to be planned than to be answered.
 */
export const queueDay = (): string => `
  day.last_number as "lastNumber", day.last_rank::float8 as "endRank", day.calls, day.revision, ${ms('day.changed_at')} as at,
  day.simulated_source as "simulatedSource",
  (select department_code from opd_queue q where q.facility_code = day.facility_code and q.code = day.queue_code) as department,
  (select kind from facility f where f.code = day.facility_code) as "facilityKind",
  (select jsonb_agg(jsonb_build_object('signal', f.signal, 'detail', f.detail, 'expectedEverySeconds', f.expected_every_seconds,
     'staleAfterSeconds', f.stale_after_seconds, 'expireAfterSeconds', f.expire_after_seconds,
     'effectiveFrom', ${ms('f.effective_from')})) from freshness_rule f where f.signal = 'QUEUES') as freshness,
  (select rule from opd_priority_rule r where r.effective_from <= $1::timestamptz order by r.effective_from desc limit 1) as rule`;

/** What follows a queue rings with this, and the queue as part. */
const OPD_LINE = 'OPD_LINE';

/** The key by which changes of a queue are followed; of all queues of a facility without the queue. */
export function lineKey(facility: string, queue?: string): string {
  return queue ? `${OPD_LINE}/${facility}/${queue}` : `${OPD_LINE}/${facility}`;
}

/** The ring that a change of this queue needs. */
export function ringOf(facility: string, queue: string): Ring {
  return { facility, signal: OPD_LINE, part: queue };
}
