import type { FactChange } from '../../commit/write-facts.ts';
import { type FreshnessRule, lifetimeOf } from '../../ingest/freshness.ts';
import type { Sql } from '../../postgres/database.ts';
import type { BedState } from './adt-event-rules.ts';
import {
  type ClassTally,
  type CountedBed,
  classOfTrolleys,
  countsOf,
  plusTally,
  type Tally,
  tallyOf,
} from './bed-tally-rules.ts';
import { currentCounts } from './current-wards.queries.ts';
import { SHIFT_MS } from './shift-rules.ts';

type CountedWard = {
  readonly ward: string;
  readonly bedClass: string;
  readonly tally: Tally;
  /** Something in it was invented by a simulation. */
  readonly simulated: boolean;
};

type BedRow = CountedBed & { ward: string; simulated: boolean };

/** Tallies of these wards by class (null: of every ward with beds or patients), at `at`. */
async function countWards(
  sql: Sql,
  facility: string,
  wards: readonly string[] | null,
  at: number,
): Promise<CountedWard[]> {
  const parameters = [facility, wards, new Date(at).toISOString()];
  const { rows: beds } = await sql.query<BedRow & { state: BedState }>(
    `select b.ward, b.bed_class as "bedClass", b.state, b.staffed, b.surge, b.blocked is not null as blocked,
            coalesce(p.patients, 0) as patients, b.simulated or coalesce(p.simulated, false) as simulated,
            exists (select from bed_reservation r where r.bed_id = b.id and r.ended_at is null and r.expires_at > $3) as reserved
     from bed b
     left join (select s.bed_id, count(*)::int as patients, bool_or(v.simulated) as simulated
                from stay s join visit v on v.id = s.visit_id
                where s.facility_code = $1 and upper_inf(s.during) and s.bed_id is not null
                  and ($2::text[] is null or s.ward = any ($2))
                group by s.bed_id) p on p.bed_id = b.id
     where b.facility_code = $1 and ($2::text[] is null or b.ward = any ($2))`,
    parameters,
  );
  const { rows: known } = await sql.query<{ ward: string; classes: string[]; trolleys: number; simulated: boolean }>(
    `select w.code as ward, w.bed_classes as classes, coalesce(t.patients, 0) as trolleys,
            coalesce(t.simulated, false) or coalesce(k.simulated, false) as simulated
     from ward w
     left join ward_watch k on k.facility_code = w.facility_code and k.ward = w.code
     left join (select s.ward, count(*)::int as patients, bool_or(v.simulated) as simulated
                from stay s join visit v on v.id = s.visit_id
                where s.facility_code = $1 and upper_inf(s.during) and s.bed_id is null group by s.ward) t on t.ward = w.code
     where w.facility_code = $1 and ($2::text[] is null or w.code = any ($2)) order by w.code`,
    parameters.slice(0, 2),
  );
  return known.flatMap(({ ward, classes, trolleys, simulated }) => {
    const here = beds.filter(bed => bed.ward === ward);
    const trolleyClass = classOfTrolleys(here, classes);
    const present = new Set(here.map(bed => bed.bedClass));
    // A ward whose last patient on a trolley has left says so, too.
    if (trolleys > 0 || wards !== null) present.add(trolleyClass);
    return [...present].sort().map(bedClass => {
      const ofClass = here.filter(bed => bed.bedClass === bedClass);
      return {
        ward,
        bedClass,
        tally: tallyOf(ofClass, bedClass === trolleyClass ? trolleys : 0),
        simulated: simulated || ofClass.some(bed => bed.simulated),
      };
    });
  });
}

/** Whose word the counts of a ward are, and of when; milliseconds. */
type SaidWard = { readonly ward: string; readonly source: string; readonly at: number };

/**
 * Whose word the counts of these wards are while nobody acts at `at`: a ward that somebody keeps is said again by them for a
 * shift; that of a feed, or one that was left alone, stays as old as what was last said of it.
 */
export async function saidAlready(
  sql: Sql,
  facility: string,
  wards: readonly string[],
  at: number,
): Promise<SaidWard[]> {
  const { rows } = await sql.query<{ ward: string; source: string; at: string | number }>(
    `select k.ward, k.source_code as source, 1000 * extract(epoch from
              case when k.kept and k.acted_at > $4 then $3::timestamptz
                   else greatest(k.acted_at, (
                     select max(c.observed_at) from cell c
                     where c.facility_code = k.facility_code and c.signal = 'BEDS' and c.part like k.ward || '/%'
                       and c.fact->>'source' = k.source_code)) end) as at
     from ward_watch k where k.facility_code = $1 and k.ward = any ($2) order by k.ward`,
    [facility, wards, new Date(at).toISOString(), new Date(at - SHIFT_MS).toISOString()],
  );
  return rows.map(row => ({ ...row, at: Math.round(Number(row.at)) }));
}

/** The facts of these wards at `now` as the live board takes them, each with the lifetime of whose word it is. */
export async function wardFacts(
  sql: Sql,
  facility: string,
  said: readonly SaidWard[],
  now: number,
  freshness: readonly FreshnessRule[],
): Promise<FactChange[]> {
  const words = new Map(said.map(each => [each.ward, each]));
  const counted = await countWards(sql, facility, [...words.keys()], now);
  return counted.map(({ ward, bedClass, tally, simulated }) => {
    const { source, at } = words.get(ward)!;
    const observedAt = new Date(at).toISOString();
    const counts = countsOf(tally);
    return {
      facility,
      signal: 'BEDS',
      part: `${ward}/${bedClass}`,
      fact: {
        observedAt,
        receivedAt: observedAt,
        source,
        sourceKind: simulated ? 'SIMULATED' : 'FEED',
        quality: 'GOOD',
        reason: null,
        ...lifetimeOf(freshness, 'BEDS', bedClass, at),
        ward,
        bedClass,
        counts,
        lastReported: counts,
        byEvents: true,
      },
    };
  });
}

/** Tallies of a hospital by class, and in which class patients of each ward count who have no bed. */
export async function countTotals(
  sql: Sql,
  facility: string,
  at: number,
): Promise<{ totals: ClassTally[]; simulated: boolean; trolleyClass: Map<string, string> }> {
  const counted = await countWards(sql, facility, null, at);
  const { rows: wards } = await sql.query<{ code: string; classes: string[] }>(
    'select code, bed_classes as classes from ward where facility_code = $1',
    [facility],
  );
  const current = await currentCounts(sql, facility, at);
  const totals = new Map<string, ClassTally>();
  for (const { ward, bedClass, tally } of counted) {
    const sum = totals.get(bedClass);
    const isCurrent = current.has(`${ward}/${bedClass}`) ? 1 : 0;
    if (!sum) totals.set(bedClass, { bedClass, tally, wards: 1, wardsCurrent: isCurrent });
    else {
      totals.set(bedClass, {
        bedClass,
        tally: plusTally(sum.tally, tally),
        wards: sum.wards + 1,
        wardsCurrent: sum.wardsCurrent + isCurrent,
      });
    }
  }
  const trolleyClass = new Map(
    wards.map(({ code, classes }) => {
      const here = counted.filter(each => each.ward === code);
      const most = here.sort((a, b) => b.tally.total - a.tally.total || (a.bedClass < b.bedClass ? -1 : 1))[0];
      return [code, most?.bedClass ?? classes[0] ?? 'GENERAL'];
    }),
  );
  return {
    totals: [...totals.values()].sort((a, b) => (a.bedClass < b.bedClass ? -1 : 1)),
    simulated: counted.some(each => each.simulated),
    trolleyClass,
  };
}
