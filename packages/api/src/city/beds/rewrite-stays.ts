import { Refusal } from '../../kernel/refusals.ts';
import { type AdtEvent, type BedState, type BedStatusEvent, foldBed, holdingOf } from './adt-event-rules.ts';
import { type BedDesk, iso, type Noted } from './bed-desk.ts';
import { settleTasks } from './settle-tasks.ts';
import type { Hand, StayRow, TouchedBed, Visit } from './touched-rules.ts';

export type Rewriting = {
  readonly visits: readonly Visit[];
  /** Ward/code → id of the beds that the events name. */
  readonly beds: ReadonlyMap<string, string>;
  readonly events: readonly AdtEvent[];
  readonly statuses: readonly BedStatusEvent[];
  readonly hand: Hand;
  readonly sharingMeant: boolean;
  readonly why: string | null;
  readonly again?: readonly string[];
};

const STAYS = `
  select s.id, s.visit_id as "visitId", v.number as visit, s.ward, s.bed_id as "bedId", b.code,
         extract(epoch from s.holds_from) * 1000 as "holdsFrom", extract(epoch from lower(s.during)) * 1000 as "from",
         extract(epoch from upper(s.during)) * 1000 as "to"
  from stay s join visit v on v.id = s.visit_id left join bed b on b.id = s.bed_id`;

/**
 * Makes the stays of these visits what their events say, decides anew who holds and who shares each bed they touch, and from when, and sets
 * the states of those beds. Everything is reckoned in memory first, then written in an order in which no row is ever in the way
 * of another.
 */
export async function rewriteStays(desk: BedDesk, work: Rewriting): Promise<void> {
  const { visits, hand, why } = work;
  await storeStatuses(desk, work);
  const said = work.statuses.map(({ ward, bed }) => work.beds.get(`${ward}/${bed}`)!);
  let near = await staysNear(
    desk,
    visits.map(visit => visit.id),
    [...work.beds.values(), ...(work.again ?? [])],
  );
  const own = new Set(visits.map(visit => visit.id));
  const stored = near.filter(stay => own.has(stay.visitId));
  const bedIds = await bedIdsOf(desk, work, near);
  const looked = new Set([...work.beds.values(), ...(work.again ?? []), ...near.map(stay => stay.bedId)]);
  // A move that did not count until now may lead into a bed where nobody looked yet.
  const unseen = [...bedIds.values()].filter(id => !looked.has(id));
  if (unseen.length > 0) near = [...near, ...(await staysNear(desk, [], unseen))];
  const wanted: StayRow[] = visits.flatMap(({ id, number, folded }) =>
    folded.stays.map(stay => ({
      id: null,
      visitId: id,
      visit: number,
      ward: stay.ward,
      bedId: stay.bed === null ? null : (bedIds.get(`${stay.ward}/${stay.bed}`) ?? null),
      code: stay.bed,
      from: stay.from,
      to: stay.to,
      holdsFrom: stay.from,
    })),
  );
  const placeOf = (stay: StayRow) => [stay.visitId, stay.ward, stay.bedId, stay.from].join('\u001f');
  const kept = new Map(stored.map(stay => [placeOf(stay), stay]));
  const gone = new Set(stored);
  const fresh: StayRow[] = [];
  const ended: StayRow[] = [];
  for (const stay of wanted) {
    const known = kept.get(placeOf(stay));
    if (!known) fresh.push(stay);
    else {
      gone.delete(known);
      if (known.to !== stay.to) {
        known.to = stay.to;
        ended.push(known);
      }
    }
  }

  const changed = [...gone, ...fresh, ...ended];
  for (const stay of changed) desk.touch(stay.ward);
  const touched = new Set([...(work.again ?? []), ...said, ...changed.flatMap(stay => stay.bedId ?? [])]);
  const others = near.filter(stay => !own.has(stay.visitId));
  const after = [...stored.filter(stay => !gone.has(stay)), ...fresh, ...others];
  const regrouped: StayRow[] = [];
  for (const bedId of touched) {
    for (const [stay, holdsFrom] of holdingOf(after.filter(each => each.bedId === bedId))) {
      if (stay.holdsFrom !== holdsFrom && stay.id !== null) regrouped.push(stay);
      stay.holdsFrom = holdsFrom;
    }
  }

  if (gone.size > 0) {
    await desk.sql.query('delete from stay where id = any ($1::bigint[])', [[...gone].map(stay => stay.id)]);
  }
  // Whoever holds otherwise than before makes room first, and holds again when everybody has.
  await markHolding(
    desk,
    regrouped.map(stay => ({ ...stay, holdsFrom: null })),
  );
  if (ended.length > 0) {
    await desk.sql.query(
      `update stay s set during = tstzrange(lower(s.during), t.ends, '[)')
       from unnest($1::bigint[], $2::timestamptz[]) as t(id, ends) where s.id = t.id`,
      [ended.map(stay => stay.id), ended.map(stay => (stay.to === null ? null : iso(stay.to)))],
    );
  }
  await markHolding(
    desk,
    regrouped.filter(stay => stay.holdsFrom !== null),
  );
  await insertStays(desk, fresh);

  desk.note(...historyOf(work, after, bedIds));
  await settleBeds(desk, { touched: [...touched], stays: after, hand, why, sharingMeant: work.sharingMeant, visits });
}

