import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import type { Done } from './bed-deeds.ts';
import { type BedDesk, iso, openBedDesk, refuseOthers } from './bed-desk.ts';
import type { BedOrders } from './bed-orders.ts';
import { changeBed } from './change-bed.ts';
import { attestWard, reportCensus, resolveTask } from './check-census.ts';
import { admitPatient, cancelEvent, dischargePatient, transferPatient } from './place-patient.ts';
import { putUpBeds } from './put-up-beds.ts';
import { recordAudit } from './record-audit.ts';
import { assignBed, orderDischarge, requestBed, withdrawBedRequest } from './request-bed.ts';
import { confirmReservation, releaseReservation, reserveBed } from './reserve-bed.ts';
import { takeCensus } from './take-census.ts';
import { undoOrder } from './undo-order.ts';

const VERBS: { readonly [Name in keyof BedOrders]: (desk: BedDesk, input: BedOrders[Name]) => Promise<Done> } = {
  defineBeds: putUpBeds,
  changeBed,
  admit: admitPatient,
  transfer: transferPatient,
  discharge: dischargePatient,
  cancelAdmission: (desk, visit) => cancelEvent(desk, 'CANCEL_ADMIT', visit),
  cancelTransfer: (desk, visit) => cancelEvent(desk, 'CANCEL_TRANSFER', visit),
  cancelDischarge: (desk, visit) => cancelEvent(desk, 'CANCEL_DISCHARGE', visit),
  orderDischarge,
  requestBed,
  withdrawBedRequest,
  assignBed,
  reserveBed,
  confirmReservation,
  releaseReservation,
  undo: undoOrder,
  takeCensus,
  attestWard,
  reportCensus,
  resolveTask,
  recordAudit,
};

/** What the caller is told; instants as text. */
export type Told = {
  requestId: string;
  at: string;
  ward: string | null;
  bed: string | null;
  visit: string | null;
  id: string | null;
  count: number;
  outcome: 'DONE' | 'AGREES' | 'CONFLICT';
};

/**
 * Does one order to the beds of a hospital, once for its request id: checked against what is so now, written, counted, rung, in
 * one transaction. Throws Refusal FORBIDDEN, ONE_ORDER and those of the verb.
 */
export async function doBedOrder(
  context: RequestContext,
  facility: string,
  requestId: string,
  order: Partial<BedOrders>,
): Promise<Told> {
  refuseOthers(context.actor, facility);
  const names = Object.keys(order) as (keyof BedOrders)[];
  const [name] = names;
  if (names.length !== 1 || !name) {
    throw new Refusal('ONE_ORDER', `A command holds ${names.length} orders; exactly one is accepted.`);
  }
  const command = { action: `beds.${name}`, subject: facility, requestId, args: order };
  const told: Omit<Told, 'outcome'> & Partial<Told> = await context.command(command, async (em, at) => {
    const desk = await openBedDesk(sqlOf(em), context.actor, facility, at);
    const verb = VERBS[name] as (desk: BedDesk, input: unknown) => Promise<Done>;
    const did = await verb(desk, order[name]);
    if (did.undo || name === 'undo') {
      desk.keepUndo({ requestId, effects: did.undo ?? [], undoes: order.undo ?? null });
    }
    await desk.close();
    return {
      requestId,
      at: iso(at),
      ward: did.ward ?? null,
      bed: did.bed ?? null,
      visit: did.visit ?? null,
      id: did.id ?? null,
      count: did.count ?? 1,
      outcome: did.outcome ?? 'DONE',
    };
  });
  // Answers that were kept before there were outcomes are of what was done.
  return { outcome: 'DONE', ...told };
}
