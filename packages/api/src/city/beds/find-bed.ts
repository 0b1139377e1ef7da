import { Refusal } from '../../kernel/refusals.ts';
import type { BedState, VisitState } from './adt-event-rules.ts';
import { type BedDesk, classesOf, iso } from './bed-desk.ts';

export type FoundBed = {
  readonly id: string;
  readonly ward: string;
  readonly code: string;
  readonly bedClass: string;
  readonly state: BedState;
  readonly staffed: boolean;
  readonly surge: boolean;
  readonly blocked: string | null;
  readonly onlyFor: 'F' | 'M' | null;
  readonly equipment: readonly string[];
  /** Visits in it now. */
  readonly visits: readonly string[];
  /** The latest instant that anything is known of it, milliseconds; 0: nothing ever was. */
  readonly lastAt: number;
  /** When the last patient who is no longer in it left, milliseconds; 0: nobody was. */
  readonly leftAt: number;
  readonly reservation: { readonly id: string; readonly visitId: string | null; readonly pending: boolean } | null;
};

/** The bed of this ward and code as it is now. Throws Refusal UNKNOWN_WARD, UNKNOWN_BED. */
export async function findBed(desk: BedDesk, ward: string, code: string): Promise<FoundBed> {
  classesOf(desk, ward);
  const { rows } = await desk.sql.query(
    `select b.id, b.ward, b.code, b.bed_class as "bedClass", b.state, b.staffed, b.surge, b.blocked, b.only_for as "onlyFor",
            b.equipment,
            coalesce((select array_agg(v.number order by lower(s.during)) from stay s join visit v on v.id = s.visit_id
                      where s.bed_id = b.id and upper_inf(s.during)), '{}') as visits,
            coalesce((select extract(epoch from max(upper(s.during))) * 1000 from stay s where s.bed_id = b.id), 0) as "leftAt",
            greatest(
              (select extract(epoch from max(e.occurred_at)) * 1000 from bed_status_event e
               where e.bed_id = b.id and not e.taken_back),
              (select extract(epoch from max(lower(s.during))) * 1000 from stay s where s.bed_id = b.id), 0) as "lastAt",
            (select json_build_object('id', r.id::text, 'visitId', r.visit_id::text,
                                      'pending', r.needs_second and r.confirmed_by is null)
             from bed_reservation r where r.bed_id = b.id and r.ended_at is null and r.expires_at > $4 limit 1) as reservation
     from bed b where b.facility_code = $1 and b.ward = $2 and b.code = $3`,
    [desk.facility, ward, code, iso(desk.at)],
  );
  const [bed] = rows;
  if (!bed) {
    throw new Refusal(
      'UNKNOWN_BED',
      `bed "${code}" is not in ward "${ward}"; a bed that was put up there is accepted.`,
    );
  }
  const leftAt = Math.round(Number(bed.leftAt));
  return { ...bed, id: String(bed.id), leftAt, lastAt: Math.max(leftAt, Math.round(Number(bed.lastAt))) };
}

/** Throws the Refusal that says why this visit cannot be put into the bed; nothing when it can. */
export async function refuseUnfit(
  desk: BedDesk,
  bed: FoundBed,
  patient: { share: boolean; visitId: string | null; sex: 'F' | 'M' | 'O' | 'U'; at: number },
): Promise<void> {
  const name = `bed "${bed.code}" of ward "${bed.ward}"`;
  if (bed.visits.length > 0 && !patient.share) throw await taken(desk, bed);
  if (bed.visits.length === 0 && patient.share) {
    throw new Refusal('NOBODY_TO_SHARE_WITH', `${name} is empty; without "share" it is accepted.`);
  }
  if (bed.blocked)
    throw new Refusal('BED_BLOCKED', `${name} is blocked (${bed.blocked}); unblock it, or take another.`);
  if (bed.state === 'C') throw new Refusal('BED_CLOSED', `${name} is closed; open it, or take another.`);
  if (bed.state === 'K' || bed.state === 'H') {
    throw new Refusal('BED_NOT_CLEAN', `${name} is not clean; say that cleaning is finished, or take another.`);
  }
  if (bed.state === 'I' && bed.visits.length === 0) {
    throw new Refusal('BED_ISOLATED', `${name} is kept apart empty; end the isolation, or take another.`);
  }
  // Nobody is known in it, and yet it was said to be occupied.
  if (bed.state === 'O' && bed.visits.length === 0) throw await taken(desk, bed);
  if (!bed.staffed) throw new Refusal('BED_UNSTAFFED', `${name} has no staff; staff it, or take another.`);
  if (bed.reservation && (bed.reservation.visitId === null || bed.reservation.visitId !== patient.visitId)) {
    throw new Refusal('BED_RESERVED', `${name} is kept for somebody else; release the reservation, or take another.`);
  }
  if (bed.onlyFor && patient.sex !== 'U' && patient.sex !== 'O' && patient.sex !== bed.onlyFor) {
    throw new Refusal('BED_FOR_OTHERS', `${name} is for ${bed.onlyFor} only; the patient is ${patient.sex}.`);
  }
  if (bed.leftAt > patient.at && !patient.share) {
    throw new Refusal(
      'OCCUPIED_THEN',
      `${name} was occupied until ${iso(bed.leftAt)}; an instant since then is accepted.`,
    );
  }
}

