import type { AuditCountInput } from '@hims/schema';
import { Refusal } from '../../kernel/refusals.ts';
import { type BedDesk, happenedAt, iso } from './bed-desk.ts';
import type { Did } from './bed-orders.ts';

/**
 * Keeps what an auditor counted, beside what the live board said at that instant: the last counts reported before it that could
 * still be believed, of the wards before the hospital as a whole. Throws Refusal NOTHING_COUNTED, COUNTED_TWICE,
 * MORE_FREE_THAN_STAFFED, FROM_THE_FUTURE, TOO_LONG_AGO.
 */
export async function recordAudit(
  desk: BedDesk,
  input: { countedAt: Date; counts: readonly AuditCountInput[] },
): Promise<Did> {
  const at = happenedAt(input.countedAt, desk.at);
  if (input.counts.length === 0)
    throw new Refusal('NOTHING_COUNTED', 'counts is empty; at least one class is accepted.');
  if (new Set(input.counts.map(count => count.bedClass)).size < input.counts.length) {
    throw new Refusal('COUNTED_TWICE', 'A class is counted twice; each once is accepted.');
  }
  for (const { bedClass, free, staffed } of input.counts) {
    if (free > staffed) {
      throw new Refusal(
        'MORE_FREE_THAN_STAFFED',
        `${bedClass}: free is ${free}, staffed ${staffed}; at most ${staffed} is accepted.`,
      );
    }
  }
  const { rows } = await desk.sql.query(
    `insert into bed_audit (facility_code, bed_class, counted_at, counted_free, counted_staffed, board_free, board_simulated,
                            entered_at, actor)
     select $1, t.class, $2, t.free, t.staffed, b.free, coalesce(b.simulated, false), $4, $5
     from json_to_recordset($3::json) as t(class text, free integer, staffed integer)
     left join lateral (
       select coalesce(sum((fact->'counts'->>'free')::int) filter (where fact->>'ward' <> 'WHOLE'),
                       sum((fact->'counts'->>'free')::int))::int as free,
              bool_or(fact->>'sourceKind' = 'SIMULATED') as simulated
       from (select distinct on (part.key) part.value as fact
             from change_log l cross join lateral jsonb_each(l.facts) as part
             where l.signal = 'BEDS' and l.facility_code = $1 and l.recorded_at <= $2
               and l.recorded_at > $2::timestamptz - interval '1 day' and part.value->>'bedClass' = t.class
             order by part.key, l.recorded_at desc, l.xid desc, l.seq desc) as latest
       where fact->'counts' <> 'null'::jsonb and (fact->>'expiresAt')::timestamptz > $2) b on true
     on conflict (facility_code, bed_class, counted_at) do nothing returning 1`,
    [
      desk.facility,
      iso(at),
      JSON.stringify(input.counts.map(({ bedClass, free, staffed }) => ({ class: bedClass, free, staffed }))),
      iso(desk.at),
      desk.actor.subject,
    ],
  );
  return { count: rows.length };
}
