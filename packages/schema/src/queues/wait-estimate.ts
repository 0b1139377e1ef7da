import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { WaitMethod, WaitReason, WaitUnknown } from './opd-words.ts';

@ObjectType({ simpleResolvers: true, description: 'How the forecasts of a queue turned out so far.' })
@Readable('public')
export class WaitRecord {
  @Field(() => Int, { description: 'Forecasts whose outcome is known.' })
  forecasts!: number;
  @Field(() => Float, { description: 'Share called inside the range, 0 to 1. Promised is 0.8.' })
  inside!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'When a token is called, in minutes from serverTime: a range that holds four times in five, around a median. All three are null when it is unknown, and `unknown` says why.',
})
@Readable('public')
export class WaitEstimate {
  @Field(() => Float, { nullable: true, description: 'Not before so many minutes, nine times in ten.' })
  lowMinutes?: number | null;
  @Field(() => Float, { nullable: true, description: 'As likely before as after so many minutes.' })
  medianMinutes?: number | null;
  @Field(() => Float, { nullable: true, description: 'At the latest in so many minutes, nine times in ten.' })
  highMinutes?: number | null;
  @Field(() => WaitMethod, { nullable: true, description: 'How it was foreseen; null: unknown.' })
  method?: WaitMethod | null;
  @Field(() => WaitRecord, { nullable: true, description: 'Record of the method in this queue; null: none yet.' })
  record?: WaitRecord | null;
  @Field(() => [WaitReason], { description: 'What it depends on just now.' })
  reasons!: WaitReason[];
  @Field(() => WaitReason, {
    nullable: true,
    description: 'Why it moved by more than a quarter since the person was last told; null: it did not.',
  })
  changedBecause?: WaitReason | null;
  @Field(() => WaitUnknown, { nullable: true, description: 'Why it is unknown; null: it is known.' })
  unknown?: WaitUnknown | null;
}
