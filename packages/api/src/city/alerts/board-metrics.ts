import type { Board, BoardCell, BoardFact } from '../../live/board.ts';
import type { AmbulanceFact } from '../ambulances/ambulances-rules.ts';
import { addCounts, countedWards } from '../beds/beds.board.ts';
import type { BedsFact } from '../beds/beds-rules.ts';
import { SHIFT_MS } from '../beds/shift-rules.ts';
import type { CrowdingScore } from '../crowding/crowding-rules.ts';
import type { EmergencyFact } from '../emergency/emergency-rules.ts';
import type { QueueFact } from '../queues/queues-rules.ts';
import type { AlertMetric, Comparison } from './alert-rules.ts';
import type { Reading } from './alerts.queries.ts';

/** What every fact carries as far as an alert asks. */
type Fact = BoardFact & { receivedAt: string; lateAt: string; source: string; byEvents?: true };

/** The whole of a facility, as a part. */
export const WHOLE_FACILITY = '*';
/** The city as a facility: where an alert about a source of many facilities stands. */
export const WHOLE_CITY = '*';

/** What one source last said about one facility. */
export type FeedWord = {
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly heardAt: number;
  /** Expected interval of its quickest signal, milliseconds. */
  readonly intervalMs: number;
  /** The fact that was heard last. */
  readonly newest: BoardFact;
};

/** Silent this many expected intervals, a feed is down. */
const DOWN_AFTER_INTERVALS = 10;
/** So that a source of events, which keeps no interval, is down after a shift in which it told none. */
const EVENTS_MS = SHIFT_MS / DOWN_AFTER_INTERVALS;

/** The word of a source once one more fact of it is known. Levels are derived and are no word of a feed. */
export function hear(before: FeedWord | undefined, fact: BoardFact): FeedWord {
  const { receivedAt, lateAt, observedAt, source, byEvents } = fact as Fact;
  const heardAt = Date.parse(receivedAt);
  // A value is late after one and a half expected intervals. Who only tells what happens is quiet when nothing does.
  const intervalMs = byEvents ? EVENTS_MS : (Date.parse(lateAt) - Date.parse(observedAt)) / 1.5;
  if (!before) return { source, heardAt, intervalMs, newest: fact };
  const newer = heardAt >= before.heardAt;
  return {
    source,
    heardAt: newer ? heardAt : before.heardAt,
    intervalMs: Math.min(before.intervalMs, intervalMs),
    newest: newer ? fact : before.newest,
  };
}

/** The source of a fact. */
export const sourceOf = (fact: BoardFact): string => (fact as Fact).source;

/** The signal that a metric of a facility is measured from. */
export function signalOfMetric(metric: AlertMetric): string {
  if (metric.startsWith('EMERGENCY_')) return 'EMERGENCY';
  if (metric.startsWith('OPD_')) return 'QUEUES';
  return metric === 'CROWDING_LEVEL' ? 'CROWDING' : 'BEDS';
}

type Measured = { value: number | null; facts: readonly Fact[] };
const NOTHING: Measured = { value: null, facts: [] };

function partsOf(cell: BoardCell, signal: string): Fact[] {
  return [...(cell.parts.get(signal)?.values() ?? [])] as Fact[];
}

function emergency(cell: BoardCell, value: (figures: NonNullable<EmergencyFact['figures']>) => number): Measured {
  const fact = cell.parts.get('EMERGENCY')?.get('ED') as (Fact & EmergencyFact) | undefined;
  return fact ? { value: fact.figures ? value(fact.figures) : null, facts: [fact] } : NOTHING;
}

/** Counts of a bed class. With one ward unknown the sum is a floor, which neither raises nor clears: unknown. */
function beds(
  cell: BoardCell,
  bedClass: string | null,
  value: (counts: { staffed: number; occupied: number; free: number }) => number | null,
): Measured {
  const ofClass = (partsOf(cell, 'BEDS') as (Fact & BedsFact)[]).filter(ward => ward.bedClass === bedClass);
  const counted = countedWards(ofClass) as readonly (Fact & BedsFact)[];
  if (counted.length === 0) return NOTHING;
  const known = counted.flatMap(ward => ward.counts ?? []);
  return { value: known.length < counted.length ? null : value(known.reduce(addCounts)), facts: counted };
}

