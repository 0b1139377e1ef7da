import type { Sql } from '../../../postgres/database.ts';
import type { PriorityClass, PriorityRule } from '../priority-rules.ts';
import { callingOrder } from '../priority-rules.ts';
import type { ToldWait } from '../waiting/why-wait-changed.ts';
import { SESSION, type SessionRow } from './find-session.ts';
import { heads } from './line.ts';
import { iso, ms } from './opd-work.ts';

type Served = {
  tokenId: string;
  sessionId: string;
  state: 'CALLED' | 'IN_CONSULTATION';
  number: number;
  series: string;
  /** First called, and last called again. */
  firstCalledAt: number;
  calledAt: number;
  repeats: number;
  callNo: number;
};
type Call = {
  number: number;
  series: string;
  room: string;
  at: number;
  repeatedAt: number | null;
  repeats: number;
  callNo: number;
};
type InLine = {
  tokenId: string;
  number: number;
  series: string;
  rank: number;
  priorityClass: PriorityClass;
  overtaken: number;
  sessionId: string | null;
  /** What the person was told on joining this line. */
  told: ToldWait | null;
};

/** A queue on one day without the people in it. */
export type QueueState = {
  facility: string;
  queue: string;
  day: string;
  kind: string;
  departmentCode: string | null;
  nameEn: string;
  nameHi: string;
  revision: number;
  lastNumber: number;
  calls: number;
  changedAt: number;
  simulatedSource: string | null;
  servedLastHour: number;
  /** People with priority who joined in the last hour, emergencies left out. */
  fastLastHour: number;
  rooms: SessionRow[];
  served: Served[];
  lastCalls: Call[];
  /** How many wait. */
  waiting: number;
  /** In calling order: all of a short line, and of a long one more than anybody is shown. */
  line: InLine[];
};

/** Of each class so many are read: nobody is shown more. */
const SHOWN = 60;

const HERE = 'e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3';
const rowsOf = (select: string) => `(select coalesce(jsonb_agg(row), '[]') from (${select}) as row)`;

const STATE = `
  select d.facility_code as facility, d.queue_code as queue, d.ist_day::text as day, q.kind, q.department_code as "departmentCode",
    q.name_en as "nameEn", q.name_hi as "nameHi", d.revision, d.last_number as "lastNumber", d.calls,
    ${ms('d.changed_at')} as "changedAt", d.simulated_source as "simulatedSource",
    (select count(*)::int from queue_entry e
       where ${HERE} and e.state = 'DONE' and e.started_at > $5::timestamptz and not e.taken_back) as "servedLastHour",
    (select count(*)::int from queue_entry e
       where ${HERE} and e.state = 'WAITING' and e.started_at > $5::timestamptz and e.joined_at = e.started_at
         and e.priority_class not in ('EMERGENCY', 'NORMAL')) as "fastLastHour",
    ${rowsOf(`select ${SESSION} from opd_session
       where facility_code = $1 and queue_code = $2 and ist_day = $3 order by room limit 60`)} as rooms,
    ${rowsOf(`select e.token_id::text as "tokenId", e.session_id::text as "sessionId", e.state, t.number, t.series,
         ${ms('c.started_at')} as "firstCalledAt", ${ms('coalesce(c.repeated_at, c.started_at)')} as "calledAt", c.repeats, c.call_no as "callNo"
       from queue_entry e join opd_token t on t.id = e.token_id
       join lateral (select * from queue_entry c where c.token_id = e.token_id and c.state = 'CALLED' order by c.step desc limit 1) c on true
       where ${HERE} and e.ended_at is null and e.state in ('CALLED', 'IN_CONSULTATION')`)} as served,
    ${rowsOf(`select t.number, t.series, s.room, ${ms('e.started_at')} as at, ${ms('e.repeated_at')} as "repeatedAt",
         e.repeats, e.call_no as "callNo"
       from queue_entry e join opd_token t on t.id = e.token_id join opd_session s on s.id = e.session_id
       where ${HERE} and e.state = 'CALLED' and e.kind <> 'UNDO' and not e.taken_back
       order by e.started_at desc, e.call_no desc limit 10`)} as "lastCalls",
    (select count(*)::int from queue_entry e where ${HERE} and e.ended_at is null and e.state = 'WAITING') as waiting,
    ${rowsOf(`select h.*, t.number, t.series, p.told
       from (${heads(`e.token_id as id, e.token_id::text as "tokenId", e.rank, e.priority_class as "priorityClass", e.overtaken, e.session_id::text as "sessionId"`, SHOWN)}) as h
       join opd_token t on t.id = h.id left join lateral (
         select told from wait_promise p where p.token_id = h.id and p.queue_code = $2 order by p.step desc limit 1) p on true
       order by h.rank, h.id`)} as line
  from opd_queue_day d join opd_queue q on q.facility_code = d.facility_code and q.code = d.queue_code
  where d.facility_code = $1 and d.queue_code = $2 and d.ist_day = $3`;

/** The state of a queue on one day at `now`, in one query; null: nothing has happened in it. */
export async function queueState(
  sql: Sql,
  { facility, queue, day }: { facility: string; queue: string; day: string },
  rule: PriorityRule,
  now: number,
): Promise<QueueState | null> {
  const { rows } = await sql.query<QueueState>(STATE, [facility, queue, day, rule.overtakingCap, iso(now - 3_600_000)]);
  const state = rows[0];
  if (!state) return null;
  state.line.sort(callingOrder(rule, Math.max(now, state.changedAt)));
  return state;
}

/** Whoever is later than this is not counted on any more while others take people: they may never come. */
const MAY_BE_LATE_MS = 2 * 3_600_000;

/** Rooms that were planned and have not begun. */
export function plannedRooms(state: Pick<QueueState, 'rooms'>, now: number): SessionRow[] {
  const planned = state.rooms.filter(room => room.startedAt === null && room.endedAt === null);
  return openRooms(state).length === 0 ? planned : planned.filter(room => room.plannedStart > now - MAY_BE_LATE_MS);
}

/** Rooms that take people: begun, not ended. */
export function openRooms(state: Pick<QueueState, 'rooms'>): SessionRow[] {
  return state.rooms.filter(room => room.startedAt !== null && room.endedAt === null);
}
