import type { Ring } from '../../../commit/ring.ts';
import { type FactChange, writeFacts } from '../../../commit/write-facts.ts';
import { lifetimeOf } from '../../../ingest/freshness.ts';
import type { Fact } from '../../../ingest/signal.ts';
import { standing, wordsOf } from '../../../ingest/standing.ts';
import { planOnce, type Sql } from '../../../postgres/database.ts';
import { istDayOf } from '../ist-day-rules.ts';
import type { QueueFact, QueueFigures } from '../queues-rules.ts';
import { iso, type QueueDay } from './opd-work.ts';

/** The source of what this system itself counts. */
const OWN_SOURCE = 'HIMS-OPD';
const HOUR_MS = 3_600_000;

type Counted = QueueFigures & { known: Fact | null };

// People, not numbers or calls: somebody sent here from another queue has joined this one, and whoever is called again after
// an absence is still one who was called. Own numbers are counted on the row that is locked anyway.
const COUNT = planOnce(`
  select d.last_number + (select count(distinct e.token_id)::int from queue_entry e join opd_token t on t.id = e.token_id
       where e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3::date and e.previous_queue <> e.queue_code
       and e.kind in ('MOVE', 'SENT_ON') and not e.taken_back and t.series <> e.queue_code) as issued,
    (select count(distinct e.token_id)::int from queue_entry e where e.facility_code = $1 and e.queue_code = $2
       and e.ist_day = $3::date and e.state = 'CALLED' and e.kind <> 'UNDO' and not e.taken_back) as called,
    (select count(*)::int from queue_entry e where e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3::date
       and e.state = 'WAITING' and e.ended_at is null) as waiting,
    (select count(*)::int from queue_entry e where e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3::date
       and e.state = 'DONE' and not e.taken_back and e.started_at > $4::timestamptz) as "servedLastHour",
    (select count(*)::int from opd_session s where s.facility_code = $1 and s.queue_code = $2 and s.ist_day = $3::date
       and s.started_at is not null and s.ended_at is null and s.presence = 'PRESENT') as "roomsOpen",
    (select c.fact from cell c where c.facility_code = $1 and c.signal = 'QUEUES' and c.part = $5 for update) as known
  from opd_queue_day d where d.facility_code = $1 and d.queue_code = $2 and d.ist_day = $3::date`);

/**
 * Puts the figures of queues of departments on the board, in the transaction that changed them. Figures of a queue in which
 * anything is simulated are SIMULATED. What a person entered for the department stays beside them. `now` counts where it is later than the last change: figures that are said again. The board
 * shows today: what is planned for another day leaves it as it is. `rings` go with them.
 */
export async function writeQueueFacts(
  sql: Sql,
  queues: readonly QueueDay[],
  now: number,
  rings: readonly Ring[] = [],
): Promise<void> {
  const today = istDayOf(now);
  const facts: FactChange[] = [];
  // Cells are locked in the order in which those who report lock theirs.
  const inOrder = queues.toSorted((a, b) =>
    `${a.facility}/${a.department}` < `${b.facility}/${b.department}` ? -1 : 1,
  );
  for (const queue of inOrder) {
    const { department, simulatedSource } = queue;
    if (department === null || queue.day !== today) continue;
    const source = simulatedSource ?? OWN_SOURCE;
    const since = iso(Math.max(queue.at, now) - HOUR_MS);
    const { rows } = await sql.query<Counted>(COUNT, [queue.facility, queue.queue, queue.day, since, department]);
    const { known, ...figures } = rows[0]!;
    const words = wordsOf(known);
    const own: QueueFact = { department, figures, lastReported: figures };
    // Never older than what was said before, by whichever process: the board would take it for late.
    const said = words.machine?.source === source ? Date.parse(words.machine.observedAt) : 0;
    const at = Math.max(queue.at, now, said);
    // Another machine that reports this department has said something later.
    if (words.machine && words.machine.observedAt > iso(at)) continue;
    const machine: Fact & QueueFact = {
      observedAt: iso(at),
      receivedAt: iso(at),
      source,
      sourceKind: simulatedSource ? 'SIMULATED' : 'FEED',
      quality: 'GOOD',
      reason: null,
      ...lifetimeOf(queue.freshness, 'QUEUES', queue.facilityKind, at),
      ...own,
    };
    const fact = standing({ ...words, machine }, known)!;
    facts.push({ facility: queue.facility, signal: 'QUEUES', part: department, fact });
  }
  await writeFacts(sql, now, facts, rings);
}
