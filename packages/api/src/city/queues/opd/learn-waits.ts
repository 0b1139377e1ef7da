import type { Sql } from '../../../postgres/database.ts';
import { type LineEvent, WaitingModel } from '../waiting/predict-waiting.ts';
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
  plannedStart: number | null;
};

const READ = `
  select e.ist_day::text as day, e.revision, e.token_id::text as "tokenId", e.step, e.state, e.kind, e.session_id::text as session,
    ${ms('e.started_at')} as at, ${ms('e.joined_at')} as "joinedAt",
    (select ${ms('min(s.planned_start)')} from opd_session s
      where s.facility_code = $1 and s.queue_code = $2 and s.ist_day = e.ist_day) as "plannedStart"
  from queue_entry e
  where e.facility_code = $1 and (e.queue_code = $2 or (e.previous_queue = $2 and e.kind in ('MOVE', 'UNDO')))
    and (e.state = 'CALLED' or e.previous_state in ('CALLED', 'IN_CONSULTATION'))
    and (e.ist_day, e.revision) > ($3::date, $4::int) and e.ist_day >= $3::date
  order by e.ist_day, e.revision, (e.state = 'CALLED'), e.token_id, e.step
  limit ${STEPS}`;

/** What a process has learned of one queue, from its stored steps, in the order in which they were taken. */
export class LearnedQueue {
  readonly model = new WaitingModel(SCORED_POSITIONS);
  readonly facility: string;
  readonly queue: string;
  #day: string;
  #revision = 0;
  #sitting: string | null = null;
  /** Token → the consultation that its call began. */
  readonly #inChair = new Map<string, string>();
  /** Session → when it had nobody. */
  readonly #freeSince = new Map<string, number>();

  constructor(facility: string, queue: string, today: string) {
    this.facility = facility;
    this.queue = queue;
    this.#day = new Date(Date.parse(`${today}T00:00:00Z`) - DAYS * 86_400_000).toISOString().slice(0, 10);
  }

  /** Reads on; false when there may be more. Between two calls others get their turn. */
  async readOn(sql: Sql): Promise<boolean> {
    const { rows } = await sql.query<Step>(READ, [this.facility, this.queue, this.#day, this.#revision]);
    // Steps of one revision belong together: what was cut off comes with the next reading.
    const whole = rows.length < STEPS ? rows : rows.filter(row => !sameRevision(row, rows.at(-1)!));
    for (const step of whole) this.#take(step);
    const last = whole.at(-1);
    if (last) {
      this.#day = last.day;
      this.#revision = last.revision;
    }
    return rows.length < STEPS;
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
      const consultation = `${step.tokenId}/${step.step}`;
      const free = this.#freeSince.get(step.session!);
      // The room had nobody to call: the person came only after it was free.
      const lineWasEmpty = free !== undefined && step.joinedAt > free;
      learn({ kind: 'STARTED', sitting, line, consultation, room: step.session, at: step.at, lineWasEmpty });
      this.#inChair.set(step.tokenId, `${consultation} ${step.session}`);
      return;
    }
    if (step.state === 'CALLED' || step.state === 'IN_CONSULTATION') return;
    const [consultation, room] = this.#inChair.get(step.tokenId)?.split(' ') ?? [];
    if (!consultation || !room) return;
    learn({ kind: 'ENDED', sitting, consultation, at: step.at });
    this.#inChair.delete(step.tokenId);
    this.#freeSince.set(room, step.at);
  }
}

function sameRevision(a: Step, b: Step): boolean {
  return a.day === b.day && a.revision === b.revision;
}
