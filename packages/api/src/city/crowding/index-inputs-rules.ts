import type { BoardFact } from '../../live/board.ts';
import type { RollUp } from '../../live/roll-up.ts';
import { CRITICAL_CLASSES, type CrowdingView, GENERAL_CLASSES, MEASURES } from './crowding-rules.ts';

const HOUR_MINUTES = 60;
const YEAR_MINUTES = 400 * 24 * HOUR_MINUTES;

/** What a person or machine may state, because neither board nor registry holds it: limits, and how long it is believed. */
export type StatedInput = {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly validMinutes: number;
};

const people = { unit: 'patients', least: 0, most: 2_000, whole: true, validMinutes: HOUR_MINUTES };
const minutes = { unit: 'minutes', least: 0, most: 4_320, whole: false, validMinutes: HOUR_MINUTES };

/** Clinical inputs are believed for an hour, those about the building for 400 days. */
export const STATED_INPUTS = {
  ED_BEDS: { unit: 'treatment places', least: 1, most: 1_000, whole: true, validMinutes: YEAR_MINUTES },
  HOSPITAL_BEDS: { unit: 'beds', least: 1, most: 10_000, whole: true, validMinutes: YEAR_MINUTES },
  ANNUAL_VISITS: { unit: 'visits a year', least: 0, most: 2_000_000, whole: true, validMinutes: YEAR_MINUTES },
  ED_CHILDREN_ONLY: { unit: '1 yes, 0 no', least: 0, most: 1, whole: true, validMinutes: YEAR_MINUTES },
  CRITICAL_PATIENTS: people,
  LONGEST_ADMIT_WAIT: minutes,
  LAST_DOOR_TO_BED: minutes,
  ATTENDING_DOCTORS: { ...people, unit: 'doctors', least: 1, most: 500 },
  TRIAGE_IMMEDIATE: people,
  TRIAGE_VERY_URGENT: people,
  TRIAGE_URGENT: people,
  TRIAGE_STANDARD: people,
  TRIAGE_NON_URGENT: people,
  CHILDREN_WAITING: people,
  CHILDREN_REGISTERED: people,
  SURGE_BEDS_OPEN: { ...people, unit: 'beds', validMinutes: 8 * HOUR_MINUTES },
} as const satisfies Record<string, StatedInput>;
export type StatedCode = keyof typeof STATED_INPUTS;

/** A dated statement in force, as it is stored. Instants RFC 3339. */
export type StatedValue = {
  input: string;
  value: number;
  source: string;
  sourceKind: string;
  statedAt: string;
  expiresAt: string;
};

/** An input of an index as it went in. */
export type IndexInput = {
  code: string;
  unit: string;
  value: number | null;
  /** BOARD: reported; STATED: a person or machine said so; REGISTRY: published; ASSUMED: something near stands for it. */
  origin: 'BOARD' | 'STATED' | 'REGISTRY' | 'ASSUMED' | 'MISSING';
  observedAt: string | null;
  expiresAt: string | null;
  sourceKind: string | null;
  /** GOOD or UNCERTAIN; null: undated or missing. */
  quality: string | null;
  source: string | null;
};

/** What is known of a hospital when its indices are computed. */
export type KnownHospital = {
  readonly view: CrowdingView;
  readonly stated: readonly StatedValue[];
  /** As the registry publishes it; null: not published. */
  readonly registryBeds: number | null;
  /** Beds laid out in the emergency ward; they stand for treatment places until somebody states these. */
  readonly emergencyWardBeds: number | null;
};

type Dated = Pick<IndexInput, 'observedAt' | 'expiresAt' | 'sourceKind' | 'quality'>;
const UNDATED: Dated = { observedAt: null, expiresAt: null, sourceKind: null, quality: null };

function input(
  code: string,
  unit: string,
  value: number | null,
  origin: IndexInput['origin'],
  dated: Dated = UNDATED,
  source: string | null = null,
): IndexInput {
  const { observedAt, expiresAt, sourceKind, quality } = dated;
  return { code, unit, value, origin, observedAt, expiresAt, sourceKind, quality, source };
}

const EMERGENCY = {
  ED_PATIENTS: 'present',
  ED_WAITING: 'waiting',
  ED_BOARDERS: 'boarders',
  ED_VENTILATED: 'ventilated',
} as const;

/** The value of one input with where it comes from. What nobody has said is MISSING, never zero. Pure. */
export function inputOf(hospital: KnownHospital, code: StatedCode | keyof typeof EMERGENCY): IndexInput {
  const { view } = hospital;
  if (code in EMERGENCY) {
    const figures = view.emergency?.figures;
    if (!figures) return input(code, 'patients', null, 'MISSING');
    return input(code, 'patients', figures[EMERGENCY[code as keyof typeof EMERGENCY]], 'BOARD', view.emergency!);
  }
  const { unit } = STATED_INPUTS[code as StatedCode];
  const said = hospital.stated.find(each => each.input === code);
  if (said) {
    const { value, statedAt, expiresAt, sourceKind, source } = said;
    return input(code, unit, value, 'STATED', { observedAt: statedAt, expiresAt, sourceKind, quality: 'GOOD' }, source);
  }
  if (code === 'HOSPITAL_BEDS' && hospital.registryBeds) return input(code, unit, hospital.registryBeds, 'REGISTRY');
  if (code === 'ED_BEDS' && hospital.emergencyWardBeds) {
    return input(code, unit, hospital.emergencyWardBeds, 'ASSUMED', UNDATED, 'Beds of the emergency ward');
  }
  // Where nobody boards, nobody waits for a bed: that much is known without asking.
  if (code === 'LONGEST_ADMIT_WAIT' && view.emergency?.figures?.boarders === 0) {
    return input(code, unit, 0, 'BOARD', view.emergency);
  }
  const childrenOnly = hospital.stated.some(each => each.input === 'ED_CHILDREN_ONLY' && each.value === 1);
  if (childrenOnly && code === 'CHILDREN_WAITING') return { ...inputOf(hospital, 'ED_WAITING'), code };
  if (childrenOnly && code === 'CHILDREN_REGISTERED') return { ...inputOf(hospital, 'ED_PATIENTS'), code };
  return input(code, unit, null, 'MISSING');
}

