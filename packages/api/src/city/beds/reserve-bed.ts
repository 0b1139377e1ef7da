import type { ReserveBedInput } from '@hims/schema';
import { Refusal } from '../../kernel/refusals.ts';
import type { Done } from './bed-deeds.ts';
import { type BedDesk, iso } from './bed-desk.ts';
import type { Did } from './bed-orders.ts';
import { findBed, findVisit, refuseUnfit } from './find-bed.ts';

/** Classes in which one person alone may not keep a bed for longer than it takes to ask a second. */
const NEEDS_SECOND: readonly string[] = ['ICU', 'VENTILATOR'];
const UNCONFIRMED_MINUTES = 10;

/**
 * Keeps a clean and empty bed for a while. A reserved bed is neither occupied nor free; it lapses by itself. Throws Refusal
 * UNKNOWN_REQUEST, UNKNOWN_VISIT, BED_RESERVED and those of refuseUnfit.
 */
export async function reserveBed(desk: BedDesk, input: ReserveBedInput): Promise<Done> {
  const bed = await findBed(desk, input.ward, input.bed);
  const visitId = await forWhom(desk, input);
  if (bed.reservation) {
    throw new Refusal('BED_RESERVED', `bed "${bed.code}" of ward "${bed.ward}" is kept already; release that first.`);
  }
  await refuseUnfit(desk, bed, { share: false, visitId, sex: 'U', at: Number.POSITIVE_INFINITY });
  const needsSecond = NEEDS_SECOND.includes(bed.bedClass);
  const asked = desk.at + input.minutes * 60_000;
  const expires = needsSecond ? Math.min(asked, desk.at + UNCONFIRMED_MINUTES * 60_000) : asked;
  const { rows } = await desk.sql.query<{ id: string }>(
    `insert into bed_reservation (facility_code, ward, bed_id, request_id, visit_id, made_at, expires_at, wanted_until, made_by,
                                  needs_second)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      desk.facility,
      bed.ward,
      bed.id,
      input.request ?? null,
      visitId,
      iso(desk.at),
      iso(expires),
      iso(asked),
      desk.actor.subject,
      needsSecond,
    ],
  );
  const id = String(rows[0]!.id);
  desk.note({ ward: bed.ward, bedId: bed.id, visitId, what: 'RESERVED' });
  return { ward: bed.ward, bed: bed.code, visit: input.visit ?? null, id, undo: [{ kind: 'RESERVATION', id }] };
}

async function forWhom(desk: BedDesk, input: ReserveBedInput): Promise<string | null> {
  if (input.request) {
    const { rows } = await desk.sql.query<{ visit: string; state: string }>(
      'select visit_id as visit, state from bed_request where facility_code = $1 and id = $2',
      [desk.facility, input.request],
    );
    if (rows[0]?.state !== 'WAITING') {
      throw new Refusal(
        'UNKNOWN_REQUEST',
        `request "${input.request}" does not wait here; an open request is accepted.`,
      );
    }
    return String(rows[0].visit);
  }
  if (!input.visit) return null;
  const visit = await findVisit(desk, input.visit);
  if (!visit)
    throw new Refusal('UNKNOWN_VISIT', `visit "${input.visit}" is not known here; request a bed for it first.`);
  return visit.id;
}

type Kept = {
  id: string;
  bedId: string;
  ward: string;
  bed: string;
  madeBy: string;
  needsSecond: boolean;
  confirmedBy: string | null;
};

async function openReservation(desk: BedDesk, id: string): Promise<Kept> {
  const { rows } = /^\d{1,18}$/.test(id)
    ? await desk.sql.query<Kept>(
        `select r.id, r.bed_id as "bedId", r.ward, b.code as bed, r.made_by as "madeBy", r.needs_second as "needsSecond",
                r.confirmed_by as "confirmedBy"
         from bed_reservation r join bed b on b.id = r.bed_id
         where r.facility_code = $1 and r.id = $2 and r.ended_at is null and r.expires_at > $3`,
        [desk.facility, id, iso(desk.at)],
      )
    : { rows: [] };
  const [kept] = rows;
  if (!kept) {
    throw new Refusal(
      'UNKNOWN_RESERVATION',
      `reservation "${id}" is not in force here; one that has not lapsed is accepted.`,
    );
  }
  return { ...kept, bedId: String(kept.bedId) };
}

/** Confirms a reservation as a second person. Throws Refusal UNKNOWN_RESERVATION, NOT_NEEDED, SAME_PERSON. */
export async function confirmReservation(desk: BedDesk, id: string): Promise<Did> {
  const kept = await openReservation(desk, id);
  if (!kept.needsSecond || kept.confirmedBy) {
    throw new Refusal('NOT_NEEDED', `reservation "${id}" needs no confirmation; it holds as it is.`);
  }
  if (kept.madeBy === desk.actor.subject) {
    throw new Refusal('SAME_PERSON', `You made reservation "${id}"; in intensive care another person must confirm it.`);
  }
  await desk.sql.query('update bed_reservation set confirmed_by = $2, expires_at = wanted_until where id = $1', [
    id,
    desk.actor.subject,
  ]);
  desk.note({ ward: kept.ward, bedId: kept.bedId, what: 'RESERVATION_CONFIRMED' });
  return { ward: kept.ward, bed: kept.bed, id };
}

/** Lets a kept bed go. Throws Refusal UNKNOWN_RESERVATION. */
export async function releaseReservation(desk: BedDesk, id: string): Promise<Did> {
  const kept = await openReservation(desk, id);
  await desk.sql.query(`update bed_reservation set ended_at = $2, ended_why = 'RELEASED' where id = $1`, [
    id,
    iso(desk.at),
  ]);
  desk.note({ ward: kept.ward, bedId: kept.bedId, what: 'RELEASED' });
  return { ward: kept.ward, bed: kept.bed, id };
}
