import type { ConsoleSession, QueueCapacity, QueueConsole, QueueCounts, QueueToken } from '@hims/schema';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { istDayOf } from './ist-day-rules.ts';
import { sessionAnswer } from './opd/answers.ts';
import { lastForeseen, unknownWait, waitsOf } from './opd/foreseen.ts';
import { priorityRule } from './opd/line.ts';
import { iso, ms } from './opd/opd-work.ts';
import { type QueueState, queueState } from './opd/queue-state.ts';
import { readGiven, readPlaces } from './opd/read-capacity.ts';
import { opdQueuesOf } from './opd-queues.queries.ts';

/** Tokens of one list of the console. */
const LONGEST_LIST = 60;

type Person = Omit<QueueToken, 'estimate' | 'flags' | 'arrivedAt' | 'since' | 'waitedMinutes'> & {
  joinedAt: number;
  sinceMs: number;
  calledAt: number | null;
  latest: number | null;
  moved: boolean;
};

const PEOPLE = `
  select t.id::text as id, t.number, t.series, e.step, e.state, v.initials, v.age, v.sex, t.lane,
    e.priority_class as "priorityClass", ${ms('e.joined_at')} as "joinedAt", ${ms('e.started_at')} as "sinceMs",
    case when e.call_no is not null then ${ms('e.started_at')}
         when e.state = 'IN_CONSULTATION' then (select ${ms('c.started_at')} from queue_entry c
           where c.token_id = e.token_id and c.step < e.step and c.state = 'CALLED' order by c.step desc limit 1) end as "calledAt",
    e.session_id::text as session, e.overtaken, e.absences,
    case when e.state = 'ABSENT' then greatest(0, e.returns_at_call - d.calls) end as "returnsAfterCalls",
    case when e.state = 'HELD' then e.reason end as "heldBecause",
    e.queue_code <> t.series as moved, t.beyond_capacity as "beyondCapacity",
    case when t.carried_from is not null then (
      select jsonb_build_object('id', o.id::text, 'day', o.ist_day::text, 'series', o.series, 'number', o.number)
      from opd_token o where o.id = t.carried_from) end as "carriedFrom",
    (select ${ms('p.high')} from wait_promise p where p.token_id = t.id and p.queue_code = e.queue_code
       order by p.step desc limit 1) as latest
  from queue_entry e join opd_token t on t.id = e.token_id join opd_visit v on v.id = t.visit_id
  join opd_queue_day d on d.facility_code = e.facility_code and d.queue_code = e.queue_code and d.ist_day = e.ist_day
  where e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3 and e.ended_at is null
    and e.state in ('BOOKED', 'WAITING', 'CALLED', 'IN_CONSULTATION', 'HELD', 'ABSENT')
  order by t.series, t.number`;

const COUNTS = `
  select state, count(*)::int as count, count(*) filter (where reason = 'CARRIED_OVER')::int as "carriedOver" from queue_entry
  where facility_code = $1 and queue_code = $2 and ist_day = $3 and not taken_back
    and (ended_at is null or state = 'DONE') group by state`;

const ROOMS = `
  select e.session_id::text as session,
    count(*) filter (where e.state = 'CALLED' and e.kind <> 'UNDO')::int as "calledToday",
    count(*) filter (where e.state = 'CALLED' and e.kind <> 'UNDO' and e.started_at > $4::timestamptz)::int as "calledLastHour",
    count(*) filter (where e.state = 'DONE')::int as "servedToday",
    percentile_cont(0.5) within group (order by (extract(epoch from e.started_at - c.started_at) / 60)::float8)
      filter (where e.state = 'DONE') as "medianMinutes"
  from queue_entry e
  left join lateral (select started_at from queue_entry c where e.state = 'DONE' and c.token_id = e.token_id
    and c.step < e.step and c.state = 'CALLED' and not c.taken_back order by c.step desc limit 1) c on true
  where e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3 and not e.taken_back
    and e.state in ('CALLED', 'DONE') and e.session_id is not null
  group by e.session_id`;

const EMPTY: QueueCounts = {
  issued: 0,
  booked: 0,
  waiting: 0,
  called: 0,
  inConsultation: 0,
  held: 0,
  absent: 0,
  done: 0,
  left: 0,
  carriedOver: 0,
  cancelled: 0,
};
const FIELD: Readonly<Record<string, keyof QueueCounts>> = {
  BOOKED: 'booked',
  WAITING: 'waiting',
  CALLED: 'called',
  IN_CONSULTATION: 'inConsultation',
  HELD: 'held',
  ABSENT: 'absent',
  DONE: 'done',
  LEFT: 'left',
  CANCELLED: 'cancelled',
};

