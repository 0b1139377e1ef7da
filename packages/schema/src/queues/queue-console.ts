import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { HallCall } from './hall-display.ts';
import { OpdQueue, OpdSession } from './opd-session.ts';
import { BeyondCapacityReason, HoldReason, OpdLane, PriorityClass, Sex, TokenFlag, TokenState } from './opd-words.ts';
import { WaitEstimate } from './wait-estimate.ts';

@ObjectType({ simpleResolvers: true, description: 'The token of an earlier day that one was carried over from.' })
@Readable('patients')
export class EarlierToken {
  @Field(() => ID, { description: 'Id of the token.' })
  id!: string;
  @Field(() => String, { description: 'Its day in Delhi, YYYY-MM-DD.' })
  day!: string;
  @Field(() => ID, { description: 'Queue in which its number was issued.' })
  series!: string;
  @Field(() => Int, { description: 'Its number there.' })
  number!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How many people a queue takes on one day, and how many places are given.',
})
@Readable('patients')
export class QueueCapacity {
  @Field(() => Int, {
    description:
      'Places of the day: those of each room that has not ended, and as many people as the ended ones have served.',
  })
  places!: number;
  @Field(() => Int, {
    description: 'Places given: everybody who joined the queue today, but for those taken back or moved elsewhere.',
  })
  given!: number;
  @Field(() => Int, {
    description: 'Tokens issued though all places were given and not taken back, each with its reason.',
  })
  beyond!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A token and whose it is, for the staff who call it. Reading it is written down.',
})
@Readable('patients')
export class QueueToken {
  @Field(() => ID, { description: 'Id of the token.' })
  id!: string;
  @Field(() => Int, { description: 'Number in its series.' })
  number!: number;
  @Field(() => ID, {
    description: 'Queue in which the number was issued; it goes with the number wherever the token goes.',
  })
  series!: string;
  @Field(() => Int, { description: 'How many steps its life has had; give it back where a command asks what you saw.' })
  step!: number;
  @Field(() => TokenState, { description: 'Where it is.' })
  state!: TokenState;
  @Field(() => String, { description: 'Initials of the person, up to 4 letters.' })
  initials!: string;
  @Field(() => Int, { nullable: true, description: 'Age in years; null: not stated.' })
  age?: number | null;
  @Field(() => Sex, { description: 'Sex.' })
  sex!: Sex;
  @Field(() => OpdLane, { description: 'How it was asked for.' })
  lane!: OpdLane;
  @Field(() => PriorityClass, { description: 'By what right the person goes first.' })
  priorityClass!: PriorityClass;
  @Field(() => DateTime, { description: 'Since when the wait is counted in this queue.' })
  arrivedAt!: string;
  @Field(() => DateTime, { description: 'Since when it is in its state.' })
  since!: string;
  @Field(() => Float, { description: 'Minutes from arrival in this queue to its call, or until now.' })
  waitedMinutes!: number;
  @Field(() => ID, {
    nullable: true,
    description: 'Session that called it, or in which alone it is called; null: any.',
  })
  session?: string | null;
  @Field(() => [TokenFlag], { description: 'What to notice.' })
  flags!: TokenFlag[];
  @Field(() => Int, { description: 'How many who came later were called before, emergencies left out.' })
  overtaken!: number;
  @Field(() => Int, { description: 'How often it was called in vain.' })
  absences!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Calls until an ABSENT one comes back into the line; null: not absent.',
  })
  returnsAfterCalls?: number | null;
  @Field(() => HoldReason, { nullable: true, description: 'Why a HELD one is set aside; null: not held.' })
  heldBecause?: HoldReason | null;
  @Field(() => BeyondCapacityReason, {
    nullable: true,
    description: 'Why it was issued though all places of the day were given; null: within them.',
  })
  beyondCapacity?: BeyondCapacityReason | null;
  @Field(() => EarlierToken, { nullable: true, description: 'Carried over from this one; null: issued for its day.' })
  carriedFrom?: EarlierToken | null;
  @Field(() => WaitEstimate, { description: 'When it is called.' })
  estimate!: WaitEstimate;
}

