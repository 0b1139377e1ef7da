import { Refusal } from '../../kernel/refusals.ts';
import { type AdtEvent, type AdtKind, type BedStatusEvent, foldVisit, type VisitState } from './adt-event-rules.ts';
import { type BedDesk, classesOf, iso } from './bed-desk.ts';
import { rewriteStays } from './rewrite-stays.ts';
import type { Hand, Visit } from './touched-rules.ts';

export type Appending = {
  readonly events: readonly AdtEvent[];
  readonly statuses: readonly BedStatusEvent[];
  readonly hand: Hand;
  /** True: two patients in a bed are meant, and no task is opened for it. */
  readonly sharingMeant: boolean;
  readonly why: string | null;
  /** Ids of beds whose state is to be reckoned again, though nothing new is said of them. */
  readonly again?: readonly string[];
  /** Beds that the caller has found already. */
  readonly known?: readonly { readonly id: string; readonly ward: string; readonly code: string }[];
};

const PLACED: readonly AdtKind[] = ['ADMIT', 'TRANSFER'];

type EventRow = {
  visit: string;
  source: string;
  eventId: string;
  kind: AdtKind;
  at: string | number;
  ward: string | null;
  bed: string | null;
  initials: string | null;
  age: number | null;
  sex: 'F' | 'M' | 'O' | 'U' | null;
};

/**
 * Adds events that are new to the log of the hospital and brings visits, stays and beds to what all events together say.
 * Events must belong to the facility of the desk and must not be in the log. Throws Refusal UNKNOWN_WARD, UNKNOWN_BED, NO_WARD,
 * ILLEGAL_CHANGE. Returns the visits touched, by number.
 */
export async function appendEvents(desk: BedDesk, { events, ...rest }: Appending): Promise<Map<string, Visit>> {
  const beds = await bedsNamed(desk, [...events, ...rest.statuses], rest.known ?? []);
  for (const event of events) refuseWithoutPlace(event);
  const visits = await visitsOf(desk, events);
  const before = await storeEvents(desk, events, visits);

  const folded = new Map<string, Visit>();
  const steps: Step[] = [];
  for (const [number, { id, state }] of visits) {
    const growing = [...(before.get(id) ?? [])];
    const fresh = events.filter(event => event.visit === number);
    let reached = state;
    for (const event of fresh) {
      growing.push(event);
      const next = foldVisit(growing).state;
      if (next !== reached) steps.push({ visitId: id, state: next, cause: event.kind });
      reached = next;
    }
    folded.set(number, { id, number, folded: foldVisit(growing) });
  }
  await markStates(desk, steps);
  if (events.some(event => event.patient)) await markPatients(desk, [...folded.values()]);
  await rewriteStays(desk, { ...rest, visits: [...folded.values()], beds, events });
  return folded;
}

function refuseWithoutPlace({ kind, ward, eventId }: AdtEvent): void {
  if (ward === null && PLACED.includes(kind)) {
    throw new Refusal(
      'NO_WARD',
      `event "${eventId}" (${kind}) names no ward; the ward where the patient is, is needed.`,
    );
  }
}

/** Ids of the beds that these name, by ward and code. */
async function bedsNamed(
  desk: BedDesk,
  named: readonly { ward: string | null; bed: string | null }[],
  known: readonly { id: string; ward: string; code: string }[],
): Promise<Map<string, string>> {
  const wanted = new Map<string, { ward: string; bed: string }>();
  for (const { ward, bed } of named) {
    if (ward !== null) classesOf(desk, ward);
    if (ward !== null && bed !== null) wanted.set(`${ward}/${bed}`, { ward, bed });
  }
  const at = new Map(known.map(bed => [`${bed.ward}/${bed.code}`, bed.id]));
  if ([...wanted.keys()].every(key => at.has(key))) return at;
  const list = [...wanted.values()];
  const { rows } = await desk.sql.query<{ id: string; ward: string; code: string }>(
    `select b.id, b.ward, b.code from bed b
     join unnest($2::text[], $3::text[]) as t(ward, code) on t.ward = b.ward and t.code = b.code
     where b.facility_code = $1`,
    [desk.facility, list.map(each => each.ward), list.map(each => each.bed)],
  );
  const found = new Map(rows.map(row => [`${row.ward}/${row.code}`, String(row.id)]));
  for (const [key, { ward, bed }] of wanted) {
    if (!found.has(key)) {
      throw new Refusal(
        'UNKNOWN_BED',
        `bed "${bed}" is not in ward "${ward}"; a bed that was put up there is accepted.`,
      );
    }
  }
  return found;
}

