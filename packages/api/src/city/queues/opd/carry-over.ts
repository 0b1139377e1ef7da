import { ringAtEnd } from '../../../commit/ring.ts';
import { isCarriedPlace, rankCarriedTo, startOfIstDay } from '../carry-over-rules.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { openEntries } from './find-entry.ts';
import { lockQueue } from './lock-queue.ts';
import { markSimulated } from './mark-simulated.ts';
import { type Entry, iso, type OpdWork, type QueueDay, ringOf } from './opd-work.ts';
import { takeStep } from './take-step.ts';

const CARRY = `
  with old as (
    select t.id, t.lane, t.simulated, v.initials, v.age, v.sex, v.reason
    from opd_token t join opd_visit v on v.id = t.visit_id where t.id = $1::bigint
  ), visit as (
    insert into opd_visit (facility_code, ist_day, initials, age, sex, reason, lane, simulated, at)
    select $2, $4::date, initials, age, sex, reason, lane, simulated or $6, $7::timestamptz from old returning id
  ), token as (
    insert into opd_token (facility_code, series, ist_day, number, visit_id, lane, simulated, issued_at, carried_from)
    select $2, $3, $4::date, $5::int, visit.id, old.lane, old.simulated or $6, $7::timestamptz, old.id from visit, old
    returning id, simulated
  ), entry as (
    insert into queue_entry (token_id, step, facility_code, queue_code, ist_day, state, kind, previous_state, started_at,
      priority_class, rank, joined_at, overtaken, reason, actor, revision)
    select token.id, 1, $2, $3, $4::date, 'BOOKED', 'ISSUE', 'NONE', $7::timestamptz, $8, $9::bigint, $7::timestamptz, $10::int,
      'CARRIED_OVER', $11, $12::int from token
  )
  select id::text as "tokenId", simulated from token`;

/** Why a token that was carried over has ended; and why one of a later day was issued before it. */
const CARRIED_OVER = 'CARRIED_OVER';

/**
 * Ends a token of today and issues one of a later day in its place: a new number there, BOOKED until its person has come, and
 * linked to the old. Whoever stood in the line keeps the place before all tokens of that day; who had only booked today had none. Both
 * queues are locked, and the number is counted.
 */
export async function carryOver(
  work: OpdWork,
  entry: Entry,
  here: QueueDay,
  there: QueueDay,
  number: number,
): Promise<{ token: TokenAnswer; carriedTo: TokenAnswer }> {
  const { facility, queue, day } = there;
  await markSimulated(work, [entry], there);
  // Booked, and carried over already: the place was kept until today and is kept on.
  const hadPlace = entry.state !== 'BOOKED' || isCarriedPlace(entry, entry.day);
  const rank = hadPlace ? rankCarriedTo(entry, here.rule, here.at, day) : startOfIstDay(day) * 1000 + number;
  const { rows } = await work.sql.query<{ tokenId: string; simulated: boolean }>(CARRY, [
    entry.tokenId,
    facility,
    queue,
    day,
    number,
    work.simulatedSource !== null,
    iso(there.at),
    entry.priorityClass,
    rank,
    entry.overtaken,
    work.actor.subject,
    there.revision,
  ]);
  const ended = takeStep(work, entry, {
    state: 'LEFT',
    kind: 'STEP',
    at: here.at,
    sessionId: null,
    reason: CARRIED_OVER,
    byItself: 'carryOver',
  });
  ringAtEnd(work.rings, ringOf(facility, queue));
  const issued: Entry = {
    ...ended,
    ...rows[0]!,
    step: 1,
    series: queue,
    number,
    day,
    queue,
    state: 'BOOKED',
    kind: 'ISSUE',
    startedAt: there.at,
    rank,
    joinedAt: there.at,
  };
  return { token: tokenAnswer(ended, null), carriedTo: tokenAnswer(issued, null) };
}

/** Takes back the token of a later day that this one was carried over to: its number stays and is not given again. */
export async function takeBackCarrying(work: OpdWork, { tokenId }: Entry): Promise<void> {
  const booked = () => openEntries(work, `t.carried_from = $1::bigint and e.state = 'BOOKED'`, [tokenId]);
  const [seen] = await booked();
  if (!seen) return;
  const there = await lockQueue(work, seen);
  // Until the lock was had somebody else may have taken it back.
  const [issued] = await booked();
  if (!issued) return;
  takeStep(work, issued, {
    state: 'CANCELLED',
    kind: 'STEP',
    at: there.at,
    reason: 'BY_MISTAKE',
    byItself: 'cancel',
  });
}
