import { Field, Int, ObjectType } from 'type-graphql';
import { Fact } from '../board/fact.ts';
import { Readable } from '../policy.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'People waiting in the emergency department by triage class, most urgent first (five classes).',
})
@Readable('operational')
export class TriageCounts {
  @Field(() => Int)
  immediate!: number;
  @Field(() => Int)
  veryUrgent!: number;
  @Field(() => Int)
  urgent!: number;
  @Field(() => Int)
  standard!: number;
  @Field(() => Int)
  nonUrgent!: number;
}

@ObjectType({ simpleResolvers: true, description: 'An emergency department in figures.' })
@Readable('aggregate')
export class EmergencyFigures {
  @Field(() => Int, { description: 'Patients in the department, waiting ones included.' })
  present!: number;
  @Field(() => Int, { description: 'Patients not yet seen, all triage classes.' })
  waiting!: number;
  @Field(() => TriageCounts)
  @Readable('operational')
  waitingByTriage!: TriageCounts;
  @Field(() => Int, { description: 'Patients admitted but still in the department for want of a bed.' })
  boarders!: number;
  @Field(() => Int, { description: 'Minutes the longest-waiting patient has waited.' })
  longestWaitMinutes!: number;
  @Field(() => Int)
  ventilated!: number;
}

@ObjectType({ simpleResolvers: true, implements: Fact, description: 'The emergency department of a facility.' })
@Readable('aggregate')
export class EmergencyState extends Fact {
  @Field(() => EmergencyFigures, { nullable: true, description: 'null: unknown, because the last report is too old.' })
  figures?: EmergencyFigures | null;
  @Field(() => EmergencyFigures)
  lastReported!: EmergencyFigures;
}
