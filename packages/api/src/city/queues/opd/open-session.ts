import type { OpenSessionInput } from '@hims/schema';
import { ringAtEnd } from '../../../commit/ring.ts';
import { Refusal } from '../../../kernel/refusals.ts';
import { istDayOf } from '../ist-day-rules.ts';
import { type SessionAnswer, sessionAnswer } from './answers.ts';
import { SESSION, type SessionRow } from './find-session.ts';
import { lockQueue } from './lock-queue.ts';
import { iso, type OpdWork, ringOf } from './opd-work.ts';
import { refuseOutside } from './refuse-outside.ts';

/** Plans a room for today or for a day to come. Throws Refusal FORBIDDEN, UNKNOWN_QUEUE, DAY_IS_OVER, ROOM_TAKEN, ENDS_BEFORE_START. */
export async function openSession(work: OpdWork, input: OpenSessionInput): Promise<SessionAnswer> {
  refuseOutside(work.actor, input.facility);
  const plannedStart = input.plannedStart.getTime();
  const plannedEnd = input.plannedEnd?.getTime() ?? null;
  const day = istDayOf(plannedStart);
  const today = istDayOf(work.at);
  if (day < today) throw new Refusal('DAY_IS_OVER', `plannedStart is on ${day}; ${today} or later is accepted.`);
  if (plannedEnd !== null && plannedEnd <= plannedStart) {
    throw new Refusal('ENDS_BEFORE_START', 'plannedEnd is not after plannedStart; a later instant is accepted.');
  }
  const here = await lockQueue(work, { facility: input.facility, queue: input.queue, day });
  const { rows } = await work.sql.query<SessionRow>(
    `insert into opd_session (facility_code, queue_code, ist_day, room, doctor_code, doctor_name, capacity, planned_start,
       planned_end, presence_since, simulated)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (facility_code, queue_code, ist_day, room) where ended_at is null do nothing returning ${SESSION}`,
    [
      input.facility,
      input.queue,
      day,
      input.room.trim().normalize('NFC') || input.room,
      input.doctorCode ?? null,
      input.doctorName ?? null,
      input.capacity ?? null,
      iso(plannedStart),
      plannedEnd === null ? null : iso(plannedEnd),
      iso(here.at),
      work.simulatedSource !== null,
    ],
  );
  if (!rows[0]) {
    throw new Refusal(
      'ROOM_TAKEN',
      `Room ${input.room} has a session of ${input.queue} on ${day} that has not ended; another room is accepted.`,
    );
  }
  ringAtEnd(work.rings, ringOf(input.facility, input.queue));
  return sessionAnswer(rows[0]);
}
