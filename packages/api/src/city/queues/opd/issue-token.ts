import type { IssueTokenInput } from '@hims/schema';
import { ringAtEnd } from '../../../commit/ring.ts';
import { istDayOf } from '../ist-day-rules.ts';
import { classFor } from '../priority-rules.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { lockQueue } from './lock-queue.ts';
import { type Entry, iso, type OpdWork, ringOf } from './opd-work.ts';
import { promiseWait } from './promise-wait.ts';
import { refuseBeyondCapacity } from './refuse-beyond-capacity.ts';
import { refuseOutside } from './refuse-outside.ts';

const ISSUE = `
  with visit as (
    insert into opd_visit (facility_code, ist_day, initials, age, sex, reason, lane, simulated, at)
    values ($1, $3, $4, $5, $6, $7, $8, $9, $10::timestamptz) returning id
  ), token as (
    insert into opd_token (facility_code, series, ist_day, number, visit_id, lane, simulated, issued_at, beyond_capacity)
    select $1, $2, $3, $11::int, visit.id, $8, $9, $10::timestamptz, $17 from visit returning id
  )
  insert into queue_entry (token_id, step, facility_code, queue_code, ist_day, state, kind, previous_state, started_at,
    priority_class, rank, joined_at, actor, revision)
  select token.id, 1, $1, $2, $3, $12, 'ISSUE', 'NONE', $10::timestamptz, $13, $14::bigint, $10::timestamptz, $15, $16::int from token
  returning token_id::text as "tokenId"`;

/**
 * Issues the next number of a queue for today, with the visit it is for. The number is counted under the lock of the queue, in
 * the transaction that stores it: 1, 2, 3 … without a gap, whatever fails in between. Throws Refusal FORBIDDEN, UNKNOWN_QUEUE,
 * CAPACITY_REACHED, MAY_NOT_EXCEED.
 */
export async function issueToken(work: OpdWork, input: IssueTokenInput): Promise<TokenAnswer> {
  refuseOutside(work.actor, input.facility);
  const { facility, queue } = input;
  const day = istDayOf(work.at);
  const here = await lockQueue(work, { facility, queue, day }, 1);
  const beyondCapacity = await refuseBeyondCapacity(work, here, input);
  if (beyondCapacity) {
    const details = { number: here.lastNumber, day, reason: beyondCapacity };
    work.followed.push({ action: 'exceedCapacity', subject: `${facility}/${queue}`, details });
  }
  const age = input.age ?? null;
  const state = input.booked ? 'BOOKED' : 'WAITING';
  const simulated = work.simulatedSource !== null;
  const priorityClass = classFor(input.priorityClass, age);
  const { rows } = await work.sql.query<{ tokenId: string }>(ISSUE, [
    facility,
    queue,
    day,
    input.initials.normalize('NFC'),
    age,
    input.sex,
    input.reason,
    input.lane,
    simulated,
    iso(here.at),
    here.lastNumber,
    state,
    priorityClass,
    here.endRank,
    work.actor.subject,
    here.revision,
    beyondCapacity,
  ]);
  const entry: Entry = {
    tokenId: rows[0]!.tokenId,
    step: 1,
    facility,
    series: queue,
    number: here.lastNumber,
    day,
    queue,
    state,
    kind: 'ISSUE',
    startedAt: here.at,
    sessionId: null,
    priorityClass,
    rank: here.endRank,
    joinedAt: here.at,
    overtaken: 0,
    absences: 0,
    callNo: null,
    returnsAtCall: null,
    simulated,
  };
  ringAtEnd(work.rings, ringOf(facility, queue));
  return tokenAnswer(entry, null, await promiseWait(work, entry));
}
