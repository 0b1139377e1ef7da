import type { Actor } from '../../kernel/actor.ts';
import type { Sql } from '../../postgres/database.ts';
import { refuseOthers } from './bed-desk.ts';
import { countsOf } from './bed-tally-rules.ts';
import { countTotals } from './ward-facts.queries.ts';

type Decision = {
  kind: 'DISCHARGE_ORDERED' | 'RESERVED';
  ward: string;
  bed: string | null;
  bedClass: string;
  patients: number;
  expectedAt: string;
  chance: number;
  visit: string | null;
  /** Whether the place of this patient, or the kept bed, is one with staff. */
  staffed: boolean;
};

/** What has been decided and has not yet changed the count, by when it is expected to. */
async function decisionsOf(sql: Sql, facility: string, now: number): Promise<Decision[]> {
  const { rows } = await sql.query<Decision & { expectedAt: Date | string }>(
    `select 'DISCHARGE_ORDERED' as kind, s.ward, b.code as bed, b.bed_class as "bedClass", -1 as patients,
            o.expected_at as "expectedAt", o.chance, v.number as visit, w.bed_classes as classes
     from discharge_order o join visit v on v.id = o.visit_id
     join stay s on s.visit_id = v.id and upper_inf(s.during)
     join ward w on w.facility_code = s.facility_code and w.code = s.ward
     left join bed b on b.id = s.bed_id
     where o.facility_code = $1
     union all
     select 'RESERVED', r.ward, b.code, b.bed_class,
            case when exists (select from stay s join bed h on h.id = s.bed_id
                              where s.visit_id = r.visit_id and upper_inf(s.during) and h.bed_class = b.bed_class)
                 then 0 else 1 end, r.expires_at, 1, v.number, w.bed_classes
     from bed_reservation r join bed b on b.id = r.bed_id
     join ward w on w.facility_code = r.facility_code and w.code = r.ward
     left join visit v on v.id = r.visit_id
     where r.facility_code = $1 and r.ended_at is null and r.expires_at > $2
     order by 6, 2, 3 limit 1000`,
    [facility, new Date(now).toISOString()],
  );
  return rows.map(row => ({ ...row, expectedAt: new Date(row.expectedAt).toISOString() }));
}

/**
 * Counts of a hospital by class now and after every decision has taken effect, with the decisions. Afterwards: who is to leave
 * has left and the bed is clean again, who is to come lies in the kept bed. Throws Refusal FORBIDDEN.
 */
export async function bedDecisions(sql: Sql, actor: Actor, facility: string, now: number) {
  refuseOthers(actor, facility);
  const { totals, simulated, trolleyClass } = await countTotals(sql, facility, now);
  const decisions = (await decisionsOf(sql, facility, now)).map(decision => ({
    ...decision,
    bedClass: decision.bedClass ?? trolleyClass.get(decision.ward) ?? 'GENERAL',
  }));
  return {
    facility,
    at: new Date(now).toISOString(),
    simulated,
    totals,
    classes: totals.map(({ bedClass, tally }) => {
      const counts = countsOf(tally);
      const ofClass = decisions.filter(decision => decision.bedClass === bedClass);
      const change = ofClass.reduce((sum, decision) => sum + decision.patients, 0);
      const kept = ofClass.filter(decision => decision.kind === 'RESERVED').length;
      const patientsAfter = tally.patients + change;
      return {
        bedClass,
        patientsNow: tally.patients,
        freeNow: counts.free,
        patientsAfter,
        freeAfter:
          counts.staffed - patientsAfter - (counts.reserved - Math.min(kept, counts.reserved)) - counts.blocked,
        staffed: counts.staffed,
      };
    }),
    decisions,
  };
}
