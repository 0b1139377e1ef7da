import { IsEnum, IsNumber, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Signal } from '../board/board.ts';
import { PageInfo } from '../page-info.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { BoardMetric } from './board-metric.ts';
import { Dispute } from './dispute.ts';

/** Against typing errors; a count may be negative where it counts patients without a bed. */
const MOST = 100_000;

export enum CheckKind {
  SURPRISE_AUDIT = 'SURPRISE_AUDIT',
  PHONE_CHECK = 'PHONE_CHECK',
}
registerEnumType(CheckKind, {
  name: 'CheckKind',
  description: 'How a number of the board was compared with what is there.',
  valuesConfig: {
    SURPRISE_AUDIT: { description: 'An official counted on the spot, unannounced.' },
    PHONE_CHECK: { description: 'An official or a dispatcher rang the hospital and asked.' },
  },
});

@InputType({ description: 'What an official counted on a surprise visit.' })
export class SurpriseAuditInput {
  @Field(() => ID, { description: 'Code of the facility.' })
  @IsString()
  @MaxLength(32)
  facility!: string;
  @Field(() => BoardMetric, { description: 'What was counted.' })
  @IsEnum(BoardMetric)
  metric!: BoardMetric;
  @Field(() => ID, { nullable: true, description: 'Of which part, as in a dispute; without it, the whole facility.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  part?: string | null;
  @Field(() => Float, { description: 'The count. The number on the board is taken by the server at this instant.' })
  @IsNumber()
  @Min(-MOST)
  @Max(MOST)
  counted!: number;
  @Field(() => String, { nullable: true, description: 'A remark, up to 500 characters. No names of patients.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'What a hospital said on the telephone about a number of the board.' })
export class PhoneCheckInput {
  @Field(() => ID, { description: 'Code of the facility.' })
  @IsString()
  @MaxLength(32)
  facility!: string;
  @Field(() => BoardMetric, { description: 'Which figure was asked for.' })
  @IsEnum(BoardMetric)
  metric!: BoardMetric;
  @Field(() => ID, { nullable: true, description: 'Of which part, as in a dispute; without it, the whole facility.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  part?: string | null;
  @Field(() => Float, { description: 'The number that was told. The number on the board is taken by the server.' })
  @IsNumber()
  @Min(-MOST)
  @Max(MOST)
  told!: number;
  @Field(() => String, { description: 'Who was rung, by post: "ICU sister in charge". 2 to 100 characters.' })
  @IsString()
  @Length(2, 100)
  whoWasRung!: string;
  @Field(() => String, { nullable: true, description: 'What they said, up to 500 characters. No names of patients.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  whatTheySaid?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A number of the board at one instant beside what somebody counted, or was told, at that instant.',
})
@Readable('aggregate')
export class BoardCheck {
  @Field(() => ID, { description: 'Number of the check.' })
  id!: string;
  @Field(() => CheckKind, { description: 'Whether it was counted or asked.' })
  kind!: CheckKind;
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => Signal, { description: 'The signal that the figure belongs to.' })
  signal!: Signal;
  @Field(() => BoardMetric, { description: 'Which figure.' })
  metric!: BoardMetric;
  @Field(() => ID, { nullable: true, description: 'Of which part; null: the whole facility.' })
  part?: string | null;
  @Field(() => Float, { description: 'What the board said.' })
  onBoard!: number;
  @Field(() => DateTime, { description: 'observedAt of what the board said; of a sum, of its oldest input.' })
  boardObservedAt!: string;
  @Field(() => ID, { description: 'Code of the source of what the board said; SEVERAL for a sum of several.' })
  boardSource!: string;
  @Field(() => Float, { description: 'What was counted or told.' })
  counted!: number;
  @Field(() => Float, { description: 'How far apart the two may be and still be called right.' })
  tolerance!: number;
  @Field(() => Boolean, { description: 'Whether the board was right within the tolerance.' })
  right!: boolean;
  @Field(() => Boolean, { description: 'Whether what the board said was simulated.' })
  simulated!: boolean;
  @Field(() => DateTime, { description: 'When it was counted.' })
  at!: string;
  @Field(() => String, { nullable: true, description: 'Telephone checks only: who was rung, by post.' })
  @Readable('operational')
  whoWasRung?: string | null;
  @Field(() => String, { nullable: true, description: 'A remark, or what was said; null: none.' })
  @Readable('operational')
  note?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A check in a page, with its cursor.' })
@Readable('aggregate')
export class BoardCheckEdge {
  @Field(() => String, { description: 'Give back as `after` to continue behind this check.' })
  cursor!: string;
  @Field(() => BoardCheck, { description: 'The check.' })
  node!: BoardCheck;
}

@ObjectType({ simpleResolvers: true, description: 'Checks of the board, newest first.' })
@Readable('aggregate')
export class BoardCheckConnection {
  @Field(() => [BoardCheckEdge], { description: 'The checks of this page.' })
  edges!: BoardCheckEdge[];
  @Field(() => PageInfo, { description: 'Whether there are more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: 'What became of a telephone check.' })
@Readable('operational')
export class PhoneCheckResult {
  @Field(() => BoardCheck, { description: 'The check, whatever it found.' })
  check!: BoardCheck;
  @Field(() => Dispute, {
    nullable: true,
    description: 'The dispute that it opened, or that was open already; null: the board was right.',
  })
  dispute?: Dispute | null;
}