/** A queue of today as those who call from it see it, at `now`. Throws Refusal UNKNOWN_QUEUE. */
export async function queueConsole(
  sql: Sql,
  { facility, queue }: { facility: string; queue: string },
  now: number,
): Promise<Omit<QueueConsole, 'clockRate'>> {
  const named = (await opdQueuesOf(sql, facility)).find(({ code }) => code === queue);
  if (!named) throw new Refusal('UNKNOWN_QUEUE', `facility "${facility}" has no queue "${queue}".`);
  const day = istDayOf(now);
  const at = [facility, queue, day];
  const base = { queue: named, day, serverTime: iso(now) };
  const rule = await priorityRule({ sql, at: now });
  const state = await queueState(sql, { facility, queue, day }, rule, now);
  if (!state) {
    const none = { revision: 0, sessions: [], counts: EMPTY, lanes: [], waiting: [], booked: [], held: [], absent: [] };
    return { ...base, ...none, capacity: null, lastCalls: [], simulated: false };
  }
  const foreseen = await lastForeseen({ sql }, { facility, queue, day });
  const { rows: people } = await sql.query<Person>(PEOPLE, at);
  const { rows: counted } = await sql.query<{ state: string; count: number; carriedOver: number }>(COUNTS, at);
  const { rows: rooms } = await sql.query<Omit<ConsoleSession, 'session' | 'nowServing'> & { session: string }>(ROOMS, [
    ...at,
    iso(now - 3_600_000),
  ]);

  const near = state.line.slice(0, 2 * LONGEST_LIST);
  const waits = waitsOf(near, foreseen, rule, now);
  const waitOf = new Map(near.map(({ tokenId }, index) => [tokenId, waits[index]!.answer]));
  const tokenOf = (person: Person): QueueToken => {
    const { joinedAt, sinceMs, calledAt, latest, moved, ...token } = person;
    const estimate = waitOf.get(token.id) ?? unknownWait('NOT_WAITING');
    const waiting = token.state === 'WAITING';
    const flags = [
      ...(token.absences > 0 ? ['WAS_ABSENT'] : []),
      ...(waiting && token.priorityClass !== 'EMERGENCY' && token.overtaken >= rule.overtakingCap
        ? ['NEXT_BY_CAP']
        : []),
      ...(waiting && latest !== null && latest < now ? ['OVERDUE'] : []),
      ...(moved ? ['FROM_ANOTHER_QUEUE'] : []),
      ...(waiting && token.session != null ? ['FOR_ONE_ROOM'] : []),
      ...(token.carriedFrom ? ['CARRIED_OVER'] : []),
      ...(token.beyondCapacity ? ['BEYOND_CAPACITY'] : []),
    ];
    return {
      ...token,
      arrivedAt: iso(joinedAt),
      since: iso(sinceMs),
      waitedMinutes: Math.max(0, ((calledAt ?? now) - joinedAt) / 60_000),
      flags,
      estimate,
    } as unknown as QueueToken;
  };
  const listed = (wanted: string) =>
    people
      .filter(person => person.state === wanted)
      .slice(0, LONGEST_LIST)
      .map(tokenOf);
  const byId = new Map(people.map(person => [person.id, person]));
  const counts = { ...EMPTY, issued: state.lastNumber };
  for (const { state: each, count, carriedOver } of counted) {
    counts[FIELD[each]!] = count;
    if (each === 'LEFT') counts.carriedOver = carriedOver;
  }
  const lanes = Map.groupBy(
    people.filter(person => person.state === 'WAITING'),
    person => person.lane,
  );
  return {
    ...base,
    revision: state.revision,
    sessions: state.rooms.map(room => {
      const served = state.served.find(({ sessionId }) => sessionId === room.id);
      const person = served && byId.get(served.tokenId);
      const { session: _, ...figures } = rooms.find(({ session }) => session === room.id) ?? {
        session: room.id,
        calledToday: 0,
        calledLastHour: 0,
        servedToday: 0,
        medianMinutes: null,
      };
      return { session: sessionAnswer(room), nowServing: person ? tokenOf(person) : null, ...figures };
    }) as unknown as ConsoleSession[],
    counts,
    capacity: await capacityOf(sql, [facility, queue, day], state),
    lanes: [...lanes].map(([lane, waiting]) => ({ lane, waiting: waiting.length })),
    waiting: state.line.slice(0, LONGEST_LIST).flatMap(({ tokenId }) => {
      const person = byId.get(tokenId);
      return person ? [tokenOf(person)] : [];
    }),
    booked: listed('BOOKED'),
    held: listed('HELD'),
    absent: listed('ABSENT'),
    lastCalls: state.lastCalls.map(call => ({
      id: `${facility}/${queue}/${day}/${call.callNo}`,
      number: call.number,
      series: call.series,
      room: call.room,
      calledAt: iso(call.repeatedAt ?? call.at),
      repeats: call.repeats,
    })),
    simulated: state.simulatedSource !== null,
  };
}

async function capacityOf(
  sql: Sql,
  at: readonly [facility: string, queue: string, day: string],
  { rooms }: QueueState,
): Promise<QueueCapacity | null> {
  if (rooms.every(({ capacity }) => capacity === null)) return null;
  const places = await readPlaces(sql, at);
  return places === null ? null : { places, ...(await readGiven(sql, at)) };
}
