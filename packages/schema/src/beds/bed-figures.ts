import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../page-info.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { BedClassTally } from './bed-board.ts';
import { BedClass } from './bed-class.ts';
import { DeviceTimeDoubt } from './bed-saying.ts';

export enum BedDecisionKind {
  DISCHARGE_ORDERED = 'DISCHARGE_ORDERED',
  RESERVED = 'RESERVED',
}
registerEnumType(BedDecisionKind, {
  name: 'BedDecisionKind',
  description: 'A decision that will change the count of beds and has not done so yet.',
  valuesConfig: {
    DISCHARGE_ORDERED: { description: 'A discharge is ordered: one patient less.' },
    RESERVED: { description: 'A bed is kept for somebody who will come: one patient more.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One decision already made.' })
@Readable('operational')
export class BedDecision {
  @Field(() => BedDecisionKind, { description: 'What was decided.' })
  kind!: BedDecisionKind;
  @Field(() => ID, { description: 'Code of the ward.' })
  ward!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the bed; null: no bed.' })
  bed?: string | null;
  @Field(() => BedClass, { description: 'The class whose count it changes.' })
  bedClass!: BedClass;
  @Field(() => Int, { description: 'Change of the number of patients.' })
  patients!: number;
  @Field(() => DateTime, { description: 'When it is expected to take effect.' })
  expectedAt!: string;
  @Field(() => Float, { description: 'How sure it is, 0 to 1.' })
  chance!: number;
  @Field(() => ID, { nullable: true, description: 'Number of the visit.' })
  @Readable('wardStaff')
  visit?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One class now, and after the decisions already made.' })
@Readable('operational')
export class BedClassOutlook {
  @Field(() => BedClass, { description: 'The class.' })
  bedClass!: BedClass;
  @Field(() => Int, { description: 'Patients now.' })
  patientsNow!: number;
  @Field(() => Int, {
    description: 'Free now: staffed − patients − cleaning − reserved − blocked. Below zero: without a bed.',
  })
  freeNow!: number;
  @Field(() => Int, { description: 'Patients after every decision has taken effect.' })
  patientsAfter!: number;
  @Field(() => Int, { description: 'Free after every decision has taken effect and the beds are cleaned.' })
  freeAfter!: number;
  @Field(() => Int, { description: 'Beds open with staff.' })
  staffed!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Counts of a hospital now and after decisions already made, with the decisions that make the difference.',
})
@Readable('operational')
export class BedDecisions {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => DateTime, { description: 'The instant of the counts.' })
  at!: string;
  @Field(() => Boolean, { description: 'True: something in it was invented by a simulation.' })
  simulated!: boolean;
  @Field(() => [BedClassTally], { description: 'Beds of each class by state.' })
  totals!: BedClassTally[];
  @Field(() => [BedClassOutlook], { description: 'Each class now and after.' })
  classes!: BedClassOutlook[];
  @Field(() => [BedDecision], { description: 'The decisions, by when they take effect. At most 1,000.' })
  decisions!: BedDecision[];
}

export enum ForecastVerdict {
  SHOWN = 'SHOWN',
  TOO_YOUNG = 'TOO_YOUNG',
  LOSES = 'LOSES',
}
registerEnumType(ForecastVerdict, {
  name: 'ForecastVerdict',
  description: 'Whether a forecast has earned to be shown.',
  valuesConfig: {
    SHOWN: { description: 'It beats "it stays as it is" over the last 14 days.' },
    TOO_YOUNG: { description: 'It has not been judged on 14 days yet.' },
    LOSES: { description: '"It stays as it is" was better.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How probable one number of patients is.' })
@Readable('operational')
export class DemandChance {
  @Field(() => Int, { description: 'Patients who need a bed of the class.' })
  patients!: number;
  @Field(() => Float, { description: 'Probability, 0 to 1.' })
  chance!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Demand for the beds of a class at the end of a horizon.' })
@Readable('operational')
export class BedDemand {
  @Field(() => Float, { description: 'Patients on average.' })
  mean!: number;
  @Field(() => Int, { description: 'Demand exceeded with 90 % probability.' })
  p10!: number;
  @Field(() => Int, { description: 'Demand exceeded with 50 % probability.' })
  p50!: number;
  @Field(() => Int, { description: 'Demand exceeded with 10 % probability.' })
  p90!: number;
  @Field(() => Float, { description: 'Probability that more patients need a bed than there are staffed beds, 0 to 1.' })
  runOut!: number;
  @Field(() => Float, { description: 'Patients without a bed, on average.' })
  expectedShortage!: number;
  @Field(() => [DemandChance], { description: 'Numbers of patients that have a chance of 1 in 10,000 or more.' })
  chances!: DemandChance[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Demand for beds of one class, and how such forecasts did. Hidden by itself while it does not win.',
})
@Readable('operational')
export class BedForecast {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => BedClass, { description: 'The class.' })
  bedClass!: BedClass;
  @Field(() => Int, { description: 'Hours from now.' })
  hours!: number;
  @Field(() => DateTime, { description: 'When it was made.' })
  at!: string;
  @Field(() => Boolean, { description: 'True: something in it was invented by a simulation.' })
  simulated!: boolean;
  @Field(() => Int, { description: 'Patients now.' })
  patientsNow!: number;
  @Field(() => Int, { description: 'Beds open with staff.' })
  staffed!: number;
  @Field(() => BedDemand, {
    nullable: true,
    description: 'null while the verdict is not SHOWN, unless it was asked for untested.',
  })
  demand?: BedDemand | null;
  @Field(() => ForecastVerdict, { description: 'Whether the forecast has earned to be shown.' })
  verdict!: ForecastVerdict;
  @Field(() => Float, {
    nullable: true,
    description: 'Mean CRPS of the forecast in patients, lower is better; null: none judged.',
  })
  score?: number | null;
  @Field(() => Float, { nullable: true, description: 'The same for "it stays as it is".' })
  naiveScore?: number | null;
  @Field(() => Int, { description: 'Forecasts judged in the last 14 days.' })
  judged!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One change of a bed or of what is in a ward.' })
@Readable('wardStaff')
export class BedChange {
  @Field(() => ID, { description: 'Identifies the change.' })
  id!: string;
  @Field(() => DateTime, { description: 'When it was so.' })
  occurredAt!: string;
  @Field(() => DateTime, { description: 'When this city was told.' })
  recordedAt!: string;
  @Field(() => ID, { description: 'Code of the ward.' })
  ward!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the bed; null: of the ward.' })
  bed?: string | null;
  @Field(() => ID, { nullable: true, description: 'Number of the visit it is about.' })
  visit?: string | null;
  @Field(() => String, { description: 'What happened, as a code, e.g. OCCUPIED, VACATED, CLEANED, BLOCKED.' })
  what!: string;
  @Field(() => String, {
    nullable: true,
    description: 'State before, a letter of HL7 table 0116; null: the state did not change.',
  })
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'State after.' })
  to?: string | null;
  @Field(() => String, { description: 'Who: subject of the token, or the source of a message.' })
  by!: string;
  @Field(() => String, { description: 'Role in which they did it.' })
  role!: string;
  @Field(() => String, { nullable: true, description: 'Why, as a code; null: no reason was given.' })
  why?: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When, by the clock of the device that sent it later, as it said; null: it was said at once.',
  })
  saidAt?: string | null;
  @Field(() => DeviceTimeDoubt, { nullable: true, description: 'What is wrong with that time; null: nothing.' })
  saidDoubt?: DeviceTimeDoubt | null;
}