/** BED_TAKEN, with who took it and how many seconds ago. */
export async function taken(desk: BedDesk, bed: Pick<FoundBed, 'id' | 'ward' | 'code'>): Promise<Refusal> {
  const { rows } = await desk.sql.query<{ actor: string; recorded: Date | string }>(
    `select actor, recorded_at as recorded from bed_change
     where bed_id = $1 and what in ('ADMIT', 'TRANSFER', 'OCCUPIED', 'REPORTED', 'CANCEL_TRANSFER', 'CANCEL_DISCHARGE')
     order by id desc limit 1`,
    [bed.id],
  );
  const [last] = rows;
  const seconds = last ? Math.max(0, Math.round((desk.at - new Date(last.recorded).getTime()) / 1000)) : null;
  return new Refusal(
    'BED_TAKEN',
    last
      ? `bed "${bed.code}" of ward "${bed.ward}" was taken ${seconds} s ago by ${last.actor}; another bed is accepted.`
      : `bed "${bed.code}" of ward "${bed.ward}" is occupied; another bed is accepted.`,
    { by: last?.actor ?? null, secondsAgo: seconds },
  );
}

export type FoundVisit = {
  readonly id: string;
  readonly number: string;
  readonly state: VisitState;
  readonly sex: 'F' | 'M' | 'O' | 'U';
  /** The latest instant of its events, milliseconds; 0: none. */
  readonly lastAt: number;
  /** Where it is now; null: nowhere. `from` in milliseconds. */
  readonly stay: {
    readonly ward: string;
    readonly bedId: string | null;
    readonly bed: string | null;
    readonly from: number;
  } | null;
};

/** The visit of this number; null: never heard of. */
export async function findVisit(desk: BedDesk, number: string): Promise<FoundVisit | null> {
  const { rows } = await desk.sql.query(
    `select v.id, v.number, v.state, coalesce(m.sex, 'U') as sex, s.ward, s.bed_id as "bedId", b.code as bed,
            extract(epoch from lower(s.during)) * 1000 as "from",
            (select extract(epoch from max(e.occurred_at)) * 1000 from adt_event e where e.visit_id = v.id) as "lastAt"
     from visit v
     left join visit_mark m on m.visit_id = v.id
     left join stay s on s.visit_id = v.id and upper_inf(s.during)
     left join bed b on b.id = s.bed_id
     where v.facility_code = $1 and v.number = $2`,
    [desk.facility, number],
  );
  const [row] = rows;
  if (!row) return null;
  return {
    id: String(row.id),
    number: row.number,
    state: row.state,
    sex: row.sex,
    lastAt: Math.round(Number(row.lastAt ?? 0)),
    stay:
      row.ward === null
        ? null
        : {
            ward: row.ward,
            bedId: row.bedId === null ? null : String(row.bedId),
            bed: row.bed,
            from: Math.round(Number(row.from)),
          },
  };
}

/** The visit of this number, which must be in the hospital. Throws Refusal UNKNOWN_VISIT, NOT_ADMITTED. */
export async function findPresent(
  desk: BedDesk,
  number: string,
): Promise<FoundVisit & { stay: NonNullable<FoundVisit['stay']> }> {
  const visit = await findVisit(desk, number);
  if (!visit)
    throw new Refusal('UNKNOWN_VISIT', `visit "${number}" is not known here; a visit of this board is accepted.`);
  const { stay } = visit;
  if (visit.state !== 'ADMITTED' || !stay) throw notAdmitted(visit);
  return { ...visit, stay };
}

export function notAdmitted({ number, state }: FoundVisit): Refusal {
  return new Refusal('NOT_ADMITTED', `visit "${number}" is ${state}; one that is ADMITTED is accepted.`);
}

/**
 * Now, or when a device said it happened, or a moment later where something is already known of that: the order of deeds is the
 * order of their instants.
 */
export function instantAfter(desk: BedDesk, ...known: readonly number[]): number {
  return Math.max(desk.heard()?.at ?? desk.at, ...known.map(at => at + 1));
}
