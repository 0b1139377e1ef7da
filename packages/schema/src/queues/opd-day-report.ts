import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'What became of everybody who joined a queue on one day: joined = served + moved + carriedOver + left + cancelled + notSeen + open.',
})
@Readable('operational')
export class OpdDayReport {
  @Field(() => ID, { description: 'Code of the queue.' })
  queue!: string;
  @Field(() => String, { description: 'Day in Delhi, YYYY-MM-DD.' })
  day!: string;
  @Field(() => Int, { description: 'Numbers issued in this series.' })
  issued!: number;
  @Field(() => Int, { description: 'Of these, carried over from an earlier day and not taken back.' })
  carriedIn!: number;
  @Field(() => Int, {
    description: 'Of these, issued though all places of the day were given and not taken back, each with its reason.',
  })
  beyondCapacity!: number;
  @Field(() => Int, { nullable: true, description: 'Places of the day, as QueueCapacity; null: no limit.' })
  places?: number | null;
  @Field(() => Int, { description: 'People who joined the queue, with a number of this series or of another.' })
  joined!: number;
  @Field(() => Int, { description: 'Served in it, whatever came after.' })
  served!: number;
  @Field(() => Int, { description: 'Moved to another queue without being served in this one.' })
  moved!: number;
  @Field(() => Int, { description: 'Carried over to a later day.' })
  carriedOver!: number;
  @Field(() => Int, { description: 'Gone without being served, as the staff said.' })
  left!: number;
  @Field(() => Int, { description: 'Taken back.' })
  cancelled!: number;
  @Field(() => Int, { description: 'Not seen, and nobody said what became of them: closed at the end of the day.' })
  notSeen!: number;
  @Field(() => Int, { description: 'Not at an end yet.' })
  open!: number;
  @Field(() => DateTime, { nullable: true, description: 'When the day was closed; null: not yet.' })
  closedAt?: string | null;
  @Field(() => Boolean, { description: 'Whether anything in the queue on that day comes from the simulated city.' })
  simulated!: boolean;
}
