import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import type { AdtEvent, BedStatusEvent, VisitState } from './adt-event-rules.ts';
import { appendEvents } from './append-events.ts';
import { happenedAt, openBedDesk } from './bed-desk.ts';
import { auditEvents } from './settle-tasks.ts';

/** What became of one event. */
export type AdtOutcome = {
  readonly source: string;
  readonly eventId: string;
  /** `REPEATED`: it was known, nothing changed. `KEPT`: it is in the log, but cannot be true beside the others. */
  readonly outcome: 'APPLIED' | 'REPEATED' | 'KEPT';
  /** Of the visit after all events of this call; null for the state of a bed. */
  readonly visitState: VisitState | null;
};

/** An event may come this late and still correct history. */
const LATEST_DAYS = 400;
const ID = /^[\x21-\x7e]{1,200}$/;
const VISIT = /^[\x21-\x7e]{1,64}$/;

type Told = AdtEvent | BedStatusEvent;

const isStatus = (event: Told): event is BedStatusEvent => 'status' in event;
const keyOf = ({ source, eventId }: Pick<Told, 'source' | 'eventId'>) => `${source}\u001f${eventId}`;

/** Everything that makes two events the same event; what is said of the patient may be corrected without being another. */
function contentOf(event: Told): string {
  return isStatus(event)
    ? JSON.stringify(['STATUS', event.status, event.ward, event.bed, event.occurredAt])
    : JSON.stringify([event.kind, event.visit, event.ward, event.bed, event.occurredAt]);
}

/**
 * Takes events of visits and states of beds inside the caller's transaction, in any order and any number of copies: visits are
 * folded again from all their events, stays rewritten, counts put on the board, screens rung. One outcome for each event, in
 * the order given. `at`: milliseconds since 1970, city clock. Throws Refusal UNKNOWN_WARD, UNKNOWN_BED, NO_WARD,
 * FROM_THE_FUTURE, BAD_EVENT, EVENT_ID_REUSED (same source and id, other content), FORBIDDEN; then nothing of the call may be
 * kept.
 */
export async function takeAdtEvents(
  sql: Sql,
  actor: Actor,
  events: readonly Told[],
  at: number,
): Promise<AdtOutcome[]> {
  const outcomes = new Map<Told, AdtOutcome>();
  // Hospitals one after the other in one order, so that two calls never wait for each other in a ring.
  for (const facility of [...new Set(events.map(event => event.facility))].sort()) {
    const here = events.filter(event => event.facility === facility);
    const desk = await openBedDesk(sql, actor, facility, at);
    for (const event of here) refuseUnusable(event, at, actor);
    const known = await knownContent(sql, facility, here);
    const fresh: Told[] = [];
    const repeated = new Set<Told>();
    for (const event of here) {
      const earlier = known.get(keyOf(event));
      if (earlier === undefined) {
        known.set(keyOf(event), contentOf(event));
        fresh.push(event);
      } else if (earlier === contentOf(event)) repeated.add(event);
      else {
        throw new Refusal(
          'EVENT_ID_REUSED',
          `event "${event.eventId}" of source "${event.source}" was used for another content; a new id is accepted.`,
        );
      }
    }
    const visits = await appendEvents(desk, {
      events: fresh.filter((event): event is AdtEvent => !isStatus(event)),
      statuses: fresh.filter(isStatus),
      hand: 'REPORTED',
      sharingMeant: false,
      why: null,
    });
    if (fresh.length > 0) await auditEvents(desk, fresh.length);
    await desk.close();
    for (const event of here) {
      const visit = isStatus(event) ? undefined : visits.get(event.visit);
      const disregarded = visit?.folded.disregarded.includes(event.eventId) ?? false;
      outcomes.set(event, {
        source: event.source,
        eventId: event.eventId,
        outcome: repeated.has(event) ? 'REPEATED' : disregarded ? 'KEPT' : 'APPLIED',
        visitState: visit?.folded.state ?? null,
      });
    }
  }
  return events.map(event => outcomes.get(event)!);
}

function refuseUnusable(event: Told, at: number, actor: Actor): void {
  if (!ID.test(event.eventId)) {
    throw new Refusal(
      'BAD_EVENT',
      `event id "${event.eventId.slice(0, 200)}" is not usable; 1 to 200 printable ASCII characters without spaces are.`,
    );
  }
  if (!isStatus(event) && !VISIT.test(event.visit)) {
    throw new Refusal(
      'BAD_EVENT',
      `visit number "${event.visit.slice(0, 64)}" is not usable; 1 to 64 printable ASCII characters without spaces are.`,
    );
  }
  if (actor.role === 'SOURCE' && !actor.sources.has(event.source)) {
    throw new Refusal('FORBIDDEN', `source "${event.source}" is not yours.`);
  }
  happenedAt(new Date(event.occurredAt), at, LATEST_DAYS);
}

/** What is in the log under the ids of these events. */
async function knownContent(sql: Sql, facility: string, events: readonly Told[]): Promise<Map<string, string>> {
  const parameters = [facility, events.map(event => event.source), events.map(event => event.eventId)];
  const wanted = 'unnest($2::text[], $3::text[]) as t(source, id)';
  const { rows: adt } = await sql.query(
    `select e.source_code as source, e.event_id as "eventId", e.kind, v.number as visit, e.ward, e.bed,
            extract(epoch from e.occurred_at) * 1000 as at
     from ${wanted} join adt_event e on e.facility_code = $1 and e.source_code = t.source and e.event_id = t.id
     join visit v on v.id = e.visit_id`,
    parameters,
  );
  const { rows: said } = await sql.query(
    `select e.source_code as source, e.event_id as "eventId", e.status, b.ward, b.code as bed,
            extract(epoch from e.occurred_at) * 1000 as at
     from ${wanted} join bed_status_event e on e.facility_code = $1 and e.source_code = t.source and e.event_id = t.id
     join bed b on b.id = e.bed_id`,
    parameters,
  );
  return new Map(
    [...adt, ...said].map(({ at, ...row }) => [
      keyOf(row),
      contentOf({ ...row, facility, occurredAt: Math.round(Number(at)) }),
    ]),
  );
}
