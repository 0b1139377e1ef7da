import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../page-info.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'How often a facility’s numbers were right when somebody counted: a share, never without its interval and the number of checks. A check counts half after 60 days. Interval: Jeffreys, 95 %.',
})
@Readable('aggregate')
export class TrustScore {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Share of checks that found the board right, 0 to 1, weighted by age; null: never audited.',
  })
  score?: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval; null: never audited.' })
  lower?: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval; null: never audited.' })
  upper?: number | null;
  @Field(() => Int, { description: 'Checks behind the score: surprise audits and telephone checks.' })
  checks!: number;
  @Field(() => Float, { description: 'What they weigh today: each half after 60 days.' })
  weight!: number;
  @Field(() => Int, { description: 'Of the checks, those that found the board right.' })
  right!: number;
  @Field(() => Int, { description: 'Of the checks, surprise audits.' })
  audits!: number;
  @Field(() => Int, { description: 'Of the checks, telephone checks.' })
  phoneChecks!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'The published error: sum of |board − counted| over the sum of what was counted, weighted by age, over counts of beds and people. null: nothing was counted.',
  })
  error?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The same with its sign: above 0 the board says more than there is.',
  })
  bias?: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was last checked; null: never.' })
  lastCheckedAt?: string | null;
  @Field(() => Boolean, { description: 'Whether any number that was checked was simulated.' })
  simulated!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A score in a page, with its cursor.' })
@Readable('aggregate')
export class TrustScoreEdge {
  @Field(() => String, { description: 'Give back as `after` to continue behind this facility.' })
  cursor!: string;
  @Field(() => TrustScore, { description: 'The score.' })
  node!: TrustScore;
}

@ObjectType({ simpleResolvers: true, description: 'Trust scores of hospitals, in order of code.' })
@Readable('aggregate')
export class TrustScoreConnection {
  @Field(() => [TrustScoreEdge], { description: 'The scores of this page.' })
  edges!: TrustScoreEdge[];
  @Field(() => PageInfo, { description: 'Whether there are more, and from where.' })
  pageInfo!: PageInfo;
}
