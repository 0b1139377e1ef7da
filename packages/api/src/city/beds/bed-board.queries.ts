import { writeAudit } from '../../commit/audit.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Watched } from '../../live/watched.ts';
import type { Sql } from '../../postgres/database.ts';
import type { BedState } from './adt-event-rules.ts';
import { BED_BOARD, iso, refuseMore, refuseOthers } from './bed-desk.ts';
import { addTallies, CLEANING_MINUTES, tallyOf } from './bed-tally-rules.ts';
import { currentCounts } from './current-wards.queries.ts';

/** Wards that one screen may name. */
export const MOST_WARDS = 200;
const HOUR_MS = 3_600_000;
const STATE_NAMES: Readonly<Record<BedState, string>> = {
  C: 'CLOSED',
  H: 'HOUSEKEEPING',
  O: 'OCCUPIED',
  U: 'UNOCCUPIED',
  K: 'CONTAMINATED',
  I: 'ISOLATED',
};

/** Whose beds may be opened, and the audit row that says who opened them. Throws Refusal FORBIDDEN. */
export async function openedBedBoard(sql: Sql, actor: Actor, facility: string, now: number): Promise<void> {
  refuseOthers(actor, facility);
  await writeAudit(sql, now, [{ actor, action: 'bedBoard', subject: facility }]);
}

const instant = (value: Date | string | null) => (value === null ? null : new Date(value).toISOString());

