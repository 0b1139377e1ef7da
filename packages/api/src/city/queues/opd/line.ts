import { callingOrder, type PriorityRule, rankBehind } from '../priority-rules.ts';
import { openEntries } from './find-entry.ts';
import { type Entry, iso, type OpdWork, type QueueDay } from './opd-work.ts';
import { takeStep } from './take-step.ts';

/** Somebody who did not come when called stands behind this many when they come back into the line. */
const PLACES_LOST = 5;

/** The rule of priority that is in force. */
export async function priorityRule(work: Pick<OpdWork, 'sql' | 'at'>): Promise<PriorityRule> {
  const { rows } = await work.sql.query<{ rule: PriorityRule }>(
    'select rule from opd_priority_rule where effective_from <= $1::timestamptz order by effective_from desc limit 1',
    [iso(work.at)],
  );
  return rows[0]!.rule;
}

/** Who waits in a queue that is locked, in calling order; with a session, those whom it may call. */
export async function lineOf(
  work: OpdWork,
  here: QueueDay,
  rule: PriorityRule,
  session: string | null = null,
): Promise<Entry[]> {
  const waiting = await openEntries(
    work,
    `e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3 and e.state = 'WAITING'
     and ($4::bigint is null or e.session_id is null or e.session_id = $4::bigint) order by e.rank, e.token_id`,
    [here.facility, here.queue, here.day, session],
  );
  return waiting.sort(callingOrder(rule, here.at));
}

/** Brings somebody who was absent back into the line, five places behind its head. */
export async function bringBack(
  work: OpdWork,
  here: QueueDay,
  rule: PriorityRule,
  absent: Entry,
  byItself?: string,
): Promise<Entry> {
  const line = await lineOf(work, here, rule);
  const ahead = line[PLACES_LOST - 1];
  const rank = ahead ? rankBehind(ahead, absent.priorityClass, rule, here.at, here.endRank) : here.endRank;
  return takeStep(work, absent, {
    state: 'WAITING',
    kind: 'RETURN',
    at: here.at,
    rank,
    ...(byItself ? { byItself } : {}),
  });
}
