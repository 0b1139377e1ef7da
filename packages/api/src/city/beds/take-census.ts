import type { AdmitInput } from '@hims/schema';
import { Refusal } from '../../kernel/refusals.ts';
import type { AdtEvent } from './adt-event-rules.ts';
import { appendEvents } from './append-events.ts';
import { deed, markOf } from './bed-deeds.ts';
import { type BedDesk, classesOf, happenedAt, iso, refuseMore } from './bed-desk.ts';
import type { Did } from './bed-orders.ts';
import { settlePlans } from './settle-plans.ts';

const MOST_PATIENTS = 500;
/** A patient may have been in the hospital this long when the board begins. */
const LONGEST_STAY_DAYS = 400;

/**
 * Admits those who lie in the wards when the board begins; all or none, in one go. Throws Refusal TOO_MANY, UNKNOWN_WARD,
 * UNKNOWN_BED, ALREADY_ADMITTED, VISIT_ENDED, BED_TAKEN, BED_NOT_FREE, BED_RESERVED, BED_FOR_OTHERS, FROM_THE_FUTURE,
 * TOO_LONG_AGO.
 */
export async function takeCensus(desk: BedDesk, patients: readonly AdmitInput[]): Promise<Did> {
  refuseMore('patients', patients.length, MOST_PATIENTS);
  if (patients.length === 0) return { count: 0 };
  await refuseKnown(desk, patients);
  for (const { ward } of patients) classesOf(desk, ward);
  const beds = await bedsOf(desk, patients);
  const events: AdtEvent[] = patients.map(patient => {
    const at = patient.at ? happenedAt(patient.at, desk.at, LONGEST_STAY_DAYS) : desk.at;
    const bed = patient.bed == null ? null : beds.get(`${patient.ward}/${patient.bed}`);
    if (bed === undefined) {
      throw new Refusal(
        'UNKNOWN_BED',
        `bed "${patient.bed}" is not in ward "${patient.ward}"; a bed that was put up there is accepted.`,
      );
    }
    if (bed) lieDown(bed, patient, at);
    return deed(desk, {
      visit: patient.visit,
      kind: 'ADMIT',
      occurredAt: at,
      ward: patient.ward,
      bed: patient.bed ?? null,
      ...markOf(patient.patient),
    });
  });
  const visits = await appendEvents(desk, {
    events,
    statuses: [],
    hand: 'BY_HAND',
    sharingMeant: true,
    why: 'CENSUS',
    known: [...beds.values()],
  });
  await settlePlans(desk, [...visits.values()]);
  return { count: patients.length };
}

/** A census is of people whom the board does not know yet, each once. */
async function refuseKnown(desk: BedDesk, patients: readonly AdmitInput[]): Promise<void> {
  const named = new Set<string>();
  for (const { visit } of patients) {
    if (named.has(visit))
      throw new Refusal('ALREADY_ADMITTED', `visit "${visit}" is named twice; each once is accepted.`);
    named.add(visit);
  }
  const { rows } = await desk.sql.query<{ number: string; state: string }>(
    `select number, state from visit where facility_code = $1 and number = any ($2) and state in ('ADMITTED', 'DISCHARGED')
     order by number limit 1`,
    [desk.facility, [...named]],
  );
  const [known] = rows;
  if (!known) return;
  throw known.state === 'ADMITTED'
    ? new Refusal('ALREADY_ADMITTED', `visit "${known.number}" is on the board already; leave it out of the census.`)
    : new Refusal('VISIT_ENDED', `visit "${known.number}" was discharged; whoever comes again has a new visit number.`);
}

type CensusBed = {
  id: string;
  ward: string;
  code: string;
  state: string;
  usable: boolean;
  patients: number;
  leftAt: number;
  onlyFor: 'F' | 'M' | null;
  /** Whether it is kept, and the number of the visit it is kept for. */
  reserved: boolean;
  reservedFor: string | null;
};

async function bedsOf(desk: BedDesk, patients: readonly AdmitInput[]): Promise<Map<string, CensusBed>> {
  const placed = patients.filter(patient => patient.bed != null);
  const { rows } = await desk.sql.query<CensusBed>(
    `select distinct on (b.id) b.id, b.ward, b.code, b.state, b.staffed and b.blocked is null as usable,
            (select count(*)::int from stay s where s.bed_id = b.id and upper_inf(s.during)) as patients,
            b.only_for as "onlyFor", r.id is not null as reserved, v.number as "reservedFor",
            coalesce((select extract(epoch from max(upper(s.during))) * 1000 from stay s where s.bed_id = b.id), 0) as "leftAt"
     from bed b join unnest($2::text[], $3::text[]) as t(ward, code) on t.ward = b.ward and t.code = b.code
     left join bed_reservation r on r.bed_id = b.id and r.ended_at is null and r.expires_at > $4
     left join visit v on v.id = r.visit_id
     where b.facility_code = $1`,
    [desk.facility, placed.map(patient => patient.ward), placed.map(patient => patient.bed), iso(desk.at)],
  );
  return new Map(
    rows.map(row => [
      `${row.ward}/${row.code}`,
      { ...row, id: String(row.id), leftAt: Math.round(Number(row.leftAt)) },
    ]),
  );
}

/** Puts one patient of the census into a bed, as far as the next one is concerned. */
function lieDown(bed: CensusBed, patient: AdmitInput, at: number): void {
  const name = `bed "${bed.code}" of ward "${bed.ward}"`;
  if (bed.patients > 0 && !patient.share) {
    throw new Refusal(
      'BED_TAKEN',
      `${name} has somebody in it; say that visit "${patient.visit}" shares it, or name another.`,
    );
  }
  if (bed.patients === 0 && (bed.state !== 'U' || !bed.usable || bed.leftAt > at)) {
    throw new Refusal(
      'BED_NOT_FREE',
      `${name} is ${bed.state} or not usable; one that is clean, staffed and open is accepted.`,
    );
  }
  if (bed.reserved && bed.reservedFor !== patient.visit) {
    throw new Refusal('BED_RESERVED', `${name} is kept for somebody else; release the reservation, or name another.`);
  }
  const sex = patient.patient?.sex ?? 'U';
  if (bed.onlyFor && sex !== 'U' && sex !== 'O' && sex !== bed.onlyFor) {
    throw new Refusal('BED_FOR_OTHERS', `${name} is for ${bed.onlyFor} only; visit "${patient.visit}" is ${sex}.`);
  }
  bed.patients++;
}
