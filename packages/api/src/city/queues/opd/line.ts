import { callingOrder, type PriorityRule, rankBehind, type Waiter } from '../priority-rules.ts';
import { type Entry, iso, type OpdWork, type QueueDay } from './opd-work.ts';
import { takeStep } from './take-step.ts';

/** Somebody who did not come when called stands behind this many when they come back into the line. */
const PLACES_LOST = 5;

/** The rule of priority that is in force at an instant. */
export async function priorityRule({ sql, at }: Pick<OpdWork, 'sql' | 'at'>): Promise<PriorityRule> {
  const { rows } = await sql.query<{ rule: PriorityRule }>(
    'select rule from opd_priority_rule where effective_from <= $1::timestamptz order by effective_from desc limit 1',
    [iso(at)],
  );
  return rows[0]!.rule;
}

/** Who waits in a queue that is locked, in calling order; with a session, those whom it may call. */
export async function lineOf(
  work: OpdWork,
  here: QueueDay,
  session: string | null = null,
): Promise<(Waiter & { tokenId: string })[]> {
  const { rows } = await work.sql.query<Waiter & { tokenId: string }>(
    `select token_id::text as "tokenId", rank::float8 as rank, priority_class as "priorityClass", overtaken from queue_entry
     where facility_code = $1 and queue_code = $2 and ist_day = $3 and state = 'WAITING' and ended_at is null
       and ($4::bigint is null or session_id is null or session_id = $4::bigint) order by rank, token_id`,
    [here.facility, here.queue, here.day, session],
  );
  return rows.sort(callingOrder(here.rule, here.at));
}

/** Brings somebody who was absent back into the line, five places behind its head. */
export async function bringBack(work: OpdWork, here: QueueDay, absent: Entry, byItself?: string): Promise<Entry> {
  const line = await lineOf(work, here);
  const ahead = line[PLACES_LOST - 1];
  const rank = ahead ? rankBehind(ahead, absent.priorityClass, here.rule, here.at, here.endRank) : here.endRank;
  return takeStep(work, absent, {
    state: 'WAITING',
    kind: 'RETURN',
    at: here.at,
    rank,
    ...(byItself ? { byItself } : {}),
  });
}
