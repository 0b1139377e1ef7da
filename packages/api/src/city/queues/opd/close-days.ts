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
/** Why the system ended a step: nobody said what became of the person, or that they left the chair. */
export const NOT_SEEN = 'NOT_SEEN';
export const DAY_ENDED = 'DAY_ENDED';

/** Who is in no room at midnight will not be seen any more on that day. */
const NOT_IN_ROOMS = `('WAITING', 'HELD', 'ABSENT', 'BOOKED')`;

/** A queue on one day. */
type Key = Pick<QueueDay, 'facility' | 'queue' | 'day'>;
const keyOf = ({ facility, queue, day }: Key): string => `${facility}/${queue}/${day}`;

/** Days of which nothing is open are closed so many at once; of the others so many are looked for. */
const NOTHING_OPEN_AT_ONCE = 500;
const OPEN_AT_ONCE = 20;

const CLOSE_EMPTY = `
  with done as (
    select facility_code, queue_code, ist_day from opd_queue_day d
    where d.closed_at is null and d.ist_day < $2::date
      and not exists (select from queue_entry e where e.facility_code = d.facility_code and e.ist_day = d.ist_day
        and e.queue_code = d.queue_code and e.ended_at is null and e.state not in ('DONE', 'LEFT', 'CANCELLED'))
      and not exists (select from opd_session s where s.facility_code = d.facility_code and s.ist_day = d.ist_day
        and s.queue_code = d.queue_code and s.ended_at is null)
    order by d.ist_day, d.facility_code, d.queue_code limit ${NOTHING_OPEN_AT_ONCE} for update of d skip locked
  )
  update opd_queue_day day set revision = revision + 1, changed_at = greatest(changed_at, $1::timestamptz), closed_at = $1::timestamptz
  from done where day.facility_code = done.facility_code and day.queue_code = done.queue_code and day.ist_day = done.ist_day
  returning day.facility_code as facility, day.queue_code as queue, day.ist_day::text as day`;

const IS_DUE = `d.closed_at is null and d.ist_day < $1::date and (d.ist_day < $2::date or exists (
  select from queue_entry e where e.facility_code = d.facility_code and e.ist_day = d.ist_day and e.queue_code = d.queue_code
    and e.ended_at is null and e.state in ${NOT_IN_ROOMS}))`;

// Those that could not be closed come last: they stop no other.
const DUE = `
  select facility_code as facility, queue_code as queue, ist_day::text as day from opd_queue_day d where ${IS_DUE}
  order by facility_code || '/' || queue_code || '/' || ist_day::text = any ($3::text[]), ist_day, facility_code, queue_code
  limit ${OPEN_AT_ONCE}`;

const TAKE = `
  with due as (
    select facility_code, queue_code, ist_day from opd_queue_day d
    where ${IS_DUE} and d.facility_code = $4 and d.queue_code = $5 and d.ist_day = $6::date for update of d skip locked
  )
  update opd_queue_day day set revision = revision + 1, changed_at = greatest(changed_at, $3::timestamptz),
    closed_at = case when day.ist_day < $2::date then $3::timestamptz end
  from due where day.facility_code = due.facility_code and day.queue_code = due.queue_code and day.ist_day = due.ist_day
  returning day.facility_code as facility, day.queue_code as queue, day.ist_day::text as day,
    ${queueDay().replaceAll('$1', '$3')}`;

/**
 * Closes some days in Delhi that are over, and answers how many; 0: none is left that can be closed. At midnight whoever waits, is
 * set aside, absent or booked leaves as NOT_SEEN, because nobody said what became of them. An hour later the rooms are closed:
 * who was called leaves too, who was in the chair is done, and what they took is learned by nobody. Of two processes one does
 * it. Each day is closed by itself: one that cannot be is told once, kept in `failed`, and tried again after all others.
 */
export async function closeDays(
  database: Database,
  now: number,
  failed: Set<string>,
  onError: (error: Error) => void,
): Promise<number> {
  const [today, roomsUntil] = [istDayOf(now), istDayOf(now - IN_ROOMS_MS)];
  let closed = await database.sql(SYSTEM, async sql => {
    const { rows } = await sql.query<Key>(CLOSE_EMPTY, [iso(now), roomsUntil]);
    const details = { notSeen: 0, finished: 0, rooms: 0 };
    const rowOf = ({ facility, queue, day }: Key) => ({
      subject: `${facility}/${queue}`,
      details: { day, ...details },
    });
    await writeAudit(
      sql,
      now,
      rows.map(each => ({ actor: SYSTEM, action: 'closeOpdDay', ...rowOf(each) })),
    );
    return rows.length;
  });
  const due = await database.sql(SYSTEM, async sql => {
    return (await sql.query<Key>(DUE, [today, roomsUntil, [...failed]])).rows;
  });
  for (const key of due) {
    try {
      if (await closeOne(database, now, key)) closed++;
      failed.delete(keyOf(key));
    } catch (error) {
      if (!failed.has(keyOf(key))) onError(new Error(`${keyOf(key)} could not be closed`, { cause: error }));
      failed.add(keyOf(key));
    }
  }
  return closed;
}

/** Closes one day, unless somebody else does. */
async function closeOne(database: Database, now: number, { facility, queue, day }: Key): Promise<boolean> {
  const [today, roomsUntil] = [istDayOf(now), istDayOf(now - IN_ROOMS_MS)];
  return database.sql(SYSTEM, async sql => {
    const { rows } = await sql.query<QueueDay>(TAKE, [today, roomsUntil, iso(now), facility, queue, day]);
    const here = rows[0];
    if (!here) return false;
    const work: OpdWork = {
      sql,
      actor: SYSTEM,
      at: now,
      simulatedSource: null,
      touched: new Map([[keyOf(here), here]]),
      rings: new Map(),
      pending: [],
      followed: [],
    };
    await closeDay(work, here, here.day < roomsUntil);
    await writeQueueFacts(sql, [], now, [...work.rings.values()]);
    return true;
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