/** Visits of these events by number; new ones are made. What a simulation once touched stays marked. */
async function visitsOf(
  desk: BedDesk,
  events: readonly AdtEvent[],
): Promise<Map<string, { id: string; state: VisitState }>> {
  const numbers = [...new Set(events.map(event => event.visit))];
  if (numbers.length === 0) return new Map();
  const { rows } = await desk.sql.query<{ id: string; number: string; state: VisitState }>(
    `with made as (
       insert into visit (facility_code, number, simulated)
       select $1, t.number, $3 from unnest($2::text[]) as t(number)
       where not exists (select from visit v where v.facility_code = $1 and v.number = t.number and (v.simulated or not $3))
       on conflict (facility_code, number) do update set simulated = true where not visit.simulated
       returning id, number, state
     )
     select id, number, state from made
     union all
     select v.id, v.number, v.state from visit v
     where v.facility_code = $1 and v.number = any ($2) and not exists (select from made m where m.number = v.number)`,
    [desk.facility, numbers, desk.simulated],
  );
  return new Map(rows.map(row => [row.number, { id: String(row.id), state: row.state }]));
}

/** Stores new events and returns those that were there before, by id of the visit. */
async function storeEvents(
  desk: BedDesk,
  events: readonly AdtEvent[],
  visits: ReadonlyMap<string, { id: string }>,
): Promise<Map<string, AdtEvent[]>> {
  const found = new Map<string, AdtEvent[]>();
  if (events.length === 0) return found;
  // What a statement reads it reads as it was before it wrote: exactly the events that are not new.
  const { rows } = await desk.sql.query<EventRow>(
    `with stored as (
       insert into adt_event (facility_code, source_code, event_id, visit_id, kind, occurred_at, ward, bed, initials, age, sex,
                              recorded_at, actor, role)
       select $1, source, id, visit, kind, at, ward, bed, initials, age, sex, $3::timestamptz, $4, $5
       from json_to_recordset($2::json) as t(source text, id text, visit bigint, kind text, at timestamptz, ward text, bed text,
            initials text, age smallint, sex text)
     )
     select visit_id as visit, source_code as source, event_id as "eventId", kind,
            extract(epoch from occurred_at) * 1000 as at, ward, bed, initials, age, sex
     from adt_event where visit_id = any ($6::bigint[])`,
    [
      desk.facility,
      JSON.stringify(
        events.map(event => ({
          source: event.source,
          id: event.eventId,
          visit: visits.get(event.visit)?.id,
          kind: event.kind,
          at: iso(event.occurredAt),
          ward: event.ward,
          bed: event.bed,
          initials: event.patient?.initials ?? null,
          age: event.patient?.age ?? null,
          sex: event.patient?.sex ?? null,
        })),
      ),
      iso(desk.at),
      desk.actor.subject,
      desk.actor.role,
      [...visits.values()].map(visit => visit.id),
    ],
  );
  for (const row of rows) {
    const id = String(row.visit);
    const event: AdtEvent = {
      facility: desk.facility,
      visit: id,
      source: row.source,
      eventId: row.eventId,
      kind: row.kind,
      occurredAt: Math.round(Number(row.at)),
      ward: row.ward,
      bed: row.bed,
      ...(row.sex ? { patient: { initials: row.initials, age: row.age, sex: row.sex } } : {}),
    };
    const known = found.get(id);
    if (known) known.push(event);
    else found.set(id, [event]);
  }
  return found;
}

type Step = { visitId: string; state: VisitState; cause: AdtKind };

/** Walks every visit through its states one by one, since each step must be legal on its own. */
async function markStates(desk: BedDesk, steps: readonly Step[]): Promise<void> {
  let rest = steps;
  while (rest.length > 0) {
    const walked = new Set<string>();
    const now = rest.filter(step => !walked.has(step.visitId) && walked.add(step.visitId));
    rest = rest.filter(step => !now.includes(step));
    await desk.sql.query(
      `update visit v set state = t.state, state_cause = t.cause
       from unnest($1::bigint[], $2::text[], $3::text[]) as t(id, state, cause) where v.id = t.id`,
      [now.map(step => step.visitId), now.map(step => step.state), now.map(step => step.cause)],
    );
  }
}

async function markPatients(desk: BedDesk, visits: readonly Visit[]): Promise<void> {
  await desk.sql.query(
    `insert into visit_mark as known (facility_code, visit_id, initials, age, sex)
     select $1, * from unnest($2::bigint[], $3::text[], $4::smallint[], $5::text[])
     on conflict (visit_id) do update set initials = excluded.initials, age = excluded.age, sex = excluded.sex`,
    [
      desk.facility,
      visits.map(visit => visit.id),
      visits.map(visit => visit.folded.patient.initials),
      visits.map(visit => visit.folded.patient.age),
      visits.map(visit => visit.folded.patient.sex),
    ],
  );
}
