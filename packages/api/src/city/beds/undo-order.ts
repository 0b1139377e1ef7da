import { Refusal } from '../../kernel/refusals.ts';
import { appendEvents } from './append-events.ts';
import type { Undo } from './bed-deeds.ts';
import type { BedDesk } from './bed-desk.ts';
import type { Did } from './bed-orders.ts';
import { writeFlag } from './change-bed.ts';
import { cancelEvent } from './place-patient.ts';
import { orderDischarge, withdrawBedRequest } from './request-bed.ts';
import { releaseReservation } from './reserve-bed.ts';
import { SHIFT_MS } from './shift-rules.ts';

function newerStands(): Refusal {
  return new Refusal(
    'NOT_THE_LAST_CHANGE',
    'Something newer stands on what you want to take back; take that back first.',
  );
}

/**
 * Takes back one's own command of the last eight hours, while nothing newer stands on it. Throws Refusal NOTHING_TO_UNDO,
 * TOO_LATE_TO_UNDO, NOT_THE_LAST_CHANGE, and BED_TAKEN where somebody lies in the bed by now.
 */
export async function undoOrder(desk: BedDesk, undone: string): Promise<Did> {
  const { rows } = await desk.sql.query<{ at: Date | string; effect: Undo[]; already: boolean }>(
    `select u.at, u.effect, exists (select from bed_undo o where o.subject = u.subject and o.undoes = u.request_id) as already
     from bed_undo u where u.facility_code = $1 and u.subject = $2 and u.request_id = $3`,
    [desk.facility, desk.actor.subject, undone],
  );
  const [entry] = rows;
  if (!entry || entry.already || entry.effect.length === 0) {
    throw new Refusal('NOTHING_TO_UNDO', `command "${undone}" is not one of yours that can be taken back.`);
  }
  if (new Date(entry.at).getTime() < desk.at - SHIFT_MS) {
    throw new Refusal(
      'TOO_LATE_TO_UNDO',
      `command "${undone}" is more than 8 hours old; correct it by another command.`,
    );
  }
  let did: Did = {};
  for (const effect of entry.effect) did = await takeBack(desk, effect);
  return did;
}

async function takeBack(desk: BedDesk, effect: Undo): Promise<Did> {
  switch (effect.kind) {
    case 'EVENT':
      return takeEventBack(desk, effect);
    case 'STATUS':
      return takeStatusBack(desk, effect);
    case 'FLAG':
      return takeFlagBack(desk, effect);
    case 'RESERVATION':
      return releaseReservation(desk, effect.id);
    case 'REQUEST':
      return withdrawBedRequest(desk, effect.id);
    case 'ORDER':
      return orderDischarge(desk, { visit: effect.visit, expectedAt: null, chance: 0 });
  }
}

async function takeEventBack(desk: BedDesk, effect: Extract<Undo, { kind: 'EVENT' }>): Promise<Did> {
  const { rows } = await desk.sql.query<{ eventId: string }>(
    `select e.event_id as "eventId" from adt_event e join visit v on v.id = e.visit_id
     where v.facility_code = $1 and v.number = $2 and e.kind <> 'UPDATE' order by e.occurred_at desc, e.recorded_at desc limit 1`,
    [desk.facility, effect.visit],
  );
  if (rows[0]?.eventId !== effect.eventId) throw newerStands();
  const did = await cancelEvent(desk, effect.cancel, { visit: effect.visit, why: 'UNDONE' });
  if (effect.request) {
    await desk.sql.query(
      `update bed_request set state = 'WAITING', closed_at = null where facility_code = $1 and id = $2 and state = 'FILLED'`,
      [desk.facility, effect.request],
    );
    desk.ringAll();
  }
  return did;
}

async function takeStatusBack(desk: BedDesk, effect: Extract<Undo, { kind: 'STATUS' }>): Promise<Did> {
  const { rows } = await desk.sql.query<{ eventId: string; ward: string; code: string; since: boolean }>(
    `select e.event_id as "eventId", b.ward, b.code,
            exists (select from stay s where s.bed_id = b.id
                    and (lower(s.during) > e.occurred_at or upper(s.during) > e.occurred_at)) as since
     from bed b join bed_status_event e on e.bed_id = b.id and not e.taken_back
     where b.facility_code = $1 and b.id = $2 order by e.occurred_at desc limit 1`,
    [desk.facility, effect.bed],
  );
  const [last] = rows;
  if (last?.eventId !== effect.eventId || last.since) throw newerStands();
  await desk.sql.query(
    'update bed_status_event set taken_back = true where facility_code = $1 and source_code = $2 and event_id = $3',
    [desk.facility, desk.source, effect.eventId],
  );
  await appendEvents(desk, {
    events: [],
    statuses: [],
    again: [effect.bed],
    hand: 'TAKEN_BACK',
    sharingMeant: true,
    why: 'UNDONE',
  });
  return { ward: last.ward, bed: last.code };
}

async function takeFlagBack(desk: BedDesk, effect: Extract<Undo, { kind: 'FLAG' }>): Promise<Did> {
  const { rows } = await desk.sql.query<{ ward: string; code: string; now: string | boolean | null }>(
    `select ward, code, to_jsonb(b)->$3 as now from bed b where facility_code = $1 and id = $2`,
    [desk.facility, effect.bed, effect.flag],
  );
  const [bed] = rows;
  if (!bed || bed.now !== effect.is) throw newerStands();
  await writeFlag(desk, effect.bed, effect.flag, effect.was);
  desk.note({ ward: bed.ward, bedId: effect.bed, what: 'TAKEN_BACK', flag: effect.flag, why: 'UNDONE' });
  return { ward: bed.ward, bed: bed.code };
}
