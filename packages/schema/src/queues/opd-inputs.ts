import {
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateTime } from '../scalars.ts';
import {
  AwayReason,
  BeyondCapacityReason,
  DoctorPresence,
  HoldReason,
  LeaveReason,
  OpdLane,
  PriorityClass,
  PriorityReason,
  Sex,
} from './opd-words.ts';

const ROW_ID = /^\d{1,18}$/;
const NO_ROW = { message: '$property is not an id that this API gave.' };

export enum VisitReason {
  NEW = 'NEW',
  FOLLOW_UP = 'FOLLOW_UP',
  REPORT = 'REPORT',
  PRESCRIPTION = 'PRESCRIPTION',
}
registerEnumType(VisitReason, {
  name: 'VisitReason',
  description: 'What a visit is for, as far as a desk may know it. Never a complaint or a diagnosis.',
  valuesConfig: {
    NEW: { description: 'First visit for this.' },
    FOLLOW_UP: { description: 'Comes again for the same.' },
    REPORT: { description: 'Brings or fetches a report.' },
    PRESCRIPTION: { description: 'Needs a prescription renewed.' },
  },
});

@InputType({ description: 'A room that will take people from a queue.' })
export class OpenSessionInput {
  @Field(() => ID, { description: 'Code of the facility.' })
  @IsString()
  @MaxLength(64)
  facility!: string;
  @Field(() => ID, { description: 'Code of a department of the facility, or REGISTRATION, LABORATORY, PHARMACY.' })
  @IsString()
  @MaxLength(32)
  queue!: string;
  @Field(() => String, { description: 'Room or counter, 1 to 16 characters; one session a day each.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(16)
  room!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the doctor, up to 32 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  doctorCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the doctor, up to 80 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  doctorName?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'People it is planned for, 1 to 1000; without it no limit. While every room of a queue states it, no more tokens are issued in it on that day.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  capacity?: number | null;
  @Field(() => DateTime, { description: 'When it is to begin; its day in Delhi is the day of the session.' })
  @IsDate()
  plannedStart!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it is to end.' })
  @IsOptional()
  @IsDate()
  plannedEnd?: Date | null;
}

@InputType({ description: 'A session.' })
export class OpdSessionInput {
  @Field(() => ID, { description: 'Id of the session.' })
  @Matches(ROW_ID, NO_ROW)
  session!: string;
}

@InputType({ description: 'Whether the doctor of a session is in the room.' })
export class DoctorPresenceInput {
  @Field(() => ID, { description: 'Id of the session.' })
  @Matches(ROW_ID, NO_ROW)
  session!: string;
  @Field(() => DoctorPresence, { description: 'PRESENT or AWAY.' })
  @IsEnum(DoctorPresence)
  presence!: DoctorPresence;
  @Field(() => AwayReason, { nullable: true, description: 'Why; needed with AWAY, refused with PRESENT.' })
  @IsOptional()
  @IsEnum(AwayReason)
  reason?: AwayReason | null;
  @Field(() => DateTime, { nullable: true, description: 'When the doctor is expected back; only with AWAY.' })
  @IsOptional()
  @IsDate()
  expectedReturn?: Date | null;
}

@InputType({ description: 'Somebody who needs a token.' })
export class IssueTokenInput {
  @Field(() => ID, { description: 'Code of the facility.' })
  @IsString()
  @MaxLength(64)
  facility!: string;
  @Field(() => ID, { description: 'Code of the queue in whose series the number is issued.' })
  @IsString()
  @MaxLength(32)
  queue!: string;
  @Field(() => OpdLane, { description: 'How it is asked for.' })
  @IsEnum(OpdLane)
  lane!: OpdLane;
  @Field(() => String, { description: 'Initials of the person, 1 to 4 letters of any script. Never the name.' })
  @Matches(/^[\p{L}\p{M}]{1,4}$/u, { message: 'initials are 1 to 4 letters.' })
  initials!: string;
  @Field(() => Int, { nullable: true, description: 'Age in years, 0 to 120.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  age?: number | null;
  @Field(() => Sex, { defaultValue: Sex.UNKNOWN, description: 'Sex.' })
  @IsEnum(Sex)
  sex!: Sex;
  @Field(() => PriorityClass, {
    defaultValue: PriorityClass.NORMAL,
    description: 'By what right the person goes first. NORMAL with an age of 60 and more becomes SENIOR.',
  })
  @IsEnum(PriorityClass)
  priorityClass!: PriorityClass;
  @Field(() => VisitReason, { defaultValue: VisitReason.NEW, description: 'What the visit is for.' })
  @IsEnum(VisitReason)
  reason!: VisitReason;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'true: the person is not there yet (BOOKED) and is checked in on arrival.',
  })
  @IsBoolean()
  booked!: boolean;
  @Field(() => BeyondCapacityReason, {
    nullable: true,
    description:
      'Why the token is to be issued even if all places of the day are given; of a doctor or the superintendent. Without it such a token is refused with CAPACITY_REACHED, unless it is an EMERGENCY.',
  })
  @IsOptional()
  @IsEnum(BeyondCapacityReason)
  beyondCapacity?: BeyondCapacityReason | null;
}

@InputType({ description: 'A token, and what the caller saw of it.' })
export class OpdTokenInput {
  @Field(() => ID, { description: 'Id of the token.' })
  @Matches(ROW_ID, NO_ROW)
  token!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The step you saw; if it has gone further meanwhile, the command is refused with TOKEN_MOVED_ON.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  step?: number | null;
}

@InputType({ description: 'Who shall be called, and by which room.' })
export class CallNextInput {
  @Field(() => ID, { description: 'Id of the session that calls.' })
  @Matches(ROW_ID, NO_ROW)
  session!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the token that you see being served in this session; it is finished with the same call. Refused with ALREADY_CALLED when another is being served; without it, when anybody is.',
  })
  @IsOptional()
  @Matches(ROW_ID, NO_ROW)
  serving?: string | null;
}

@InputType({ description: 'A consultation that is over.' })
export class FinishConsultationInput extends OpdTokenInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the queue in which the same token waits next, e.g. LABORATORY; without it, none.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  sendTo?: string | null;
}

@InputType({ description: 'A token to be set aside.' })
export class HoldTokenInput extends OpdTokenInput {
  @Field(() => HoldReason, { description: 'Why.' })
  @IsEnum(HoldReason)
  reason!: HoldReason;
}

@InputType({ description: 'A token to be called elsewhere: exactly one of queue and session.' })
export class MoveTokenInput extends OpdTokenInput {
  @Field(() => ID, { nullable: true, description: 'Code of the queue in which it waits from now on, at the end.' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  queue?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the session that alone calls it from now on. In the same queue it keeps its place.',
  })
  @IsOptional()
  @Matches(ROW_ID, NO_ROW)
  session?: string | null;
}

@InputType({ description: 'A token whose person is gone, or that is taken back.' })
export class EndTokenInput extends OpdTokenInput {
  @Field(() => LeaveReason, { description: 'Why.' })
  @IsEnum(LeaveReason)
  reason!: LeaveReason;
}

@InputType({ description: 'A priority for a token.' })
export class TokenPriorityInput extends OpdTokenInput {
  @Field(() => PriorityClass, { description: 'The class from now on.' })
  @IsEnum(PriorityClass)
  priorityClass!: PriorityClass;
  @Field(() => PriorityReason, { description: 'On what ground.' })
  @IsEnum(PriorityReason)
  reason!: PriorityReason;
}