/** All stays of these visits, and all stays in these beds and in every bed where the visits have been. */
async function staysNear(desk: BedDesk, visitIds: readonly string[], bedIds: readonly string[]): Promise<StayRow[]> {
  const { rows } = await desk.sql.query<StayRow>(
    `${STAYS} where s.visit_id = any ($1::bigint[]) or s.bed_id = any ($2::bigint[])
        or s.bed_id in (select bed_id from stay where visit_id = any ($1::bigint[]))`,
    [visitIds, bedIds],
  );
  return rows.map(row => ({
    ...row,
    id: String(row.id),
    visitId: String(row.visitId),
    bedId: row.bedId === null ? null : String(row.bedId),
    from: Math.round(Number(row.from)),
    holdsFrom: row.holdsFrom === null ? null : Math.round(Number(row.holdsFrom)),
    to: row.to === null ? null : Math.round(Number(row.to)),
  }));
}

/** Ids of all beds in which these visits have been, also those that only earlier events name. */
async function bedIdsOf(
  desk: BedDesk,
  { visits, beds }: Rewriting,
  near: readonly StayRow[],
): Promise<Map<string, string>> {
  const found = new Map(beds);
  for (const { ward, code, bedId } of near) if (code !== null && bedId !== null) found.set(`${ward}/${code}`, bedId);
  const missing = visits.flatMap(visit =>
    visit.folded.stays.filter(stay => stay.bed !== null && !found.has(`${stay.ward}/${stay.bed}`)),
  );
  if (missing.length === 0) return found;
  const { rows } = await desk.sql.query<{ id: string; ward: string; code: string }>(
    `select b.id, b.ward, b.code from bed b
     join unnest($2::text[], $3::text[]) as t(ward, code) on t.ward = b.ward and t.code = b.code
     where b.facility_code = $1`,
    [desk.facility, missing.map(stay => stay.ward), missing.map(stay => stay.bed)],
  );
  for (const row of rows) found.set(`${row.ward}/${row.code}`, String(row.id));
  return found;
}

async function markHolding(desk: BedDesk, stays: readonly StayRow[]): Promise<void> {
  if (stays.length === 0) return;
  await desk.sql.query(
    `update stay s set holds_from = t.holds
     from unnest($1::bigint[], $2::timestamptz[]) as t(id, holds) where s.id = t.id`,
    [stays.map(stay => stay.id), stays.map(stay => (stay.holdsFrom === null ? null : iso(stay.holdsFrom)))],
  );
}

async function insertStays(desk: BedDesk, stays: readonly StayRow[]): Promise<void> {
  if (stays.length === 0) return;
  await desk.sql.query(
    `insert into stay (facility_code, visit_id, ward, bed_id, during, holds_from)
     select $1, visit, ward, bed, tstzrange(begins, ends, '[)'), holds
     from json_to_recordset($2::json) as t(visit bigint, ward text, bed bigint, begins timestamptz, ends timestamptz,
          holds timestamptz)`,
    [
      desk.facility,
      JSON.stringify(
        stays.map(stay => ({
          visit: stay.visitId,
          ward: stay.ward,
          bed: stay.bedId,
          begins: iso(stay.from),
          ends: stay.to === null ? null : iso(stay.to),
          holds: stay.holdsFrom === null ? null : iso(stay.holdsFrom),
        })),
      ),
    ],
  );
}

async function storeStatuses(desk: BedDesk, { statuses, beds }: Rewriting): Promise<void> {
  if (statuses.length === 0) return;
  await desk.sql.query(
    `insert into bed_status_event (facility_code, source_code, event_id, bed_id, status, occurred_at, recorded_at, actor, role)
     select $1, source, id, bed, status, at, $3::timestamptz, $4, $5
     from json_to_recordset($2::json) as t(source text, id text, bed bigint, status text, at timestamptz)`,
    [
      desk.facility,
      JSON.stringify(
        statuses.map(said => ({
          source: said.source,
          id: said.eventId,
          bed: beds.get(`${said.ward}/${said.bed}`),
          status: said.status,
          at: iso(said.occurredAt),
        })),
      ),
      iso(desk.at),
      desk.actor.subject,
      desk.actor.role,
    ],
  );
}

