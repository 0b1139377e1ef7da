import type { AdmitInput, TransferInput, VisitInput } from '@hims/schema';
import { Refusal } from '../../kernel/refusals.ts';
import type { AdtEvent, AdtKind } from './adt-event-rules.ts';
import { appendEvents } from './append-events.ts';
import { type Done, deed, markOf } from './bed-deeds.ts';
import { type BedDesk, classesOf, happenedAt, iso } from './bed-desk.ts';
import {
  type FoundBed,
  type FoundVisit,
  findBed,
  findPresent,
  findVisit,
  instantAfter,
  refuseUnfit,
  taken,
} from './find-bed.ts';
import { settlePlans } from './settle-plans.ts';
import { takeSaidDischarge } from './take-late-change.ts';
import type { Hand } from './touched-rules.ts';

/** A patient may have been admitted this long before the board learns of it. */
const LONGEST_STAY_DAYS = 400;

/** The request that a bed answers, and its visit as it was found. */
export type Asked = { readonly request: string; readonly visit: FoundVisit | null };

async function append(
  desk: BedDesk,
  event: AdtEvent,
  how: { hand: Hand; sharingMeant?: boolean; why?: string | null; bed?: FoundBed | null; request?: string | null },
): Promise<void> {
  const visits = await appendEvents(desk, {
    events: [event],
    statuses: [],
    hand: how.hand,
    sharingMeant: how.sharingMeant ?? false,
    why: how.why ?? null,
    known: how.bed ? [how.bed] : [],
  });
  if (visits.get(event.visit)!.folded.disregarded.includes(event.eventId)) {
    throw new Refusal('NOTHING_TO_TAKE_BACK', `visit "${event.visit}" has nothing that ${event.kind} could take back.`);
  }
  await settlePlans(desk, [...visits.values()], how.request ?? null);
}

/**
 * Admits a patient to a bed or, without one, to a ward. Throws Refusal ALREADY_ADMITTED, VISIT_ENDED and those of refuseUnfit,
 * BED_TAKEN first of all.
 */
export async function admitPatient(desk: BedDesk, input: AdmitInput, asked?: Asked): Promise<Done> {
  classesOf(desk, input.ward);
  const known = asked ? asked.visit : await findVisit(desk, input.visit);
  if (known?.state === 'ADMITTED') {
    throw new Refusal(
      'ALREADY_ADMITTED',
      `visit "${input.visit}" is in ward "${known.stay?.ward}"; transfer it instead.`,
    );
  }
  if (known?.state === 'DISCHARGED') {
    throw new Refusal(
      'VISIT_ENDED',
      `visit "${input.visit}" was discharged; whoever comes again has a new visit number.`,
    );
  }
  const bed = input.bed == null ? null : await findBed(desk, input.ward, input.bed);
  const said = input.at ? happenedAt(input.at, desk.at, LONGEST_STAY_DAYS) : null;
  const at = said ?? instantAfter(desk, known?.lastAt ?? 0, bed?.lastAt ?? 0);
  if (bed) {
    const sex = input.patient?.sex ?? known?.sex ?? 'U';
    await refuseUnfit(desk, bed, { share: input.share, visitId: known?.id ?? null, sex, at });
  }
  const event = deed(desk, {
    visit: input.visit,
    kind: 'ADMIT',
    occurredAt: at,
    ward: input.ward,
    bed: input.bed ?? null,
    ...markOf(input.patient),
  });
  await append(desk, event, { hand: 'BY_HAND', sharingMeant: input.share, bed, request: asked?.request ?? null });
  return {
    ward: input.ward,
    bed: input.bed ?? null,
    visit: input.visit,
    undo: [{ kind: 'EVENT', eventId: event.eventId, visit: input.visit, cancel: 'CANCEL_ADMIT' }],
  };
}

/** Moves a patient. Throws Refusal UNKNOWN_VISIT, NOT_ADMITTED, ALREADY_THERE, BEFORE_THE_STAY and those of refuseUnfit. */
export async function transferPatient(desk: BedDesk, input: TransferInput, asked?: Asked): Promise<Done> {
  classesOf(desk, input.ward);
  const visit = await findPresent(desk, input.visit);
  if (visit.stay.ward === input.ward && visit.stay.bed === (input.bed ?? null)) {
    throw new Refusal('ALREADY_THERE', `visit "${input.visit}" is there already; another place is accepted.`);
  }
  const bed = input.bed == null ? null : await findBed(desk, input.ward, input.bed);
  const before = await lastOfBed(desk, visit.stay);
  const said = input.at ? happenedAt(input.at, desk.at) : null;
  if (said !== null) refuseBefore(visit.stay.from, said, input.visit);
  const at = said ?? instantAfter(desk, visit.lastAt, bed?.lastAt ?? 0, before);
  if (bed) await refuseUnfit(desk, bed, { share: input.share, visitId: visit.id, sex: visit.sex, at });
  const event = deed(desk, {
    visit: input.visit,
    kind: 'TRANSFER',
    occurredAt: at,
    ward: input.ward,
    bed: input.bed ?? null,
  });
  await append(desk, event, { hand: 'BY_HAND', sharingMeant: input.share, bed, request: asked?.request ?? null });
  return {
    ward: input.ward,
    bed: input.bed ?? null,
    visit: input.visit,
    undo: [{ kind: 'EVENT', eventId: event.eventId, visit: input.visit, cancel: 'CANCEL_TRANSFER' }],
  };
}

/**
 * Ends a stay. Throws Refusal UNKNOWN_VISIT, NOT_ADMITTED, BEFORE_THE_STAY, ONE_TIME where `at` and `said` are both given, and
 * those of takeSaidDischarge.
 */