/** The whole bed board of a hospital at `now`. Beds and patients only of `wards`; null: of all. */
export async function readBedBoard(sql: Sql, facility: string, wards: readonly string[] | null, now: number) {
  const at = iso(now);
  // First: what is read afterwards may be newer than this says, and never older.
  const lastChange = await lastChangeOf(sql, facility);
  const { rows: known } = await sql.query(
    `select w.code, w.name_en as "nameEn", w.name_hi as "nameHi", w.bed_classes as "bedClasses",
            coalesce(k.simulated, false) as simulated,
            (select json_build_object('day', a.day::text, 'shift', a.shift, 'at', a.at, 'by', a.actor, 'seen', a.seen,
                                      'onBoard', a.on_board)
             from ward_attestation a where a.facility_code = w.facility_code and a.ward = w.code
             order by a.id desc limit 1) as attestation
     from ward w left join ward_watch k on k.facility_code = w.facility_code and k.ward = w.code
     where w.facility_code = $1 order by w.code`,
    [facility],
  );
  const { rows: beds } = await sql.query(
    `select b.id, b.ward, b.code, b.bed_class as "bedClass", b.state, b.since, b.staffed, b.surge, b.blocked,
            b.only_for as "onlyFor", b.equipment, b.simulated,
            r.id as "rId", r.request_id as "rRequest", v.number as "rVisit", r.expires_at as "rExpires", r.made_by as "rMadeBy",
            r.needs_second and r.confirmed_by is null as "rPending"
     from bed b
     left join bed_reservation r on r.bed_id = b.id and r.ended_at is null and r.expires_at > $2
     left join visit v on v.id = r.visit_id
     where b.facility_code = $1
     order by b.ward, regexp_replace(b.code, '[0-9]+$', ''), substring(b.code from '[0-9]+$')::numeric nulls first, b.code`,
    [facility, at],
  );
  const { rows: stays } = await sql.query(
    `select s.ward, s.bed_id as "bedId", s.holds_from is null as shares, lower(s.during) as since, v.number as visit, v.simulated,
            m.initials, m.age, coalesce(m.sex, 'U') as sex, o.expected_at as "dischargeAt", o.chance as "dischargeChance",
            (select min(lower(f.during)) from stay f where f.visit_id = s.visit_id) as "admittedAt"
     from stay s join visit v on v.id = s.visit_id
     left join visit_mark m on m.visit_id = v.id
     left join discharge_order o on o.visit_id = v.id
     where s.facility_code = $1 and upper_inf(s.during) order by lower(s.during), v.number`,
    [facility],
  );
  const byBed = new Map<string, unknown[]>();
  const trolleys = new Map<string, unknown[]>();
  for (const row of stays) {
    const stay = {
      visit: row.visit,
      initials: row.initials,
      age: row.age,
      sex: row.sex,
      since: instant(row.since),
      admittedAt: instant(row.admittedAt),
      shares: row.shares,
      dischargeAt: instant(row.dischargeAt),
      dischargeChance: row.dischargeChance,
    };
    const [map, key] = row.bedId === null ? [trolleys, row.ward] : [byBed, String(row.bedId)];
    const list = map.get(key);
    if (list) list.push(stay);
    else map.set(key, [stay]);
  }
  const current = await currentCounts(sql, facility, now);
  const overdue = now - CLEANING_MINUTES * 60_000;
  const wardRows = known.map(ward => {
    const here = beds.filter(bed => bed.ward === ward.code);
    const counted = here.map(bed => ({
      bedClass: bed.bedClass,
      state: bed.state as BedState,
      staffed: bed.staffed,
      surge: bed.surge,
      blocked: bed.blocked !== null,
      reserved: bed.rId !== null,
      patients: byBed.get(String(bed.id))?.length ?? 0,
    }));
    const without = trolleys.get(ward.code) ?? [];
    const shown = wards === null || wards.includes(ward.code);
    return {
      counted,
      without: without.length,
      ward: {
        code: ward.code,
        nameEn: ward.nameEn,
        nameHi: ward.nameHi,
        bedClasses: ward.bedClasses,
        tally: tallyOf(counted, without.length),
        attestation: ward.attestation && { ...ward.attestation, at: instant(ward.attestation.at) },
        withoutBed: shown ? without : [],
        beds: shown
          ? here.map(bed => ({
              code: bed.code,
              bedClass: bed.bedClass,
              state: STATE_NAMES[bed.state as BedState],
              since: instant(bed.since),
              cleaningOverdue:
                (bed.state === 'K' || bed.state === 'H') &&
                bed.since !== null &&
                new Date(bed.since).getTime() < overdue,
              staffed: bed.staffed,
              surge: bed.surge,
              blocked: bed.blocked,
              onlyFor: bed.onlyFor,
              equipment: bed.equipment,
              stays: byBed.get(String(bed.id)) ?? [],
              reservation:
                bed.rId === null
                  ? null
                  : {
                      id: String(bed.rId),
                      request: bed.rRequest === null ? null : String(bed.rRequest),
                      visit: bed.rVisit,
                      expiresAt: instant(bed.rExpires),
                      madeBy: bed.rMadeBy,
                      needsSecondPerson: bed.rPending,
                    },
            }))
          : [],
      },
    };
  });
  return {
    facility,
    at,
    revision: await revisionOf(sql, facility),
    lastChange,
    simulated:
      known.some(ward => ward.simulated) || beds.some(bed => bed.simulated) || stays.some(stay => stay.simulated),
    wards: wardRows.map(row => row.ward),
    totals: addTallies(
      wardRows.map(({ ward, counted, without }) => ({ ward: ward.code, classes: ward.bedClasses, counted, without })),
      current,
    ),
    demand: await demandList(sql, facility),
    expectedDischarges: dischargesByHour(stays, now),
    tasks: await openTasks(sql, facility),
  };
}

/** Where the log stands that rings for this board: it grows with whatever changes on it. */
async function revisionOf(sql: Sql, facility: string): Promise<number> {
  const { rows } = await sql.query<{ revision: string | number }>(
    `select seq as revision from change_log where signal = $2 and facility_code = $1
     order by recorded_at desc, seq desc limit 1`,
    [facility, BED_BOARD],
  );
  return Number(rows[0]?.revision ?? 0);
}

