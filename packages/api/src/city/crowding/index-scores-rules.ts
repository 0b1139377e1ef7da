import type { EscalationTableContent } from './first-escalation-table.ts';
import { type IndexInput, inputOf, type KnownHospital, parameterOf } from './index-inputs-rules.ts';
import type { Band } from './indices/bands.ts';
import { CEDOCS_FITTED_VISITS, cedocs } from './indices/cedocs.ts';
import { edwin } from './indices/edwin.ts';
import { type IndexScore, nedocs, nedocsByPoints } from './indices/nedocs.ts';
import { opelBand, scoreOpel } from './indices/opel.ts';
import { pedocs } from './indices/pedocs.ts';

/** One index of one hospital, with everything that went in. */
export type HospitalIndex = {
  index: 'NEDOCS' | 'NEDOCS_POINTS' | 'CEDOCS' | 'PEDOCS' | 'EDWIN' | 'OPEL_DELHI';
  /** As shown; null: unknown, or not defined (see band). */
  value: number | null;
  /** As the formula gives it, before it is cut to the scale. */
  raw: number | null;
  /** Code of the band; UNKNOWN when an input is missing. */
  band: string;
  level: number | null;
  levelUpTo: number | null;
  inputs: (IndexInput & { points: number | null })[];
  missing: string[];
  simulated: boolean;
  assumed: boolean;
  remarks: string[];
  /** OPEL only. */
  tableVersion: number | null;
  knownShare: number | null;
  atLeast: number | null;
  atMost: number | null;
};

/** How far the indices agree: the largest distance between two levels, in steps of the city's scale. */
export type Agreement = {
  compared: number;
  spread: number | null;
  disagree: boolean;
  lowest: string | null;
  highest: string | null;
};

const HOUR_MINUTES = 60;
const TRIAGE = [
  'TRIAGE_IMMEDIATE',
  'TRIAGE_VERY_URGENT',
  'TRIAGE_URGENT',
  'TRIAGE_STANDARD',
  'TRIAGE_NON_URGENT',
] as const;

type Code = Parameters<typeof inputOf>[1];

/** A remark when an input is in doubt: it failed a plausibility check, or counts only some of the wards or departments. */
function doubtsOf(inputs: readonly IndexInput[]): string[] {
  return inputs.some(each => each.quality === 'UNCERTAIN') ? ['UNCERTAIN_INPUT'] : [];
}

/** Computes an index when all of its inputs are known, and says what is missing when one is not. */
function index<const C extends Code>(
  name: HospitalIndex['index'],
  hospital: KnownHospital,
  codes: readonly C[],
  compute: (value: Record<C, number>) => { raw: number | null; shown?: number; band: Band; remarks?: string[] },
): HospitalIndex {
  const inputs = codes.map(code => ({ ...inputOf(hospital, code), points: null }));
  const missing = inputs.filter(each => each.value === null).map(each => each.code);
  const known = missing.length === 0;
  const score = known
    ? compute(Object.fromEntries(inputs.map(each => [each.code, each.value])) as Record<C, number>)
    : null;
  return {
    index: name,
    value: score?.shown ?? score?.raw ?? null,
    raw: score?.raw ?? null,
    band: score?.band.code ?? 'UNKNOWN',
    level: score?.band.level ?? null,
    levelUpTo: score?.band.levelUpTo ?? null,
    inputs,
    missing,
    simulated: inputs.some(each => each.sourceKind === 'SIMULATED'),
    assumed: inputs.some(each => each.origin === 'ASSUMED'),
    remarks: [...(score?.remarks ?? []), ...doubtsOf(inputs)],
    tableVersion: null,
    knownShare: null,
    atLeast: null,
    atMost: null,
  };
}

const NEDOCS_INPUTS = [
  'ED_PATIENTS',
  'ED_BEDS',
  'ED_BOARDERS',
  'HOSPITAL_BEDS',
  'ED_VENTILATED',
  'LONGEST_ADMIT_WAIT',
  'LAST_DOOR_TO_BED',
] as const;

function nedocsOf(name: 'NEDOCS' | 'NEDOCS_POINTS', hospital: KnownHospital): HospitalIndex {
  const formula: (inputs: Parameters<typeof nedocs>[0]) => IndexScore = name === 'NEDOCS' ? nedocs : nedocsByPoints;
  return index(name, hospital, NEDOCS_INPUTS, value =>
    formula({
      patients: value.ED_PATIENTS,
      emergencyBeds: value.ED_BEDS,
      boarders: value.ED_BOARDERS,
      hospitalBeds: value.HOSPITAL_BEDS,
      ventilated: value.ED_VENTILATED,
      longestAdmitWaitHours: value.LONGEST_ADMIT_WAIT / HOUR_MINUTES,
      lastDoorToBedHours: value.LAST_DOOR_TO_BED / HOUR_MINUTES,
    }),
  );
}

