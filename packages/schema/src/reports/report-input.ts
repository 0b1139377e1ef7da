import {
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { AmbulanceStatus } from '../ambulances/ambulance-state.ts';
import { BedClass } from '../beds/bed-class.ts';
import { DateTime } from '../scalars.ts';

// Whole numbers are bounded above only against overflow: a negative or an impossible count is a fault of one report and is
// refused in that report's receipt, not with the whole call.
const MOST = 1_000_000;

@InputType({ description: 'Bed counts of one ward and class.' })
export class BedCountsInput {
  @Field(() => ID)
  @IsString()
  @MaxLength(32)
  ward!: string;
  @Field(() => BedClass)
  @IsEnum(BedClass)
  bedClass!: BedClass;
  @Field(() => Int, { description: 'Beds open with staff.' })
  @IsInt()
  @Max(MOST)
  staffed!: number;
  @Field(() => Int, { description: 'Patients; may exceed staffed.' })
  @IsInt()
  @Max(MOST)
  occupied!: number;
  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Max(MOST)
  cleaning!: number;
  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Max(MOST)
  reserved!: number;
  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Max(MOST)
  blocked!: number;
}

@InputType({ description: 'OPD queue figures of one department.' })
export class QueueFiguresInput {
  @Field(() => ID)
  @IsString()
  @MaxLength(32)
  department!: string;
  @Field(() => Int)
  @IsInt()
  @Max(MOST)
  issued!: number;
  @Field(() => Int)
  @IsInt()
  @Max(MOST)
  waiting!: number;
  @Field(() => Int)
  @IsInt()
  @Max(MOST)
  called!: number;
  @Field(() => Int)
  @IsInt()
  @Max(MOST)
  servedLastHour!: number;
  @Field(() => Int)
  @IsInt()
  @Max(MOST)
  roomsOpen!: number;
}

@InputType()
export class TriageCountsInput {
  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Max(MOST)
  immediate!: number;
  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Max(MOST)
  veryUrgent!: number;
  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Max(MOST)
  urgent!: number;
  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Max(MOST)
  standard!: number;
  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Max(MOST)
  nonUrgent!: number;
}

@InputType({ description: 'The emergency department at one moment.' })
export class EmergencyInput {
  @Field(() => Int)
  @IsInt()
  @Max(MOST)
  present!: number;
  @Field(() => TriageCountsInput)
  @ValidateNested()
  waitingByTriage!: TriageCountsInput;
  @Field(() => Int)
  @IsInt()
  @Max(MOST)
  boarders!: number;
  @Field(() => Int)
  @IsInt()
  @Max(MOST)
  longestWaitMinutes!: number;
  @Field(() => Int)
  @IsInt()
  @Max(MOST)
  ventilated!: number;
}

@InputType({ description: 'Position and status of one ambulance.' })
export class AmbulanceInput {
  @Field(() => ID)
  @IsString()
  @MaxLength(32)
  vehicle!: string;
  @Field(() => AmbulanceStatus)
  @IsEnum(AmbulanceStatus)
  status!: AmbulanceStatus;
  @Field(() => Float)
  @IsLatitude()
  latitude!: number;
  @Field(() => Float)
  @IsLongitude()
  longitude!: number;
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  destination?: string | null;
}

@InputType({ description: 'Whether the facility is open.' })
export class OpeningInput {
  @Field(() => Boolean)
  @IsBoolean()
  open!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why, as a code: 2 to 40 of A-Z, 0-9 and _, e.g. HOLIDAY. Never free text.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  note?: string | null;
}

@InputType({ description: 'One report: an envelope, and exactly one of beds, queue, emergency, ambulance, opening.' })
export class ReportInput {
  @Field(() => ID, { description: 'Code of the source. It must be yours.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  source!: string;
  @Field(() => ID, {
    description:
      'Your own id of this report, 1 to 100 characters. Send it again after a doubt: it is applied once, and you get the same receipt.',
  })
  @IsString()
  @MaxLength(200)
  messageId!: string;
  @Field(() => ID, { description: 'Code of the facility.' })
  @IsString()
  @MaxLength(64)
  facility!: string;
  @Field(() => DateTime, {
    description: 'When it was true, by your clock. More than 2 minutes ahead of ours: quarantined.',
  })
  @IsDate()
  observedAt!: Date;
  @Field(() => BedCountsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  beds?: BedCountsInput | null;
  @Field(() => QueueFiguresInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  queue?: QueueFiguresInput | null;
  @Field(() => EmergencyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  emergency?: EmergencyInput | null;
  @Field(() => AmbulanceInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  ambulance?: AmbulanceInput | null;
  @Field(() => OpeningInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  opening?: OpeningInput | null;
}
