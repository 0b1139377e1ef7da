import { SYSTEM } from '../../../kernel/actor.ts';
import type { Database } from '../../../postgres/database.ts';
import { predictWaiting, type RoomNow } from '../waiting/predict-waiting.ts';
import type { Foreseen } from './foreseen.ts';
import { LearnedQueue } from './learn-waits.ts';
import { openRooms, plannedRooms, type QueueState } from './queue-state.ts';

/** Lines longer than this are foreseen to here; behind, they go straight on. */
const FARTHEST = 400;

export interface Foresight {
  /** What is foreseen for a queue in this state. Reads nothing: it answers from what was learned so far. */
  foresee(state: QueueState, now: number): Foreseen;
  /** Learns what was committed in the queues that were foreseen since. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Foresees waits from what each queue did. A process learns the queues it is asked about, from their stored steps and behind
 * the back of commands: learning thousands of consultations takes seconds, and no command may wait for it.
 */
export function openForesight(database: Database, onError: (error: Error) => void): Foresight {
  const learned = new Map<string, LearnedQueue>();
  const behind = new Set<LearnedQueue>();
  let learning: Promise<void> | null = null;
  let stopped = false;

  async function learn(): Promise<void> {
    while (behind.size > 0 && !stopped) {
      for (const queue of [...behind]) {
        behind.delete(queue);
        let all = false;
        while (!all && !stopped) all = await database.sql(SYSTEM, sql => queue.readOn(sql));
      }
    }
  }
  const catchUp = (): Promise<void> =>
    (learning ??= learn()
      .catch(onError)
      .finally(() => {
        learning = null;
      }));

  return {
    catchUp,
    async stop() {
      stopped = true;
      await learning;
    },
    foresee(state, now) {
      const key = `${state.facility}/${state.queue}`;
      let queue = learned.get(key);
      if (!queue) learned.set(key, (queue = new LearnedQueue(state.facility, state.queue, state.day)));
      behind.add(queue);
      return foreseeFrom(queue, state, now);
    },
  };
}

function foreseeFrom(queue: LearnedQueue, state: QueueState, now: number): Foreseen {
  const open = openRooms(state);
  const planned = plannedRooms(state, now);
  const rooms: RoomNow[] = [
    ...open.map(room => {
      const served = state.served.find(({ sessionId }) => sessionId === room.id);
      return {
        inConsultationSince: served?.firstCalledAt ?? null,
        idleSince: null,
        isAway: room.presence === 'AWAY',
        expectedBack: room.expectedReturn,
      };
    }),
    ...planned.map(room => ({
      inConsultationSince: null,
      idleSince: null,
      isAway: open.length > 0,
      expectedBack: null,
      plannedStart: room.plannedStart,
    })),
  ];
  const notBegun = open.length === 0 && planned.length > 0;
  const line = {
    sitting: queue.sittingOf(state.day),
    line: `${state.facility}/${state.queue}`,
    // One more than wait, for whoever joins next, and some for those with priority who are yet to come.
    positions: Math.min(FARTHEST, Math.ceil(1.2 * state.waiting) + 1),
    rooms,
    plannedStart: notBegun ? Math.min(...planned.map(room => room.plannedStart)) : null,
  };
  const wait = predictWaiting(queue.model, line, now);
  if (!wait.isKnown) return { madeAt: now, unknown: wait.unknown };
  return {
    madeAt: now,
    knots: wait.positions
      .filter(({ position }) => isKnot(position) || position === wait.positions.length)
      .map(({ position, loSeconds, medianSeconds, hiSeconds }) => [
        position - 1,
        Math.round(loSeconds),
        Math.round(medianSeconds),
        Math.round(hiSeconds),
      ]),
    // As often as in the last hour.
    fastEverySeconds: state.fastLastHour > 0 ? 3_600 / state.fastLastHour : null,
    roomsWorking: open.filter(room => room.presence === 'PRESENT').length,
    method: wait.method,
    record: wait.record && { forecasts: wait.record.forecasts, inside: wait.record.coverage },
    reasons: wait.reasons,
  };
}

/** Near places one by one, farther ones at growing distances. */
function isKnot(position: number): boolean {
  return position <= 20 || (position <= 100 ? position % 5 === 0 : position % 25 === 0);
}
