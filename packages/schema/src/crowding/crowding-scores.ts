import { IsEnum, IsNumber } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Quality, SourceKind } from '../board/fact.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

export enum CrowdingIndexCode {
  NEDOCS = 'NEDOCS',
  NEDOCS_POINTS = 'NEDOCS_POINTS',
  CEDOCS = 'CEDOCS',
  PEDOCS = 'PEDOCS',
  EDWIN = 'EDWIN',
  OPEL_DELHI = 'OPEL_DELHI',
}
registerEnumType(CrowdingIndexCode, {
  name: 'CrowdingIndexCode',
  description:
    'A published way to say in one number how crowded a hospital is. They disagree; that is why all are shown.',
  valuesConfig: {
    NEDOCS: { description: 'National Emergency Department Overcrowding Scale, linear (Weiss et al. 2004), 0 to 200.' },
    NEDOCS_POINTS: { description: 'The same by points, each term rounded (GDL guideline), 0 to 200.' },
    CEDOCS: { description: 'Community version of NEDOCS, for 18,000 to 100,000 visits a year, 0 to 200.' },
    PEDOCS: { description: 'Paediatric version, 0 to 200.' },
    EDWIN: { description: 'Emergency Department Work Index (Bernstein 2003); crowded above 2.' },
    OPEL_DELHI: { description: 'Operational pressure by the escalation table in force, level 1 to 4.' },
  },
});

export enum InputOrigin {
  BOARD = 'BOARD',
  STATED = 'STATED',
  REGISTRY = 'REGISTRY',
  ASSUMED = 'ASSUMED',
  MISSING = 'MISSING',
}
registerEnumType(InputOrigin, {
  name: 'InputOrigin',
  description: 'Where an input of an index comes from.',
  valuesConfig: {
    BOARD: { description: 'Reported to the live board, or counted from such reports.' },
    STATED: { description: 'Stated by a person or machine with a source, and still believed.' },
    REGISTRY: { description: 'Published, and kept in the registry.' },
    ASSUMED: { description: 'Something near stands for it until it is stated; `source` says what.' },
    MISSING: { description: 'Nobody has said. It is not zero.' },
  },
});

export enum StatedInputCode {
  ED_BEDS = 'ED_BEDS',
  HOSPITAL_BEDS = 'HOSPITAL_BEDS',
  ANNUAL_VISITS = 'ANNUAL_VISITS',
  ED_CHILDREN_ONLY = 'ED_CHILDREN_ONLY',
  CRITICAL_PATIENTS = 'CRITICAL_PATIENTS',
  LONGEST_ADMIT_WAIT = 'LONGEST_ADMIT_WAIT',
  LAST_DOOR_TO_BED = 'LAST_DOOR_TO_BED',
  ATTENDING_DOCTORS = 'ATTENDING_DOCTORS',
  TRIAGE_IMMEDIATE = 'TRIAGE_IMMEDIATE',
  TRIAGE_VERY_URGENT = 'TRIAGE_VERY_URGENT',
  TRIAGE_URGENT = 'TRIAGE_URGENT',
  TRIAGE_STANDARD = 'TRIAGE_STANDARD',
  TRIAGE_NON_URGENT = 'TRIAGE_NON_URGENT',
  CHILDREN_WAITING = 'CHILDREN_WAITING',
  CHILDREN_REGISTERED = 'CHILDREN_REGISTERED',
  SURGE_BEDS_OPEN = 'SURGE_BEDS_OPEN',
}
registerEnumType(StatedInputCode, {
  name: 'StatedInputCode',
  description:
    'What an index needs and neither board nor registry holds. Those about the building are believed for 400 days, surge beds for 8 hours, all others for 60 minutes.',
  valuesConfig: {
    ED_BEDS: { description: 'Treatment places (bays) of the emergency department, 1 to 1,000.' },
    HOSPITAL_BEDS: { description: 'Beds of the whole hospital, 1 to 10,000.' },
    ANNUAL_VISITS: { description: 'Visits to the emergency department in a year, up to 2,000,000.' },
    ED_CHILDREN_ONLY: { description: '1 where the emergency department takes children only, else 0.' },
    CRITICAL_PATIENTS: { description: 'Critical-care patients in the emergency department now.' },
    LONGEST_ADMIT_WAIT: { description: 'Minutes that the longest-waiting admitted patient has waited for a bed.' },
    LAST_DOOR_TO_BED: { description: 'Minutes from door to bed of the last patient who was given one.' },
    ATTENDING_DOCTORS: { description: 'Attending doctors on duty in the emergency department, 1 to 500.' },
    TRIAGE_IMMEDIATE: { description: 'Patients of triage class 1 in the department, those being treated included.' },
    TRIAGE_VERY_URGENT: { description: 'The same of class 2.' },
    TRIAGE_URGENT: { description: 'The same of class 3.' },
    TRIAGE_STANDARD: { description: 'The same of class 4.' },
    TRIAGE_NON_URGENT: { description: 'The same of class 5.' },
    CHILDREN_WAITING: { description: 'Children in the waiting room now.' },
    CHILDREN_REGISTERED: { description: 'Children registered in the emergency department now, waiting ones included.' },
    SURGE_BEDS_OPEN: { description: 'Surge beds that are open now, of the staffed ones.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One input of an index as it went in, with its age and origin.' })
@Readable('aggregate')
export class IndexInput {
  @Field(() => ID, { description: 'Code of the input, e.g. ED_PATIENTS.' })
  code!: string;
  @Field(() => Float, { nullable: true, description: 'null: unknown. It is not zero.' })
  value?: number | null;
  @Field(() => String, { description: 'Unit of the value.' })
  unit!: string;
  @Field(() => InputOrigin, { description: 'Where it comes from.' })
  origin!: InputOrigin;
  @Field(() => DateTime, { nullable: true, description: 'When it was true; null: undated or missing.' })
  observedAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'From then on it is not believed.' })
  expiresAt?: string | null;
  @Field(() => SourceKind, { nullable: true, description: 'Whether it was fed, typed, derived or simulated.' })
  sourceKind?: SourceKind | null;
  @Field(() => Quality, {
    nullable: true,
    description: 'How far it can be relied on; UNCERTAIN also when only some wards or departments are counted.',
  })
  quality?: Quality | null;
  @Field(() => String, { nullable: true, description: 'The source as it was stated, or what stands for the value.' })
  source?: string | null;
  @Field(() => Float, { nullable: true, description: 'OPEL_DELHI only: the points it earned.' })
  points?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'One index of one hospital, with everything that went in.' })
