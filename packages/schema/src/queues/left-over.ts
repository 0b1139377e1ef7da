import {
  ArrayMaxSize,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { TokenReceipt } from './opd-command.ts';
import { OpdTokenInput } from './opd-inputs.ts';
import { LeaveReason, LeftOverChoice } from './opd-words.ts';

const DAY = 'With CARRY_OVER: the day in Delhi, YYYY-MM-DD, tomorrow to 7 days ahead; without it, tomorrow.';
const QUEUE = 'With MOVE: code of the queue.';
const REASON = 'With LEFT and CANCEL: why; without it, END_OF_DAY.';

@InputType({ description: 'What becomes of one who is left over.' })
export class LeftOverDecision extends OpdTokenInput {
  @Field(() => LeftOverChoice, { description: 'What.' })
  @IsEnum(LeftOverChoice)
  choice!: LeftOverChoice;
  @Field(() => String, { nullable: true, description: DAY })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day?: string | null;
  @Field(() => ID, { nullable: true, description: QUEUE })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  queue?: string | null;
  @Field(() => LeaveReason, { nullable: true, description: REASON })
  @IsOptional()
  @IsEnum(LeaveReason)
  reason?: LeaveReason | null;
}

@InputType({ description: 'What becomes of everybody else who is left over.' })
export class OtherLeftOvers {
  @Field(() => Int, {
    description:
      'How many you saw beside those you name, 0 to 1,000; refused with LINE_CHANGED when there are not so many.',
  })
  @IsInt()
  @Min(0)
  @Max(1_000)
  count!: number;
  @Field(() => LeftOverChoice, { description: 'What.' })
  @IsEnum(LeftOverChoice)
  choice!: LeftOverChoice;
  @Field(() => String, { nullable: true, description: DAY })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day?: string | null;
  @Field(() => ID, { nullable: true, description: QUEUE })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  queue?: string | null;
  @Field(() => LeaveReason, { nullable: true, description: REASON })
  @IsOptional()
  @IsEnum(LeaveReason)
  reason?: LeaveReason | null;
}

@InputType({
  description: 'Who is left over in a queue today, and what becomes of them: some by name, the others alike.',
})
export class SettleLeftOverInput {
  @Field(() => ID, { description: 'Code of the facility.' })
  @IsString()
  @MaxLength(64)
  facility!: string;
  @Field(() => ID, { description: 'Code of the queue.' })
  @IsString()
  @MaxLength(32)
  queue!: string;
  @Field(() => [LeftOverDecision], { defaultValue: [], description: 'Decisions on single tokens, up to 250.' })
  @ArrayMaxSize(250)
  @ValidateNested({ each: true })
  decisions!: LeftOverDecision[];
  @Field(() => OtherLeftOvers, { nullable: true, description: 'Everybody else; without it, nothing.' })
  @IsOptional()
  @ValidateNested()
  others?: OtherLeftOvers | null;
}

@ObjectType({ simpleResolvers: true, description: 'What became of one who was left over: numbers, never the person.' })
@Readable('hospitalDesk')
export class SettledToken {
  @Field(() => TokenReceipt, { description: 'The token after it.' })
  token!: TokenReceipt;
  @Field(() => TokenReceipt, {
    nullable: true,
    description: 'The token of the later day that it was carried over to; null: not carried over.',
  })
  carriedTo?: TokenReceipt | null;
}
