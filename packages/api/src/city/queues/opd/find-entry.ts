import { Refusal } from '../../../kernel/refusals.ts';
import { istDayOf } from '../ist-day-rules.ts';
import { lockQueue } from './lock-queue.ts';
import { type Entry, ms, type OpdWork, type QueueDay } from './opd-work.ts';

export const ENTRY = `
  t.id::text as "tokenId", e.step, t.facility_code as facility, t.series, t.number, t.ist_day::text as day,
  e.queue_code as queue, e.state, e.kind, ${ms('e.started_at')} as "startedAt", e.session_id::text as "sessionId",
  e.priority_class as "priorityClass", e.rank::float8 as rank, ${ms('e.joined_at')} as "joinedAt", e.overtaken, e.absences,
  e.call_no as "callNo", e.returns_at_call as "returnsAtCall", t.simulated`;

/** Open entries that fit a condition on `e` and `t`. */
export async function openEntries(work: OpdWork, condition: string, parameters: readonly unknown[]): Promise<Entry[]> {
  const { rows } = await work.sql.query<Entry>(
    `select ${ENTRY} from queue_entry e join opd_token t on t.id = e.token_id where e.ended_at is null and ${condition}`,
    parameters,
  );
  return rows;
}

/**
 * The open entry of a token of today, its queue locked, and with it the queue it shall go to, if another. What only closes an
 * entry (`closes`) takes one of a day that is over too: somebody in the chair at midnight leaves it after. Throws Refusal
 * UNKNOWN_TOKEN, DAY_IS_OVER, and TOKEN_MOVED_ON when it is not where the caller saw it.
 */
export async function lockToken(
  work: OpdWork,
  token: { token: string; step?: number | null },
  to?: string | null,
  closes = false,
): Promise<{ entry: Entry; here: QueueDay; there: QueueDay }> {
  const [seen] = await openEntries(work, 'e.token_id = $1::bigint', [token.token]);
  if (!seen) {
    throw new Refusal('UNKNOWN_TOKEN', `token "${token.token}" is not one of your facilities'.`);
  }
  const today = istDayOf(work.at);
  if (seen.day !== today && !closes) {
    throw new Refusal('DAY_IS_OVER', `Token ${seen.number} of ${seen.series} was of ${seen.day}; today is ${today}.`);
  }
  const locked = new Map<string, QueueDay>();
  for (const queue of [...new Set([seen.queue, to ?? seen.queue])].sort()) {
    locked.set(queue, await lockQueue(work, { facility: seen.facility, queue, day: seen.day }));
  }
  const [entry] = await openEntries(work, 'e.token_id = $1::bigint', [token.token]);
  if (!entry || entry.queue !== seen.queue || (token.step != null && entry.step !== token.step)) {
    throw new Refusal(
      'TOKEN_MOVED_ON',
      `Token ${seen.number} of ${seen.series} has moved on: it is ${entry?.state ?? seen.state} at step ${entry?.step ?? seen.step}. Look again.`,
      { state: entry?.state, step: entry?.step },
    );
  }
  return { entry, here: locked.get(entry.queue)!, there: locked.get(to ?? entry.queue)! };
}
