import { ArrayMaxSize, IsBoolean, IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BedClass } from '../beds/bed-class.ts';
import { Quality, SourceKind } from '../board/fact.ts';
import { Role } from '../identity/viewer.ts';
import { PageInfo } from '../page-info.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { AlertCause, AlertKind, AlertMetric, AlertOperator, AlertPriority } from './alert-rule.ts';

export enum AlertState {
  ACTIVE_UNACKED = 'ACTIVE_UNACKED',
  ACTIVE_ACKED = 'ACTIVE_ACKED',
  RETURNED_UNACKED = 'RETURNED_UNACKED',
  SHELVED = 'SHELVED',
  SUPPRESSED = 'SUPPRESSED',
  NOTED = 'NOTED',
  CLOSED = 'CLOSED',
}
registerEnumType(AlertState, {
  name: 'AlertState',
  description: 'Where an alert stands. Which change is legal is a table of the database.',
  valuesConfig: {
    ACTIVE_UNACKED: { description: 'The condition holds and nobody has acknowledged it.' },
    ACTIVE_ACKED: { description: 'The condition holds and somebody has acknowledged it.' },
    RETURNED_UNACKED: { description: 'The condition is gone, and nobody acknowledged it while it held.' },
    SHELVED: { description: 'Put aside by a person, with a reason and for at most eight hours.' },
    SUPPRESSED: {
      description: 'Silent by design: the feed that it is measured from is down, and that has its own alarm.',
    },
    NOTED: { description: 'A notice whose condition holds.' },
    CLOSED: { description: 'Over. The same condition later is another alert.' },
  },
});

export enum AlertVerb {
  RAISE = 'RAISE',
  ACK = 'ACK',
  RETURN = 'RETURN',
  RAISE_AGAIN = 'RAISE_AGAIN',
  CLOSE = 'CLOSE',
  SHELVE = 'SHELVE',
  UNSHELVE = 'UNSHELVE',
  SHELF_ENDED = 'SHELF_ENDED',
  SUPPRESS = 'SUPPRESS',
  RELEASE = 'RELEASE',
  RETIRE = 'RETIRE',
  INPUT_LOST = 'INPUT_LOST',
  INPUT_BACK = 'INPUT_BACK',
  OWN = 'OWN',
  COMMENT = 'COMMENT',
  JUDGE = 'JUDGE',
  ESCALATE = 'ESCALATE',
  ACT = 'ACT',
}
registerEnumType(AlertVerb, {
  name: 'AlertVerb',
  description: 'What happened to an alert.',
  valuesConfig: {
    RAISE: { description: 'Its condition held for the on-delay.' },
    ACK: { description: 'A person acknowledged it.' },
    RETURN: { description: 'Its condition was gone for the off-delay.' },
    RAISE_AGAIN: { description: 'Its condition came back before anybody had acknowledged it.' },
    CLOSE: { description: 'A person closed it after its condition was gone.' },
    SHELVE: { description: 'A person put it aside for a time.' },
    UNSHELVE: { description: 'A person took it back before the time was over.' },
    SHELF_ENDED: { description: 'The time for which it was put aside is over.' },
    SUPPRESS: { description: 'The feed it is measured from went down.' },
    RELEASE: { description: 'The feed it is measured from is back.' },
    RETIRE: { description: 'Its rule was retired.' },
    INPUT_LOST: { description: 'What it is measured from became too old: it neither raises nor returns.' },
    INPUT_BACK: { description: 'What it is measured from is known again.' },
    OWN: { description: 'A person took it upon themselves.' },
    COMMENT: { description: 'A person wrote something.' },
    JUDGE: { description: 'A person said whether it was useful.' },
    ESCALATE: { description: 'Nobody had acknowledged it in time; the next role of the chain was named.' },
    ACT: { description: 'A person recorded what they did.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One measured value of an alert, at the moment it was raised.' })
@Readable('alerts')
export class AlertReading {
  @Field(() => AlertMetric, { description: 'What was measured.' })
  metric!: AlertMetric;
  @Field(() => BedClass, { nullable: true, description: 'Of which bed class; null: not a bed metric.' })
  bedClass?: BedClass | null;
  @Field(() => AlertOperator, { description: 'How it was compared.' })
  operator!: AlertOperator;
  @Field(() => Float, { description: 'The limit it was compared with.' })
  limit!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'The value; null: unknown, because what it is measured from is too old.',
  })
  value?: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When the oldest report behind it was true; null: none.' })
  observedAt?: string | null;
  @Field(() => Int, { nullable: true, description: 'Age of that report at the moment, in seconds; null: none.' })
  ageSeconds?: number | null;
  @Field(() => [ID], { description: 'Codes of the sources behind it.' })
  sources!: string[];
  @Field(() => SourceKind, {
    nullable: true,
    description: 'SIMULATED as soon as anything behind it is; null: nothing.',
  })
  sourceKind?: SourceKind | null;
  @Field(() => Quality, { nullable: true, description: 'The worst quality of what is behind it; null: nothing.' })
  quality?: Quality | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An alarm or a notice: a condition that a rule found, and what became of it. Instants are city time.',
})
@Readable('alerts')
export class Alert {
  @Field(() => ID, { description: 'Number of the alert; grows.' })
  id!: string;
  @Field(() => ID, { description: 'Code of the rule that found it.' })
  rule!: string;
  @Field(() => Int, { description: 'Version of the rule that found it.' })
  ruleVersion!: number;
  @Field(() => AlertKind, { description: 'Alarm or notice.' })
  kind!: AlertKind;
  @Field(() => AlertPriority, { description: 'How soon somebody must act.' })
  priority!: AlertPriority;
  @Field(() => AlertCause, { description: 'What it is about.' })
  cause!: AlertCause;
  @Field(() => ID, {
    description: 'Code of the facility; of the control room for vehicles; * for a source as a whole.',
  })
  facility!: string;
  @Field(() => ID, { description: 'Vehicle or source it is about; * for the facility as a whole.' })
  part!: string;
  @Field(() => AlertState, { description: 'Where it stands.' })
  state!: AlertState;
  @Field(() => String, { description: 'What is the case, English.' })
  nameEn!: string;
  @Field(() => String, { description: 'What is the case, Hindi.' })
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
  @Field(() => String, {
    nullable: true,
    description: 'Name of the person who took it upon themselves; null: nobody yet.',
  })
  owner?: string | null;
  @Field(() => DateTime, { description: 'Since when the condition holds.' })
  conditionSince!: string;
  @Field(() => DateTime, { description: 'When it was raised: after the on-delay.' })
  raisedAt!: string;
  @Field(() => DateTime, { description: 'Until when somebody must act.' })
  actBy!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was acknowledged; null: not yet.' })
  ackedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the person who acknowledged it; null: nobody yet.' })
  ackedBy?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When its condition was last gone; null: it holds.' })
  returnedAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it is put aside; null: it is not.' })
  shelvedUntil?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null: it is open.' })
  closedAt?: string | null;
  @Field(() => AlertVerb, { description: 'What happened to it last.' })
  lastVerb!: AlertVerb;
  @Field(() => DateTime, { description: 'When that was.' })
  changedAt!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why that was done, in the words of who did it; null: nothing said.',
  })
  why?: string | null;
  @Field(() => Int, { description: 'Steps of the escalation chain that were taken.' })
  escalations!: number;
  @Field(() => Role, { nullable: true, description: 'Role that was named last; null: not escalated.' })
  escalatedTo?: Role | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the next role is named unless somebody acknowledges; null: never.',
  })
  escalatesAt?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether a person judged it useful; null: nobody has yet.' })
  useful?: boolean | null;
  @Field(() => Boolean, {
    description: 'false: what it is measured from has expired, so it neither raises nor returns.',
  })
  inputsKnown!: boolean;
  @Field(() => [AlertReading], { description: 'What was measured when it was raised.' })
  readings!: AlertReading[];
  @Field(() => Boolean, { description: 'Whether anything behind it is simulated.' })
  simulated!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Something that happened to an alert: who, when and why.' })
