/** What the registry says about one facility, as far as a report can be wrong about it. */
export type KnownFacility = {
  readonly kind: string;
  /** Ward code → the bed classes it may report. */
  readonly wards: ReadonlyMap<string, ReadonlySet<string>>;
  readonly departments: ReadonlySet<string>;
};

/** The registry, as far as ingest asks it. Replaced whole when the registry changes. */
export type KnownCity = {
  readonly facilities: ReadonlyMap<string, KnownFacility>;
  readonly vehicles: ReadonlySet<string>;
};

/** Why something is refused or doubted: a code for programs, a sentence for people. */
export type Objection = { readonly code: string; readonly message: string };

/** The fields that every fact carries beside its own. Instants are RFC 3339 strings in UTC. */
export type Envelope = {
  observedAt: string;
  receivedAt: string;
  source: string;
  sourceKind: string;
  quality: 'GOOD' | 'UNCERTAIN' | 'EXPIRED';
  reason: string | null;
  lateAt: string;
  staleAt: string;
  expiresAt: string;
  /** As what a person works who entered it by hand. */
  enteredByRole?: string;
  /** Its place in the order of what was known of this part, where that is later than `observedAt`. */
  since?: string;
  /** The other of feed and hand entry, where both speak of this part. */
  beside?: Fact;
};

/** A fact ready for the board: the envelope and the signal's own fields in one object. */
export type Fact = Envelope & Readonly<Record<string, unknown>>;

/** What is believed of one field without asking: from … to, null where there is no such limit. */
type Believed = { readonly from: number; readonly to: number } | null;

/** The most that any count may be. */
export const MOST_COUNTED = 100_000;

/**
 * What ingest must know of a signal. Each is pure and lives with its noun in `city/`; the list of them is handed over at
 * start, so that a new signal changes no line here.
 */
export interface SignalRules<Body extends object = object, Own extends object = object> {
  /** Name on the board, e.g. BEDS. */
  readonly signal: string;
  /** Field of the report that carries it, e.g. `beds`. */
  readonly body: string;
  /** Which part of the facility's signal the report is about, e.g. a ward and class; two reports of one part replace each other. */
  partOf(body: Body): string;
  /** Which freshness rule applies, `*` where the signal has only one. */
  detailOf(body: Body, facility: KnownFacility): string;
  /** Why the report cannot be accepted, or null. */
  refuse(body: Body, facility: KnownFacility, city: KnownCity): Objection | null;
  /** The fields of the fact that are the signal's own. */
  own(body: Body): Own;
  /** Why the value should not be believed at once, or null. `seconds` have passed since `previous` was observed. */
  doubt(own: Own, previous: Own | null, seconds: number): Objection | null;
  /**
   * What is believed of single fields when `seconds` have passed since `previous`, for whoever is about to enter them by hand.
   * The same limits as those of `doubt`, as far as they can be said before the values are known.
   */
  believed?(previous: Own | null, seconds: number): Readonly<Partial<Record<string, Believed>>>;
  /** The fact once it is too old to be believed: same last report, no value. */
  expire(own: Own): Own;
}

/** The first field that is negative or not whole, as an objection; null when all are fine. */
export function refuseCounts(counts: Readonly<Record<string, unknown>>): Objection | null {
  for (const [field, value] of Object.entries(counts)) {
    if (typeof value !== 'number') continue;
    if (value < 0) return { code: 'NEGATIVE_COUNT', message: `${field} is ${value}; a count is 0 or more.` };
    if (value > MOST_COUNTED)
      return { code: 'IMPOSSIBLE_COUNT', message: `${field} is ${value}; at most ${MOST_COUNTED} is accepted.` };
  }
  return null;
}

/** "is not one of A, B, C" without flooding the reader. */
export function among(codes: Iterable<string>): string {
  const all = [...codes];
  return all.length === 0
    ? 'none'
    : all.length > 12
      ? `${all.slice(0, 12).join(', ')} and ${all.length - 12} more`
      : all.join(', ');
}
