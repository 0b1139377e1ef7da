import type { StatedInputCode } from '../../generated/graphql.ts';
import type { IndexInput, Scores } from './read-scores.ts';

export interface Statable {
  readonly code: StatedInputCode;
  readonly least: number;
  readonly most: number;
  /** PATIENTS: believed for an hour; SHIFT: for eight; BUILDING: for 400 days. */
  readonly group: 'PATIENTS' | 'SHIFT' | 'BUILDING';
}

const people = (code: StatedInputCode): Statable => ({ code, least: 0, most: 2_000, group: 'PATIENTS' });

/** What may be stated, within the limits that the server keeps too; in the order in which a shift walks through the department. */
export const STATABLE: readonly Statable[] = [
  { code: 'ATTENDING_DOCTORS', least: 1, most: 500, group: 'PATIENTS' },
  people('CRITICAL_PATIENTS'),
  { code: 'LONGEST_ADMIT_WAIT', least: 0, most: 4_320, group: 'PATIENTS' },
  { code: 'LAST_DOOR_TO_BED', least: 0, most: 4_320, group: 'PATIENTS' },
  people('TRIAGE_IMMEDIATE'),
  people('TRIAGE_VERY_URGENT'),
  people('TRIAGE_URGENT'),
  people('TRIAGE_STANDARD'),
  people('TRIAGE_NON_URGENT'),
  people('CHILDREN_REGISTERED'),
  people('CHILDREN_WAITING'),
  { code: 'SURGE_BEDS_OPEN', least: 0, most: 2_000, group: 'SHIFT' },
  { code: 'ED_BEDS', least: 1, most: 1_000, group: 'BUILDING' },
  { code: 'HOSPITAL_BEDS', least: 1, most: 10_000, group: 'BUILDING' },
  { code: 'ANNUAL_VISITS', least: 0, most: 2_000_000, group: 'BUILDING' },
  { code: 'ED_CHILDREN_ONLY', least: 0, most: 1, group: 'BUILDING' },
];
export const GROUPS = ['PATIENTS', 'SHIFT', 'BUILDING'] as const;

/** Numbers that are still minutes may have decimals; everything that is counted is whole. */
const FRACTIONS: ReadonlySet<StatedInputCode> = new Set(['LONGEST_ADMIT_WAIT', 'LAST_DOOR_TO_BED']);

/** Each input as it went into the indices, by code. */
export function inputsOf(scores: Scores): ReadonlyMap<string, IndexInput> {
  const found = new Map<string, IndexInput>();
  for (const { inputs } of scores.indices) {
    for (const input of inputs) {
      const before = found.get(input.code);
      if (!before || before.value == null) found.set(input.code, input);
    }
  }
  return found;
}

export type Typed = Readonly<Partial<Record<StatedInputCode, string>>>;

export interface Statement {
  readonly input: StatedInputCode;
  readonly value: number;
  /** What is believed until now. */
  readonly before: IndexInput | undefined;
}

/** What was typed, as numbers. Blank fields state nothing. */
export function statementsOf(typed: Typed, known: ReadonlyMap<string, IndexInput>): Statement[] {
  return STATABLE.flatMap(({ code }) => {
    const text = typed[code]?.trim() ?? '';
    return text === '' ? [] : [{ input: code, value: Number(text), before: known.get(code) }];
  });
}

export type Fault = { readonly code: StatedInputCode; readonly kind: 'NOT_WHOLE' | 'OUT_OF_LIMITS' };

/** What the server would refuse. */
export function faultsOf(statements: readonly Statement[]): Fault[] {
  return statements.flatMap(({ input, value }): Fault[] => {
    const rule = STATABLE.find(each => each.code === input)!;
    if (!(value >= rule.least && value <= rule.most)) return [{ code: input, kind: 'OUT_OF_LIMITS' }];
    if (!FRACTIONS.has(input) && !Number.isInteger(value)) return [{ code: input, kind: 'NOT_WHOLE' }];
    return [];
  });
}

/** Unlikely beside what else is known: it may be sent, after it was read twice. */
export type Doubt =
  | {
      readonly kind: 'MORE_THAN_PRESENT';
      readonly input: StatedInputCode;
      readonly value: number;
      readonly present: number;
    }
  | { readonly kind: 'TRIAGE_OVER_PRESENT'; readonly value: number; readonly present: number }
  | { readonly kind: 'MORE_WAITING_CHILDREN'; readonly value: number; readonly present: number }
  | { readonly kind: 'JUMP'; readonly input: StatedInputCode; readonly value: number; readonly before: number };

const TRIAGE: readonly StatedInputCode[] = [
  'TRIAGE_IMMEDIATE',
  'TRIAGE_VERY_URGENT',
  'TRIAGE_URGENT',
  'TRIAGE_STANDARD',
  'TRIAGE_NON_URGENT',
];
/** Three times as many, or a third, of more than a handful is a jump that may be a slip of a finger. */
const JUMP = 3;
const HANDFUL = 5;

/** What is unlikely about statements beside what else is known of the hospital. */
export function doubtsOf(statements: readonly Statement[], known: ReadonlyMap<string, IndexInput>): Doubt[] {
  const stated = new Map(statements.map(each => [each.input, each.value]));
  const newest = (code: StatedInputCode) => stated.get(code) ?? known.get(code)?.value ?? null;
  const present = known.get('ED_PATIENTS')?.value ?? null;
  const doubts: Doubt[] = [];
  for (const input of ['CRITICAL_PATIENTS', 'CHILDREN_REGISTERED'] as const) {
    const value = stated.get(input);
    if (value !== undefined && present !== null && value > present) {
      doubts.push({ kind: 'MORE_THAN_PRESENT', input, value, present });
    }
  }
  if (present !== null && TRIAGE.some(code => stated.has(code))) {
    const value = TRIAGE.reduce((sum, code) => sum + (newest(code) ?? 0), 0);
    if (value > present) doubts.push({ kind: 'TRIAGE_OVER_PRESENT', value, present });
  }
  const waiting = newest('CHILDREN_WAITING');
  const registered = newest('CHILDREN_REGISTERED');
  const ofChildren = stated.has('CHILDREN_WAITING') || stated.has('CHILDREN_REGISTERED');
  if (ofChildren && waiting !== null && registered !== null && waiting > registered) {
    doubts.push({ kind: 'MORE_WAITING_CHILDREN', value: waiting, present: registered });
  }
  for (const { input, value, before } of statements) {
    const was = before?.value;
    if (was == null || Math.max(value, was) <= HANDFUL) continue;
    if (value > was * JUMP || value * JUMP < was) doubts.push({ kind: 'JUMP', input, value, before: was });
  }
  return doubts;
}
