import { ring } from '../../../commit/ring.ts';
import type { Sql } from '../../../postgres/database.ts';
import type { PriorityRule } from '../priority-rules.ts';
import { type Foreseen, waitsOf } from './foreseen.ts';
import { iso } from './opd-work.ts';
import { openRooms, type QueueState, queueState } from './queue-state.ts';

/** What follows halls rings with this, and the queue as part. */
export const OPD_HALL = 'OPD_HALL';

/** What is foreseen for a line; the model behind it is kept by the process. */
export type ForeseeWaits = (state: QueueState, now: number) => Foreseen;

const NEXT_SHOWN = 10;
const CALLS_SHOWN = 5;
/** Nobody from farther behind is called among the next ten. */
const FAR_ENOUGH = 60;

/**
 * Writes the row that halls read, and tells those who follow it. Two processes may do it at once: what was read of an earlier
 * revision of the queue never takes the place of a later one.
 */
export async function showHall(
  sql: Sql,
  queue: { facility: string; queue: string; day: string },
  rule: PriorityRule,
  foresee: ForeseeWaits,
  now: number,
): Promise<void> {
  const state = await queueState(sql, queue, rule, now);
  if (!state) return;
  const at = Math.max(now, state.changedAt);
  const foreseen = foresee(state, at);
  const shown = JSON.stringify({ ...hallOf(state, foreseen, rule, at), foreseen });
  const { rows } = await sql.query(
    `insert into opd_hall as hall (facility_code, queue_code, ist_day, shown, changed_at, revision)
     values ($1, $2, $3, $4, $5::timestamptz, $6)
     on conflict (facility_code, queue_code, ist_day) do update
       set shown = excluded.shown, changed_at = excluded.changed_at, revision = excluded.revision
       where hall.revision <= excluded.revision
     returning 1`,
    [queue.facility, queue.queue, queue.day, shown, iso(at), state.revision],
  );
  if (rows.length > 0) await ring(sql, now, [{ facility: queue.facility, signal: OPD_HALL, part: queue.queue }]);
}

/** Numbers and rooms: what may hang in a hall. */
function hallOf(state: QueueState, foreseen: Foreseen, rule: PriorityRule, now: number) {
  const waits = waitsOf(state.line.slice(0, FAR_ENOUGH), foreseen, rule, now);
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
    next: state.line
      .slice(0, NEXT_SHOWN)
      .map(({ number, series }, index) => ({ number, series, estimate: waits[index]!.answer })),
    waiting: state.waiting,
    delays: openRooms(state)
      .filter(room => room.presence === 'AWAY' && room.awayReason !== null)
      .map(room => ({
        room: room.room,
        reason: room.awayReason,
        since: iso(room.presenceSince),
        expectedReturn: room.expectedReturn === null ? null : iso(room.expectedReturn),
      })),
    simulated: state.simulatedSource !== null,
    changedAt: iso(state.changedAt),
  };
}