/** One line for each event: where the visit is after it, or where it was. */
function historyOf(work: Rewriting, after: readonly StayRow[], bedIds: ReadonlyMap<string, string>): Noted[] {
  return work.events.flatMap(event => {
    if (event.kind === 'UPDATE') return [];
    const visit = work.visits.find(each => each.number === event.visit)!;
    const last = after
      .filter(stay => stay.visitId === visit.id)
      .sort((a, b) => a.from - b.from)
      .at(-1);
    const ward = event.ward ?? last?.ward;
    if (!ward) return [];
    const named = event.bed === null ? null : (bedIds.get(`${event.ward}/${event.bed}`) ?? null);
    return [
      {
        ward,
        bedId: event.ward === null ? (last?.bedId ?? null) : named,
        visitId: visit.id,
        what: event.kind,
        why: work.why,
        occurredAt: event.occurredAt,
      },
    ];
  });
}

/** What a person's hand calls a change of state; null: no hand may do that. */
function byHand(from: BedState, to: BedState, left: boolean): string | null {
  if (to === 'O') return from === 'U' ? 'OCCUPIED' : from === 'I' ? 'ISOLATION_ENDED' : null;
  if (to === 'K') {
    if (from === 'O') return 'VACATED';
    return from === 'I' ? (left ? 'VACATED' : 'ISOLATION_ENDED') : null;
  }
  if (to === 'I') return from === 'O' || from === 'U' || from === 'K' ? 'ISOLATED' : null;
  if (to === 'H') return from === 'K' || from === 'U' ? 'CLEANING_STARTED' : null;
  if (to === 'U') return from === 'C' ? 'OPENED' : from === 'H' || from === 'K' ? 'CLEANED' : null;
  return from === 'O' ? null : 'CLOSED';
}

/** Sets the states of these beds to what stays and sayings make of them. Throws Refusal ILLEGAL_CHANGE. */
async function settleBeds(
  desk: BedDesk,
  work: {
    touched: readonly string[];
    stays: readonly StayRow[];
    hand: Hand;
    why: string | null;
    sharingMeant: boolean;
    visits: readonly Visit[];
  },
): Promise<void> {
  const beds = await touchedBeds(desk, work.touched, work.stays);
  const changes: { id: string; state: BedState; cause: string; since: number | null }[] = [];
  for (const bed of beds) {
    const said = bed.said ? [{ occurredAt: bed.said.at, eventId: '', source: '', status: bed.said.status }] : [];
    const { state, since } = foldBed(bed.stays, said);
    const left = bed.stays.length > 0 && bed.stays.every(stay => stay.to !== null);
    const cause = work.hand === 'BY_HAND' ? byHand(bed.state, state, left) : work.hand;
    if (state !== bed.state && cause === null) {
      throw new Refusal(
        'ILLEGAL_CHANGE',
        `bed "${bed.code}" of ward "${bed.ward}" is ${bed.state} and cannot become ${state} by hand; clean or open it first.`,
      );
    }
    changes.push({ id: bed.id, state, cause: cause ?? 'REPORTED', since });
    desk.touch(bed.ward);
    if (state !== bed.state) {
      desk.note({
        ward: bed.ward,
        bedId: bed.id,
        what: cause!,
        from: bed.state,
        to: state,
        why: work.why,
        ...(since === null ? {} : { occurredAt: since }),
      });
    }
  }
  if (changes.length > 0) {
    await desk.sql.query(
      `update bed b set state = t.state, state_cause = t.cause, since = t.since, simulated = b.simulated or $2
       from json_to_recordset($1::json) as t(id bigint, state text, cause text, since timestamptz)
       where b.id = t.id and (b.state, b.since) is distinct from (t.state, t.since)`,
      [
        JSON.stringify(changes.map(each => ({ ...each, since: each.since === null ? null : iso(each.since) }))),
        desk.simulated,
      ],
    );
  }
  const settled = beds.map((bed, at) => ({ ...bed, state: changes[at]!.state }));
  await settleTasks(desk, settled, work);
}

async function touchedBeds(desk: BedDesk, ids: readonly string[], stays: readonly StayRow[]): Promise<TouchedBed[]> {
  if (ids.length === 0) return [];
  const { rows } = await desk.sql.query<
    Omit<TouchedBed, 'stays' | 'said'> & { saidAt: string | number | null; status: BedState | null }
  >(
    `select b.id, b.ward, b.code, b.bed_class as "bedClass", b.state, e.status, extract(epoch from e.occurred_at) * 1000 as "saidAt",
            exists (select from bed_task k where k.bed_id = b.id and k.resolved_at is null) as doubted
     from bed b
     left join lateral (
       select status, occurred_at from bed_status_event where bed_id = b.id and not taken_back
       order by occurred_at desc, event_id collate "C" desc, source_code collate "C" desc limit 1) e on true
     where b.id = any ($1::bigint[]) order by b.id`,
    [ids],
  );
  return rows.map(({ saidAt, status, ...bed }) => ({
    ...bed,
    id: String(bed.id),
    stays: stays.filter(stay => stay.bedId === String(bed.id)),
    said: status === null ? null : { at: Math.round(Number(saidAt)), status },
  }));
}
