import { Field, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { Quality, SourceKind } from './fact.ts';

/** What a sum says of its parts, as a fact says it of itself: no better than the worst of them. */
@ObjectType({ simpleResolvers: true })
@Readable('aggregate')
export abstract class RollUp {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the oldest included report was true; null: nothing is known.',
  })
  oldestObservedAt?: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the newest included report was received; null: nothing is known.',
  })
  newestReceivedAt?: string | null;
  @Field(() => SourceKind, {
    nullable: true,
    description:
      'SIMULATED when any included report is; otherwise the kind they share, or DERIVED when they differ; null: nothing is known.',
  })
  sourceKind?: SourceKind | null;
  @Field(() => Int, { description: 'How many of the included reports a person entered by hand.' })
  byHand!: number;
  @Field(() => Quality, { description: 'The worst of the included reports; EXPIRED: nothing is known.' })
  quality!: Quality;
  @Field(() => DateTime, { nullable: true, description: 'From then on one of the included reports is overdue.' })
  lateAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'From then on one of the included reports is stale.' })
  staleAt?: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'From then on one of the included reports counts no more, and the sum is another.',
  })
  expiresAt?: string | null;
}
