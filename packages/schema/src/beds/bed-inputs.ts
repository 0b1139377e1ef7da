import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../scalars.ts';
import { BedClass } from './bed-class.ts';
import { BedSayingInput } from './bed-saying.ts';
import { BedChangeOrder, BedEquipment, BedRequestKind, PatientSex, WardShift } from './bed-words.ts';

const CODE = /^[A-Z0-9][A-Z0-9_-]{0,19}$/;
const REASON = /^[A-Z][A-Z0-9_]{1,39}$/;
const VISIT = /^[\x21-\x7e]{1,64}$/;

@InputType({ description: 'As little of a patient as a bed board needs.' })
export class PatientMarkInput {
  @Field(() => String, { nullable: true, description: 'Up to four letters. Never a name.' })
  @IsOptional()
  @IsString()
  @Matches(/^\p{L}{1,4}$/u)
  initials?: string | null;
  @Field(() => Int, { nullable: true, description: 'Completed years, 0 to 130.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(130)
  age?: number | null;
  @Field(() => PatientSex, { defaultValue: PatientSex.U, description: 'As recorded.' })
  @IsEnum(PatientSex)
  sex!: PatientSex;
}

@InputType({ description: 'Names a bed of the facility.' })
export class BedPlaceInput {
  @Field(() => ID, { description: 'Code of the ward.' })
  @IsString()
  @MaxLength(32)
  ward!: string;
  @Field(() => ID, { description: 'Code of the bed, unique within the ward.' })
  @IsString()
  @MaxLength(32)
  bed!: string;
}

@InputType({ description: 'Beds to put up in one ward: named by prefix and number, or one by one.' })
export class DefineBedsInput {
  @Field(() => ID, { description: 'Code of the ward.' })
  @IsString()
  @MaxLength(32)
  ward!: string;
  @Field(() => BedClass, { description: 'Their class; the ward must have it.' })
  @IsEnum(BedClass)
  bedClass!: BedClass;
  @Field(() => String, {
    nullable: true,
    description: 'Codes are prefix and number, e.g. "M-" gives M-01, M-02 … Instead of codes.',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z0-9][A-Z0-9_-]{0,14}$|^$/)
  prefix?: string | null;
  @Field(() => Int, { defaultValue: 1, description: 'The first number.' })
  @IsInt()
  @Min(0)
  @Max(9_999)
  from!: number;
  @Field(() => Int, { nullable: true, description: 'How many, 1 to 500; with prefix.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  count?: number | null;
  @Field(() => [ID], { nullable: true, description: 'Codes one by one, up to 500; instead of prefix and count.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @Matches(CODE, { each: true })
  codes?: string[] | null;
  @Field(() => Boolean, { defaultValue: true, description: 'Whether there is staff to run them.' })
  @IsBoolean()
  staffed!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'True: opened beyond the regular beds.' })
  @IsBoolean()
  surge!: boolean;
  @Field(() => PatientSex, { nullable: true, description: 'F or M where only these may lie in them.' })
  @IsOptional()
  @IsEnum(PatientSex)
  onlyFor?: PatientSex | null;
  @Field(() => [BedEquipment], { defaultValue: [], description: 'What stands at each, up to 4.' })
  @IsArray()
  @ArrayMaxSize(4)
  @IsEnum(BedEquipment, { each: true })
  equipment!: BedEquipment[];
}

@InputType({ description: 'What is to become of a bed.' })
export class BedChangeInput extends BedPlaceInput {
  @Field(() => BedChangeOrder, { description: 'What is ordered.' })
  @IsEnum(BedChangeOrder)
  order!: BedChangeOrder;
  @Field(() => String, {
    nullable: true,
    description: 'Why, as a code: 2 to 40 of A-Z, 0-9 and _. Needed to block and to close.',
  })
  @IsOptional()
  @IsString()
  @Matches(REASON)
  why?: string | null;
  @Field(() => BedSayingInput, {
    nullable: true,
    description: 'By which device. Away from the desk: START_CLEANING, FINISH_CLEANING, BLOCK and UNBLOCK.',
  })
  @IsOptional()
  @ValidateNested()
  said?: BedSayingInput | null;
}

@InputType({ description: 'An admission.' })
export class AdmitInput {
  @Field(() => ID, {
    description: 'Number of the visit, unique within the facility for ever. Not an ABHA or telephone number.',
  })
  @IsString()
  @Matches(VISIT)
  visit!: string;
  @Field(() => ID, { description: 'Code of the ward.' })
  @IsString()
  @MaxLength(32)
  ward!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the bed; null: a trolley or the floor of the ward.' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  bed?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'True: the patient shares the bed of another.' })
  @IsBoolean()
  share!: boolean;
  @Field(() => PatientMarkInput, { nullable: true, description: 'Who it is, as far as a board needs it.' })
  @IsOptional()
  @ValidateNested()
  patient?: PatientMarkInput | null;
  @Field(() => DateTime, { nullable: true, description: 'When it happened; null: now. Not in the future.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

@InputType({ description: 'A move within the hospital.' })
export class TransferInput {
  @Field(() => ID, { description: 'Number of the visit.' })
  @IsString()
  @MaxLength(64)
  visit!: string;
  @Field(() => ID, { description: 'Code of the ward it goes to.' })
  @IsString()
  @MaxLength(32)
  ward!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the bed; null: a trolley or the floor of the ward.' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  bed?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'True: the patient shares the bed of another.' })
  @IsBoolean()
  share!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When it happened; null: now. Not in the future.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

@InputType({ description: 'A visit, and when something happened to it.' })
export class VisitInput {
  @Field(() => ID, { description: 'Number of the visit.' })
  @IsString()
  @MaxLength(64)
  visit!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it happened; null: now. Not in the future.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
  @Field(() => String, { nullable: true, description: 'Why, as a code: 2 to 40 of A-Z, 0-9 and _.' })
  @IsOptional()
  @IsString()
  @Matches(REASON)
  why?: string | null;
  @Field(() => BedSayingInput, {
    nullable: true,
    description: 'By which device; for a discharge only, and without `at`.',
  })
  @IsOptional()
  @ValidateNested()
  said?: BedSayingInput | null;
}

@InputType({ description: 'A doctor has decided that a patient will leave.' })
export class DischargeOrderInput {
  @Field(() => ID, { description: 'Number of the visit.' })
  @IsString()
  @MaxLength(64)
  visit!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it is expected; null: the order is taken back.' })
  @IsOptional()
  @IsDate()
  expectedAt?: Date | null;
  @Field(() => Float, { defaultValue: 0.9, description: 'How sure that is, 0 to 1.' })
  @IsNumber()
  @Min(0)
  @Max(1)
  chance!: number;
}

@InputType({ description: 'Somebody needs a bed.' })
export class BedRequestInput {
  @Field(() => ID, { description: 'Number of the visit; one open request for each visit.' })
  @IsString()
  @Matches(VISIT)
  visit!: string;
  @Field(() => BedRequestKind, { description: 'Where the patient comes from.' })
  @IsEnum(BedRequestKind)
  kind!: BedRequestKind;
  @Field(() => BedClass, { description: 'The class that is needed.' })
  @IsEnum(BedClass)
  bedClass!: BedClass;
  @Field(() => [BedEquipment], { defaultValue: [], description: 'What must stand at the bed, up to 4.' })
  @IsArray()
  @ArrayMaxSize(4)
  @IsEnum(BedEquipment, { each: true })
  needs!: BedEquipment[];
  @Field(() => PatientMarkInput, { nullable: true, description: 'Who it is, as far as a board needs it.' })
  @IsOptional()
  @ValidateNested()
  patient?: PatientMarkInput | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when; null: now.' })
  @IsOptional()
  @IsDate()
  since?: Date | null;
}

@InputType({ description: 'A request, and the bed that is to answer it.' })
export class AssignBedInput extends BedPlaceInput {
  @Field(() => ID, { description: 'The request.' })
  @IsString()
  @Matches(/^\d{1,18}$/)
  request!: string;
}

@InputType({ description: 'A bed that is to be kept.' })
export class ReserveBedInput extends BedPlaceInput {
  @Field(() => ID, { nullable: true, description: 'The request it is kept for.' })
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,18}$/)
  request?: string | null;
  @Field(() => ID, { nullable: true, description: 'The visit it is kept for, where there is no request.' })
  @IsOptional()
  @IsString()
  @Matches(VISIT)
  visit?: string | null;
  @Field(() => Int, { defaultValue: 60, description: 'Minutes until it lapses, 1 to 720.' })
  @IsInt()
  @Min(1)
  @Max(720)
  minutes!: number;
}

@InputType({ description: 'What a person saw in a ward in a shift.' })
export class AttestWardInput {
  @Field(() => ID, { description: 'Code of the ward.' })
  @IsString()
  @MaxLength(32)
  ward!: string;
  @Field(() => WardShift, { description: 'The shift; it must be the one that runs, or the one before.' })
  @IsEnum(WardShift)
  shift!: WardShift;
  @Field(() => Int, { description: 'Patients seen, on trolleys and the floor too.' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  seen!: number;
}

@InputType({ description: "What the hospital's own register says." })
export class ReportCensusInput {
  @Field(() => ID, { nullable: true, description: 'Code of the ward; null: the whole hospital.' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  ward?: string | null;
  @Field(() => Int, { description: 'Patients in the register.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  patients!: number;
}

@InputType({ description: 'The end of a reconciliation task.' })
export class ResolveBedTaskInput {
  @Field(() => ID, { description: 'The task.' })
  @IsString()
  @Matches(/^\d{1,18}$/)
  task!: string;
  @Field(() => String, {
    description: 'How, as a code: 2 to 40 of A-Z, 0-9 and _, e.g. BOARD_CORRECTED, REGISTER_CORRECTED.',
  })
  @IsString()
  @Matches(REASON)
  resolution!: string;
}

@InputType({ description: 'What an auditor counted of one class.' })
export class AuditCountInput {
  @Field(() => BedClass, { description: 'The class.' })
  @IsEnum(BedClass)
  bedClass!: BedClass;
  @Field(() => Int, { description: 'Beds open with staff.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  staffed!: number;
  @Field(() => Int, { description: 'Of these, clean and empty.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  free!: number;
}

@InputType({ description: 'One command of a batch: exactly one of the fields besides requestId.' })
export class BedCommandInput {
  @Field(() => ID, { description: 'Chosen by you: 1 to 100 printable ASCII characters. The same again is done once.' })
  @IsString()
  @MaxLength(100)
  requestId!: string;
  @Field(() => AdmitInput, { nullable: true, description: 'As admitPatient.' })
  @IsOptional()
  @ValidateNested()
  admit?: AdmitInput | null;
  @Field(() => TransferInput, { nullable: true, description: 'As transferPatient.' })
  @IsOptional()
  @ValidateNested()
  transfer?: TransferInput | null;
  @Field(() => VisitInput, { nullable: true, description: 'As dischargePatient.' })
  @IsOptional()
  @ValidateNested()
  discharge?: VisitInput | null;
  @Field(() => VisitInput, { nullable: true, description: 'As cancelAdmission.' })
  @IsOptional()
  @ValidateNested()
  cancelAdmission?: VisitInput | null;
  @Field(() => VisitInput, { nullable: true, description: 'As cancelTransfer.' })
  @IsOptional()
  @ValidateNested()
  cancelTransfer?: VisitInput | null;
  @Field(() => VisitInput, { nullable: true, description: 'As cancelDischarge.' })
  @IsOptional()
  @ValidateNested()
  cancelDischarge?: VisitInput | null;
  @Field(() => DischargeOrderInput, { nullable: true, description: 'As orderDischarge.' })
  @IsOptional()
  @ValidateNested()
  orderDischarge?: DischargeOrderInput | null;
  @Field(() => BedRequestInput, { nullable: true, description: 'As requestBed.' })
  @IsOptional()
  @ValidateNested()
  requestBed?: BedRequestInput | null;
  @Field(() => AssignBedInput, { nullable: true, description: 'As assignBed.' })
  @IsOptional()
  @ValidateNested()
  assignBed?: AssignBedInput | null;
  @Field(() => BedChangeInput, { nullable: true, description: 'As changeBed.' })
  @IsOptional()
  @ValidateNested()
  changeBed?: BedChangeInput | null;
}
