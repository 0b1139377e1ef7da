import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { PriorityClass } from './opd-words.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Waits of one queue and class on one day, those still waiting counted (Kaplan and Meier).',
})
@Readable('operational')
export class WaitingStatistics {
  @Field(() => ID, { description: 'Code of the queue.' })
  queue!: string;
  @Field(() => PriorityClass, { nullable: true, description: 'The class; null: all together.' })
  priorityClass?: PriorityClass | null;
  @Field(() => Int, { description: 'People who waited or wait.' })
  people!: number;
  @Field(() => Int, { description: 'Of these, waiting now or gone without being called.' })
  notCalled!: number;
  @Field(() => Float, { nullable: true, description: 'Minutes within which half are called; null: not reached yet.' })
  medianMinutes?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Minutes within which nine of ten are called; null: not reached yet.',
  })
  p90Minutes?: number | null;
  @Field(() => Boolean, { description: 'Whether anything in the queue on that day comes from the simulated city.' })
  simulated!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'How one class of one queue fared on one day.' })
@Readable('operational')
export class FairnessRow {
  @Field(() => ID, { description: 'Code of the queue.' })
  queue!: string;
  @Field(() => PriorityClass, { description: 'The class.' })
  priorityClass!: PriorityClass;
  @Field(() => Int, { description: 'People who waited or wait.' })
  people!: number;
  @Field(() => Int, { description: 'Of these, called.' })
  called!: number;
  @Field(() => Float, { nullable: true, description: 'Median wait in minutes, as WaitingStatistics.' })
  medianMinutes?: number | null;
  @Field(() => Float, { nullable: true, description: '90th percentile of waiting in minutes, as WaitingStatistics.' })
  p90Minutes?: number | null;
  @Field(() => Float, { nullable: true, description: 'Longest wait in minutes, over or not; null: nobody waited.' })
  longestMinutes?: number | null;
  @Field(() => Int, { description: 'Most often that one person was overtaken, emergencies left out.' })
  mostOvertaken!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Whether the order in which people were called was fair and lawful, on one day in one facility.',
})
@Readable('operational')
export class FairnessReport {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => String, { description: 'Day in Delhi, YYYY-MM-DD.' })
  day!: string;
  @Field(() => Int, { description: 'How often anybody may be overtaken before going first.' })
  overtakingCap!: number;
  @Field(() => Int, { description: 'Calls that went to somebody because of the cap.' })
  capHits!: number;
  @Field(() => Int, { description: 'Calls that passed over somebody who came earlier, emergencies left out.' })
  overtakings!: number;
  @Field(() => Int, { description: 'Tokens declared an emergency.' })
  emergencies!: number;
  @Field(() => Int, { description: 'Calls of seniors and of people with a disability.' })
  protectedCalled!: number;
  @Field(() => Int, {
    description:
      'Of these, called no later than first come, first served would have: nobody who came later was called before.',
  })
  protectedNotOvertaken!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Median wait of seniors and of people with a disability over that of NORMAL, at most 1 where the law is kept; null: too few of either.',
  })
  protectedWaitRatio?: number | null;
  @Field(() => Int, { description: 'Changes of priority by staff, each with its reason in the record.' })
  priorityChanges!: number;
  @Field(() => [FairnessRow], { description: 'By queue and class.' })
  rows!: FairnessRow[];
  @Field(() => Boolean, { description: 'Whether any of it comes from the simulated city.' })
  simulated!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What people of a queue were told at issue, against what came. Promised: four in five inside the range.',
})
@Readable('operational')
export class WaitingCalibration {
  @Field(() => ID, { description: 'Code of the queue.' })
  queue!: string;
  @Field(() => String, { description: 'Day in Delhi, YYYY-MM-DD.' })
  day!: string;
  @Field(() => Int, { description: 'How often somebody joined the line, whatever they were told.' })
  issued!: number;
  @Field(() => Int, { description: 'Of these, told that the wait is unknown.' })
  toldUnknown!: number;
  @Field(() => Int, { description: 'Ranges whose outcome is known: the token was called.' })
  known!: number;
  @Field(() => Int, { description: 'Called inside the range.' })
  inside!: number;
  @Field(() => Int, { description: 'Called before the range.' })
  tooEarly!: number;
  @Field(() => Int, { description: 'Called after the range: promised too little.' })
  tooLate!: number;
  @Field(() => Int, {
    description: 'Still waiting, or gone without being called, after the range; also promised too little.',
  })
  overdue!: number;
  @Field(() => Float, { nullable: true, description: 'Mean width of the ranges in minutes; null: none.' })
  meanWidthMinutes?: number | null;
  @Field(() => Boolean, { description: 'Whether anything in the queue on that day comes from the simulated city.' })
  simulated!: boolean;
}
