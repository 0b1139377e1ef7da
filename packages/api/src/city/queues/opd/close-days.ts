import { writeAudit } from '../../../commit/audit.ts';
import { SYSTEM } from '../../../kernel/actor.ts';
import type { Database } from '../../../postgres/database.ts';
import { istDayOf } from '../ist-day-rules.ts';
import { changeSession } from './change-session.ts';
import { openEntries } from './find-entry.ts';
import { SESSION, type SessionRow } from './find-session.ts';
import { iso, type OpdWork, type QueueDay, queueDay } from './opd-work.ts';
import { writeQueueFacts } from './queue-facts.ts';
import { takeStep } from './take-step.ts';
import { writeSteps } from './write-steps.ts';

/** So long after midnight whoever is in a room may still be finished by its desk; then the room is closed too. City time. */
const IN_ROOMS_MS = 3_600_000;
/** Few, because each may hold everybody of a day. */
const AT_ONCE = 5;

/** Why the system ended a step: nobody said what became of the person, or that they left the chair. */
export const NOT_SEEN = 'NOT_SEEN';
export const DAY_ENDED = 'DAY_ENDED';

/** Who is in no room at midnight will not be seen any more on that day. */
const NOT_IN_ROOMS = `('WAITING', 'HELD', 'ABSENT', 'BOOKED')`;

const DUE = `
  with due as (
    select facility_code, queue_code, ist_day from opd_queue_day d
    where d.closed_at is null and d.ist_day < $2::date and (d.ist_day < $3::date or exists (
      select from queue_entry e where e.facility_code = d.facility_code and e.ist_day = d.ist_day and e.queue_code = d.queue_code
        and e.ended_at is null and e.state in ${NOT_IN_ROOMS}))
    order by d.ist_day, d.facility_code, d.queue_code limit ${AT_ONCE} for update of d skip locked
  )
  update opd_queue_day day set revision = revision + 1, changed_at = greatest(changed_at, $1::timestamptz),
    closed_at = case when day.ist_day < $3::date then $1::timestamptz end
  from due where day.facility_code = due.facility_code and day.queue_code = due.queue_code and day.ist_day = due.ist_day
  returning day.facility_code as facility, day.queue_code as queue, day.ist_day::text as day, ${queueDay()}`;

/**
 * Closes some days in Delhi that are over, and answers how many; 0: none is left. At midnight whoever waits, is set aside, absent
 * or booked leaves as NOT_SEEN, because nobody said what became of them. An hour later the rooms are closed: who was called leaves
 * too, who was in the chair is done, and what they took is learned by nobody. Of two processes one does it.
 */
export async function closeDays(database: Database, now: number): Promise<number> {
  return database.sql(SYSTEM, async sql => {
    const { rows } = await sql.query<QueueDay>(DUE, [iso(now), istDayOf(now), istDayOf(now - IN_ROOMS_MS)]);
    for (const here of rows) {
      const work: OpdWork = {
        sql,
        actor: SYSTEM,
        at: now,
        simulatedSource: null,
        touched: new Map([[`${here.facility}/${here.queue}/${here.day}`, here]]),
        rings: new Map(),
        pending: [],
        followed: [],
      };
      await closeDay(work, here, here.day < istDayOf(now - IN_ROOMS_MS));
      await writeQueueFacts(sql, [], now, [...work.rings.values()]);
    }
    return rows.length;
  });
}

async function closeDay(work: OpdWork, here: QueueDay, roomsToo: boolean): Promise<void> {
  const { facility, queue, day, at } = here;
  const states = roomsToo ? `('WAITING', 'HELD', 'ABSENT', 'BOOKED', 'CALLED', 'IN_CONSULTATION')` : NOT_IN_ROOMS;
  const open = await openEntries(
    work,
    `e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3::date and e.state in ${states}`,
    [facility, queue, day],
  );
  for (const entry of open) {
    takeStep(
      work,
      entry,
      entry.state === 'IN_CONSULTATION'
        ? { state: 'DONE', kind: 'STEP', at, reason: DAY_ENDED, byItself: 'finishConsultation' }
        : { state: 'LEFT', kind: 'STEP', at, sessionId: null, reason: NOT_SEEN, byItself: 'markNotSeen' },
    );
  }
  await writeSteps(work);
  const rooms = roomsToo ? await openSessions(work, here) : [];
  for (const room of rooms) await changeSession(work, room, here, { presence: 'AWAY', ends: true });
  const seated = open.filter(({ state }) => state === 'IN_CONSULTATION').length;
  const details = { day, notSeen: open.length - seated, finished: seated, rooms: rooms.length };
  await writeAudit(work.sql, at, [
    ...work.followed.map(each => ({ ...each, actor: SYSTEM })),
    { actor: SYSTEM, action: 'closeOpdDay', subject: `${facility}/${queue}`, details },
  ]);
}

async function openSessions({ sql }: OpdWork, { facility, queue, day }: QueueDay): Promise<SessionRow[]> {
  const { rows } = await sql.query<SessionRow>(
    `select ${SESSION} from opd_session
     where facility_code = $1 and queue_code = $2 and ist_day = $3::date and ended_at is null`,
    [facility, queue, day],
  );
  return rows;
}
