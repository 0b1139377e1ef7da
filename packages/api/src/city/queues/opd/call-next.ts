import type { CallNextInput } from '@hims/schema';
import { Refusal } from '../../../kernel/refusals.ts';
import { planOnce } from '../../../postgres/database.ts';
import { callingOrder } from '../priority-rules.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { ENTRY } from './find-entry.ts';
import { lockQueueOfSession, refuseUnlessOpen, SESSION, type SessionRow } from './find-session.ts';
import { bringBack, heads } from './line.ts';
import { type Entry, iso, type OpdWork, type QueueDay } from './opd-work.ts';
import { takeStep } from './take-step.ts';
import { writeSteps } from './write-steps.ts';

/**
 * Calls whoever is next to the room of a session, and finishes the one whom the caller sees being served there. Consoles of one
 * queue take turns on its lock, so no token is called twice and none is lost. Throws Refusal ALREADY_CALLED (with whom, by whom
 * and when), NOTHING_WAITING, DOCTOR_AWAY, NOT_STARTED, SESSION_ENDED.
 */
export async function callNext(work: OpdWork, input: CallNextInput): Promise<TokenAnswer> {
  const here = await lockQueueOfSession(work, input.session);
  const line = await readLine(work, here, input.session);
  const { session } = line;
  refuseUnlessOpen(session);
  if (session.presence === 'AWAY') {
    throw new Refusal('DOCTOR_AWAY', `The doctor of room ${session.room} is away; say that the doctor is back first.`);
  }
  await finishServed(work, session, line.served, input.serving ?? null, here.at);

  let next = line.first;
  if (!next) {
    // Nobody else is there: those who did not come when called need not wait for three further calls.
    for (const absent of line.absent) await bringBack(work, here, absent, 'returnToken');
    await writeSteps(work);
    if (line.absent.length > 0) next = (await readLine(work, here, session.id)).first;
  }
  if (!next) throw new Refusal('NOTHING_WAITING', `Nobody waits in ${here.queue} for room ${session.room}.`);

  const callNo = here.calls + 1;
  const byCap = next.priorityClass !== 'EMERGENCY' && next.overtaken >= here.rule.overtakingCap;
  const called = takeStep(work, next, {
    state: 'CALLED',
    kind: 'STEP',
    at: here.at,
    sessionId: session.id,
    callNo,
    byCap,
  });
  await writeSteps(work, { called, here });
  for (const absent of line.first ? line.absent : []) {
    if (absent.returnsAtCall !== null && absent.returnsAtCall <= callNo) {
      await bringBack(work, here, absent, 'returnToken');
    }
  }
  return tokenAnswer(called, session.room);
}

const LINE = planOnce(`
  select (select to_jsonb(s) from (select ${SESSION} from opd_session where id = $5::bigint) as s) as session,
    (select jsonb_agg(e) from (
      select ${ENTRY} from queue_entry e join opd_token t on t.id = e.token_id
      where e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3::date and e.ended_at is null
        and (e.state = 'ABSENT' or (e.state in ('CALLED', 'IN_CONSULTATION') and e.session_id = $5::bigint))
      union all
      select ${ENTRY} from (${heads('e.*', 1, '(e.session_id is null or e.session_id = $5::bigint)')}) as e
      join opd_token t on t.id = e.token_id
    ) as e) as entries`);

type LineNow = { session: SessionRow; served: Entry | null; first: Entry | null; absent: Entry[] };

/** What a room needs to know to call: whom it serves, who is next for it, and who was absent, the longest first. One reading. */
async function readLine(work: OpdWork, here: QueueDay, session: string): Promise<LineNow> {
  const { facility, queue, day, rule } = here;
  const { rows } = await work.sql.query<{ session: SessionRow; entries: Entry[] | null }>(LINE, [
    facility,
    queue,
    day,
    rule.overtakingCap,
    session,
  ]);
  const entries = rows[0]!.entries ?? [];
  const waiting = entries.filter(({ state }) => state === 'WAITING').sort((a, b) => a.rank - b.rank);
  return {
    session: rows[0]!.session,
    served: entries.find(({ state }) => state === 'CALLED' || state === 'IN_CONSULTATION') ?? null,
    first: waiting.sort(callingOrder(rule, here.at))[0] ?? null,
    absent: entries
      .filter(({ state }) => state === 'ABSENT')
      .sort((a, b) => (a.returnsAtCall ?? 0) - (b.returnsAtCall ?? 0) || a.rank - b.rank),
  };
}

async function finishServed(
  work: OpdWork,
  session: SessionRow,
  served: Entry | null,
  seen: string | null,
  at: number,
): Promise<void> {
  if (!served) return;
  if (served.tokenId !== seen) {
    const { rows } = await work.sql.query<{ actor: string }>(
      'select actor from queue_entry where token_id = $1::bigint and step = $2',
      [served.tokenId, served.step],
    );
    throw new Refusal(
      'ALREADY_CALLED',
      `Token ${served.number} of ${served.series} was called to room ${session.room} at ${iso(served.startedAt)} by ${rows[0]?.actor}.`,
      { token: served.tokenId, number: served.number, at: iso(served.startedAt), by: rows[0]?.actor },
    );
  }
  const inChair =
    served.state === 'CALLED'
      ? takeStep(work, served, { state: 'IN_CONSULTATION', kind: 'STEP', at, byItself: 'startConsultation' })
      : served;
  takeStep(work, inChair, { state: 'DONE', kind: 'STEP', at, byItself: 'finishConsultation' });
}
