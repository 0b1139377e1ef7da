/** What a message says happened to a visit: admitted, moved, left, corrected, or one of these taken back. */
export type AdtKind =
  | 'ADMIT'
  | 'TRANSFER'
  | 'DISCHARGE'
  | 'UPDATE'
  | 'CANCEL_ADMIT'
  | 'CANCEL_TRANSFER'
  | 'CANCEL_DISCHARGE';

/** As little of a patient as a bed board needs: never a name, never a diagnosis. */
export type PatientMark = {
  /** Up to four letters; null: unknown. */
  readonly initials: string | null;
  /** Completed years; null: unknown. */
  readonly age: number | null;
  readonly sex: 'F' | 'M' | 'O' | 'U';
};

/** One thing that happened to one visit, as a hospital's own system or a person at the console said it. */
export type AdtEvent = {
  readonly facility: string;
  /** Number of the visit, unique within the facility for ever. */
  readonly visit: string;
  /** Unique within the source; the same one again is the same event. */
  readonly eventId: string;
  readonly source: string;
  readonly kind: AdtKind;
  /** When it happened, milliseconds since 1970. */
  readonly occurredAt: number;
  /** Where the patient is after it; null for kinds that name no place. */
  readonly ward: string | null;
  /** null: on a trolley or the floor of the ward. */
  readonly bed: string | null;
  readonly patient?: PatientMark;
};

/** HL7 table 0116: closed, housekeeping, occupied, unoccupied, contaminated, isolated. */
export type BedState = 'C' | 'H' | 'O' | 'U' | 'K' | 'I';

/** What a message or a person says of the state of one bed (HL7 A20). */
export type BedStatusEvent = {
  readonly facility: string;
  readonly eventId: string;
  readonly source: string;
  /** When it was so, milliseconds since 1970. */
  readonly occurredAt: number;
  readonly ward: string;
  readonly bed: string;
  readonly status: BedState;
};

/** One uninterrupted time of a visit in one place. Milliseconds since 1970. */
export type FoldedStay = {
  readonly ward: string;
  /** null: on a trolley or the floor of the ward. */
  readonly bed: string | null;
  readonly from: number;
  /** null: still there. */
  readonly to: number | null;
};

/** `NONE`: messages came, but none of them puts the patient into the hospital. */
export type VisitState = 'NONE' | 'ADMITTED' | 'DISCHARGED' | 'CANCELLED';

export type FoldedVisit = {
  readonly state: VisitState;
  readonly stays: readonly FoldedStay[];
  readonly patient: PatientMark;
  /** Ids of events that could not be true beside the others, e.g. a discharge before any admission. They are kept, and a person is asked. */
  readonly disregarded: readonly string[];
};

/** At one instant: in, moved, out; what takes back comes after what it may take back. */
const RANK: Readonly<Record<AdtKind, number>> = {
  ADMIT: 0,
  TRANSFER: 1,
  DISCHARGE: 2,
  CANCEL_TRANSFER: 3,
  CANCEL_DISCHARGE: 4,
  CANCEL_ADMIT: 5,
  UPDATE: 6,
};

type Placed = Pick<AdtEvent, 'occurredAt' | 'kind' | 'source' | 'eventId'>;

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const STAMP = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z';
/** When an event was written down and when it was sent, where its id begins with these instants. */
const WRITTEN = new RegExp(`^${STAMP}(?:\\|${STAMP})?(?=\\|)`);

/** When an event was written down, as text that sorts; an event that does not say was written down when it happened. */
function writtenOf({ eventId, occurredAt }: Placed): string {
  return WRITTEN.exec(eventId)?.[0] ?? new Date(occurredAt).toISOString();
}

/** Ids that end in numbers count: 9 goes before 10. */
function byId(a: string, b: string): number {
  const [stemA, stemB] = [a.replace(/\d+$/, ''), b.replace(/\d+$/, '')];
  if (stemA !== stemB) return text(stemA, stemB);
  const [numberA, numberB] = [a, b].map(id => id.slice(stemA.length).replace(/^0+/, '')) as [string, string];
  return numberA.length - numberB.length || text(numberA, numberB) || text(a, b);
}

/**
 * The order in which events of a visit count, whatever the order in which they came: by the instant they happened, the instant
 * they were written down, kind, id and source. Who moves a patient, takes it back and moves them elsewhere within a minute has
 * done so in that order, though clocks that know no seconds give all three one instant.
 */
export function inOrder(a: Placed, b: Placed): number {
  return (
    a.occurredAt - b.occurredAt ||
    text(writtenOf(a), writtenOf(b)) ||
    RANK[a.kind] - RANK[b.kind] ||
    byId(a.eventId, b.eventId) ||
    text(a.source, b.source)
  );
}

const NOBODY: PatientMark = { initials: null, age: null, sex: 'U' };

/**
 * Where one visit has been, from all its events: a pure function of the set of them, so that any order and any copies of the
 * same messages end in the same census. What is cancelled never happened: `CANCEL_TRANSFER` and `CANCEL_DISCHARGE` take back
 * the latest one before them, `CANCEL_ADMIT` everything before it. A transfer without an admission admits (the first message
 * was lost). After a discharge nothing counts but what takes it back: whoever comes again has a new visit.
 */
