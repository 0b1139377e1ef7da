import type { Sql } from '../../../postgres/database.ts';
import { type LineEvent, WaitingModel } from '../waiting/predict-waiting.ts';
import { DAY_ENDED, NOT_SEEN } from './close-days.ts';
import { ms } from './opd-work.ts';

/** Days of the past that a process which has just started learns from. */
const DAYS = 14;
/** Steps that are read at once. */
const STEPS = 1_000;
/** Positions whose forecasts are scored; farther ones lean on the farthest. */
const SCORED_POSITIONS = 60;

type Step = {
  day: string;
  revision: number;
  tokenId: string;
  step: number;
  state: string;
  kind: string;
  session: string | null;
  at: number;
  joinedAt: number;
  /** Into this queue; otherwise from a room of this one to another queue. */
  own: boolean;
  plannedStart: number | null;
  /** Seconds after its planned start at which the room opened; null for steps outside rooms. */
  openedLateBy: number | null;
  /** Ended by the end of the day: when the person left the room, nobody knows. */
  byDayEnd: boolean;
};

// Revisions are counted by each queue for itself, so only steps into this queue have a place in its order. Who was called and
// went to another queue left a room of this one all the same: such departures come along, by token, for whoever is in a room.
// What was taken back did not happen; where that was after it was read, the step that took it back says so.
const READ = `
  with own as (
    select e.* from queue_entry e
    where e.facility_code = $1 and e.queue_code = $2 and (e.state = 'CALLED' or e.previous_state in ('CALLED', 'IN_CONSULTATION'))
      and (e.ist_day, e.revision) > ($3::date, $4::int) and e.ist_day >= $3::date and not e.taken_back
    order by e.ist_day, e.revision, (e.state = 'CALLED'), e.token_id, e.step
    limit ${STEPS}
  ), departed as (
    select e.* from queue_entry e
    where e.token_id in (select token_id from own where state = 'CALLED' union select unnest($5::bigint[]))
      and e.previous_queue = $2 and e.queue_code <> $2 and e.previous_state in ('CALLED', 'IN_CONSULTATION')
      and not e.taken_back
  )
  select e.ist_day::text as day, e.revision, e.token_id::text as "tokenId", e.step, e.state, e.kind, e.session_id::text as session,
    ${ms('e.started_at')} as at, ${ms('e.joined_at')} as "joinedAt", e.queue_code = $2 as own,
    coalesce(e.reason in ('${NOT_SEEN}', '${DAY_ENDED}'), false) as "byDayEnd",
    (select ${ms('min(s.planned_start)')} from opd_session s
      where s.facility_code = $1 and s.queue_code = $2 and s.ist_day = e.ist_day) as "plannedStart",
    (select extract(epoch from s.started_at - s.planned_start)::float8 from opd_session s
      where s.id = e.session_id) as "openedLateBy"
  from (select * from own union all select * from departed) as e
  order by e.ist_day, e.queue_code <> $2, e.revision, (e.state = 'CALLED'), e.token_id, e.step`;

/** What a process has learned of one queue, from its stored steps, in the order in which they were taken. */
export class LearnedQueue {
  readonly model = new WaitingModel(SCORED_POSITIONS);
  readonly facility: string;
  readonly queue: string;
  #day: string;
  #revision = 0;
  #sitting: string | null = null;
  /** Token → the consultation that its call began: the step that called, and the room. */
  readonly #inChair = new Map<string, { step: number; room: string }>();
  /** Session → when it had nobody. */
  readonly #freeSince = new Map<string, number>();

  constructor(facility: string, queue: string, today: string) {
    this.facility = facility;
    this.queue = queue;
    this.#day = new Date(Date.parse(`${today}T00:00:00Z`) - DAYS * 86_400_000).toISOString().slice(0, 10);
  }

  /** Reads on; false when there may be more. Between two calls others get their turn. */
  async readOn(sql: Sql): Promise<boolean> {
    const inChair = [...this.#inChair.keys()];
    const { rows } = await sql.query<Step>(READ, [this.facility, this.queue, this.#day, this.#revision, inChair]);
    const own = rows.filter(row => row.own);
    const departures = rows.filter(row => !row.own).sort((a, b) => a.at - b.at);
    // Steps of one revision belong together: what was cut off comes with the next reading.
    const isAll = own.length < STEPS;
    const whole = isAll ? own : own.filter(row => !sameRevision(row, own.at(-1)!));
    for (const step of whole) {
      this.#depart(departures, ({ at, tokenId }) => at <= step.at || this.#isFollowed(tokenId, step));
      this.#take(step);
    }
    if (isAll) this.#depart(departures, () => true);
    const last = whole.at(-1);
    if (last) {
      this.#day = last.day;
      this.#revision = last.revision;
    }
    return isAll;
  }

  sittingOf(day: string): string {
    return `${this.facility}/${this.queue}/${day}`;
  }

  #take(step: Step): void {
    const sitting = this.sittingOf(step.day);
    const line = `${this.facility}/${this.queue}`;
    const learn = (event: LineEvent) => this.model.learn(event);
    if (sitting !== this.#sitting) {
      if (this.#sitting) learn({ kind: 'CLOSED', sitting: this.#sitting, at: step.at });
      learn({ kind: 'OPENED', sitting, line, at: step.at, plannedStart: step.plannedStart });
      this.#sitting = sitting;
      this.#inChair.clear();
      this.#freeSince.clear();
    }
    if (step.state === 'CALLED' && step.kind === 'STEP') {
      const consultation = consultationOf(step.tokenId, step.step);
      const free = this.#freeSince.get(step.session!);
      // The room had nobody to call: the person came only after it was free.
      const lineWasEmpty = free !== undefined && step.joinedAt > free;
      const openedLateBy = step.openedLateBy ?? undefined;
      learn({
        kind: 'STARTED',
        sitting,
        line,
        consultation,
        room: step.session,
        at: step.at,
        lineWasEmpty,
        openedLateBy,
      });
      this.#inChair.set(step.tokenId, { step: step.step, room: step.session! });
      return;
    }
    if (step.state === 'CALLED' || step.state === 'IN_CONSULTATION') return;
    const isNothing = step.byDayEnd || (step.state === 'WAITING' && step.kind === 'UNDO');
    this.#end(step.tokenId, step.at, isNothing ? 'TAKEN_BACK' : 'ENDED');
  }

  /** Whoever of these was in a room until then is in none from then on. */
  #depart(departures: readonly Step[], isDue: (departure: Step) => boolean): void {
    for (const departure of departures) {
      const called = this.#inChair.get(departure.tokenId);
      if (called && departure.step > called.step && isDue(departure)) {
        this.#end(departure.tokenId, departure.at);
      }
    }
  }

  /** Whether a step calls the next into the room in which the token was: of two queues one may be ahead by a moment. */
  #isFollowed(tokenId: string, step: Step): boolean {
    return step.state === 'CALLED' && step.kind === 'STEP' && step.session === this.#inChair.get(tokenId)?.room;
  }

  #end(tokenId: string, at: number, kind: 'ENDED' | 'TAKEN_BACK' = 'ENDED'): void {
    const called = this.#inChair.get(tokenId);
    if (!called || !this.#sitting) return;
    this.model.learn({
      kind,
      sitting: this.#sitting,
      consultation: consultationOf(tokenId, called.step),
      at,
    });
    this.#inChair.delete(tokenId);
    this.#freeSince.set(called.room, at);
  }
}

function consultationOf(tokenId: string, step: number): string {
  return `${tokenId}/${step}`;
}

function sameRevision(a: Step, b: Step): boolean {
  return a.day === b.day && a.revision === b.revision;
}