@Readable('alerts')
export class AlertEvent {
  @Field(() => ID, { description: 'Number of the event; grows.' })
  id!: string;
  @Field(() => ID, { description: 'Number of the alert.' })
  alert!: string;
  @Field(() => DateTime, { description: 'When, city time.' })
  at!: string;
  @Field(() => AlertVerb, { description: 'What happened.' })
  verb!: AlertVerb;
  @Field(() => AlertState, { nullable: true, description: 'State before; null: there was no alert.' })
  from?: AlertState | null;
  @Field(() => AlertState, { description: 'State after; the same for what changes no state.' })
  to!: AlertState;
  @Field(() => String, { nullable: true, description: 'Name of the person; null: the city itself.' })
  by?: string | null;
  @Field(() => String, { nullable: true, description: 'Role of the person, or SYSTEM.' })
  role?: string | null;
  @Field(() => String, { nullable: true, description: 'Why, or what was written; null: nothing said.' })
  why?: string | null;
  @Field(() => [AlertReading], { description: 'What was measured at that moment; empty for what a person did.' })
  readings!: AlertReading[];
}

@ObjectType({ simpleResolvers: true, description: 'An alert in a page, with its cursor.' })
@Readable('alerts')
export class AlertEdge {
  @Field(() => String, { description: 'Give back as `after` to continue behind this alert.' })
  cursor!: string;
  @Field(() => Alert, { description: 'The alert.' })
  node!: Alert;
}

@ObjectType({ simpleResolvers: true, description: 'Alerts, the latest raised first.' })
@Readable('alerts')
export class AlertConnection {
  @Field(() => [AlertEdge], { description: 'The alerts of this page.' })
  edges!: AlertEdge[];
  @Field(() => PageInfo, { description: 'Whether there are more, and from where.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Which alerts. What is left out does not limit.' })
export class AlertFilter {
  @Field(() => [ID], { nullable: true, description: 'Codes of facilities, up to 100.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  facilities?: string[] | null;
  @Field(() => AlertKind, { nullable: true, description: 'Only alarms, or only notices.' })
  @IsOptional()
  @IsEnum(AlertKind)
  kind?: AlertKind | null;
  @Field(() => [AlertPriority], { nullable: true, description: 'Only of these priorities.' })
  @IsOptional()
  @ArrayMaxSize(3)
  @IsEnum(AlertPriority, { each: true })
  priorities?: AlertPriority[] | null;
  @Field(() => [AlertState], { nullable: true, description: 'Only in these states.' })
  @IsOptional()
  @ArrayMaxSize(7)
  @IsEnum(AlertState, { each: true })
  states?: AlertState[] | null;
  @Field(() => [AlertCause], { nullable: true, description: 'Only about these.' })
  @IsOptional()
  @ArrayMaxSize(6)
  @IsEnum(AlertCause, { each: true })
  causes?: AlertCause[] | null;
  @Field(() => Boolean, { nullable: true, description: 'true: only open ones; false: only closed ones.' })
  @IsOptional()
  @IsBoolean()
  open?: boolean | null;
}