export function foldVisit(events: readonly AdtEvent[]): FoldedVisit {
  const sorted = [...events].sort(inOrder);
  const disregarded: string[] = [];
  let kept: AdtEvent[] = [];
  let cancelled = false;
  let patient = NOBODY;
  for (const event of sorted) {
    if (event.patient) patient = moreKnown(patient, event.patient);
    if (event.kind === 'CANCEL_ADMIT') {
      kept = [];
      cancelled = true;
    } else if (event.kind === 'CANCEL_TRANSFER' || event.kind === 'CANCEL_DISCHARGE') {
      const kind = event.kind === 'CANCEL_TRANSFER' ? 'TRANSFER' : 'DISCHARGE';
      const last = kept.findLastIndex(each => each.kind === kind);
      if (last >= 0) kept.splice(last, 1);
      else disregarded.push(event.eventId);
    } else if (event.kind !== 'UPDATE') {
      kept.push(event);
    }
  }

  const stays: FoldedStay[] = [];
  let state: VisitState = cancelled ? 'CANCELLED' : 'NONE';
  let here: FoldedStay | null = null;
  const leave = (at: number) => {
    // A stay without duration was corrected at once; it occupied nothing.
    if (here && at > here.from) stays.push({ ...here, to: at });
    here = null;
  };
  for (const event of kept) {
    const { kind, occurredAt: at, ward, bed, eventId } = event;
    if (kind === 'DISCHARGE' && state === 'ADMITTED') {
      leave(at);
      state = 'DISCHARGED';
    } else if (
      kind !== 'DISCHARGE' &&
      ward !== null &&
      (state === 'ADMITTED' || state === 'NONE' || (state === 'CANCELLED' && kind === 'ADMIT'))
    ) {
      const stay: FoldedStay | null = here;
      if (!stay || !samePlace(stay, ward, bed)) {
        leave(at);
        here = { ward, bed, from: at, to: null };
      }
      state = 'ADMITTED';
    } else {
      disregarded.push(eventId);
    }
  }
  if (here) stays.push(here);
  return { state, stays, patient, disregarded };
}

function samePlace(stay: FoldedStay, ward: string, bed: string | null): boolean {
  return stay.ward === ward && stay.bed === bed;
}

/** What is known of a patient grows: a later message that says nothing of the age does not make it unknown. */
function moreKnown(known: PatientMark, said: PatientMark): PatientMark {
  return {
    initials: said.initials ?? known.initials,
    age: said.age ?? known.age,
    sex: said.sex === 'U' ? known.sex : said.sex,
  };
}

/** A claim of one visit to one bed. */
export type Claim = { readonly visit: string; readonly from: number; readonly to: number | null };

/**
 * From when each claim holds the bed, milliseconds; null: it shares until it ends. At every instant the one who is there for
 * longest holds (came at one instant: the smaller visit number) and the others share, so whoever comes next takes over when the
 * holder leaves. Returned in the order in which they came. Pure, and the same for every order of the claims.
 */
export function holdingOf<C extends Claim>(claims: readonly C[]): Map<C, number | null> {
  const sorted = [...claims].sort((a, b) => a.from - b.from || text(a.visit, b.visit));
  const holding = new Map<C, number | null>();
  let heldUntil = Number.NEGATIVE_INFINITY;
  for (const claim of sorted) {
    const from = Math.max(claim.from, heldUntil);
    const to = claim.to ?? Number.POSITIVE_INFINITY;
    holding.set(claim, to > from ? from : null);
    heldUntil = Math.max(heldUntil, to);
  }
  return holding;
}

/** The state of a bed and since when, milliseconds since 1970 (null: since it was put up). */
export type FoldedBed = { readonly state: BedState; readonly since: number | null };

/**
 * The state of one bed from the stays in it and from what was said of it, a pure function of both sets. Who lies in it counts
 * more than what is said of it; a bed that was left is contaminated until somebody says otherwise.
 */
export function foldBed(
  stays: readonly Pick<FoldedStay, 'from' | 'to'>[],
  said: readonly Pick<BedStatusEvent, 'occurredAt' | 'eventId' | 'source' | 'status'>[],
): FoldedBed {
  const last = [...said]
    .sort((a, b) => a.occurredAt - b.occurredAt || text(a.eventId, b.eventId) || text(a.source, b.source))
    .at(-1);
  const present = stays.filter(stay => stay.to === null);
  if (present.length > 0) {
    const from = Math.min(...present.map(stay => stay.from));
    if (last?.status === 'I' && last.occurredAt >= from) return { state: 'I', since: last.occurredAt };
    return { state: 'O', since: from };
  }
  const left = stays.reduce<number | null>((latest, stay) => Math.max(latest ?? stay.to!, stay.to!), null);
  if (last && (left === null || last.occurredAt >= left)) return { state: last.status, since: last.occurredAt };
  return left === null ? { state: 'U', since: null } : { state: 'K', since: left };
}