function cedocsOf(hospital: KnownHospital): HospitalIndex {
  const codes = [
    'ED_PATIENTS',
    'ED_BEDS',
    'CRITICAL_PATIENTS',
    'LONGEST_ADMIT_WAIT',
    'ED_WAITING',
    'ANNUAL_VISITS',
  ] as const;
  return index('CEDOCS', hospital, codes, value => {
    const visits = value.ANNUAL_VISITS;
    const fitted = visits >= CEDOCS_FITTED_VISITS.from && visits <= CEDOCS_FITTED_VISITS.to;
    const score = cedocs({
      patients: value.ED_PATIENTS,
      emergencyBeds: value.ED_BEDS,
      critical: value.CRITICAL_PATIENTS,
      longestAdmitWaitHours: value.LONGEST_ADMIT_WAIT / HOUR_MINUTES,
      waiting: value.ED_WAITING,
      annualVisits: visits,
    });
    return { ...score, remarks: fitted ? [] : ['OUTSIDE_FITTED_VISITS'] };
  });
}

function edwinOf(hospital: KnownHospital): HospitalIndex {
  const codes = [...TRIAGE, 'ATTENDING_DOCTORS', 'ED_BEDS', 'ED_BOARDERS'] as const;
  return index('EDWIN', hospital, codes, value =>
    edwin({
      patientsByTriage: TRIAGE.map(code => value[code]) as [number, number, number, number, number],
      doctors: value.ATTENDING_DOCTORS,
      bays: value.ED_BEDS,
      boarders: value.ED_BOARDERS,
    }),
  );
}

function pedocsOf(hospital: KnownHospital): HospitalIndex {
  return index('PEDOCS', hospital, ['CHILDREN_WAITING', 'CHILDREN_REGISTERED'] as const, value =>
    pedocs({ waiting: value.CHILDREN_WAITING, registered: value.CHILDREN_REGISTERED }),
  );
}

/** The level that the escalation table gives, 1 to 4; unlike the others it is computed with inputs missing, and says so. */
export function opelOf(hospital: KnownHospital, table: EscalationTableContent & { version: number }): HospitalIndex {
  const measured = table.parameters.map(each => parameterOf(hospital, each.code, each.unit));
  const valueOfCode = (code: string) => measured.find(each => each.code === code)!.value;
  const score = scoreOpel(table.parameters, valueOfCode, table.bands, table.minimumKnownShare);
  const band = score.level === null ? null : opelBand(score.level);
  return {
    index: 'OPEL_DELHI',
    value: score.scaled,
    raw: score.sum,
    band: band?.code ?? 'UNKNOWN',
    level: band?.level ?? null,
    levelUpTo: band?.levelUpTo ?? null,
    inputs: measured.map((each, i) => ({ ...each, points: score.parts[i]!.points })),
    missing: measured.filter(each => each.value === null).map(each => each.code),
    simulated: measured.some(each => each.sourceKind === 'SIMULATED'),
    assumed: measured.some(each => each.origin === 'ASSUMED'),
    remarks: doubtsOf(measured),
    tableVersion: table.version,
    knownShare: score.knownShare,
    atLeast: score.atLeast,
    atMost: score.atMost,
  };
}

/** All indices of a hospital, side by side. `table` is the escalation table in force. Pure. */
export function indicesOf(
  hospital: KnownHospital,
  table: (EscalationTableContent & { version: number }) | null,
): { indices: HospitalIndex[]; agreement: Agreement } {
  const indices = [
    nedocsOf('NEDOCS', hospital),
    nedocsOf('NEDOCS_POINTS', hospital),
    cedocsOf(hospital),
    pedocsOf(hospital),
    edwinOf(hospital),
    ...(table ? [opelOf(hospital, table)] : []),
  ];
  return { indices, agreement: agreementOf(indices) };
}

/** Two steps apart, and the people who read them are told that the indices disagree. */
const DISAGREE_FROM = 2;

/**
 * Compares the levels that are known. An index that says nothing finer than "crowded" agrees with all that it may mean; one
 * that was not fitted on so many visits is left out, for outside its range it neither confirms nor contradicts.
 */
export function agreementOf(indices: readonly HospitalIndex[]): Agreement {
  const known = indices.filter(each => each.level !== null && !each.remarks.includes('OUTSIDE_FITTED_VISITS'));
  let spread: number | null = known.length < 2 ? null : 0;
  let pair: readonly [HospitalIndex | null, HospitalIndex | null] = [null, null];
  for (const low of known) {
    for (const high of known) {
      const distance = high.level! - low.levelUpTo!;
      if (spread !== null && distance > spread) {
        spread = distance;
        pair = [low, high];
      }
    }
  }
  return {
    compared: known.length,
    spread,
    disagree: spread !== null && spread >= DISAGREE_FROM,
    lowest: pair[0]?.index ?? null,
    highest: pair[1]?.index ?? null,
  };
}