type Measured = { value: number | null; from: readonly Dated[] };

/** What the escalation table can ask for, measured on the board. */
const PARAMETERS: Readonly<Record<string, (hospital: KnownHospital) => Measured>> = {
  ED_OCCUPANCY: hospital => {
    const patients = inputOf(hospital, 'ED_PATIENTS');
    const beds = inputOf(hospital, 'ED_BEDS');
    const known = patients.value !== null && beds.value !== null;
    return { value: known ? (100 * patients.value!) / beds.value! : null, from: [patients, beds] };
  },
  ED_LONGEST_WAIT: ({ view }) => ofEmergency(view, MEASURES.EMERGENCY_LONGEST_WAIT(view)),
  ED_UNSEEN_SHARE: ({ view }) => ofEmergency(view, MEASURES.EMERGENCY_UNSEEN_SHARE(view)),
  ED_BOARDER_SHARE: ({ view }) => ofEmergency(view, MEASURES.EMERGENCY_BOARDER_SHARE(view)),
  GENERAL_OCCUPANCY: ({ view }) => ofBeds(view, GENERAL_CLASSES, MEASURES.GENERAL_OCCUPANCY(view)),
  ICU_OCCUPANCY: ({ view }) => ofBeds(view, CRITICAL_CLASSES, MEASURES.ICU_OCCUPANCY(view)),
  SURGE_SHARE: hospital => {
    const surge = inputOf(hospital, 'SURGE_BEDS_OPEN');
    const staffed = bedSum(hospital.view, GENERAL_CLASSES, counts => counts.staffed);
    const share = surge.value !== null && staffed ? (100 * surge.value) / staffed : null;
    const beds = ofBeds(hospital.view, GENERAL_CLASSES, share);
    return { value: share, from: [...beds.from, surge] };
  },
  UNUSABLE_SHARE: ({ view }) => {
    const classes = [...GENERAL_CLASSES, ...CRITICAL_CLASSES];
    const staffed = bedSum(view, classes, counts => counts.staffed);
    const unusable = bedSum(view, classes, counts => counts.cleaning + counts.blocked);
    return ofBeds(view, classes, staffed ? (100 * unusable!) / staffed : null);
  },
  OPD_WAITING_PER_ROOM: ({ view }) => ({
    value: MEASURES.OPD_WAITING_PER_ROOM(view),
    from: view.opd ? [datedSum(view.opd, view.opd.departmentsKnown < view.opd.departmentsExpected)] : [],
  }),
};
/** Codes that a line of the escalation table may name. */
export const PARAMETER_CODES: readonly string[] = Object.keys(PARAMETERS);

/** One parameter of the escalation table as it is now. */
export function parameterOf(hospital: KnownHospital, code: string, unit: string): IndexInput {
  const { value, from } = PARAMETERS[code]?.(hospital) ?? { value: null, from: [] };
  if (value === null) return input(code, unit, null, 'MISSING');
  const instants = (read: (dated: Dated) => string | null) => from.map(read).filter(each => each !== null);
  const kinds = new Set(instants(dated => dated.sourceKind));
  const sourceKind = kinds.has('SIMULATED') ? 'SIMULATED' : kinds.size === 1 ? [...kinds][0]! : 'DERIVED';
  const assumed = from.some(each => (each as Partial<IndexInput>).origin === 'ASSUMED');
  return input(code, unit, value, assumed ? 'ASSUMED' : 'BOARD', {
    observedAt: instants(dated => dated.observedAt).sort()[0] ?? null,
    expiresAt: instants(dated => dated.expiresAt).sort()[0] ?? null,
    sourceKind,
    quality: instants(dated => dated.quality).includes('UNCERTAIN') ? 'UNCERTAIN' : 'GOOD',
  });
}

type Counts = NonNullable<CrowdingView['bedsByClass'][number]['counts']>;

function bedSum(view: CrowdingView, classes: readonly string[], read: (counts: Counts) => number): number | null {
  const known = view.bedsByClass.filter(beds => classes.includes(beds.bedClass) && beds.counts);
  return known.length === 0 ? null : known.reduce((sum, beds) => sum + read(beds.counts!), 0);
}

function ofEmergency(view: CrowdingView, value: number | null): Measured {
  return { value, from: view.emergency ? [view.emergency as BoardFact] : [] };
}

function ofBeds(view: CrowdingView, classes: readonly string[], value: number | null): Measured {
  const known = view.bedsByClass.filter(beds => classes.includes(beds.bedClass) && beds.counts);
  // A class of which some wards are silent is a floor.
  return { value, from: known.map(beds => datedSum(beds, beds.wardsKnown < beds.wardsExpected)) };
}

function datedSum({ oldestObservedAt, expiresAt, sourceKind, quality }: RollUp, incomplete: boolean): Dated {
  return { observedAt: oldestObservedAt, expiresAt, sourceKind, quality: incomplete ? 'UNCERTAIN' : quality };
}
