import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { OpdQueue } from './opd-session.ts';
import { AwayReason, DoctorPresence, TokenState } from './opd-words.ts';
import { WaitEstimate } from './wait-estimate.ts';

@ObjectType({ simpleResolvers: true, description: 'A call, as a hall shows and speaks it: a number and a room.' })
@Readable('public')
export class HallCall {
  @Field(() => ID, { description: 'The same for repetitions of the same call; another for the next.' })
  id!: string;
  @Field(() => Int, { description: 'Number of the token in its series.' })
  number!: number;
  @Field(() => ID, { description: 'Queue in which the number was issued: two series may hold the same number.' })
  series!: string;
  @Field(() => String, { description: 'Room or counter.' })
  room!: string;
  @Field(() => DateTime, { description: 'When it was called, or last called again.' })
  calledAt!: string;
  @Field(() => Int, { description: 'How often it was called again.' })
  repeats!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A room of a queue, as the hall shows it.' })
@Readable('public')
export class HallRoom {
  @Field(() => ID, { description: 'Id of the session.' })
  session!: string;
  @Field(() => String, { description: 'Room or counter.' })
  room!: string;
  @Field(() => HallCall, { nullable: true, description: 'Who is called or in the chair; null: nobody.' })
  nowServing?: HallCall | null;
  @Field(() => TokenState, { nullable: true, description: 'CALLED or IN_CONSULTATION; null: nobody.' })
  state?: TokenState | null;
  @Field(() => Boolean, { description: 'Whether the session has begun and not ended.' })
  open!: boolean;
  @Field(() => DoctorPresence, { description: 'Whether the doctor is in the room.' })
  presence!: DoctorPresence;
  @Field(() => AwayReason, { nullable: true, description: 'Why the doctor is away; null: is present.' })
  awayReason?: AwayReason | null;
  @Field(() => DateTime, { nullable: true, description: 'When the doctor is expected back; null: not stated.' })
  expectedReturn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A token that is not called yet.' })
@Readable('public')
export class HallWaiting {
  @Field(() => Int, { description: 'Number of the token in its series.' })
  number!: number;
  @Field(() => ID, { description: 'Queue in which the number was issued.' })
  series!: string;
  @Field(() => WaitEstimate, { description: 'When it is called.' })
  estimate!: WaitEstimate;
}

@ObjectType({ simpleResolvers: true, description: 'A reason for delay that people in the hall are told.' })
@Readable('public')
export class HallDelay {
  @Field(() => String, { description: 'Room or counter.' })
  room!: string;
  @Field(() => AwayReason, { description: 'Why.' })
  reason!: AwayReason;
  @Field(() => DateTime, { description: 'Since when.' })
  since!: string;
  @Field(() => DateTime, { nullable: true, description: 'When the doctor is expected back; null: not stated.' })
  expectedReturn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One queue, as the hall shows it.' })
@Readable('public')
export class HallQueue {
  @Field(() => OpdQueue, { description: 'Which queue.' })
  queue!: OpdQueue;
  @Field(() => [HallRoom], { description: 'Its rooms of today, by room.' })
  rooms!: HallRoom[];
  @Field(() => [HallCall], { description: 'The last five calls, newest first.' })
  lastCalls!: HallCall[];
  @Field(() => [HallWaiting], { description: 'The next ten to be called, in calling order.' })
  next!: HallWaiting[];
  @Field(() => Int, { description: 'People waiting.' })
  waiting!: number;
  @Field(() => [HallDelay], { description: 'Why it takes longer.' })
  delays!: HallDelay[];
  @Field(() => Boolean, { description: 'Whether any of it comes from the simulated city.' })
  simulated!: boolean;
  @Field(() => DateTime, { description: 'When something last happened in it, or its waits were last computed.' })
  changedAt!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What hangs in the hall of an OPD: numbers and rooms. No names, no ages, no diagnosis.',
})
@Readable('public')
export class HallDisplay {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => DateTime, { description: 'Now, by the clock of the city.' })
  serverTime!: string;
  @Field(() => Float, { description: 'City seconds that pass in one real second.' })
  clockRate!: number;
  @Field(() => String, { description: 'Today in Delhi, YYYY-MM-DD.' })
  day!: string;
  @Field(() => [HallQueue], {
    description: 'The queue that was asked for, or all of the facility; [] before the first.',
  })
  queues!: HallQueue[];
  @Field(() => Boolean, { description: 'Whether any of it comes from the simulated city.' })
  simulated!: boolean;
}
