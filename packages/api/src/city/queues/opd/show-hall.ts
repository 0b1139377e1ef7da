import { ring } from '../../../commit/ring.ts';
import type { Sql } from '../../../postgres/database.ts';
import type { PriorityRule } from '../priority-rules.ts';
import { type Foreseen, waitsOf } from './foreseen.ts';
import { iso, ringOf } from './opd-work.ts';
import { openRooms, type QueueState, queueState } from './queue-state.ts';

/** What follows halls rings with this, and the queue as part. */
export const OPD_HALL = 'OPD_HALL';

/** What is foreseen for a line; the model behind it is kept by the process. */
export type ForeseeWaits = (state: QueueState, now: number) => Foreseen;

const NEXT_SHOWN = 10;
const CALLS_SHOWN = 5;
/** Nobody from farther behind is called among the next ten. */
const FAR_ENOUGH = 60;

type Shown = ReturnType<typeof hallOf> & { readonly foreseen: Foreseen };

/**
 * Writes the row that halls read, and tells those who follow it. Consoles read their waits from it too: when a doctor left or came
 * back, or the waits rest on something else, they are told as well, because they may have read the line before this. Two processes may do it at once: what was read of an earlier
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
  const shown: Shown = { ...hallOf(state, foreseen, rule, at), foreseen };
  const { rows } = await sql.query<{ before: Shown | null }>(
    `with before as (select shown from opd_hall where facility_code = $1 and queue_code = $2 and ist_day = $3)
     insert into opd_hall as hall (facility_code, queue_code, ist_day, shown, changed_at, revision)
     values ($1, $2, $3, $4, $5::timestamptz, $6)
     on conflict (facility_code, queue_code, ist_day) do update
       set shown = excluded.shown, changed_at = excluded.changed_at, revision = excluded.revision
       where hall.revision <= excluded.revision
     returning (select before.shown from before) as before`,
    [queue.facility, queue.queue, queue.day, JSON.stringify(shown), iso(at), state.revision],
  );
  const [written] = rows;
  if (!written) return;
  const hall = { facility: queue.facility, signal: OPD_HALL, part: queue.queue };
  const isNews = written.before !== null && basisOf(written.before) !== basisOf(shown);
  await ring(sql, now, isNews ? [hall, ringOf(queue.facility, queue.queue)] : [hall]);
}

/** What the waits of a line rest on, beside the line itself. */
function basisOf({ delays, foreseen }: Shown): string {
  const away = delays.map(({ room, reason, expectedReturn }) => [room, reason, expectedReturn]);
  const known = 'unknown' in foreseen ? [foreseen.unknown] : [foreseen.roomsWorking, foreseen.reasons.toSorted()];
  return JSON.stringify([away, known]);
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
