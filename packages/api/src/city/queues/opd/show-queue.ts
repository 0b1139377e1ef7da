import { ring } from '../../../commit/ring.ts';
import { type FactChange, writeFacts } from '../../../commit/write-facts.ts';
import { type FreshnessRule, lifetimeOf } from '../../../ingest/freshness.ts';
import type { Sql } from '../../../postgres/database.ts';
import type { PriorityRule } from '../priority-rules.ts';
import type { QueueFact } from '../queues-rules.ts';
import type { Foreseen } from './foreseen.ts';
import { iso } from './opd-work.ts';
import { openRooms, type QueueState, queueState, simulatedBy } from './queue-state.ts';

/** What is foreseen for a line; the model behind it is kept by the process. */
export type ForeseeWaits = (state: QueueState, now: number) => Foreseen;

/** The source of what this system itself counts. */
const OWN_SOURCE = 'HIMS-OPD';
const NEXT_SHOWN = 10;
const CALLS_SHOWN = 5;

/**
 * Writes what the city may see of queues that were changed: the row that the hall reads, and, of the queue of a department, the
 * fact on the board. In the transaction of the change, so that neither is ever without the other.
 */
export async function showQueues(
  sql: Sql,
  queues: readonly { facility: string; queue: string; day: string }[],
  rule: PriorityRule,
  foresee: ForeseeWaits,
  now: number,
): Promise<void> {
  const facts: FactChange[] = [];
  for (const each of queues) {
    const state = await queueState(sql, each, rule, now);
    if (!state) continue;
    const at = Math.max(now, state.changedAt);
    const foreseen = foresee(state, at);
    await sql.query(
      `insert into opd_hall (facility_code, queue_code, ist_day, shown, changed_at) values ($1, $2, $3, $4, $5::timestamptz)
       on conflict (facility_code, queue_code, ist_day) do update set shown = excluded.shown, changed_at = excluded.changed_at`,
      [each.facility, each.queue, each.day, JSON.stringify({ ...hallOf(state), foreseen }), iso(at)],
    );
    if (state.departmentCode !== null) facts.push(await factOf(sql, state, at));
  }
  await writeFacts(sql, now, facts);
}

/** As `showQueues`, for queues in which nothing happened: whoever follows them is told that the figures were looked at again. */
export async function showAgain(
  sql: Sql,
  queues: readonly { facility: string; queue: string; day: string }[],
  rule: PriorityRule,
  foresee: ForeseeWaits,
  now: number,
): Promise<void> {
  await showQueues(sql, queues, rule, foresee, now);
  await ring(
    sql,
    now,
    queues.map(({ facility, queue }) => ({ facility, signal: 'OPD_LINE', part: queue })),
  );
}

/** Numbers and rooms: what may hang in a hall. */
function hallOf(state: QueueState) {
  const callOf = (
    call: { callNo: number; number: number; series: string; repeats: number },
    room: string,
    at: number,
  ) => ({
    id: `${state.facility}/${state.queue}/${state.day}/${call.callNo}`,
    number: call.number,
    series: call.series,
    room,
    calledAt: iso(at),
    repeats: call.repeats,
  });
  return {
    rooms: state.rooms.map(room => {
      const served = state.served.find(({ sessionId }) => sessionId === room.id);
      return {
        session: room.id,
        room: room.room,
        nowServing: served ? callOf(served, room.room, served.calledAt) : null,
        state: served?.state ?? null,
        open: room.startedAt !== null && room.endedAt === null,
        presence: room.presence,
        awayReason: room.awayReason,
        expectedReturn: room.expectedReturn === null ? null : iso(room.expectedReturn),
      };
    }),
    lastCalls: state.lastCalls.slice(0, CALLS_SHOWN).map(call => callOf(call, call.room, call.repeatedAt ?? call.at)),
    next: state.line.slice(0, NEXT_SHOWN).map(({ number, series }) => ({ number, series })),
    waiting: state.line.length,
    delays: openRooms(state)
      .filter(room => room.presence === 'AWAY' && room.awayReason !== null)
      .map(room => ({
        room: room.room,
        reason: room.awayReason,
        since: iso(room.presenceSince),
        expectedReturn: room.expectedReturn === null ? null : iso(room.expectedReturn),
      })),
    simulated: simulatedBy(state) !== null,
    changedAt: iso(state.changedAt),
  };
}

async function factOf(sql: Sql, state: QueueState, at: number): Promise<FactChange> {
  const { rows: rules } = await sql.query<FreshnessRule & { kind: string }>(
    `select r.signal, r.detail, r.expected_every_seconds as "expectedEverySeconds", r.stale_after_seconds as "staleAfterSeconds",
       r.expire_after_seconds as "expireAfterSeconds", (extract(epoch from r.effective_from) * 1000)::float8 as "effectiveFrom", f.kind
     from freshness_rule r, facility f where r.signal = 'QUEUES' and f.code = $1`,
    [state.facility],
  );
  const figures = {
    issued: state.lastNumber,
    waiting: state.line.length,
    called: state.calls,
    servedLastHour: state.servedLastHour,
    roomsOpen: openRooms(state).filter(room => room.presence === 'PRESENT').length,
  };
  const own: QueueFact = { department: state.departmentCode!, figures, lastReported: figures };
  const simulated = simulatedBy(state);
  const observedAt = iso(at);
  return {
    facility: state.facility,
    signal: 'QUEUES',
    part: state.departmentCode!,
    fact: {
      observedAt,
      receivedAt: observedAt,
      source: simulated ?? OWN_SOURCE,
      sourceKind: simulated ? 'SIMULATED' : 'FEED',
      quality: 'GOOD',
      reason: null,
      ...lifetimeOf(rules, 'QUEUES', rules[0]?.kind ?? '*', at),
      ...own,
    },
  };
}
