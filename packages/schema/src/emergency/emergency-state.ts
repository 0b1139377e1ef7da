import { Field, Int, ObjectType } from 'type-graphql';
import { Fact } from '../board/fact.ts';
import { Readable } from '../policy.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'People waiting in the emergency department by triage class, most urgent first (five classes).',
})
@Readable('operational')
export class TriageCounts {
  @Field(() => Int, { description: 'Patients of class 1, immediate: life is at risk now.' })
  immediate!: number;
  @Field(() => Int, { description: 'Patients of class 2, very urgent.' })
  veryUrgent!: number;
  @Field(() => Int, { description: 'Patients of class 3, urgent.' })
  urgent!: number;
  @Field(() => Int, { description: 'Patients of class 4, standard.' })
  standard!: number;
  @Field(() => Int, { description: 'Patients of class 5, not urgent.' })
  nonUrgent!: number;
}

@ObjectType({ simpleResolvers: true, description: 'An emergency department in figures.' })
@Readable('aggregate')
export class EmergencyFigures {
  @Field(() => Int, { description: 'Patients in the department, waiting ones included.' })
  present!: number;
  @Field(() => Int, { description: 'Patients not yet seen, all triage classes.' })
  waiting!: number;
  @Field(() => TriageCounts, { description: 'Patients not yet seen, by triage class.' })
  @Readable('operational')
  waitingByTriage!: TriageCounts;
  @Field(() => Int, { description: 'Patients admitted but still in the department for want of a bed.' })
  boarders!: number;
  @Field(() => Int, { description: 'Minutes the longest-waiting patient has waited.' })
  longestWaitMinutes!: number;
  @Field(() => Int, { description: 'Patients in the department on a ventilator.' })
  ventilated!: number;
}

@ObjectType({ simpleResolvers: true, implements: Fact, description: 'The emergency department of a facility.' })
@Readable('aggregate')
export class EmergencyState extends Fact {
  @Field(() => EmergencyFigures, { nullable: true, description: 'null: unknown, because the last report is too old.' })
  figures?: EmergencyFigures | null;
  @Field(() => EmergencyFigures, { description: 'The figures last reported, however old.' })
  lastReported!: EmergencyFigures;
  @Field(() => EmergencyState, {
    nullable: true,
    description:
      'Where a feed and a hand entry both speak of this: the one that is not shown. It counts nowhere. null: there is only one.',
  })
  beside?: EmergencyState | null;
}