@Readable('aggregate')
export class CrowdingIndex {
  @Field(() => CrowdingIndexCode, { description: 'Which index.' })
  index!: CrowdingIndexCode;
  @Field(() => Float, {
    nullable: true,
    description: 'As it is shown (clamped to 0–200 where the index is defined so); null: unknown or not defined.',
  })
  value?: number | null;
  @Field(() => Float, { nullable: true, description: 'As the formula gives it, before clamping or scaling.' })
  raw?: number | null;
  @Field(() => ID, {
    description:
      "Code of the index's own band, e.g. OVERCROWDED, OPEL_3; UNKNOWN: an input is missing; ALL_BAYS_BOARDED: EDWIN is not defined, since boarders fill every bay.",
  })
  band!: string;
  @Field(() => Int, {
    nullable: true,
    description: "The band on the city's scale, 1 normal to 5 critical; the mapping is this project's. null: unknown.",
  })
  level?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Above `level` where the index says nothing finer: EDWIN "crowded" may be anything from 3 to 5.',
  })
  levelUpTo?: number | null;
  @Field(() => [IndexInput], { description: 'What went in, missing inputs included.' })
  inputs!: IndexInput[];
  @Field(() => [ID], { description: 'Codes of the inputs nobody has said.' })
  missing!: string[];
  @Field(() => Boolean, { description: 'Whether any input is simulated. Then the index is no fact about Delhi.' })
  simulated!: boolean;
  @Field(() => Boolean, { description: 'Whether something near stands for any input.' })
  assumed!: boolean;
  @Field(() => [ID], {
    description:
      'Reservations. OUTSIDE_FITTED_VISITS: CEDOCS was not fitted on so few or many visits. UNCERTAIN_INPUT: an input is in doubt.',
  })
  remarks!: string[];
  @Field(() => Int, { nullable: true, description: 'OPEL_DELHI only: version of the escalation table in force.' })
  tableVersion?: number | null;
  @Field(() => Float, { nullable: true, description: 'OPEL_DELHI only: share of the points that is known, 0 to 1.' })
  knownShare?: number | null;
  @Field(() => Float, { nullable: true, description: 'OPEL_DELHI only: points if what is unknown were at its best.' })
  atLeast?: number | null;
  @Field(() => Float, { nullable: true, description: 'OPEL_DELHI only: points if what is unknown were at its worst.' })
  atMost?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How far the indices of one hospital agree.' })
@Readable('aggregate')
export class CrowdingAgreement {
  @Field(() => Int, { description: 'Indices whose level is known.' })
  compared!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Largest distance between two levels, 0 to 4; null: fewer than two are known.',
  })
  spread?: number | null;
  @Field(() => Boolean, { description: 'True when two levels differ by 2 or more: do not act on one of them alone.' })
  disagree!: boolean;
  @Field(() => CrowdingIndexCode, { nullable: true, description: 'The lowest of the pair that differs most.' })
  lowest?: CrowdingIndexCode | null;
  @Field(() => CrowdingIndexCode, { nullable: true, description: 'The highest of that pair.' })
  highest?: CrowdingIndexCode | null;
}

@ObjectType({ simpleResolvers: true, description: 'Every crowding index of one hospital, side by side.' })
@Readable('aggregate')
export class CrowdingScores {
  @Field(() => ID, { description: 'Code of the hospital.' })
  facility!: string;
  @Field(() => DateTime, { description: 'The instant the scores speak of.' })
  at!: string;
  @Field(() => [CrowdingIndex], { description: 'The indices, in a fixed order.' })
  indices!: CrowdingIndex[];
  @Field(() => CrowdingAgreement, { description: 'How far they agree.' })
  agreement!: CrowdingAgreement;
}

@ObjectType({ simpleResolvers: true, description: 'An input that was stated for a hospital.' })
@Readable('crowdingClaims')
export class StatedInput {
  @Field(() => ID, { description: 'Code of the hospital.' })
  facility!: string;
  @Field(() => StatedInputCode, { description: 'Which input.' })
  input!: StatedInputCode;
  @Field(() => Float, { description: 'The value.' })
  value!: number;
  @Field(() => String, { description: 'Who or what it was learnt from.' })
  source!: string;
  @Field(() => SourceKind, { description: 'MANUAL from a person; of a machine, the kind of its source.' })
  sourceKind!: SourceKind;
  @Field(() => DateTime, { description: 'When it was stated.' })
  statedAt!: string;
  @Field(() => DateTime, { description: 'From then on it is not believed.' })
  expiresAt!: string;
}

@InputType({ description: 'One input among several that are stated together.' })
export class StatementInput {
  @Field(() => StatedInputCode, { description: 'Which input; each once.' })
  @IsEnum(StatedInputCode)
  input!: StatedInputCode;
  @Field(() => Float, { description: 'The value, in the unit and within the limits of the input.' })
  @IsNumber()
  value!: number;
}
