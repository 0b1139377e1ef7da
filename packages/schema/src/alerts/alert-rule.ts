import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BedClass } from '../beds/bed-class.ts';
import { FacilityKind } from '../facilities/facility-kind.ts';
import { Role } from '../identity/viewer.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { AlertRuleFault } from './alert-rule-fault.ts';

export enum AlertKind {
  ALARM = 'ALARM',
  NOTICE = 'NOTICE',
}
registerEnumType(AlertKind, {
  name: 'AlertKind',
  description: 'Whether somebody must act. A notice is not an alarm.',
  valuesConfig: {
    ALARM: { description: 'Somebody must act within a time: it has an owner, a sound and a place in the rate.' },
    NOTICE: { description: 'Worth knowing: recorded and listed apart, without sound, acknowledgement or rate.' },
  },
});

export enum AlertPriority {
  P1 = 'P1',
  P2 = 'P2',
  P3 = 'P3',
}
registerEnumType(AlertPriority, {
  name: 'AlertPriority',
  description: 'How soon somebody must act. Of all alarms about 5 % should be P1, 15 % P2 and 80 % P3.',
  valuesConfig: {
    P1: { description: 'At once: lives may depend on it.' },
    P2: { description: 'Soon: it becomes a P1 if nobody acts.' },
    P3: { description: 'Within the shift.' },
  },
});

export enum AlertMetric {
  EMERGENCY_LONGEST_WAIT = 'EMERGENCY_LONGEST_WAIT',
  EMERGENCY_WAITING = 'EMERGENCY_WAITING',
  EMERGENCY_IMMEDIATE_WAITING = 'EMERGENCY_IMMEDIATE_WAITING',
  EMERGENCY_URGENT_WAITING = 'EMERGENCY_URGENT_WAITING',
  EMERGENCY_UNSEEN_SHARE = 'EMERGENCY_UNSEEN_SHARE',
  EMERGENCY_BOARDERS = 'EMERGENCY_BOARDERS',
  EMERGENCY_BOARDER_SHARE = 'EMERGENCY_BOARDER_SHARE',
  BED_OCCUPANCY = 'BED_OCCUPANCY',
  BEDS_FREE = 'BEDS_FREE',
  OPD_WAITING = 'OPD_WAITING',
  OPD_WAITING_PER_ROOM = 'OPD_WAITING_PER_ROOM',
  CROWDING_LEVEL = 'CROWDING_LEVEL',
  FEED_MISSED_REPORTS = 'FEED_MISSED_REPORTS',
  SOURCE_SILENT_SHARE = 'SOURCE_SILENT_SHARE',
  VEHICLE_SILENT_SECONDS = 'VEHICLE_SILENT_SECONDS',
  VEHICLE_AT_HOSPITAL = 'VEHICLE_AT_HOSPITAL',
  RULE_FAILED = 'RULE_FAILED',
}
registerEnumType(AlertMetric, {
  name: 'AlertMetric',
  description: 'What a rule measures, from the live board. An expired input makes it unknown.',
  valuesConfig: {
    EMERGENCY_LONGEST_WAIT: { description: 'Minutes the longest-waiting patient of the emergency department waits.' },
    EMERGENCY_WAITING: { description: 'Patients of the emergency department who are not yet seen.' },
    EMERGENCY_IMMEDIATE_WAITING: { description: 'Patients of triage class 1, immediate, who are not yet seen.' },
    EMERGENCY_URGENT_WAITING: { description: 'Patients of triage classes 1 and 2 who are not yet seen.' },
    EMERGENCY_UNSEEN_SHARE: { description: '% of the patients present who are not yet seen.' },
    EMERGENCY_BOARDERS: { description: 'Patients admitted but still in the emergency department.' },
    EMERGENCY_BOARDER_SHARE: { description: '% of the patients present who are admitted and wait for a bed.' },
    BED_OCCUPANCY: { description: 'Patients per hundred staffed beds of a class; never clamped at 100.' },
    BEDS_FREE: { description: 'Free beds of a class; below zero: patients without a bed of their own.' },
    OPD_WAITING: { description: 'People waiting in the OPD queues of the facility.' },
    OPD_WAITING_PER_ROOM: { description: 'People waiting in the OPD for each room with a doctor.' },
    CROWDING_LEVEL: { description: 'Crowding level of the facility, 1 to 5.' },
    FEED_MISSED_REPORTS: {
      description: 'Time since the last word of a feed about a facility, in expected intervals of its quickest signal.',
    },
    SOURCE_SILENT_SHARE: {
      description:
        '% of the facilities of a source of which nothing was heard for ten expected intervals; unknown for a source of fewer than five.',
    },
    VEHICLE_SILENT_SECONDS: { description: 'Seconds since the last report of a vehicle that is on duty.' },
    VEHICLE_AT_HOSPITAL: { description: '1 while a vehicle stands at a hospital, else 0.' },
    RULE_FAILED: {
      description: '1 while another rule cannot be evaluated, else 0; the part of the alert is its code.',
    },
  },
});