/** OPD figures over the departments that are known; with fewer than half of them, unknown. */
function opd(cell: BoardCell, value: (sum: { waiting: number; roomsOpen: number }) => number | null): Measured {
  const all = partsOf(cell, 'QUEUES') as (Fact & QueueFact)[];
  const known = all.filter(each => each.figures !== null);
  if (all.length === 0 || known.length * 2 < all.length) return { value: null, facts: all };
  const sum = known.reduce(
    (total, { figures }) => ({
      waiting: total.waiting + figures!.waiting,
      roomsOpen: total.roomsOpen + figures!.roomsOpen,
    }),
    { waiting: 0, roomsOpen: 0 },
  );
  return { value: value(sum), facts: known };
}

function ofFacility(cell: BoardCell, { metric, bedClass }: Comparison): Measured {
  switch (metric) {
    case 'EMERGENCY_LONGEST_WAIT':
      return emergency(cell, each => each.longestWaitMinutes);
    case 'EMERGENCY_WAITING':
      return emergency(cell, each => each.waiting);
    case 'EMERGENCY_IMMEDIATE_WAITING':
      return emergency(cell, each => each.waitingByTriage.immediate);
    case 'EMERGENCY_URGENT_WAITING':
      return emergency(cell, each => each.waitingByTriage.immediate + each.waitingByTriage.veryUrgent);
    case 'EMERGENCY_UNSEEN_SHARE':
      return emergency(cell, each => (100 * each.waiting) / Math.max(each.present, 1));
    case 'EMERGENCY_BOARDERS':
      return emergency(cell, each => each.boarders);
    case 'EMERGENCY_BOARDER_SHARE':
      return emergency(cell, each => (100 * each.boarders) / Math.max(each.present, 1));
    case 'BED_OCCUPANCY':
      return beds(cell, bedClass, ({ staffed, occupied }) => (staffed === 0 ? null : (100 * occupied) / staffed));
    case 'BEDS_FREE':
      // A class with no staffed bed is not full; it is not there.
      return beds(cell, bedClass, ({ staffed, free }) => (staffed === 0 ? null : free));
    case 'OPD_WAITING':
      return opd(cell, sum => sum.waiting);
    case 'OPD_WAITING_PER_ROOM':
      return opd(cell, sum => (sum.roomsOpen > 0 ? sum.waiting / sum.roomsOpen : sum.waiting === 0 ? 0 : null));
    case 'CROWDING_LEVEL': {
      const fact = cell.parts.get('CROWDING')?.get('LEVEL') as (Fact & CrowdingScore) | undefined;
      return fact ? { value: fact.quality === 'EXPIRED' ? null : fact.level, facts: [fact] } : NOTHING;
    }
    default:
      return NOTHING;
  }
}

function ofVehicle(cell: BoardCell, { metric }: Comparison, now: number): Measured {
  const fact = cell.parts.get('AMBULANCES')?.get(cell.key) as (Fact & AmbulanceFact) | undefined;
  if (!fact) return NOTHING;
  if (metric === 'VEHICLE_AT_HOSPITAL') {
    return { value: fact.figures && (fact.figures.status === 'AT_HOSPITAL' ? 1 : 0), facts: [fact] };
  }
  // Off duty nobody expects a word; on duty silence is itself what is measured, so it is never unknown.
  const silent = fact.lastReported.status === 'OFF_DUTY' ? 0 : (now - Date.parse(fact.observedAt)) / 1000;
  return { value: Math.max(0, silent), facts: [fact] };
}

/** Expected intervals since the last word of a feed. */
export function missedReports(word: FeedWord, now: number): number {
  return Math.max(0, (now - word.heardAt) / word.intervalMs);
}

function ofFeed(word: FeedWord, now: number): Measured {
  return { value: missedReports(word, now), facts: [word.newest as Fact] };
}

/** A source of fewer facilities is judged by each of its feeds. */
const FEWEST_FACILITIES = 5;

/** Whether a feed has been silent for ten expected intervals. */
export const isSilent = (word: FeedWord, now: number): boolean => missedReports(word, now) >= DOWN_AFTER_INTERVALS;

/** % of the feeds of one source that are silent; null for a source of fewer than five facilities. */
export function silentShare(words: readonly FeedWord[], now: number): number | null {
  if (words.length < FEWEST_FACILITIES) return null;
  return (100 * words.filter(word => isSilent(word, now)).length) / words.length;
}

