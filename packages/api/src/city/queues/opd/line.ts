import { callingOrder, type PriorityRule, rankBehind, type Waiter } from '../priority-rules.ts';
import { type Entry, iso, type OpdWork, type QueueDay } from './opd-work.ts';
import { takeStep } from './take-step.ts';
import { writeSteps } from './write-steps.ts';

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

/**
 * SQL of the first so many of each class, and of those whom the cap puts first: whoever is called next is among them, and a long
 * line need not be read to its end. Expects facility, queue, day and cap as $1 to $4; `callable` may limit the rows of `e`.
 */
export const heads = (columns: string, count: number, callable = 'true'): string => `
  select ${columns} from unnest(array['EMERGENCY', 'SENIOR', 'DISABLED', 'PREGNANT', 'CHILD_IN_ARMS', 'NORMAL']) as class
  cross join lateral (
    select * from queue_entry e
    where e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3::date and e.state = 'WAITING' and e.ended_at is null
      and e.priority_class = class and ${callable} order by e.rank, e.token_id limit ${count}) as e
  union
  select ${columns} from (
    select * from queue_entry e
    where e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3::date and e.state = 'WAITING' and e.ended_at is null
      and e.overtaken >= $4::int and ${callable} order by e.rank, e.token_id limit ${count}) as e`;

const FIRST = heads(
  `e.token_id::text as "tokenId", e.rank::float8 as rank, e.priority_class as "priorityClass", e.overtaken`,
  PLACES_LOST,
);

/** Brings somebody who was absent back into the line, five places behind its head. */
export async function bringBack(work: OpdWork, here: QueueDay, absent: Entry, byItself?: string): Promise<Entry> {
  await writeSteps(work);
  const { rows: line } = await work.sql.query<Waiter>(FIRST, [
    here.facility,
    here.queue,
    here.day,
    here.rule.overtakingCap,
  ]);
  line.sort((a, b) => a.rank - b.rank).sort(callingOrder(here.rule, here.at));
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
