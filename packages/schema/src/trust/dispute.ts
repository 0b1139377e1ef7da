import { IsDate, IsEnum, IsNumber, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Signal } from '../board/board.ts';
import { PageInfo } from '../page-info.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { BoardMetric } from './board-metric.ts';

/** Against typing errors; a count may be negative where it counts patients without a bed. */
const MOST = 100_000;

export enum DisputeKind {
  DISPUTE = 'DISPUTE',
  PHONE_CHECK = 'PHONE_CHECK',
}
registerEnumType(DisputeKind, {
  name: 'DisputeKind',
  description: 'How a doubt about a number came up.',
  valuesConfig: {
    DISPUTE: { description: 'Somebody who knows better disputes the number.' },
    PHONE_CHECK: { description: 'Somebody rang the hospital and was told another number.' },
  },
});

export enum DisputeState {
  OPEN = 'OPEN',
  OVERDUE = 'OVERDUE',
  UPHELD = 'UPHELD',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(DisputeState, {
  name: 'DisputeState',
  description: 'Where a dispute stands. The number carries a mark until it is decided, however late.',
  valuesConfig: {
    OPEN: { description: 'Waiting for a decision, within its four hours.' },
    OVERDUE: { description: 'Waiting for a decision for more than four hours. It can still be decided.' },
    UPHELD: { description: 'Decided: the number was wrong.' },
    REJECTED: { description: 'Decided: the number was right.' },
    WITHDRAWN: { description: 'Taken back by the person who opened it.' },
  },
});

@InputType({ description: 'A number of the board that somebody disputes.' })
export class DisputeInput {
  @Field(() => ID, { description: 'Code of the facility.' })
  @IsString()
  @MaxLength(32)
  facility!: string;
  @Field(() => BoardMetric, { description: 'Which figure.' })
  @IsEnum(BoardMetric)
  metric!: BoardMetric;
  @Field(() => ID, {
    nullable: true,
    description:
      'Of which part: a ward and class (MED-M/GENERAL), a class over all wards (*/GENERAL), a department (MEDICINE). Without it, the whole facility; beds have none such, since classes overlap.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  part?: string | null;
  @Field(() => Float, { description: 'The number that was shown. The board is asked whether it was.' })
  @IsNumber()
  @Min(-MOST)
  @Max(MOST)
  shown!: number;
  @Field(() => DateTime, { description: 'observedAt of the number that was shown; of a sum, of its oldest input.' })
  @IsDate()
  shownObservedAt!: Date;
  @Field(() => Float, { nullable: true, description: 'The number that would be right; null: not known.' })
  @IsOptional()
  @IsNumber()
  @Min(-MOST)
  @Max(MOST)
  claimed?: number | null;
  @Field(() => String, { description: 'Why it is wrong, 3 to 500 characters. Never names of patients.' })
  @IsString()
  @Length(3, 500)
  reason!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'What shows it: a ward register, a count at the bedside. Up to 1,000 characters, no names of patients.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  evidence?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A number that is being doubted, with what was shown, what is claimed, and the clock of its decision.',
})
@Readable('operational')
export class Dispute {
  @Field(() => ID, { description: 'Number of the dispute.' })
  id!: string;
  @Field(() => DisputeKind, { description: 'How the doubt came up.' })
  kind!: DisputeKind;
  @Field(() => DisputeState, { description: 'Where it stands.' })
  state!: DisputeState;
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => Signal, { description: 'The signal that the figure belongs to.' })
  signal!: Signal;
  @Field(() => ID, { nullable: true, description: 'The part in doubt; null: the whole facility.' })
  part?: string | null;
  @Field(() => BoardMetric, { description: 'The figure in doubt.' })
  metric!: BoardMetric;
  @Field(() => Float, { description: 'The number on the board, as the server found it.' })
  shown!: number;
  @Field(() => DateTime, { description: 'observedAt of that number; of a sum, of its oldest input.' })
  shownObservedAt!: string;
  @Field(() => ID, { description: 'Code of the source of that number; of a sum with several sources, SEVERAL.' })
  shownSource!: string;
  @Field(() => Boolean, { description: 'Whether that number was simulated.' })
  simulated!: boolean;
  @Field(() => Float, { nullable: true, description: 'The number that is claimed to be right; null: not known.' })
  claimed?: number | null;
  @Field(() => String, { description: 'Why it is doubted; of a telephone check, what was said.' })
  reason!: string;
  @Field(() => String, { nullable: true, description: 'What shows it; null: nothing was given.' })
  evidence?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone checks only: who was rung, by post.' })
  whoWasRung?: string | null;
  @Field(() => String, { description: 'Role of the person who opened it.' })
  openedByRole!: string;
  @Field(() => Boolean, { description: 'Whether the caller opened it: they may withdraw it, and may not decide it.' })
  mine!: boolean;
  @Field(() => DateTime, { description: 'When it was opened.' })
  openedAt!: string;
  @Field(() => DateTime, { description: 'When it must be decided: four hours after it was opened.' })
  dueAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided or withdrawn; null: not yet.' })
  closedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'Role of the person who closed it.' })
  closedByRole?: string | null;
  @Field(() => String, { nullable: true, description: 'What they wrote.' })
  closingNote?: string | null;
  @Field(() => Boolean, { description: 'Whether it was decided after its four hours.' })
  decidedLate!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A dispute in a page, with its cursor.' })
@Readable('operational')
export class DisputeEdge {
  @Field(() => String, { description: 'Give back as `after` to continue behind this dispute.' })
  cursor!: string;
  @Field(() => Dispute, { description: 'The dispute.' })
  node!: Dispute;
}

@ObjectType({ simpleResolvers: true, description: 'Disputes, newest first.' })
@Readable('operational')
export class DisputeConnection {
  @Field(() => [DisputeEdge], { description: 'The disputes of this page.' })
  edges!: DisputeEdge[];
  @Field(() => PageInfo, { description: 'Whether there are more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'That a number is being doubted: drawn beside it on every screen until somebody decides. No words of people.',
})
@Readable('aggregate')
export class DisputeMark {
  @Field(() => ID, { description: 'Number of the dispute.' })
  dispute!: string;
  @Field(() => DisputeKind, { description: 'How the doubt came up.' })
  kind!: DisputeKind;
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => Signal, { description: 'The signal that the figure belongs to.' })
  signal!: Signal;
  @Field(() => ID, { nullable: true, description: 'The part in doubt; null: the whole facility.' })
  part?: string | null;
  @Field(() => BoardMetric, { description: 'The figure in doubt.' })
  metric!: BoardMetric;
  @Field(() => DateTime, { description: 'When it was opened.' })
  openedAt!: string;
  @Field(() => DateTime, { description: 'When it must be decided.' })
  dueAt!: string;
  @Field(() => Boolean, { description: 'Whether that has passed.' })
  overdue!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Every number that is being doubted just now, oldest first.' })
@Readable('aggregate')
export class OpenDisputes {
  @Field(() => DateTime, { description: 'The clock by which disputes become overdue.' })
  serverTime!: string;
  @Field(() => Int, { description: 'How many are open, overdue ones included.' })
  open!: number;
  @Field(() => Int, { description: 'How many of them are overdue.' })
  overdue!: number;
  @Field(() => [DisputeMark], { description: 'The oldest 500 of them.' })
  marks!: DisputeMark[];
}
