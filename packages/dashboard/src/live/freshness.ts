import type { Quality, Role, SourceKind } from '../generated/graphql.ts';

/** What every value on the board carries. Instants are RFC 3339 in UTC. */
export interface Fact {
  readonly observedAt: string;
  readonly lateAt: string;
  readonly staleAt: string;
  readonly expiresAt: string;
  readonly quality: Quality;
  readonly reason?: string | null;
  readonly source?: string | null;
  readonly sourceKind: SourceKind;
  /** As what the person works who entered it by hand; null: no person did. */
  readonly enteredByRole?: Role | null;
  /** Of a sum: how many of its reports a person entered by hand. */
  readonly byHand?: number;
}

/**
 * A value together with the fact it comes from. Nothing else can be drawn as a number, so that no figure appears
 * without its age and source. `lastReported` is what the sender last said, however old it is now.
 */
export interface Envelope<T> {
  readonly value: T | null;
  readonly lastReported?: T | null;
  readonly fact: Fact;
}

export type AgeState = 'LIVE' | 'LATE' | 'STALE' | 'EXPIRED';
export type FreshnessState = AgeState | 'UNCERTAIN';

export interface Freshness {
  /** What to draw. An expired value is EXPIRED even when it was also uncertain. */
  readonly state: FreshnessState;
  /** The same judged by age alone: an uncertain value grows old like any other. */
  readonly byAge: AgeState;
  /** Said besides the state: typed by a person, or made up by the simulated city. */
  readonly mark: 'MANUAL' | 'SIMULATED' | null;
  /** Seconds since the source says it was true; never negative. */
  readonly ageSeconds: number;
}

/**
 * How far a fact can be believed at `now` (milliseconds of the server's clock). Judged here and not only by the server,
 * because values must go on ageing while the connection is down.
 */
export function freshnessAt(fact: Fact, now: number): Freshness {
  const byAge = ageState(fact, now);
  return {
    state: byAge === 'EXPIRED' ? 'EXPIRED' : fact.quality === 'UNCERTAIN' ? 'UNCERTAIN' : byAge,
    byAge,
    mark: fact.sourceKind === 'MANUAL' || fact.sourceKind === 'SIMULATED' ? fact.sourceKind : null,
    ageSeconds: Math.max(0, Math.floor((now - Date.parse(fact.observedAt)) / 1000)),
  };
}

function ageState(fact: Fact, now: number): AgeState {
  if (fact.quality === 'EXPIRED' || now >= Date.parse(fact.expiresAt)) return 'EXPIRED';
  if (now >= Date.parse(fact.staleAt)) return 'STALE';
  if (now >= Date.parse(fact.lateAt)) return 'LATE';
  return 'LIVE';
}

/** Whether a value may be counted in a total at `now`. */
export function isKnown(fact: Fact | null | undefined, now: number): fact is Fact {
  return fact != null && freshnessAt(fact, now).state !== 'EXPIRED';
}

/** Whether a known value is flagged in the coverage of a total: stale or uncertain. */
export function isDoubtful(fact: Fact, now: number): boolean {
  const { state, byAge } = freshnessAt(fact, now);
  return state === 'UNCERTAIN' || byAge === 'STALE';
}

export { ageWords } from './age-words.ts';

/** Whether a person entered a value by hand, or a report in its sum. */
export function isByHand(fact: Fact): boolean {
  return fact.sourceKind === 'MANUAL' || (fact.byHand ?? 0) > 0;
}

/** What the bed boards and OPD consoles of this system count themselves, as the server names it. */
const OWN_CONSOLES: ReadonlySet<string> = new Set(['HIMS-BEDS', 'HIMS-OPD']);

/** Whether a value comes from work at this system's own boards and consoles, and from no feed. */
export function isOwnConsole(fact: Fact): boolean {
  return OWN_CONSOLES.has(fact.source ?? '');
}
