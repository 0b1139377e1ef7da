import type { OpdTokenInput } from '@hims/schema';
import { ringAtEnd } from '../../../commit/ring.ts';
import { Refusal } from '../../../kernel/refusals.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { takeBackCarrying } from './carry-over.ts';
import { ENTRY, lockToken, openEntries } from './find-entry.ts';
import { SESSION, type SessionRow } from './find-session.ts';
import { type Entry, type OpdWork, ringOf } from './opd-work.ts';
import { takeBackOvertaking } from './take-back-overtaking.ts';
import { takeStep } from './take-step.ts';

/**
 * Takes the last step of a token back: it is again where it was, at the place it had. The step stays in its history, marked as
 * taken back. Being sent on began with the end of a consultation, which is taken back with it; being carried over issued a token
 * of a later day, which is taken back too. Throws Refusal NOTHING_TO_UNDO
 * for an issue or for what took another back, and ROOM_NOT_FREE when the room that had it serves another by now or has ended.
 */
export async function undoTokenStep(work: OpdWork, input: OpdTokenInput): Promise<TokenAnswer> {
  const before = await previousOf(work, input.token, null);
  const { entry } = await lockToken(work, input, before?.queue);
  const previous = await previousOf(work, input.token, entry);
  if (!previous || previous.queue !== (before?.queue ?? entry.queue)) {
    throw new Refusal(
      'NOTHING_TO_UNDO',
      `The last step of token ${entry.number} of ${entry.series} was ${entry.kind}; that cannot be taken back.`,
    );
  }
  const inChair = entry.kind === 'SENT_ON' ? await stepOf(work, entry, previous.step - 1) : null;
  const room = await roomFor(work, entry, inChair ?? previous);
  const here = [...work.touched.values()].find(
    day => day.facility === entry.facility && day.queue === previous.queue && day.day === entry.day,
  )!;
  if (entry.state === 'CALLED') await takeBackOvertaking(work, entry);
  if (entry.state === 'LEFT') await takeBackCarrying(work, entry);
  const after = goBack(work, entry, previous, here.at);
  if (!inChair) return tokenAnswer(after, room);
  await work.sql.query('update queue_entry set taken_back = true where token_id = $1::bigint and step = $2', [
    previous.tokenId,
    previous.step,
  ]);
  ringAtEnd(work.rings, ringOf(previous.facility, previous.queue));
  return tokenAnswer(goBack(work, after, inChair, here.at), room);
}

/** To what was before. In the same queue others may have gone first meanwhile: that stays counted, or the cap would not hold. */
function goBack(work: OpdWork, entry: Entry, previous: Entry, at: number): Entry {
  return takeStep(work, entry, {
    state: previous.state,
    kind: 'UNDO',
    at,
    queue: previous.queue,
    sessionId: previous.sessionId,
    priorityClass: previous.priorityClass,
    rank: previous.rank,
    joinedAt: previous.joinedAt,
    overtaken: entry.queue === previous.queue ? entry.overtaken : previous.overtaken,
    absences: previous.absences,
    callNo: previous.callNo,
    returnsAtCall: previous.returnsAtCall,
  });
}

async function stepOf(work: OpdWork, { tokenId }: Entry, step: number): Promise<Entry> {
  const { rows } = await work.sql.query<Entry>(
    `select ${ENTRY} from queue_entry e join opd_token t on t.id = e.token_id
     where e.token_id = $1::bigint and e.step = $2`,
    [tokenId, step],
  );
  return rows[0]!;
}

/** The step before the open one, unless the open one cannot be taken back. */
async function previousOf(work: OpdWork, token: string, open: Entry | null): Promise<Entry | null> {
  const { rows } = await work.sql.query<Entry>(
    `select ${ENTRY} from queue_entry o join queue_entry e on e.token_id = o.token_id and e.step = o.step - 1
     join opd_token t on t.id = e.token_id
     where o.token_id = $1::bigint and o.ended_at is null and o.kind <> 'UNDO' and ($2::int is null or o.step = $2)`,
    [token, open?.step ?? null],
  );
  return rows[0] ?? null;
}

async function roomFor(work: OpdWork, entry: Entry, previous: Entry): Promise<string | null> {
  if (previous.sessionId === null) return null;
  const { rows } = await work.sql.query<SessionRow>(`select ${SESSION} from opd_session where id = $1::bigint`, [
    previous.sessionId,
  ]);
  const session = rows[0]!;
  if (previous.state !== 'CALLED' && previous.state !== 'IN_CONSULTATION') return session.room;
  const served = await openEntries(work, `e.session_id = $1::bigint and e.state in ('CALLED', 'IN_CONSULTATION')`, [
    session.id,
  ]);
  const other = served.find(({ tokenId }) => tokenId !== entry.tokenId);
  if (other || session.endedAt !== null) {
    throw new Refusal(
      'ROOM_NOT_FREE',
      other
        ? `Room ${session.room} serves token ${other.number} of ${other.series} by now; take that back first.`
        : `The session in room ${session.room} has ended.`,
    );
  }
  return session.room;
}