export async function dischargePatient(desk: BedDesk, input: VisitInput): Promise<Done> {
  if (input.said) {
    if (input.at) throw new Refusal('ONE_TIME', '"at" and "said" both say when; one of them is accepted.');
    const known = await findVisit(desk, input.visit);
    const lastAt = Math.max(known?.lastAt ?? 0, known?.stay ? await lastOfBed(desk, known.stay) : 0);
    const already = known && (await takeSaidDischarge(desk, input, known, lastAt));
    if (already) return already;
  }
  const visit = await findPresent(desk, input.visit);
  const said = input.at ? happenedAt(input.at, desk.at) : null;
  if (said !== null) refuseBefore(visit.stay.from, said, input.visit);
  const at = said ?? instantAfter(desk, visit.lastAt, await lastOfBed(desk, visit.stay));
  const event = deed(desk, { visit: input.visit, kind: 'DISCHARGE', occurredAt: at });
  await append(desk, event, { hand: 'BY_HAND', why: input.why ?? null });
  return {
    ward: visit.stay.ward,
    bed: visit.stay.bed,
    visit: input.visit,
    undo: [{ kind: 'EVENT', eventId: event.eventId, visit: input.visit, cancel: 'CANCEL_DISCHARGE' }],
  };
}

const CANCELLED_FROM: Readonly<Record<string, readonly string[]>> = {
  CANCEL_ADMIT: ['ADMITTED'],
  CANCEL_TRANSFER: ['ADMITTED'],
  CANCEL_DISCHARGE: ['DISCHARGED'],
};

/**
 * Takes the latest event of this kind back. The patient is where they would be without it; nobody may have come into that bed
 * since they left it.
 * Throws Refusal UNKNOWN_VISIT, NOTHING_TO_TAKE_BACK, BED_TAKEN, AWAY_FROM_DESK.
 */
export async function cancelEvent(desk: BedDesk, kind: AdtKind, input: VisitInput): Promise<Done> {
  if (input.said) {
    throw new Refusal('AWAY_FROM_DESK', `${kind} cannot be said by a device; it is accepted without "said".`);
  }
  const visit = await findVisit(desk, input.visit);
  if (!visit)
    throw new Refusal('UNKNOWN_VISIT', `visit "${input.visit}" is not known here; a visit of this board is accepted.`);
  const accepted = CANCELLED_FROM[kind] ?? [];
  if (!accepted.includes(visit.state)) {
    throw new Refusal(
      'NOTHING_TO_TAKE_BACK',
      `visit "${input.visit}" is ${visit.state}; ${kind} is accepted of one that is ${accepted.join(' or ')}.`,
    );
  }
  const event = deed(desk, { visit: input.visit, kind, occurredAt: instantAfter(desk, visit.lastAt) });
  const left = await placesLeft(desk, visit.id);
  await append(desk, event, { hand: 'TAKEN_BACK', why: input.why ?? null });
  const after = await findVisit(desk, input.visit);
  if (after?.stay) await refuseIntruding(desk, after.id, after.stay, left);
  return { ward: after?.stay?.ward ?? visit.stay?.ward ?? null, bed: after?.stay?.bed ?? null, visit: input.visit };
}

type Place = NonNullable<FoundVisit['stay']>;
const placeKey = ({ bedId, from }: Pick<Place, 'bedId' | 'from'>) => `${bedId}/${from}`;

/** When this visit left the beds it was in, milliseconds, by bed and instant of coming; where it still is: never. */
async function placesLeft(desk: BedDesk, visitId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await desk.sql.query<{ bedId: string; from: string | number; to: string | number | null }>(
    `select bed_id as "bedId", extract(epoch from lower(during)) * 1000 as "from",
            extract(epoch from upper(during)) * 1000 as "to" from stay where visit_id = $1 and bed_id is not null`,
    [visitId],
  );
  return new Map(
    rows.map(({ bedId, from, to }) => [
      placeKey({ bedId: String(bedId), from: Math.round(Number(from)) }),
      to === null ? Number.POSITIVE_INFINITY : Math.round(Number(to)),
    ]),
  );
}

/** Whoever comes back finds the bed as they left it, with whom they shared it, or stays where they are. */
async function refuseIntruding(
  desk: BedDesk,
  visitId: string,
  stay: Place,
  left: ReadonlyMap<string, number>,
): Promise<void> {
  if (!stay.bedId || stay.bed === null) return;
  const leftAt = left.get(placeKey(stay)) ?? stay.from;
  if (leftAt === Number.POSITIVE_INFINITY) return;
  const { rows } = await desk.sql.query(
    `select from stay where bed_id = $1 and upper_inf(during) and visit_id <> $2 and lower(during) >= $3 limit 1`,
    [stay.bedId, visitId, iso(leftAt)],
  );
  if (rows.length > 0) throw await taken(desk, { id: stay.bedId, ward: stay.ward, code: stay.bed });
}

/** The latest that is known of the bed of a stay, milliseconds; 0: no bed, or nothing. */
async function lastOfBed(desk: BedDesk, stay: { ward: string; bed: string | null }): Promise<number> {
  return stay.bed === null ? 0 : (await findBed(desk, stay.ward, stay.bed)).lastAt;
}

function refuseBefore(from: number, said: number, visit: string): void {
  if (said <= from) {
    throw new Refusal(
      'BEFORE_THE_STAY',
      `visit "${visit}" is in its place since ${iso(from)}; an instant after that is accepted.`,
    );
  }
}
