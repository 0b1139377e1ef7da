import { Field, ObjectType } from 'type-graphql';
import { Fact } from '../board/fact.ts';
import { Readable } from '../policy.ts';

@ObjectType({ simpleResolvers: true, implements: Fact, description: 'Whether a facility is open now.' })
@Readable('aggregate')
export class Opening extends Fact {
  @Field(() => Boolean, { nullable: true, description: 'null: unknown, because the last report is too old.' })
  open?: boolean | null;
  @Field(() => Boolean, { description: 'What was last reported, however old: true is open.' })
  lastReported!: boolean;
  @Field(() => String, { nullable: true, description: 'What the reporter added, e.g. HOLIDAY.' })
  note?: string | null;
}
