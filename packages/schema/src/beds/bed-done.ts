import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { BedOutcome } from './bed-saying.ts';

@ObjectType({ simpleResolvers: true, description: 'A command of the bed board that was done.' })
@Readable('wardStaff')
export class BedDone {
  @Field(() => ID, { description: 'The id the caller gave; undoBedCommand takes it.' })
  requestId!: string;
  @Field(() => DateTime, { description: 'When it was done, by the clock of the city.' })
  at!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the ward it concerned.' })
  ward?: string | null;
  @Field(() => ID, { nullable: true, description: 'Code of the bed it concerned.' })
  bed?: string | null;
  @Field(() => ID, { nullable: true, description: 'Number of the visit it concerned.' })
  visit?: string | null;
  @Field(() => ID, { nullable: true, description: 'The request, reservation or task that it made or ended.' })
  id?: string | null;
  @Field(() => Int, { description: 'How many beds, patients or counts it concerned.' })
  count!: number;
  @Field(() => BedOutcome, { description: 'Whether it was done. CONFLICT: `id` is the task that was opened.' })
  outcome!: BedOutcome;
}

@ObjectType({ simpleResolvers: true, description: 'What became of one command of a batch: done or refused.' })
@Readable('wardStaff')
export class BedCommandOutcome {
  @Field(() => ID, { description: 'The id the caller gave.' })
  requestId!: string;
  @Field(() => BedDone, { nullable: true, description: 'What was done; null: refused.' })
  done?: BedDone | null;
  @Field(() => String, { nullable: true, description: 'Code of the refusal, e.g. BED_TAKEN; null: done.' })
  refusal?: string | null;
  @Field(() => String, { nullable: true, description: 'What, which value, and what would be accepted.' })
  message?: string | null;
}