@ObjectType({ simpleResolvers: true, description: 'A room of a queue, as the console shows it.' })
@Readable('patients')
export class ConsoleSession {
  @Field(() => OpdSession, { description: 'The room and who sits in it.' })
  session!: OpdSession;
  @Field(() => QueueToken, { nullable: true, description: 'Who is called or in the chair; null: nobody.' })
  nowServing?: QueueToken | null;
  @Field(() => Int, { description: 'Tokens called today.' })
  calledToday!: number;
  @Field(() => Int, { description: 'Consultations finished today.' })
  servedToday!: number;
  @Field(() => Int, { description: 'Tokens called in the last 60 minutes.' })
  calledLastHour!: number;
  @Field(() => Float, { nullable: true, description: 'Median minutes of its consultations of today; null: none yet.' })
  medianMinutes?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How many tokens of a queue are in which state today.' })
@Readable('patients')
export class QueueCounts {
  @Field(() => Int, { description: 'Issued in this series today.' })
  issued!: number;
  @Field(() => Int, { description: 'Booked, not yet there.' })
  booked!: number;
  @Field(() => Int, { description: 'Waiting.' })
  waiting!: number;
  @Field(() => Int, { description: 'Called, not yet there.' })
  called!: number;
  @Field(() => Int, { description: 'In the chair.' })
  inConsultation!: number;
  @Field(() => Int, { description: 'Set aside.' })
  held!: number;
  @Field(() => Int, { description: 'Called in vain, coming back.' })
  absent!: number;
  @Field(() => Int, { description: 'Served in this queue, sent on included.' })
  done!: number;
  @Field(() => Int, { description: 'Gone without being served.' })
  left!: number;
  @Field(() => Int, { description: 'Of these who left, carried over to a later day.' })
  carriedOver!: number;
  @Field(() => Int, { description: 'Taken back.' })
  cancelled!: number;
}

@ObjectType({ simpleResolvers: true, description: 'People waiting who asked for their token in one way.' })
@Readable('patients')
export class LaneCount {
  @Field(() => OpdLane, { description: 'In which way.' })
  lane!: OpdLane;
  @Field(() => Int, { description: 'People waiting.' })
  waiting!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A queue, as the staff who call from it see it.' })
@Readable('patients')
export class QueueConsole {
  @Field(() => OpdQueue, { description: 'Which queue.' })
  queue!: OpdQueue;
  @Field(() => String, { description: 'Today in Delhi, YYYY-MM-DD.' })
  day!: string;
  @Field(() => DateTime, { description: 'Now, by the clock of the city.' })
  serverTime!: string;
  @Field(() => Float, { description: 'City seconds that pass in one real second.' })
  clockRate!: number;
  @Field(() => Int, { description: 'Grows with everything that happens in the queue today; equal: nothing happened.' })
  revision!: number;
  @Field(() => [ConsoleSession], { description: 'Rooms of today, by room, up to 60.' })
  sessions!: ConsoleSession[];
  @Field(() => QueueCounts, { description: 'How many are in which state.' })
  counts!: QueueCounts;
  @Field(() => QueueCapacity, {
    nullable: true,
    description:
      'Places of the day, and how many are given; null: no limit, because no room states one or an open one does not.',
  })
  capacity?: QueueCapacity | null;
  @Field(() => [LaneCount], { description: 'People waiting by lane.' })
  lanes!: LaneCount[];
  @Field(() => [QueueToken], { description: 'The first 60 waiting, in calling order.' })
  waiting!: QueueToken[];
  @Field(() => [QueueToken], { description: 'The first 60 booked ones, by number.' })
  booked!: QueueToken[];
  @Field(() => [QueueToken], { description: 'Set aside, up to 60, by number.' })
  held!: QueueToken[];
  @Field(() => [QueueToken], { description: 'Called in vain, up to 60, by number.' })
  absent!: QueueToken[];
  @Field(() => [HallCall], { description: 'The last ten calls, newest first.' })
  lastCalls!: HallCall[];
  @Field(() => Boolean, { description: 'Whether any of it comes from the simulated city.' })
  simulated!: boolean;
}
