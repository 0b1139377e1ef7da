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

const PROMISE = `
  insert into wait_promise (token_id, step, facility_code, queue_code, ist_day, at, low, median, high, method, unknown, told)
  select "tokenId", step, $2, $3, $4, at, low, median, high, method, unknown, told
  from json_to_recordset($1::json) as p("tokenId" bigint, step int, at timestamptz, low timestamptz, median timestamptz,
    high timestamptz, method text, unknown text, told jsonb)
  on conflict (token_id, step) do nothing`;

/** Tells somebody who has just joined a line when they will be called, and keeps what was told, to be held against what comes. */
export async function promiseWait(work: OpdWork, entry: Entry): Promise<WaitAnswer | null> {
  return (await promiseWaits(work, [entry]))[0]!;
}

/** The same for several who have joined one queue together: its line is read once, and each is told of the line with all of them. */
export async function promiseWaits(work: OpdWork, entries: readonly Entry[]): Promise<(WaitAnswer | null)[]> {
  const first = entries.find(({ state }) => state === 'WAITING');
  if (!first) return entries.map(() => null);
  await writeSteps(work);
  const { facility, queue, day, startedAt: now } = first;
  const { rule } = work.touched.get(`${facility}/${queue}/${day}`)!;
  const { rows } = await work.sql.query<Line>(LINE, [facility, queue, day]);
  const { foreseen, ranks, classes, overtaken } = rows[0]!;
  const line: Waiter[] = ranks.map((rank, i) => ({ rank, priorityClass: classes[i]!, overtaken: overtaken[i]! }));
  line.sort(callingOrder(rule, now));
  const waits = waitsOf(line, foreseen, rule, now);
  const byRank = new Map(line.map(({ rank }, place) => [rank, waits[place]!]));
  const told = entries.map(entry => (entry.state === 'WAITING' ? byRank.get(entry.rank)! : null));
  const later = (minutes: number | null) => (minutes === null ? null : iso(now + minutes * 60_000));
  const promises = entries.flatMap(({ tokenId, step }, i) => {
    const wait = told[i];
    if (!wait) return [];
    const { lowMinutes, medianMinutes, highMinutes, method, unknown } = wait.answer;
    const range = { low: later(lowMinutes), median: later(medianMinutes), high: later(highMinutes) };
    return [{ tokenId, step, at: iso(now), ...range, method, unknown, told: wait.told }];
  });
  await work.sql.query(PROMISE, [JSON.stringify(promises), facility, queue, day]);
  ringAtEnd(work.rings, ringOf(facility, queue));
  return told.map(wait => wait?.answer ?? null);
}
