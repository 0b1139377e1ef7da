import type { BedClass } from '../generated/graphql.ts';
import type { CityCell } from './board-store.ts';
import { type Envelope, isByHand, isDoubtful, isKnown } from './freshness.ts';
import { bedsEnvelope, opdEnvelope } from './roll-up.ts';

/** How much of the city a total knows about. */
export interface Coverage {
  /** Facilities whose value is included. */
  readonly known: number;
  /** Facilities that should have one. */
  readonly expected: number;
  /** When the oldest included value was true; null when none is included. */
  readonly oldestObservedAt: string | null;
  /** Of the known, those whose value is stale or uncertain. */
  readonly doubtful: number;
  /** Whether any included value is simulated. */
  readonly simulated: boolean;
  /** Of the known, those whose value a person entered by hand, wholly or in part. */
  readonly byHand: number;
}

export interface Total {
  /** A floor while the coverage is incomplete; null when nothing is known, which is not zero. */
  readonly value: number | null;
  readonly coverage: Coverage;
}

/**
 * Adds up what can still be believed at `now` (milliseconds of the server's clock). `expected` is how many facilities
 * should have a value; an absent or expired one is left out and lowers `known`.
 */
export function totalOf(parts: Iterable<Envelope<number> | null>, expected: number, now: number): Total {
  return fold(parts, expected, now, (sum, value) => sum + value);
}

/** The greatest instead of the sum, e.g. the longest wait anywhere. */
export function greatestOf(parts: Iterable<Envelope<number> | null>, expected: number, now: number): Total {
  return fold(parts, expected, now, Math.max);
}

function fold(
  parts: Iterable<Envelope<number> | null>,
  expected: number,
  now: number,
  join: (a: number, b: number) => number,
): Total {
  let value: number | null = null;
  let known = 0;
  let doubtful = 0;
  let simulated = false;
  let byHand = 0;
  let oldestObservedAt: string | null = null;
  for (const part of parts) {
    if (!part || part.value === null || !isKnown(part.fact, now)) continue;
    value = value === null ? part.value : join(value, part.value);
    known += 1;
    if (isDoubtful(part.fact, now)) doubtful += 1;
    if (part.fact.sourceKind === 'SIMULATED') simulated = true;
    if (isByHand(part.fact)) byHand += 1;
    if (oldestObservedAt === null || Date.parse(part.fact.observedAt) < Date.parse(oldestObservedAt)) {
      oldestObservedAt = part.fact.observedAt;
    }
  }
  // A facility that reports without being expected to is not "41 of 40".
  const coverage = { known, expected: Math.max(expected, known), oldestObservedAt, doubtful, simulated, byHand };
  return { value, coverage };
}

/** People waiting in emergency departments. */
export function emergencyWaiting(cells: Iterable<CityCell>, expected: number, now: number): Total {
  return totalOf(
    map(cells, cell => emergencyFigure(cell, 'waiting')),
    expected,
    now,
  );
}

/** Minutes that the longest-waiting emergency patient of the city has waited. */
export function emergencyLongestWaitMinutes(cells: Iterable<CityCell>, expected: number, now: number): Total {
  return greatestOf(
    map(cells, cell => emergencyFigure(cell, 'longestWaitMinutes')),
    expected,
    now,
  );
}

/** People waiting in OPDs. */
export function opdWaiting(cells: Iterable<CityCell>, expected: number, now: number): Total {
  return totalOf(
    map(cells, cell => pick(opdEnvelope(cell), 'waiting')),
    expected,
    now,
  );
}

/**
 * Beds of one class that are free. A hospital with more patients than beds counts as none free, never as negative:
 * its missing beds do not use up the free ones of another hospital.
 */
export function freeBeds(cells: Iterable<CityCell>, bedClass: BedClass, expected: number, now: number): Total {
  const free = (cell: CityCell) => {
    const beds = pick(bedsEnvelope(cell, bedClass), 'free');
    return beds && { ...beds, value: beds.value === null ? null : Math.max(0, beds.value) };
  };
  return totalOf(map(cells, free), expected, now);
}

export interface LevelCounts {
  /** Hospitals at level 1, 2, 3, 4, 5. */
  readonly byLevel: readonly [number, number, number, number, number];
  readonly coverage: Coverage;
}

/** How many facilities are at each crowding level, and how many of them are known. */
export function facilitiesByLevel(cells: Iterable<CityCell>, expected: number, now: number): LevelCounts {
  const byLevel: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  const levels = [...cells].map(cell => cell.crowding && { value: cell.crowding.level, fact: cell.crowding });
  for (const level of levels) {
    if (level && level.value !== null && isKnown(level.fact, now)) byLevel[(level.value - 1) as 0 | 1 | 2 | 3 | 4] += 1;
  }
  return { byLevel, coverage: totalOf(levels, expected, now).coverage };
}

function emergencyFigure(
  cell: CityCell,
  figure: 'waiting' | 'longestWaitMinutes' | 'boarders',
): Envelope<number> | null {
  const emergency = cell.emergency;
  if (!emergency) return null;
  return {
    value: emergency.figures?.[figure] ?? null,
    lastReported: emergency.lastReported[figure],
    fact: emergency,
  };
}

/** One figure out of an envelope of several; it keeps the fact they came with. */
export function pick<T extends object, K extends keyof T>(of: Envelope<T> | null, figure: K): Envelope<T[K]> | null {
  if (!of) return null;
  return {
    value: of.value === null ? null : of.value[figure],
    lastReported: of.lastReported == null ? null : of.lastReported[figure],
    fact: of.fact,
  };
}

function* map<A, B>(items: Iterable<A>, to: (item: A) => B): Iterable<B> {
  for (const item of items) yield to(item);
}

/** Whether a total is only a floor. */
export function isFloor(total: Total): boolean {
  return total.coverage.known < total.coverage.expected;
}
