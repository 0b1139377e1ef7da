import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Role } from '../identity/viewer.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { Alert } from './alert.ts';
import { AlertCause, AlertPriority } from './alert-rule.ts';

@ObjectType({ simpleResolvers: true, description: 'Open alarms of one cause at one facility, as one line.' })
@Readable('alerts')
export class AlertGroup {
  @Field(() => AlertCause, { description: 'What they are about.' })
  cause!: AlertCause;
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => AlertPriority, { description: 'The most urgent among them.' })
  priority!: AlertPriority;
  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
  @Field(() => Int, { description: 'How many of them nobody has acknowledged.' })
  unacked!: number;
  @Field(() => DateTime, { description: 'When the latest was raised.' })
  latestAt!: string;
  @Field(() => [ID], { description: 'Numbers of the alerts, the latest first.' })
  alerts!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'A rule that raised an alarm often at one place.' })
@Readable('alerts')
export class AlertChatterer {
  @Field(() => ID, { description: 'Code of the rule.' })
  rule!: string;
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => ID, { description: 'Vehicle or source; * for the facility as a whole.' })
  part!: string;
  @Field(() => Int, { description: 'Alarms it raised, again-raised ones included.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Alarms of one priority.' })
@Readable('alerts')
export class AlertPriorityShare {
  @Field(() => AlertPriority, { description: 'The priority.' })
  priority!: AlertPriority;
  @Field(() => Int, { description: 'Alarms of it.' })
  count!: number;
  @Field(() => Float, { nullable: true, description: '% of all alarms; null: there were none.' })
  percent?: number | null;
  @Field(() => Float, { description: '% that it should be.' })
  targetPercent!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A place at which one person watches alarms. The rate counts alarms for each of them.',
})
@Readable('signedIn')
export class AlertSeat {
  @Field(() => ID, { description: 'Code of the seat, e.g. CITY or HOSPITAL.' })
  code!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Hindi.' })
  nameHi!: string;
  @Field(() => Role, { description: 'Role of who sits there.' })
  role!: Role;
  @Field(() => Boolean, { description: 'Whether each facility has one of its own; else there is one for the city.' })
  perFacility!: boolean;
  @Field(() => [AlertPriority], { description: 'Priorities that reach it.' })
  priorities!: AlertPriority[];
  @Field(() => [AlertCause], { description: 'Causes that reach it.' })
  causes!: AlertCause[];
  @Field(() => [AlertCause], { description: 'Causes that reach it whatever their priority.' })
  alwaysCauses!: AlertCause[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'How many alarms reach one seat, against the budget of one in ten minutes. Notices are not counted.',
})
@Readable('alerts')
export class AlertFigures {
  @Field(() => ID, { description: 'Code of the seat.' })
  seat!: string;
  @Field(() => ID, { nullable: true, description: 'Its facility; null: the city, or all facilities of the caller.' })
  facility?: string | null;
  @Field(() => DateTime, { description: 'Counted from then on.' })
  from!: string;
  @Field(() => DateTime, { description: 'Counted until then.' })
  to!: string;
  @Field(() => Int, { description: 'Alarms in that time.' })
  alarms!: number;
  @Field(() => Int, { description: 'Alarms in the last hour.' })
  alarmsLastHour!: number;
  @Field(() => Float, { description: 'Mean alarms an hour.' })
  alarmsPerHour!: number;
  @Field(() => Float, { description: 'The budget: six an hour, one in ten minutes.' })
  budgetPerHour!: number;
  @Field(() => Float, { description: '% of the hours with at most six.' })
  hoursWithinPercent!: number;
  @Field(() => Float, { description: '% of the time in a flood: more than ten alarms in ten minutes.' })
  floodPercent!: number;
  @Field(() => Float, { description: 'The limit for that: 1 %.' })
  floodTargetPercent!: number;
  @Field(() => Int, { description: 'Alarms that have waited more than ten minutes for an acknowledgement.' })
  unackedOver10Minutes!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Median minutes from raised to acknowledged; null: none was acknowledged.',
  })
  medianMinutesToAck?: number | null;
  @Field(() => [AlertChatterer], { description: 'The ten that raised most.' })
  chatterers!: AlertChatterer[];
  @Field(() => [AlertPriorityShare], { description: 'The mix of priorities against 5, 15 and 80 %.' })
  priorityMix!: AlertPriorityShare[];
  @Field(() => Int, { description: 'Alarms that somebody judged.' })
  judged!: number;
  @Field(() => Float, { nullable: true, description: '% of those judged useful; null: none was judged.' })
  usefulPercent?: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Everything open that the caller may see, whole: what an alert screen shows.',
})
@Readable('alerts')
export class AlertsNow {
  @Field(() => DateTime, { description: 'The clock by which ages and countdowns are counted.' })
  serverTime!: string;
  @Field(() => Float, { description: 'City seconds that pass in one real second.' })
  clockRate!: number;
  @Field(() => [Alert], { description: 'Open alarms, most urgent first, then the latest; at most 500.' })
  open!: Alert[];
  @Field(() => [Alert], { description: 'Notices whose condition holds, the latest first; at most 100.' })
  notices!: Alert[];
  @Field(() => Boolean, { description: 'Whether there are more open alarms than the 500 shown.' })
  more!: boolean;
  @Field(() => Boolean, { description: 'Whether more than ten alarms were raised within the last ten minutes.' })
  flood!: boolean;
  @Field(() => [AlertGroup], { description: 'Open alarms by cause and facility, the newest cause first.' })
  groups!: AlertGroup[];
  @Field(() => AlertFigures, { description: "The figures of the caller's seat over the last 24 hours." })
  figures!: AlertFigures;
  @Field(() => DateTime, { nullable: true, description: 'When the last alarm was raised, open or not; null: never.' })
  lastRaisedAt?: string | null;
}
