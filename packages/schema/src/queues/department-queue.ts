import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Fact } from '../board/fact.ts';
import { RollUp } from '../board/roll-up.ts';
import { Readable } from '../policy.ts';

@ObjectType({ simpleResolvers: true, description: 'An OPD queue in figures.' })
@Readable('aggregate')
export class QueueFigures {
  @Field(() => Int, { description: 'Tokens issued today (IST).' })
  issued!: number;
  @Field(() => Int, { description: 'People waiting now.' })
  waiting!: number;
  @Field(() => Int, { description: 'Tokens called today (IST).' })
  called!: number;
  @Field(() => Int, { description: 'Consultations finished in the last 60 minutes.' })
  servedLastHour!: number;
  @Field(() => Int, { description: 'Rooms with a doctor in the chair.' })
  roomsOpen!: number;
}

@ObjectType({ simpleResolvers: true, implements: Fact, description: 'The OPD queue of one department.' })
@Readable('operational')
export class DepartmentQueue extends Fact {
  @Field(() => ID, { description: 'Code of the department, unique within the facility.' })
  department!: string;
  @Field(() => QueueFigures, { nullable: true, description: 'null: unknown, because the last report is too old.' })
  figures?: QueueFigures | null;
  @Field(() => QueueFigures, { description: 'The figures last reported, however old.' })
  lastReported!: QueueFigures;
  @Field(() => DepartmentQueue, {
    nullable: true,
    description:
      'Where a feed and a hand entry both speak of this: the one that is not shown. It counts nowhere. null: there is only one.',
  })
  beside?: DepartmentQueue | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The OPD of a facility, added over the departments whose report can still be believed.',
})
@Readable('aggregate')
export class OpdFigures extends RollUp {
  @Field(() => QueueFigures, {
    nullable: true,
    description: 'null: no department is known. A floor while departmentsKnown < departmentsExpected.',
  })
  figures?: QueueFigures | null;
  @Field(() => Int, { description: 'Departments whose queue is included.' })
  departmentsKnown!: number;
  @Field(() => Int, { description: 'Departments that have ever reported a queue.' })
  departmentsExpected!: number;
}
