import type { BoardFact } from '../../live/board.ts';
import type { ClassBeds } from '../beds/beds.board.ts';
import {
  CRITICAL_CLASSES,
  type CrowdingTable,
  type CrowdingView,
  GENERAL_CLASSES,
  scoreCrowding,
} from './crowding-rules.ts';

/** Mean radius of the Earth (IUGG), kilometres. */
const EARTH_KM = 6371.0088;
/** How much longer the road is than the straight line, and how fast an ambulance gets on: assumptions, said in each answer. */
export const ROAD_FACTOR = 1.4;
export const ROAD_KM_PER_HOUR = 20;
const MOST_OPTIONS = 3;

/** The step of the crowding table at which pressure is "crowded": no neighbour should be pushed past it. */
const LIMIT_STEP = 3;
const CROWDED = 3;
const SEVERE = 4;

export type Position = { readonly latitude: number; readonly longitude: number };

/** Distance along the great circle in kilometres (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** Estimated minutes on the road, rounded up. */
export function travelMinutes(km: number): number {
  return Math.ceil(((km * ROAD_FACTOR) / ROAD_KM_PER_HOUR) * 60);
}

/** A hospital that patients might be sent to. */
export type Neighbour = {
  readonly code: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly phones: readonly string[];
  readonly position: Position | null;
  /** null: it is not on the board. */
  readonly view: (CrowdingView & { readonly crowding: (BoardFact & { level: number | null }) | null }) | null;
};

export type Warning =
  | 'PUSHES_OVER_LIMIT'
  | 'OVER_LIMIT_ALREADY'
  | 'MORE_THAN_FREE'
  | 'RAISES_LEVEL'
  | 'CROWDED_ALREADY'
  | 'LEVEL_UNKNOWN'
  | 'DOUBTFUL_NUMBER';
export type Option = {
  facility: string;
  nameEn: string;
  nameHi: string;
  phones: readonly string[];
  distanceKm: number;
  travelMinutes: number;
  free: number;
  freeAfter: number;
  occupancy: number;
  occupancyAfter: number;
  level: number | null;
  levelAfter: number | null;
  observedAt: string;
  sourceKind: string;
  quality: string;
  warnings: Warning[];
};
export type LeftOut = { reason: 'UNKNOWN' | 'EXPIRED' | 'FULL' | 'NO_POSITION'; facilities: string[] };
export type Advice = {
  options: Option[];
  withoutWarning: Option | null;
  leftOut: LeftOut[];
  occupancyLimit: number | null;
  tableVersion: number | null;
};

/** The input of the crowding table that watches over a bed class; null: none does. */
function watchedBy(bedClass: string): 'GENERAL_OCCUPANCY' | 'ICU_OCCUPANCY' | null {
  if (GENERAL_CLASSES.includes(bedClass)) return 'GENERAL_OCCUPANCY';
  return CRITICAL_CLASSES.includes(bedClass) ? 'ICU_OCCUPANCY' : null;
}

/** Occupancy of one class that a hospital should not pass, in percent, by the table in force; null: it names none. */
export function occupancyLimit(table: CrowdingTable | null, bedClass: string): number | null {
  const input = watchedBy(bedClass);
  return (
    table?.rules.find(rule => rule.kind === 'HOSPITAL' && rule.input === input)?.thresholds[LIMIT_STEP - 1] ?? null
  );
}

/**
 * Where `patients` who need a bed of a class could go from a hospital: the nearest three with a free bed that is known now,
 * each with what speaks against it. A hospital whose beds are unknown or whose report has expired has no capacity as far as
 * anybody knows, and is named among those left out. Pure; `now` in milliseconds.
 */
