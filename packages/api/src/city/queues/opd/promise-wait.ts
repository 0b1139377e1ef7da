import { ringAtEnd } from '../../../commit/ring.ts';
import { callingOrder, type PriorityClass, type Waiter } from '../priority-rules.ts';
import { type Foreseen, type WaitAnswer, waitsOf } from './foreseen.ts';
import { type Entry, iso, type OpdWork, ringOf } from './opd-work.ts';
import { writeSteps } from './write-steps.ts';

// Ranks and classes only: a line may be long, and everybody in it waits for this.
const LINE = `
  select (select shown->'foreseen' from opd_hall where facility_code = $1 and queue_code = $2 and ist_day = $3) as foreseen,
    array_agg(rank::float8) as ranks, array_agg(priority_class) as classes, array_agg(overtaken) as overtaken
  from queue_entry
  where facility_code = $1 and queue_code = $2 and ist_day = $3 and state = 'WAITING' and ended_at is null`;

type Line = { foreseen: Foreseen | null; ranks: number[]; classes: PriorityClass[]; overtaken: number[] };

/** Tells somebody who has just joined a line when they will be called, and keeps what was told, to be held against what comes. */
export async function promiseWait(work: OpdWork, entry: Entry): Promise<WaitAnswer | null> {
  if (entry.state !== 'WAITING') return null;
  await writeSteps(work);
  const { facility, queue, day, startedAt: now } = entry;
  const { rule } = work.touched.get(`${facility}/${queue}/${day}`)!;
  const { rows } = await work.sql.query<Line>(LINE, [facility, queue, day]);
  const { foreseen, ranks, classes, overtaken } = rows[0]!;
  const line: Waiter[] = ranks.map((rank, i) => ({ rank, priorityClass: classes[i]!, overtaken: overtaken[i]! }));
  line.sort(callingOrder(rule, now));
  const wait = waitsOf(line, foreseen, rule, now)[line.findIndex(({ rank }) => rank === entry.rank)]!;
  const { lowMinutes, medianMinutes, highMinutes, method, unknown } = wait.answer;
  const later = (minutes: number | null) => (minutes === null ? null : iso(now + minutes * 60_000));
  await work.sql.query(
    `insert into wait_promise (token_id, step, facility_code, queue_code, ist_day, at, low, median, high, method, unknown, told)
     values ($1::bigint, $12::int, $2, $3, $4, $5::timestamptz, $6::timestamptz, $7::timestamptz, $8::timestamptz, $9, $10, $11::jsonb)
     on conflict (token_id, step) do nothing`,
    [
      entry.tokenId,
      facility,
      queue,
      day,
      iso(now),
      later(lowMinutes),
      later(medianMinutes),
      later(highMinutes),
      method,
      unknown,
      wait.told && JSON.stringify(wait.told),
      entry.step,
    ],
  );
  ringAtEnd(work.rings, ringOf(facility, queue));
  return wait.answer;
}