/** What a comparison is measured on. */
export type Subject =
  | { readonly of: 'FACILITY'; readonly cell: BoardCell }
  | { readonly of: 'VEHICLE'; readonly cell: BoardCell }
  | { readonly of: 'FEED'; readonly word: FeedWord }
  | { readonly of: 'SOURCE'; readonly words: readonly FeedWord[] }
  | { readonly of: 'RULE'; readonly failed: boolean };

function measured(subject: Subject, comparison: Comparison, now: number): Measured {
  switch (subject.of) {
    case 'FACILITY':
      return ofFacility(subject.cell, comparison);
    case 'VEHICLE':
      return ofVehicle(subject.cell, comparison, now);
    case 'FEED':
      return ofFeed(subject.word, now);
    case 'SOURCE': {
      const newest = [...subject.words].sort((a, b) => b.heardAt - a.heardAt)[0];
      return { value: silentShare(subject.words, now), facts: newest ? [newest.newest as Fact] : [] };
    }
    case 'RULE':
      return { value: subject.failed ? 1 : 0, facts: [] };
  }
}

/** The value of one comparison at `now` (milliseconds); null: unknown. */
export function valueAt(subject: Subject, comparison: Comparison, now: number): number | null {
  return measured(subject, comparison, now).value;
}

/** One comparison at `now` (milliseconds), with the age and the sources of what is behind it. */
export function measure(subject: Subject, comparison: Comparison, now: number): Reading {
  const { value, facts } = measured(subject, comparison, now);
  const observedAt = facts.map(fact => fact.observedAt).sort()[0] ?? null;
  const qualities = new Set(facts.map(fact => fact.quality));
  return {
    metric: comparison.metric,
    bedClass: comparison.bedClass,
    operator: comparison.operator,
    limit: comparison.value,
    value: value === null ? null : Math.round(value * 10) / 10,
    observedAt,
    ageSeconds: observedAt === null ? null : Math.max(0, Math.round((now - Date.parse(observedAt)) / 1000)),
    sources: [...new Set(facts.map(fact => fact.source))].sort(),
    sourceKind: facts.some(fact => fact.sourceKind === 'SIMULATED') ? 'SIMULATED' : (facts[0]?.sourceKind ?? null),
    quality: ['EXPIRED', 'UNCERTAIN', 'GOOD'].find(each => qualities.has(each)) ?? null,
  };
}

/** Where an alert stands: a facility, or the whole city for a source, with the kind of facility that its rule is about. */
export type AlertPlace = { readonly facility: string; readonly facilityKind: string; readonly part: string };

/**
 * Measures a comparison at a place of an alert: a facility, a vehicle of it, a feed of it, or a source of many facilities; null
 * when the board has none.
 */
export function measureAt(board: Board, place: AlertPlace, comparison: Comparison, now: number): Reading | null {
  const { facility, facilityKind, part } = place;
  // Whether a rule fails is not on the board.
  if (comparison.metric === 'RULE_FAILED') return null;
  if (comparison.metric === 'SOURCE_SILENT_SHARE') {
    const words = [...board.cells.keys()]
      .filter(code => board.kindOf(code) === facilityKind)
      .flatMap(code => wordOf(board, code, part) ?? []);
    return words.length > 0 ? measure({ of: 'SOURCE', words }, comparison, now) : null;
  }
  if (comparison.metric.startsWith('VEHICLE_')) {
    const cell = board.vehicles.get(part);
    return cell ? measure({ of: 'VEHICLE', cell }, comparison, now) : null;
  }
  const cell = board.cells.get(facility);
  if (comparison.metric !== 'FEED_MISSED_REPORTS')
    return cell ? measure({ of: 'FACILITY', cell }, comparison, now) : null;
  const word = wordOf(board, facility, part);
  return word ? measure({ of: 'FEED', word }, comparison, now) : null;
}

/** What a source last said about a facility; null: the board has nothing of it. */
export function wordOf(board: Board, facility: string, source: string): FeedWord | null {
  let word: FeedWord | undefined;
  for (const fact of feedFacts(board, facility)) if (sourceOf(fact) === source) word = hear(word, fact);
  return word ?? null;
}

/** The facts that feeds have given about a facility, those of its vehicles included. */
function* feedFacts(board: Board, facility: string): Generator<BoardFact> {
  const cell = board.cells.get(facility);
  const vehicles = [...board.vehicles.values()].filter(vehicle => board.homeOf(vehicle.key) === facility);
  for (const each of [...(cell ? [cell] : []), ...vehicles]) {
    for (const [signal, parts] of each.parts) if (signal !== 'CROWDING') yield* parts.values();
  }
}
