import { IsDate, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Signal } from '../board/board.ts';
import { Role } from '../identity/viewer.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { BedCountsInput, EmergencyInput, QueueFiguresInput } from './report-input.ts';
import { ReportOutcome } from './report-receipt.ts';

export enum HandEntryReason {
  COUNTED_AGAIN = 'COUNTED_AGAIN',
  MANY_AT_ONCE = 'MANY_AT_ONCE',
  OPENED_OR_CLOSED = 'OPENED_OR_CLOSED',
  EARLIER_WAS_WRONG = 'EARLIER_WAS_WRONG',
}
registerEnumType(HandEntryReason, {
  name: 'HandEntryReason',
  description: 'Why a figure that is hard to believe is entered all the same.',
  valuesConfig: {
    COUNTED_AGAIN: { description: 'It was counted a second time and is the same.' },
    MANY_AT_ONCE: { description: 'Many people came or left at once.' },
    OPENED_OR_CLOSED: { description: 'Beds, a ward or rooms were opened, closed or moved.' },
    EARLIER_WAS_WRONG: { description: 'What the board showed before was wrong.' },
  },
});

export enum HandEntryPlace {
  SHOWN = 'SHOWN',
  BESIDE_FEED = 'BESIDE_FEED',
}
registerEnumType(HandEntryPlace, {
  name: 'HandEntryPlace',
  description: 'Where a hand entry stands.',
  valuesConfig: {
    SHOWN: { description: 'It is the figure of the board.' },
    BESIDE_FEED: { description: 'A feed reports this too and is shown; the entry is told beside it.' },
  },
});

@InputType({
  description: 'One figure, or a few that belong together, entered by hand: exactly one of beds, queue, emergency.',
})
export class HandEntryInput {
  @Field(() => DateTime, { nullable: true, description: 'When it was counted; without it: now.' })
  @IsOptional()
  @IsDate()
  observedAt?: Date | null;
  @Field(() => BedCountsInput, { nullable: true, description: 'Bed counts of one class, of a ward or of WHOLE.' })
  @IsOptional()
  @ValidateNested()
  beds?: BedCountsInput | null;
  @Field(() => QueueFiguresInput, { nullable: true, description: 'The OPD queue of one department.' })
  @IsOptional()
  @ValidateNested()
  queue?: QueueFiguresInput | null;
  @Field(() => EmergencyInput, { nullable: true, description: 'The emergency department.' })
  @IsOptional()
  @ValidateNested()
  emergency?: EmergencyInput | null;
  @Field(() => HandEntryReason, {
    nullable: true,
    description:
      'Needed where the figure is hard to believe; without it such an entry is refused with what would be believed.',
  })
  @IsOptional()
  @IsEnum(HandEntryReason)
  because?: HandEntryReason | null;
}

@ObjectType({ simpleResolvers: true, description: 'What became of one hand entry. It is kept like any report.' })
@Readable('handEntry')
export class HandEntryReceipt {
  @Field(() => ID, { description: 'Id of the entry; by it it is withdrawn.' })
  id!: string;
  @Field(() => ReportOutcome, { description: 'What became of it.' })
  outcome!: ReportOutcome;
  @Field(() => String, {
    nullable: true,
    description: 'A code, e.g. ABSURD_JUMP, NEGATIVE_COUNT, FROM_THE_FUTURE. null when APPLIED.',
  })
  reason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The same in a sentence: what, which value, what would be accepted.',
  })
  message?: string | null;
  @Field(() => Boolean, { description: 'Whether the same entry would be taken with a reason (`because`).' })
  askedWhy!: boolean;
  @Field(() => HandEntryPlace, { nullable: true, description: 'Where it stands now; null: it is not on the board.' })
  place?: HandEntryPlace | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'From then on it counts no more; null: it is not on the board.',
  })
  expiresAt?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A hand entry that is in force: neither withdrawn nor expired nor replaced.',
})
@Readable('handEntry')
export class HandEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;
  @Field(() => Signal, { description: 'What it speaks of.' })
  signal!: Signal;
  @Field(() => ID, { description: 'Which part of the signal, e.g. WHOLE/ICU.' })
  part!: string;
  @Field(() => DateTime, { description: 'When it was counted.' })
  observedAt!: string;
  @Field(() => Role, { description: 'As what the person works who entered it.' })
  enteredByRole!: Role;
  @Field(() => Boolean, { description: 'Whether the caller entered it.' })
  own!: boolean;
  @Field(() => HandEntryReason, { nullable: true, description: 'Why, where it was hard to believe.' })
  because?: HandEntryReason | null;
  @Field(() => HandEntryPlace, { description: 'Where it stands now.' })
  place!: HandEntryPlace;
  @Field(() => DateTime, { description: 'From then on it counts no more.' })
  expiresAt!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What is accepted and believed of one field of an entry.' })
@Readable('handEntry')
export class HandEntryLimit {
  @Field(() => ID, { description: 'Field of the input, e.g. occupied.' })
  field!: string;
  @Field(() => Int, { nullable: true, description: 'What the board showed last, however old; null: nothing.' })
  was?: number | null;
  @Field(() => Int, { description: 'The least that is accepted.' })
  least!: number;
  @Field(() => Int, { description: 'The most that is accepted.' })
  most!: number;
  @Field(() => Int, { nullable: true, description: 'Below this a reason is asked for; null: no such limit now.' })
  believedFrom?: number | null;
  @Field(() => Int, { nullable: true, description: 'Above this a reason is asked for; null: no such limit now.' })
  believedTo?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A part of the hospital whose figures can be entered by hand.' })
@Readable('handEntry')
export class HandEntryForm {
  @Field(() => Signal, { description: 'BEDS, EMERGENCY or QUEUES.' })
  signal!: Signal;
  @Field(() => ID, { description: 'Which part of the signal: WHOLE/ICU, ED, MEDICINE.' })
  part!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When what the board showed last was true; null: never reported.',
  })
  wasObservedAt?: string | null;
  @Field(() => Boolean, { description: 'Whether a feed reports this now, so that an entry would stand beside it.' })
  fed!: boolean;
  @Field(() => Float, { description: 'Minutes for which an entry is believed.' })
  validMinutes!: number;
  @Field(() => [HandEntryLimit], { description: 'Its fields, in the order of the input.' })
  limits!: HandEntryLimit[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What can be entered by hand for one hospital, and what is in force.',
})
@Readable('handEntry')
export class HandEntries {
  @Field(() => ID, { description: 'Code of the hospital.' })
  facility!: string;
  @Field(() => DateTime, { description: "The instant of this answer, by the city's clock." })
  serverTime!: string;
  @Field(() => [HandEntryForm], { description: 'Parts that can be entered: emergency, bed classes, departments.' })
  forms!: HandEntryForm[];
  @Field(() => [HandEntry], { description: 'Entries in force, newest first; at most one for each part.' })
  entries!: HandEntry[];
}
