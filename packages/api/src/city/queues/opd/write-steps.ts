import { ringAtEnd } from '../../../commit/ring.ts';
import { invariant } from '../../../kernel/refusals.ts';
import { planOnce } from '../../../postgres/database.ts';
import { type Entry, type OpdWork, type QueueDay, ringOf } from './opd-work.ts';

// One statement for all that a command decided, because others wait for the queue meanwhile. Every open entry is closed before
// the first new one is opened, since the last part asks how many were: so there is never more than one of a token, nor two in a room.
const WRITE = planOnce(`
  with steps as (
    select * from json_to_recordset($1::json) as s("tokenId" bigint, step int, "endedAt" timestamptz, "takenBack" boolean, facility text, queue text, day date,
      state text, kind text, "previousState" text, "previousQueue" text, "startedAt" timestamptz, "sessionId" bigint,
      "priorityClass" text, rank bigint, "joinedAt" timestamptz, overtaken int, absences int, "callNo" int, "byCap" boolean,
      "returnsAtCall" int, reason text, revision int)
  ), ended as (
    update queue_entry e set ended_at = s.started_at, taken_back = s.undo
    from unnest($2::bigint[], $3::int[], $4::timestamptz[], $5::boolean[]) as s(token_id, step, started_at, undo)
    where e.token_id = s.token_id and e.step = s.step and e.ended_at is null
    returning 1
  ), passed as (
    update queue_entry set overtaken = overtaken + 1
    where facility_code = $6 and queue_code = $7 and ist_day = $8::date and state = 'WAITING' and ended_at is null
      and rank < $9::bigint and (session_id is null or session_id = $10::bigint)
    returning 1
  ), counted as (
    update opd_queue_day set calls = $11::int
    where facility_code = $6 and queue_code = $7 and ist_day = $8::date and $11::int is not null
  )
  insert into queue_entry (token_id, step, ended_at, taken_back, facility_code, queue_code, ist_day, state, kind, previous_state, previous_queue,
    started_at, session_id, priority_class, rank, joined_at, overtaken, absences, call_no, by_cap, returns_at_call, reason, actor,
    revision, passed)
  select "tokenId", step, "endedAt", "takenBack", facility, queue, day, state, kind, "previousState", "previousQueue", "startedAt", "sessionId",
    "priorityClass", rank, "joinedAt", overtaken, absences, "callNo", "byCap", "returnsAtCall", reason, $12, revision,
    case when state = 'CALLED' and kind = 'STEP' then (select count(*)::int from passed) else 0 end
  from steps where (select count(*) from ended) = cardinality($2::bigint[])
  returning 1`);

/**
 * Stores the steps that were taken and not stored yet. With a call, it is counted in its queue; and for everybody who came before
 * and could have been called instead it is counted that one who came later goes first, unless that one is an emergency. To be
 * done before what was decided is read again, and at the end of a command.
 */
export async function writeSteps(work: OpdWork, call?: { called: Entry; here: QueueDay }): Promise<void> {
  const steps = work.pending.splice(0);
  if (steps.length === 0) return;
  // Of steps of one token that follow each other only the first ends what is stored; the others end one another.
  const firsts = [...Map.groupBy(steps, ({ tokenId }) => tokenId).values()].map(([first]) => first!);
  const passing = call && call.called.priorityClass !== 'EMERGENCY';
  const { rows } = await work.sql.query(WRITE, [
    JSON.stringify(steps),
    firsts.map(({ tokenId }) => tokenId),
    firsts.map(({ step }) => step - 1),
    firsts.map(({ startedAt }) => startedAt),
    firsts.map(({ kind }) => kind === 'UNDO'),
    call?.here.facility ?? null,
    call?.here.queue ?? null,
    call?.here.day ?? null,
    passing ? call.called.rank : null,
    passing ? call.called.sessionId : null,
    call?.called.callNo ?? null,
    work.actor.subject,
  ]);
  invariant(
    rows.length === steps.length,
    `an open entry of token ${firsts.map(({ tokenId }) => tokenId).join(' or ')} changed while its queue was locked`,
  );
  for (const { facility, queue } of steps) ringAtEnd(work.rings, ringOf(facility, queue));
}
