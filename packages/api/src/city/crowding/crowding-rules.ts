import type { BoardFact } from '../../live/board.ts';
import type { ClassBeds } from '../beds/beds.board.ts';
import type { EmergencyFact } from '../emergency/emergency-rules.ts';
import type { OpdFigures } from '../queues/queues.board.ts';

/** One line of a published table: how a measured value turns into pressure, and how much it counts. */
export type CrowdingRule = {
  /** Kind of facility it applies to. */
  readonly kind: string;
  readonly input: CrowdingInputCode;
  readonly unit: string;
  readonly weight: number;
  /** Values at which pressure reaches 1, 2, 3, 4 and 5; linear between, 0 to 1 below the first, 5 above the last. */
  readonly thresholds: readonly number[];
  readonly basis: string;
};
export type CrowdingTable = {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly effectiveFrom: number;
  readonly minimumKnownShare: number;
  readonly rules: readonly CrowdingRule[];
};

export type CrowdingInputCode =
  | 'GENERAL_OCCUPANCY'
  | 'ICU_OCCUPANCY'
  | 'EMERGENCY_UNSEEN_SHARE'
  | 'EMERGENCY_BOARDER_SHARE'
  | 'EMERGENCY_LONGEST_WAIT'
  | 'OPD_WAITING_PER_ROOM';

export type CrowdingInput = { input: string; value: number | null; weight: number; pressure: number | null };
export type CrowdingScore = {
  level: number | null;
  score: number | null;
  tableVersion: number;
  knownShare: number;
  inputs: CrowdingInput[];
};

/** The part of a cell that crowding is computed from. */
export type CrowdingView = {
  readonly kind: string;
  readonly bedsByClass: readonly ClassBeds[];
  readonly emergency: (BoardFact & EmergencyFact) | null;
  readonly opd: OpdFigures | null;
};

/** Bed classes that count as general beds, and as intensive care, wherever occupancy of either is asked for. */
export const GENERAL_CLASSES: readonly string[] = ['GENERAL', 'MATERNITY', 'PAEDIATRIC', 'OXYGEN'];
export const CRITICAL_CLASSES: readonly string[] = ['ICU', 'VENTILATOR', 'NEONATAL'];
/** Bed classes that a measure asks for. */
export const BED_CLASSES: readonly string[] = [...GENERAL_CLASSES, ...CRITICAL_CLASSES];

/** Occupied beds per hundred staffed ones over the classes named; null when none of them is known. Never clamped. */
function occupancy(view: CrowdingView, classes: readonly string[]): number | null {
  const counts = view.bedsByClass
    .filter(beds => classes.includes(beds.bedClass) && beds.counts)
    .map(beds => beds.counts!);
  const staffed = counts.reduce((sum, each) => sum + each.staffed, 0);
  return staffed === 0 ? null : (100 * counts.reduce((sum, each) => sum + each.occupied, 0)) / staffed;
}

/** What each input of a table is measured from. Null: not known. */
export const MEASURES: Readonly<Record<CrowdingInputCode, (view: CrowdingView) => number | null>> = {
  GENERAL_OCCUPANCY: view => occupancy(view, GENERAL_CLASSES),
  ICU_OCCUPANCY: view => occupancy(view, CRITICAL_CLASSES),
  EMERGENCY_UNSEEN_SHARE: view => {
    const figures = view.emergency?.figures;
    return figures ? (100 * figures.waiting) / Math.max(figures.present, 1) : null;
  },
  EMERGENCY_BOARDER_SHARE: view => {
    const figures = view.emergency?.figures;
    return figures ? (100 * figures.boarders) / Math.max(figures.present, 1) : null;
  },
  EMERGENCY_LONGEST_WAIT: view => view.emergency?.figures?.longestWaitMinutes ?? null,
  OPD_WAITING_PER_ROOM: view => {
    const figures = view.opd?.figures;
    if (!figures) return null;
    return figures.roomsOpen === 0 ? (figures.waiting === 0 ? 0 : null) : figures.waiting / figures.roomsOpen;
  },
};

/** Pressure 0 to 5 that a value stands for. */
export function pressureOf(value: number, thresholds: readonly number[]): number {
  if (value <= thresholds[0]!) return thresholds[0]! <= 0 ? 1 : Math.max(0, value / thresholds[0]!);
  for (let step = 1; step < thresholds.length; step++) {
    const low = thresholds[step - 1]!;
    const high = thresholds[step]!;
    if (value <= high) return step + (value - low) / (high - low);
  }
  return thresholds.length;
}

/** The table in force at an instant; null before the first. */
export function tableAt(tables: readonly CrowdingTable[], instant: number): CrowdingTable | null {
  return (
    tables.filter(table => table.effectiveFrom <= instant).sort((a, b) => b.effectiveFrom - a.effectiveFrom)[0] ?? null
  );
}

/**
 * Scores a cell by a table: the weighted mean of the pressures of the inputs that are known, and the level it rounds to,
 * 1 to 5. Unknown inputs are left out, and the share of the weights that is known is given; below the table's minimum the
 * level is unknown (null). Inputs are listed heaviest contribution first.
 */
export function scoreCrowding(view: CrowdingView, table: CrowdingTable): CrowdingScore {
  const rules = table.rules.filter(rule => rule.kind === view.kind);
  const inputs = rules.map(rule => {
    const value = MEASURES[rule.input](view);
    return {
      input: rule.input,
      value: value === null ? null : Math.round(value * 10) / 10,
      weight: rule.weight,
      pressure: value === null ? null : Math.round(pressureOf(value, rule.thresholds) * 100) / 100,
    };
  });
  const all = rules.reduce((sum, rule) => sum + rule.weight, 0);
  const known = inputs.filter(input => input.pressure !== null);
  const knownWeight = known.reduce((sum, input) => sum + input.weight, 0);
  const knownShare = all === 0 ? 0 : Math.round((1000 * knownWeight) / all) / 1000;
  const enough = knownWeight > 0 && knownShare >= table.minimumKnownShare;
  const score = enough ? known.reduce((sum, input) => sum + input.weight * input.pressure!, 0) / knownWeight : null;
  return {
    score: score === null ? null : Math.round(score * 100) / 100,
    level: score === null ? null : Math.min(5, Math.max(1, Math.round(score))),
    tableVersion: table.version,
    knownShare,
    inputs: inputs.sort((a, b) => (b.pressure ?? -1) * b.weight - (a.pressure ?? -1) * a.weight),
  };
}