/** The newest line in the history of these beds; 0: none. Commands of one hospital follow one another, so it only grows. */
async function lastChangeOf(sql: Sql, facility: string): Promise<number> {
  const { rows } = await sql.query<{ id: string | number }>(
    'select id from bed_change where facility_code = $1 order by id desc limit 1',
    [facility],
  );
  return Number(rows[0]?.id ?? 0);
}

/** Who waits for a bed, longest first. */
async function demandList(sql: Sql, facility: string): Promise<unknown[]> {
  const { rows } = await sql.query(
    `select r.id, r.kind, r.bed_class as "bedClass", r.needs, v.number as visit, m.initials, m.age, coalesce(m.sex, 'U') as sex,
            r.since
     from bed_request r join visit v on v.id = r.visit_id left join visit_mark m on m.visit_id = v.id
     where r.facility_code = $1 and r.state = 'WAITING' order by r.since, r.id limit 500`,
    [facility],
  );
  return rows.map(row => ({ ...row, id: String(row.id), since: instant(row.since) }));
}

async function openTasks(sql: Sql, facility: string): Promise<unknown[]> {
  const { rows } = await sql.query(
    `select k.id, k.kind, k.ward, b.code as bed, k.on_board as "onBoard", k.reported, k.said_by as "saidBy",
            k.opened_at as "openedAt", null as "resolvedAt", null as resolution, k.asked, k.asked_why as why, v.number as visit,
            k.said_at as "saidAt", k.said_doubt as doubt, k.found, k.found_by as "foundBy", k.found_at as "foundAt"
     from bed_task k left join bed b on b.id = k.bed_id left join visit v on v.id = k.visit_id
     where k.facility_code = $1 and k.resolved_at is null order by k.opened_at, k.id limit 200`,
    [facility],
  );
  return rows.map(({ asked, why, visit, saidAt, doubt, found, foundBy, foundAt, ...row }) => ({
    ...row,
    id: String(row.id),
    openedAt: instant(row.openedAt),
    late:
      asked === null
        ? null
        : { asked, why, visit, saidAt: instant(saidAt), doubt, found, foundBy, foundAt: instant(foundAt) },
  }));
}

/** Ordered discharges by full hour of IST, from this hour on for a day; what is overdue counts in this hour. */
function dischargesByHour(
  stays: readonly { dischargeAt: Date | string | null; dischargeChance: number | null }[],
  now: number,
): { hour: string; ordered: number; expected: number }[] {
  // IST is half an hour off the hours of UTC.
  const hourOf = (at: number) => Math.floor((at + HOUR_MS / 2) / HOUR_MS) * HOUR_MS - HOUR_MS / 2;
  const first = hourOf(now);
  const hours = Array.from({ length: 24 }, (_, index) => ({ at: first + index * HOUR_MS, ordered: 0, expected: 0 }));
  for (const { dischargeAt, dischargeChance } of stays) {
    if (dischargeAt === null) continue;
    const index = Math.max(0, (hourOf(new Date(dischargeAt).getTime()) - first) / HOUR_MS);
    const hour = hours[index];
    if (!hour) continue;
    hour.ordered++;
    hour.expected += dischargeChance ?? 0;
  }
  return hours.map(({ at, ordered, expected }) => ({ hour: iso(at), ordered, expected }));
}

/** Screens that follow the beds of a hospital, or of some of its wards. */
export const watchedBedBoard: Watched<{ facility: string; wards?: string[] | null }> = {
  field: 'bedBoardUpdates',
  keys: ({ facility }) => [`${BED_BOARD}/${facility}`],
  opened(sql, { facility, wards }, actor, now) {
    refuseMore('wards', wards?.length ?? 0, MOST_WARDS);
    return openedBedBoard(sql, actor, facility, now);
  },
  async read(sql, { facility, wards }, actor, now) {
    refuseOthers(actor, facility);
    return readBedBoard(sql, facility, wards ?? null, now);
  },
};