export enum AlertOperator {
  ABOVE = 'ABOVE',
  AT_LEAST = 'AT_LEAST',
  BELOW = 'BELOW',
  AT_MOST = 'AT_MOST',
}
registerEnumType(AlertOperator, {
  name: 'AlertOperator',
  description: 'How a measured value is compared with a limit.',
  valuesConfig: {
    ABOVE: { description: 'value > limit' },
    AT_LEAST: { description: 'value ≥ limit' },
    BELOW: { description: 'value < limit' },
    AT_MOST: { description: 'value ≤ limit' },
  },
});

export enum AlertCause {
  EMERGENCY = 'EMERGENCY',
  BEDS = 'BEDS',
  OPD = 'OPD',
  CROWDING = 'CROWDING',
  FLEET = 'FLEET',
  FEED = 'FEED',
  RULE = 'RULE',
}
registerEnumType(AlertCause, {
  name: 'AlertCause',
  description: 'What an alert is about. In a flood alarms are grouped by it.',
  valuesConfig: {
    EMERGENCY: { description: 'The emergency department.' },
    BEDS: { description: 'Beds.' },
    OPD: { description: 'Outpatient queues.' },
    CROWDING: { description: 'The crowding level of a facility.' },
    FLEET: { description: 'Ambulances.' },
    FEED: { description: 'A feed that fell silent: what it reports is not known.' },
    RULE: { description: 'A rule that cannot be evaluated: what it watches raises nothing.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'One comparison of a rule. All comparisons of a rule must hold for it to raise an alert.',
})
@Readable('signedIn')
export class AlertComparison {
  @Field(() => AlertMetric, { description: 'What is measured.' })
  metric!: AlertMetric;
  @Field(() => BedClass, { nullable: true, description: 'Of which bed class; only for bed metrics.' })
  bedClass?: BedClass | null;
  @Field(() => AlertOperator, { description: 'How it is compared.' })
  operator!: AlertOperator;
  @Field(() => Float, { description: 'The limit, in the unit of the metric.' })
  value!: number;
  @Field(() => Float, {
    description: 'Hysteresis: the comparison counts as gone only when it does not hold with this limit either.',
  })
  clearValue!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One step of the escalation of an alarm that nobody acknowledged.' })
@Readable('signedIn')
export class AlertChainStep {
  @Field(() => Int, { description: 'Number of the step, from 1.' })
  step!: number;
  @Field(() => Role, { description: 'Role that is told.' })
  role!: Role;
  @Field(() => Int, { description: 'Minutes after the time to act of the alarm, city time.' })
  afterMinutes!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A version of a rule. An alert keeps the version that raised it.',
})
@Readable('signedIn')
export class AlertRule {
  @Field(() => ID, { description: 'Code of the rule, e.g. ICU_FULL.' })
  code!: string;
  @Field(() => Int, { description: 'Number of the version; grows by one.' })
  version!: number;
  @Field(() => DateTime, { description: 'In force from then on, until the next version.' })
  effectiveFrom!: string;
  @Field(() => Boolean, { description: 'Whether this version raises alerts. false: the rule was retired.' })
  enabled!: boolean;
  @Field(() => AlertKind, { description: 'Alarm or notice.' })
  kind!: AlertKind;
  @Field(() => AlertPriority, { description: 'How soon somebody must act.' })
  priority!: AlertPriority;
  @Field(() => AlertCause, { description: 'What it is about.' })
  cause!: AlertCause;
  @Field(() => FacilityKind, {
    description: 'Applies to facilities of this kind; vehicles belong to their control room.',
  })
  facilityKind!: FacilityKind;
  @Field(() => [AlertComparison], { description: 'What must hold, all of it, for the alert to be raised.' })
  condition!: AlertComparison[];
  @Field(() => Int, { description: 'Seconds the condition must hold before the alert is raised, city time.' })
  onDelaySeconds!: number;
  @Field(() => Int, { description: 'Seconds the condition must be gone before the alert returns, city time.' })
  offDelaySeconds!: number;
  @Field(() => String, { description: 'What is the case, in one sentence, English.' })
  nameEn!: string;
  @Field(() => String, { description: 'What is the case, in one sentence, Hindi.' })
  nameHi!: string;
  @Field(() => String, { description: 'What follows if nobody acts, English.' })
  consequenceEn!: string;
  @Field(() => String, { description: 'What follows if nobody acts, Hindi.' })
  consequenceHi!: string;
  @Field(() => String, { description: 'What to do, English.' })
  actionEn!: string;
  @Field(() => String, { description: 'What to do, Hindi.' })
  actionHi!: string;
  @Field(() => Role, { description: 'Role that must act.' })
  ownerRole!: Role;
  @Field(() => Int, { description: 'Minutes to act, city time, from the moment the alert is raised.' })
  minutesToAct!: number;
  @Field(() => [AlertChainStep], { description: 'Who is told next when nobody acknowledges in time.' })
  chain!: AlertChainStep[];
  @Field(() => String, { description: 'Where limit and delays come from, or that they are an assumption.' })
  basis!: string;
  @Field(() => AlertRuleFault, {
    nullable: true,
    description: 'Why this version cannot be evaluated; null: it can, or it is not in force.',
  })
  @Readable('alerts')
  fault?: AlertRuleFault | null;
  @Field(() => Int, {
    description:
      'How often any version of it was raised, or raised again, in the last seven days, as far as you may see.',
  })
  @Readable('alerts')
  raisedLastWeek!: number;
}

@InputType({ description: 'One comparison of a rule to be published.' })
export class AlertComparisonInput {
  @Field(() => AlertMetric, { description: 'What is measured.' })
  @IsEnum(AlertMetric)
  metric!: AlertMetric;
  @Field(() => BedClass, {
    nullable: true,
    description: 'Of which bed class; needed by bed metrics, refused by others.',
  })
  @IsOptional()
  @IsEnum(BedClass)
  bedClass?: BedClass | null;
  @Field(() => AlertOperator, { description: 'How it is compared.' })
  @IsEnum(AlertOperator)
  operator!: AlertOperator;
  @Field(() => Float, { description: 'The limit, in the unit of the metric.' })
  @IsNumber()
  value!: number;
  @Field(() => Float, { description: 'The limit with which it must no longer hold for the alert to return.' })
  @IsNumber()
  clearValue!: number;
}

const LONGEST_TEXT = 300;

@InputType({ description: 'A new version of a rule, or the first of a new one.' })
export class AlertRuleInput {
  @Field(() => ID, { description: 'Code: capitals, digits and underscores, 3 to 40 of them.' })
  @Matches(/^[A-Z][A-Z0-9_]{2,39}$/)
  code!: string;
  @Field(() => DateTime, { nullable: true, description: 'In force from then on; not before now. null: at once.' })
  @IsOptional()
  @IsDate()
  effectiveFrom?: Date | null;
  @Field(() => Boolean, { defaultValue: true, description: 'false retires the rule: its open alerts close.' })
  @IsBoolean()
  enabled!: boolean;
  @Field(() => AlertKind, { description: 'Alarm or notice.' })
  @IsEnum(AlertKind)
  kind!: AlertKind;
  @Field(() => AlertPriority, { description: 'How soon somebody must act.' })
  @IsEnum(AlertPriority)
  priority!: AlertPriority;
  @Field(() => AlertCause, { description: 'What it is about.' })
  @IsEnum(AlertCause)
  cause!: AlertCause;
  @Field(() => FacilityKind, { description: 'Applies to facilities of this kind.' })
  @IsEnum(FacilityKind)
  facilityKind!: FacilityKind;
  @Field(() => [AlertComparisonInput], { description: 'What must hold, all of it: 1 to 4 comparisons.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  condition!: AlertComparisonInput[];
  @Field(() => Int, { description: 'Seconds the condition must hold, 0 to 86,400.' })
  @IsInt()
  @Min(0)
  @Max(86_400)
  onDelaySeconds!: number;
  @Field(() => Int, { description: 'Seconds the condition must be gone, 0 to 86,400.' })
  @IsInt()
  @Min(0)
  @Max(86_400)
  offDelaySeconds!: number;
  @Field(() => String, { description: 'What is the case, English, 1 to 300 characters.' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  nameEn!: string;
  @Field(() => String, { description: 'What is the case, Hindi, 1 to 300 characters.' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  nameHi!: string;
  @Field(() => String, { description: 'What follows if nobody acts, English, 1 to 300 characters.' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  consequenceEn!: string;
  @Field(() => String, { description: 'What follows if nobody acts, Hindi, 1 to 300 characters.' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  consequenceHi!: string;
  @Field(() => String, { description: 'What to do, English, 1 to 300 characters.' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  actionEn!: string;
  @Field(() => String, { description: 'What to do, Hindi, 1 to 300 characters.' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  actionHi!: string;
  @Field(() => Role, { description: 'Role that must act: OFFICIAL, SUPERINTENDENT or DISPATCHER.' })
  @IsEnum(Role)
  ownerRole!: Role;
  @Field(() => Int, { description: 'Minutes to act, 1 to 1,440.' })
  @IsInt()
  @Min(1)
  @Max(1_440)
  minutesToAct!: number;
  @Field(() => String, { description: 'Where limit and delays come from, 1 to 300 characters.' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  basis!: string;
}
