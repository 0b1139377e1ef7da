import type { AssignBedInput, BedRequestInput, DischargeOrderInput } from '@hims/schema';
import { Refusal } from '../../kernel/refusals.ts';
import { appendEvents } from './append-events.ts';
import type { Done } from './bed-deeds.ts';
import { deed, markOf } from './bed-deeds.ts';
import { type BedDesk, happenedAt, iso } from './bed-desk.ts';
import type { Did } from './bed-orders.ts';
import { findPresent, findVisit, instantAfter } from './find-bed.ts';
import { admitPatient, transferPatient } from './place-patient.ts';

/** Nobody waits for a bed for longer than this without being asked about again. */
const LONGEST_WAIT_DAYS = 60;

/** Puts a visit on the list of those who need a bed. Throws Refusal ALREADY_REQUESTED, VISIT_ENDED, UNKNOWN_BED_CLASS. */
export async function requestBed(desk: BedDesk, input: BedRequestInput): Promise<Done> {
  const since = input.since ? happenedAt(input.since, desk.at, LONGEST_WAIT_DAYS) : desk.at;
  const known = await findVisit(desk, input.visit);
  if (known?.state === 'DISCHARGED') {
    throw new Refusal('VISIT_ENDED', `visit "${input.visit}" was discharged; a new visit number is accepted.`);
  }
  if (![...desk.wards.values()].some(classes => classes.includes(input.bedClass))) {
    throw new Refusal('UNKNOWN_BED_CLASS', `no ward of "${desk.facility}" has the class "${input.bedClass}".`);
  }
  // Who it is goes into the log with the visit, as every other word about it.
  const heard = await appendEvents(desk, {
    events: [
      deed(desk, {
        visit: input.visit,
        kind: 'UPDATE',
        occurredAt: instantAfter(desk, known?.lastAt ?? 0),
        ...markOf(input.patient),
      }),
    ],
    statuses: [],
    hand: 'BY_HAND',
    sharingMeant: false,
    why: null,
  });
  const { rows } = await desk.sql.query<{ id: string }>(
    `insert into bed_request (facility_code, visit_id, kind, bed_class, needs, since, made_by)
     values ($1, $2, $3, $4, $5::text[], $6, $7) on conflict (visit_id) where state = 'WAITING' do nothing returning id`,
    [
      desk.facility,
      heard.get(input.visit)!.id,
      input.kind,
      input.bedClass,
      [...new Set(input.needs)],
      iso(since),
      desk.actor.subject,
    ],
  );
  const [made] = rows;
  if (!made) {
    throw new Refusal(
      'ALREADY_REQUESTED',
      `visit "${input.visit}" waits for a bed already; withdraw that request first.`,
    );
  }
  desk.ringAll();
  const id = String(made.id);
  return { visit: input.visit, id, undo: [{ kind: 'REQUEST', id }] };
}

type Request = { id: string; visit: string; state: string };

async function openRequest(desk: BedDesk, id: string): Promise<Request> {
  const { rows } = await desk.sql.query<Request>(
    `select r.id, v.number as visit, r.state from bed_request r join visit v on v.id = r.visit_id
     where r.facility_code = $1 and r.id = $2`,
    [desk.facility, id],
  );
  const [request] = rows;
  if (!request) throw new Refusal('UNKNOWN_REQUEST', `request "${id}" is not one of this hospital.`);
  if (request.state !== 'WAITING') {
    throw new Refusal('REQUEST_CLOSED', `request "${id}" is ${request.state}; one that is WAITING is accepted.`);
  }
  return request;
}

/** Takes a request off the list. Throws Refusal UNKNOWN_REQUEST, REQUEST_CLOSED. */
export async function withdrawBedRequest(desk: BedDesk, id: string): Promise<Did> {
  const request = await openRequest(desk, id);
  await desk.sql.query(`update bed_request set state = 'WITHDRAWN', closed_at = $2 where id = $1`, [id, iso(desk.at)]);
  desk.ringAll();
  return { visit: request.visit, id };
}

/**
 * Puts the patient of a request into a bed: admits, or moves who is admitted elsewhere. Throws Refusal UNKNOWN_REQUEST,
 * REQUEST_CLOSED and those of admitting and moving.
 */
export async function assignBed(desk: BedDesk, input: AssignBedInput): Promise<Done> {
  const request = await openRequest(desk, input.request);
  const visit = await findVisit(desk, request.visit);
  const place = { visit: request.visit, ward: input.ward, bed: input.bed, share: false };
  const asked = { request: String(request.id), visit };
  const done = await (visit?.state === 'ADMITTED'
    ? transferPatient(desk, place, asked)
    : admitPatient(desk, place, asked));
  const undo = done.undo?.map(each => (each.kind === 'EVENT' ? { ...each, request: String(request.id) } : each));
  return { ...done, id: String(request.id), ...(undo ? { undo } : {}) };
}

/** Notes that a patient will leave, or takes that back. Throws Refusal UNKNOWN_VISIT, NOT_ADMITTED, BAD_INSTANT. */
export async function orderDischarge(desk: BedDesk, input: DischargeOrderInput): Promise<Done> {
  const visit = await findPresent(desk, input.visit);
  const place = { ward: visit.stay.ward, bedId: visit.stay.bedId, visitId: visit.id };
  if (!input.expectedAt) {
    await desk.sql.query('delete from discharge_order where visit_id = $1', [visit.id]);
    desk.note({ ...place, what: 'DISCHARGE_ORDER_WITHDRAWN' });
    return { ward: visit.stay.ward, bed: visit.stay.bed, visit: input.visit };
  }
  const expected = input.expectedAt.getTime();
  const [soonest, latest] = [desk.at - 24 * 3_600_000, desk.at + 14 * 24 * 3_600_000];
  if (!(expected >= soonest && expected <= latest)) {
    throw new Refusal('BAD_INSTANT', `expectedAt must be from ${iso(soonest)} to ${iso(latest)}.`);
  }
  await desk.sql.query(
    `insert into discharge_order (visit_id, facility_code, expected_at, chance, ordered_at, ordered_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (visit_id) do update set expected_at = excluded.expected_at, chance = excluded.chance,
       ordered_at = excluded.ordered_at, ordered_by = excluded.ordered_by`,
    [visit.id, desk.facility, iso(expected), input.chance, iso(desk.at), desk.actor.subject],
  );
  desk.note({ ...place, what: 'DISCHARGE_ORDERED' });
  return {
    ward: visit.stay.ward,
    bed: visit.stay.bed,
    visit: input.visit,
    undo: [{ kind: 'ORDER', visit: input.visit }],
  };
}
