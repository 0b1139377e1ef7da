import type { CityCell, Vehicle } from '../../live/board-store.ts';
import { isDoubtful, isKnown } from '../../live/freshness.ts';
import { bedsEnvelope, opdEnvelope } from '../../live/roll-up.ts';
import {
  type Coverage,
  emergencyLongestWaitMinutes,
  emergencyWaiting,
  facilitiesByLevel,
  freeBeds,
  type LevelCounts,
  opdWaiting,
  type Total,
} from '../../live/totals.ts';

/** The city in figures, at one instant. */
export interface CityFigures {
  readonly emergencyWaiting: Total;
  readonly emergencyLongestWait: Total;
  readonly opdWaiting: Total;
  readonly generalFree: Total;
  readonly icuFree: Total;
  readonly ventilatorFree: Total;
  readonly oxygenFree: Total;
  readonly levels: LevelCounts;
  readonly fleet: Fleet;
  readonly reporting: Reporting;
}

/** What the ambulances are doing, of those whose last sighting can still be believed. */
export interface Fleet {
  readonly available: number | null;
  readonly busy: number | null;
  readonly atHospital: number | null;
  readonly coverage: Coverage;
}

/** How many hospitals are heard at all. */
export interface Reporting {
  /** Hospitals with at least one value that is not stale. */
  readonly reporting: number;
  readonly expected: number;
  /** When the hospital that has been silent longest, of those still believed, last said something true; null: none. */
  readonly oldestObservedAt: string | null;
  readonly simulated: boolean;
}

/** How many hospitals should know a figure; null where the server has not said. */
interface Expectation {
  /** Hospitals in operation. */
  readonly hospitals: number;
  readonly emergency: number | null;
  readonly opd: number | null;
  readonly beds: ReadonlyMap<string, number>;
}

/** The figures of these hospitals and vehicles. */
export function cityFigures(
  hospitals: readonly CityCell[],
  vehicles: Iterable<Vehicle>,
  expected: Expectation,
  now: number,
): CityFigures {
  // Not told yet: the hospitals that ever counted such a bed are the ones to expect, since not all have such a unit.
  const having = (bedClass: string) =>
    hospitals.filter(cell => cell.bedsByClass?.some(beds => beds.bedClass === bedClass)).length;
  const fallback = (bedClass: string) => (bedClass === 'GENERAL' ? expected.hospitals : having(bedClass));
  const free = (bedClass: 'GENERAL' | 'ICU' | 'VENTILATOR' | 'OXYGEN') =>
    freeBeds(hospitals, bedClass, expected.beds.get(bedClass) ?? fallback(bedClass), now);
  const emergency = expected.emergency ?? expected.hospitals;
  return {
    emergencyWaiting: emergencyWaiting(hospitals, emergency, now),
    emergencyLongestWait: emergencyLongestWaitMinutes(hospitals, emergency, now),
    opdWaiting: opdWaiting(hospitals, expected.opd ?? expected.hospitals, now),
    generalFree: free('GENERAL'),
    icuFree: free('ICU'),
    ventilatorFree: free('VENTILATOR'),
    oxygenFree: free('OXYGEN'),
    levels: facilitiesByLevel(hospitals, expected.hospitals, now),
    fleet: fleetOf(vehicles, now),
    reporting: reportingOf(hospitals, expected.hospitals, now),
  };
}

const BUSY: ReadonlySet<string> = new Set(['ASSIGNED', 'EN_ROUTE', 'ON_SCENE', 'TO_HOSPITAL']);

export function fleetOf(vehicles: Iterable<Vehicle>, now: number): Fleet {
  let available = 0;
  let busy = 0;
  let atHospital = 0;
  let known = 0;
  let expected = 0;
  let doubtful = 0;
  let simulated = false;
  let oldestObservedAt: string | null = null;
  for (const vehicle of vehicles) {
    expected += 1;
    if (vehicle.figures === null || vehicle.figures === undefined || !isKnown(vehicle, now)) continue;
    known += 1;
    if (isDoubtful(vehicle, now)) doubtful += 1;
    if (vehicle.sourceKind === 'SIMULATED') simulated = true;
    if (oldestObservedAt === null || Date.parse(vehicle.observedAt) < Date.parse(oldestObservedAt)) {
      oldestObservedAt = vehicle.observedAt;
    }
    const { status } = vehicle.figures;
    if (status === 'AVAILABLE') available += 1;
    else if (status === 'AT_HOSPITAL') atHospital += 1;
    else if (BUSY.has(status)) busy += 1;
  }
  const coverage = { known, expected, doubtful, simulated, byHand: 0, oldestObservedAt };
  if (known === 0) return { available: null, busy: null, atHospital: null, coverage };
  return { available, busy, atHospital, coverage };
}

export function reportingOf(hospitals: readonly CityCell[], expected: number, now: number): Reporting {
  let reporting = 0;
  let simulated = false;
  let oldest = Number.POSITIVE_INFINITY;
  for (const cell of hospitals) {
    // Beds and queues count too: a hospital may report nothing else.
    const sums = [...(cell.bedsByClass ?? []).map(({ bedClass }) => bedsEnvelope(cell, bedClass)), opdEnvelope(cell)];
    const facts = [cell.crowding, cell.emergency, cell.opening, ...sums.map(sum => sum?.fact)].filter(
      fact => fact != null,
    );
    const fresh = facts.filter(fact => isKnown(fact, now) && now < Date.parse(fact.staleAt));
    if (fresh.length === 0) continue;
    reporting += 1;
    if (fresh.some(fact => fact.sourceKind === 'SIMULATED')) simulated = true;
    oldest = Math.min(oldest, Math.max(...fresh.map(fact => Date.parse(fact.observedAt))));
  }
  return {
    reporting,
    expected: Math.max(expected, reporting),
    oldestObservedAt: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null,
    simulated,
  };
}

/** Above this share of the city being silent or doubtful, a total is mostly a statement about feeds. */
const TOO_MUCH_MISSING = 0.2;

/** Whether a tile should speak of its coverage before its figure. */
export function isMostlyDoubt({ known, expected, doubtful }: Coverage): boolean {
  return expected > 0 && (expected - known + doubtful) / expected > TOO_MUCH_MISSING;
}

/** The coverage that knows least: what stands under a tile with several figures. */
export function leastCoverage(coverages: readonly Coverage[]): Coverage {
  const share = ({ known, expected }: Coverage) => (expected === 0 ? 1 : known / expected);
  return coverages.reduce((least, each) => (share(each) < share(least) ? each : least));
}