@ObjectType({ simpleResolvers: true, description: 'A change in a page, with its cursor.' })
@Readable('wardStaff')
export class BedChangeEdge {
  @Field(() => String, { description: 'Give back as `after` to continue behind this change.' })
  cursor!: string;
  @Field(() => BedChange, { description: 'The change.' })
  node!: BedChange;
}

@ObjectType({ simpleResolvers: true, description: 'Changes, newest first.' })
@Readable('wardStaff')
export class BedChangeConnection {
  @Field(() => [BedChangeEdge], { description: 'The changes of this page.' })
  edges!: BedChangeEdge[];
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: 'How far the board was from what an auditor counted, in one audit.' })
@Readable('aggregate')
export class BedAudit {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => BedClass, { description: 'The class that was counted.' })
  bedClass!: BedClass;
  @Field(() => DateTime, { description: 'When it was counted.' })
  countedAt!: string;
  @Field(() => Int, { description: 'Free beds the auditor counted.' })
  counted!: number;
  @Field(() => Int, { nullable: true, description: 'Free beds the board said at that moment; null: it said nothing.' })
  onBoard?: number | null;
  @Field(() => Int, { description: 'Staffed beds the auditor counted.' })
  countedStaffed!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The published error of the free-bed figure of one hospital, from surprise audits.',
})
@Readable('aggregate')
export class BedAuditError {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => Int, { description: 'Counts compared: one for each class and audit.' })
  audits!: number;
  @Field(() => DateTime, { nullable: true, description: 'The first of them; null: none yet.' })
  firstAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'The last of them.' })
  lastAt?: string | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Sum of |board − counted| of free beds over the sum of staffed beds counted, in percent; null: none yet.',
  })
  errorPercent?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Sum of (board − counted) over the same: above zero, the board promises too much.',
  })
  biasPercent?: number | null;
  @Field(() => Int, { description: 'Counts for which the board said nothing; they are not in the error.' })
  silent!: number;
  @Field(() => Boolean, {
    description: 'Whether a figure compared was invented by a simulation: then so is the error.',
  })
  simulated!: boolean;
  @Field(() => [BedAudit], { description: 'The latest counts, newest first. At most 50.' })
  latest!: BedAudit[];
}
