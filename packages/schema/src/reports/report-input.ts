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
  @Field(() => ID, { description: 'Code of a ward of the facility, or WHOLE.' })
  @IsString()
  @MaxLength(32)
  ward!: string;
  @Field(() => BedClass, { description: 'The class that is counted; the ward must have it.' })
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
  @Field(() => Int, { defaultValue: 0, description: 'Beds being cleaned between two patients.' })
  @IsInt()
  @Max(MOST)
  cleaning!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Beds kept for a patient who is on the way.' })
  @IsInt()
  @Max(MOST)
  reserved!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Beds that cannot be used, e.g. for repair.' })
  @IsInt()
  @Max(MOST)
  blocked!: number;
}

@InputType({ description: 'OPD queue figures of one department.' })
export class QueueFiguresInput {
  @Field(() => ID, { description: 'Code of a department of the facility.' })
  @IsString()
  @MaxLength(32)
  department!: string;
  @Field(() => Int, { description: 'Tokens issued today (IST).' })
  @IsInt()
  @Max(MOST)
  issued!: number;
  @Field(() => Int, { description: 'People waiting now.' })
  @IsInt()
  @Max(MOST)
  waiting!: number;
  @Field(() => Int, { description: 'Tokens called today (IST).' })
  @IsInt()
  @Max(MOST)
  called!: number;
  @Field(() => Int, { description: 'Consultations finished in the last 60 minutes.' })
  @IsInt()
  @Max(MOST)
  servedLastHour!: number;
  @Field(() => Int, { description: 'Rooms with a doctor in the chair.' })
  @IsInt()
  @Max(MOST)
  roomsOpen!: number;
}

@InputType({ description: 'People waiting in the emergency department by triage class, most urgent first.' })
export class TriageCountsInput {
  @Field(() => Int, { defaultValue: 0, description: 'Patients of class 1, immediate: life is at risk now.' })
  @IsInt()
  @Max(MOST)
  immediate!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Patients of class 2, very urgent.' })
  @IsInt()
  @Max(MOST)
  veryUrgent!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Patients of class 3, urgent.' })
  @IsInt()
  @Max(MOST)
  urgent!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Patients of class 4, standard.' })
  @IsInt()
  @Max(MOST)
  standard!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Patients of class 5, not urgent.' })
  @IsInt()
  @Max(MOST)
  nonUrgent!: number;
}

@InputType({ description: 'The emergency department at one moment.' })
export class EmergencyInput {
  @Field(() => Int, { description: 'Patients in the department, waiting ones included.' })
  @IsInt()
  @Max(MOST)
  present!: number;
  @Field(() => TriageCountsInput, { description: 'Patients not yet seen, by triage class.' })
  @ValidateNested()
  waitingByTriage!: TriageCountsInput;
  @Field(() => Int, { description: 'Patients admitted but still in the department for want of a bed.' })
  @IsInt()
  @Max(MOST)
  boarders!: number;
  @Field(() => Int, { description: 'Minutes the longest-waiting patient has waited.' })
  @IsInt()
  @Max(MOST)
  longestWaitMinutes!: number;
  @Field(() => Int, { description: 'Patients in the department on a ventilator.' })
  @IsInt()
  @Max(MOST)
  ventilated!: number;
}

@InputType({ description: 'Position and status of one ambulance.' })
export class AmbulanceInput {
  @Field(() => ID, { description: 'Code of the vehicle, e.g. AMB-017.' })
  @IsString()
  @MaxLength(32)
  vehicle!: string;
  @Field(() => AmbulanceStatus, { description: 'What it is doing.' })
  @IsEnum(AmbulanceStatus)
  status!: AmbulanceStatus;
  @Field(() => Float, { description: 'Degrees north, WGS 84.' })
  @IsLatitude()
  latitude!: number;
  @Field(() => Float, { description: 'Degrees east, WGS 84.' })
  @IsLongitude()
  longitude!: number;
  @Field(() => ID, { nullable: true, description: 'Code of the hospital it drives to or stands at.' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  destination?: string | null;
}

@InputType({ description: 'Whether the facility is open.' })
export class OpeningInput {
  @Field(() => Boolean, { description: 'true: open now.' })
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
  @Field(() => BedCountsInput, { nullable: true, description: 'Bed counts of one ward and class.' })
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
  @Field(() => AmbulanceInput, { nullable: true, description: 'One vehicle; the facility is its control room.' })
  @IsOptional()
  @ValidateNested()
  ambulance?: AmbulanceInput | null;
  @Field(() => OpeningInput, { nullable: true, description: 'Whether the facility is open.' })
  @IsOptional()
  @ValidateNested()
  opening?: OpeningInput | null;
}
