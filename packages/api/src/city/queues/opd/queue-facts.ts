import { type FactChange, writeFacts } from '../../../commit/write-facts.ts';
import { type FreshnessRule, lifetimeOf } from '../../../ingest/freshness.ts';
import type { Sql } from '../../../postgres/database.ts';
import type { QueueFact, QueueFigures } from '../queues-rules.ts';
import { iso, ms } from './opd-work.ts';

/** The source of what this system itself counts. */
const OWN_SOURCE = 'HIMS-OPD';

type Counted = QueueFigures & {
  facility: string;
  department: string;
  at: number;
  simulatedSource: string | null;
  kind: string;
  rules: FreshnessRule[];
};

// Two of the figures are counters of the row that is locked anyway; the others are counted on short indexes.
const COUNT = `
  select d.facility_code as facility, q.department_code as department, d.last_number as issued, d.calls as called,
    ${ms('greatest(d.changed_at, c.observed_at)')} as at, d.simulated_source as "simulatedSource", f.kind,
    (select count(*)::int from queue_entry e where e.facility_code = d.facility_code and e.queue_code = d.queue_code
       and e.ist_day = d.ist_day and e.state = 'WAITING' and e.ended_at is null) as waiting,
    (select count(*)::int from queue_entry e where e.facility_code = d.facility_code and e.queue_code = d.queue_code
       and e.ist_day = d.ist_day and e.state = 'DONE' and not e.taken_back
       and e.started_at > d.changed_at - interval '1 hour') as "servedLastHour",
    (select count(*)::int from opd_session s where s.facility_code = d.facility_code and s.queue_code = d.queue_code
       and s.ist_day = d.ist_day and s.started_at is not null and s.ended_at is null and s.presence = 'PRESENT') as "roomsOpen",
    (select jsonb_agg(jsonb_build_object('signal', r.signal, 'detail', r.detail,
       'expectedEverySeconds', r.expected_every_seconds, 'staleAfterSeconds', r.stale_after_seconds,
       'expireAfterSeconds', r.expire_after_seconds, 'effectiveFrom', ${ms('r.effective_from')}))
     from freshness_rule r where r.signal = 'QUEUES') as rules
  from unnest($1::text[], $2::text[], $3::date[]) as wanted (facility_code, queue_code, ist_day)
  join opd_queue_day d using (facility_code, queue_code, ist_day)
  join opd_queue q on q.facility_code = d.facility_code and q.code = d.queue_code
  join facility f on f.code = d.facility_code
  left join cell c on c.facility_code = d.facility_code and c.signal = 'QUEUES' and c.part = q.department_code
    and c.fact->>'source' = coalesce(d.simulated_source, '${OWN_SOURCE}')
  where q.department_code is not null`;

/**
 * Puts the figures of queues of departments on the board, in the transaction that changed them. Figures of a queue in which
 * anything is simulated are SIMULATED. `now` counts where it is later than the last change: figures that are said again.
 */
export async function writeQueueFacts(
  sql: Sql,
  queues: readonly { facility: string; queue: string; day: string }[],
  now: number,
): Promise<void> {
  const { rows } = await sql.query<Counted>(COUNT, [
    queues.map(each => each.facility),
    queues.map(each => each.queue),
    queues.map(each => each.day),
  ]);
  const facts = rows.map((row): FactChange => {
    const { facility, department, simulatedSource, rules, kind } = row;
    const { issued, waiting, called, servedLastHour, roomsOpen } = row;
    const figures: QueueFigures = { issued, waiting, called, servedLastHour, roomsOpen };
    const own: QueueFact = { department, figures, lastReported: figures };
    const at = Math.max(row.at, now);
    return {
      facility,
      signal: 'QUEUES',
      part: department,
      fact: {
        observedAt: iso(at),
        receivedAt: iso(at),
        source: simulatedSource ?? OWN_SOURCE,
        sourceKind: simulatedSource ? 'SIMULATED' : 'FEED',
        quality: 'GOOD',
        reason: null,
        ...lifetimeOf(rules, 'QUEUES', kind, at),
        ...own,
      },
    };
  });
  await writeFacts(sql, now, facts);
}