export function adviseDiversion(asked: {
  from: Position | null;
  neighbours: readonly Neighbour[];
  bedClass: string;
  patients: number;
  table: CrowdingTable | null;
  now: number;
}): Advice {
  const { from, bedClass, patients, table, now } = asked;
  const instant = new Date(now).toISOString();
  const limit = occupancyLimit(table, bedClass);
  const leftOut = new Map<LeftOut['reason'], string[]>();
  const leave = (reason: LeftOut['reason'], code: string) =>
    leftOut.set(reason, [...(leftOut.get(reason) ?? []), code]);
  const options: Option[] = [];
  const byDistance = asked.neighbours
    .map(neighbour => ({
      neighbour,
      km: from && neighbour.position ? distanceKm(from, neighbour.position) : Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => a.km - b.km || (a.neighbour.code < b.neighbour.code ? -1 : 1));
  for (const { neighbour, km } of byDistance) {
    const beds = neighbour.view?.bedsByClass.find(each => each.bedClass === bedClass) ?? null;
    if (!beds) leave('UNKNOWN', neighbour.code);
    else if (!beds.counts || !beds.expiresAt || beds.expiresAt <= instant) leave('EXPIRED', neighbour.code);
    else if (beds.counts.free < 1) leave('FULL', neighbour.code);
    else if (!Number.isFinite(km)) leave('NO_POSITION', neighbour.code);
    else options.push(optionOf(neighbour, beds, km, { patients, limit, table, instant }));
  }
  const nearest = options.slice(0, MOST_OPTIONS);
  const allWarned = nearest.length > 0 && nearest.every(each => each.warnings.length > 0);
  return {
    options: nearest,
    withoutWarning: (allWarned && options.find(each => each.warnings.length === 0)) || null,
    leftOut: [...leftOut].map(([reason, facilities]) => ({ reason, facilities })),
    occupancyLimit: limit,
    tableVersion: table?.version ?? null,
  };
}

function optionOf(
  { code, nameEn, nameHi, phones, view }: Neighbour,
  beds: ClassBeds,
  km: number,
  asked: { patients: number; limit: number | null; table: CrowdingTable | null; instant: string },
): Option {
  const { patients, limit, table, instant } = asked;
  const counts = beds.counts!;
  // A free bed is a staffed one, so there is something to divide by.
  const percent = (occupied: number) => (100 * occupied) / counts.staffed;
  const occupancy = percent(counts.occupied);
  const occupancyAfter = percent(counts.occupied + patients);
  const crowding = view!.crowding;
  const level = crowding && crowding.expiresAt > instant ? crowding.level : null;
  const levelAfter = table && level !== null ? levelWith(view!, beds.bedClass, patients, table, instant) : null;
  const warnings: Warning[] = [];
  if (limit !== null && occupancy > limit) warnings.push('OVER_LIMIT_ALREADY');
  else if (limit !== null && occupancyAfter > limit) warnings.push('PUSHES_OVER_LIMIT');
  if (patients > counts.free) warnings.push('MORE_THAN_FREE');
  if (level !== null && level >= SEVERE) warnings.push('CROWDED_ALREADY');
  if (level !== null && levelAfter !== null && levelAfter > level && levelAfter >= CROWDED)
    warnings.push('RAISES_LEVEL');
  if (level === null) warnings.push('LEVEL_UNKNOWN');
  const doubtful = beds.quality !== 'GOOD' || beds.wardsKnown < beds.wardsExpected || (beds.staleAt ?? '') <= instant;
  if (doubtful) warnings.push('DOUBTFUL_NUMBER');
  return {
    facility: code,
    nameEn,
    nameHi,
    phones,
    distanceKm: km,
    travelMinutes: travelMinutes(km),
    free: counts.free,
    freeAfter: counts.free - patients,
    occupancy,
    occupancyAfter,
    level,
    levelAfter,
    observedAt: beds.oldestObservedAt!,
    sourceKind: beds.sourceKind!,
    quality: beds.quality,
    warnings,
  };
}

/** The crowding level of a hospital with more patients in one class; what has expired stays out, as on the board. */
function levelWith(
  view: CrowdingView,
  bedClass: string,
  patients: number,
  table: CrowdingTable,
  instant: string,
): number | null {
  const alive = (expiresAt: string | null | undefined) => (expiresAt ?? '') > instant;
  const bedsByClass = view.bedsByClass
    .filter(beds => alive(beds.expiresAt))
    .map(beds =>
      beds.bedClass === bedClass && beds.counts
        ? { ...beds, counts: { ...beds.counts, occupied: beds.counts.occupied + patients } }
        : beds,
    );
  const emergency = view.emergency && alive(view.emergency.expiresAt) ? view.emergency : null;
  const opd = view.opd && alive(view.opd.expiresAt) ? view.opd : null;
  return scoreCrowding({ kind: view.kind, bedsByClass, emergency, opd }, table).level;
}
