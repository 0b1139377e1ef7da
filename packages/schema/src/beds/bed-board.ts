import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime, Position } from '../scalars.ts';
import { BedClass } from './bed-class.ts';
import { DeviceTimeDoubt } from './bed-saying.ts';
import { BedEquipment, BedRequestKind, BedState, BedTaskKind, PatientSex, WardShift } from './bed-words.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'One visit in one place. As much of the patient as a bed board needs: no name, no diagnosis.',
})
@Readable('wardStaff')
export class BedStay {
  @Field(() => ID, { description: 'Number of the visit, unique within the facility.' })
  visit!: string;
  @Field(() => String, { nullable: true, description: 'Initials, up to four letters; null: unknown.' })
  initials?: string | null;
  @Field(() => Int, { nullable: true, description: 'Completed years; null: unknown.' })
  age?: number | null;
  @Field(() => PatientSex, { description: 'Sex as recorded.' })
  sex!: PatientSex;
  @Field(() => DateTime, { description: 'In this place since.' })
  since!: string;
  @Field(() => DateTime, { description: 'In the hospital since.' })
  admittedAt!: string;
  @Field(() => Boolean, { description: 'True: another visit holds the bed, this patient shares it.' })
  shares!: boolean;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the discharge that was ordered is expected; null: none ordered.',
  })
  dischargeAt?: string | null;
  @Field(() => Float, { nullable: true, description: 'How sure the doctor is of that, 0 to 1.' })
  dischargeChance?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A bed that is kept for somebody for a while.' })
@Readable('wardStaff')
export class BedReservation {
  @Field(() => ID, { description: 'Identifies the reservation.' })
  id!: string;
  @Field(() => ID, { nullable: true, description: 'The request it was made for; null: for a visit or without either.' })
  request?: string | null;
  @Field(() => ID, { nullable: true, description: 'The visit it was made for.' })
  visit?: string | null;
  @Field(() => DateTime, { description: 'When it lapses by itself.' })
  expiresAt!: string;
  @Field(() => String, { description: 'Who made it: subject of the token.' })
  madeBy!: string;
  @Field(() => Boolean, { description: 'True: intensive care, and a second person has not yet confirmed.' })
  needsSecondPerson!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'One bed.' })
@Readable('wardStaff')
export class Bed {
  @Field(() => ID, { description: 'Code, unique within the ward.' })
  code!: string;
  @Field(() => BedClass, { description: 'The class it is counted in.' })
  bedClass!: BedClass;
  @Field(() => BedState, { description: 'Its state by HL7 table 0116.' })
  state!: BedState;
  @Field(() => DateTime, { nullable: true, description: 'In this state since; null: since it was put up.' })
  since?: string | null;
  @Field(() => Boolean, { description: 'True: left or being cleaned for more than 45 minutes.' })
  cleaningOverdue!: boolean;
  @Field(() => Boolean, { description: 'Whether there is staff to run it.' })
  staffed!: boolean;
  @Field(() => Boolean, { description: 'True: opened beyond the regular beds.' })
  surge!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be used, as a code, e.g. REPAIR; null: not blocked.',
  })
  blocked?: string | null;
  @Field(() => PatientSex, { nullable: true, description: 'F or M where only these may lie in it; null: anyone.' })
  onlyFor?: PatientSex | null;
  @Field(() => [BedEquipment], { description: 'What stands at it.' })
  equipment!: BedEquipment[];
  @Field(() => [BedStay], { description: 'Who lies in it: none, one, or more (two to a bed).' })
  stays!: BedStay[];
  @Field(() => BedReservation, { nullable: true, description: 'For whom it is kept; null: for nobody.' })
  reservation?: BedReservation | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Beds of one kind, each in exactly one of these: available, occupied, cleaning, reserved, blocked, unstaffed or closed. They add up to total.',
})
@Readable('operational')
export class BedTally {
  @Field(() => Int, { description: 'Beds there are.' })
  total!: number;
  @Field(() => Int, { description: 'Clean, empty, staffed, neither blocked nor kept for anyone.' })
  available!: number;
  @Field(() => Int, { description: 'Beds with somebody in them, however many.' })
  occupied!: number;
  @Field(() => Int, { description: 'Contaminated or being cleaned.' })
  cleaning!: number;
  @Field(() => Int, { description: 'Kept for somebody, and clean.' })
  reserved!: number;
  @Field(() => Int, { description: 'Not usable, or closed off empty for isolation.' })
  blocked!: number;
  @Field(() => Int, { description: 'Clean and empty, without staff to run them.' })
  unstaffed!: number;
  @Field(() => Int, { description: 'Out of use.' })
  closed!: number;
  @Field(() => Int, { description: 'Beds opened beyond the regular ones, in whatever state.' })
  surge!: number;
  @Field(() => Int, { description: 'Beds with staff that are not closed: what occupancy is measured against.' })
  staffed!: number;
  @Field(() => Int, { description: 'Patients: in beds, two to a bed, on trolleys and on the floor.' })
  patients!: number;
  @Field(() => Int, { description: 'Patients on trolleys or the floor.' })
  withoutBed!: number;
  @Field(() => Int, { description: 'Patients who share the bed of another.' })
  sharing!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'patients for every 100 staffed beds, never cut off: 189 on 100 is 189. null: no staffed bed.',
  })
  occupancyPercent?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'The tally of one bed class of a hospital.' })
@Readable('operational')
export class BedClassTally {
  @Field(() => BedClass, { description: 'The class that is counted.' })
  bedClass!: BedClass;
  @Field(() => BedTally, { description: 'Its beds by state, and the patients in them.' })
  tally!: BedTally;
  @Field(() => Int, { description: 'Wards with beds of this class on the board.' })
  wards!: number;
  @Field(() => Int, {
    description:
      'Wards of them whose counts are current: kept by people who acted in the last 8 hours, or said by a feed that is not stale.',
  })
  wardsCurrent!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What a person counted in a ward at the end of a shift.' })
@Readable('operational')
export class WardAttestation {
  @Field(() => String, { description: 'IST day of the shift, YYYY-MM-DD.' })
  day!: string;
  @Field(() => WardShift, { description: 'The shift.' })
  shift!: WardShift;
  @Field(() => DateTime, { description: 'When it was attested.' })
  at!: string;
  @Field(() => String, { description: 'Who attested: subject of the token.' })
  by!: string;
  @Field(() => Int, { description: 'Patients seen in the ward.' })
  seen!: number;
  @Field(() => Int, { description: 'Patients on the board at that moment.' })
  onBoard!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A ward with its beds and whoever is in it.' })
@Readable('wardStaff')
export class BedWard {
  @Field(() => ID, { description: 'Code of the ward, unique within the facility.' })
  code!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Hindi.' })
  nameHi!: string;
  @Field(() => [BedClass], { description: 'Classes that a bed of this ward may have.' })
  bedClasses!: BedClass[];
  @Field(() => BedTally, { description: 'Its beds by state, and the patients in them.' })
  tally!: BedTally;
  @Field(() => [Bed], { description: 'Its beds by code; empty for wards that were not asked for.' })
  beds!: Bed[];
  @Field(() => [BedStay], { description: 'Patients of the ward without a bed: on a trolley or the floor.' })
  withoutBed!: BedStay[];
  @Field(() => WardAttestation, { nullable: true, description: 'The latest attestation; null: never attested.' })
  attestation?: WardAttestation | null;
}

@ObjectType({ simpleResolvers: true, description: 'Somebody who needs a bed.' })
@Readable('wardStaff')
export class BedRequest {
  @Field(() => ID, { description: 'Identifies the request.' })
  id!: string;
  @Field(() => BedRequestKind, { description: 'Where the patient comes from.' })
  kind!: BedRequestKind;
  @Field(() => BedClass, { description: 'The class that is needed.' })
  bedClass!: BedClass;
  @Field(() => [BedEquipment], { description: 'What must stand at the bed.' })
  needs!: BedEquipment[];
  @Field(() => ID, { description: 'Number of the visit.' })
  visit!: string;
  @Field(() => String, { nullable: true, description: 'Initials, up to four letters; null: unknown.' })
  initials?: string | null;
  @Field(() => Int, { nullable: true, description: 'Completed years; null: unknown.' })
  age?: number | null;
  @Field(() => PatientSex, { description: 'Sex as recorded.' })
  sex!: PatientSex;
  @Field(() => DateTime, { description: 'Needs a bed since.' })
  since!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What was said at a bed without a connection, and what stood there when it came.',
})
@Readable('operational')
export class LateBedChange {
  @Field(() => String, { description: 'What was said: a BedChangeOrder, or DISCHARGE.' })
  asked!: string;
  @Field(() => String, { nullable: true, description: 'The reason that was said with it, as a code.' })
  why?: string | null;
  @Field(() => ID, { nullable: true, description: 'Number of the visit that was said to have left.' })
  @Readable('wardStaff')
  visit?: string | null;
  @Field(() => DateTime, { description: 'When, by the clock of the device, as it said.' })
  saidAt!: string;
  @Field(() => DeviceTimeDoubt, { nullable: true, description: 'What is wrong with that time; null: nothing.' })
  doubt?: DeviceTimeDoubt | null;
  @Field(() => String, {
    description:
      'What stood there instead: a BedState, BLOCKED, NOT_BLOCKED, or of the visit DISCHARGED, CANCELLED or MOVED.',
  })
  found!: string;
  @Field(() => String, { nullable: true, description: 'Whose change that was: subject of the token, or a source.' })
  foundBy?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When this city was told of it.' })
  foundAt?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Something that does not agree and waits for a person.' })
@Readable('operational')
export class BedTask {
  @Field(() => ID, { description: 'Identifies the task.' })
  id!: string;
  @Field(() => BedTaskKind, { description: 'What does not agree.' })
  kind!: BedTaskKind;
  @Field(() => ID, { nullable: true, description: 'Code of the ward; null: the whole hospital.' })
  ward?: string | null;
  @Field(() => ID, { nullable: true, description: 'Code of the bed.' })
  bed?: string | null;
  @Field(() => Int, { nullable: true, description: 'What the board says; null where nothing is counted.' })
  onBoard?: number | null;
  @Field(() => Int, { nullable: true, description: 'What the register or a person says.' })
  reported?: number | null;
  @Field(() => String, { description: 'Who or what said otherwise: a source, or the subject of a token.' })
  saidBy!: string;
  @Field(() => DateTime, { description: 'Open since.' })
  openedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was resolved; null: open.' })
  resolvedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'How it was resolved, as a code, e.g. BOARD_CORRECTED.' })
  resolution?: string | null;
  @Field(() => LateBedChange, { nullable: true, description: 'Of a LATE_CHANGE: what was said, and what stood there.' })
  late?: LateBedChange | null;
}

@ObjectType({ simpleResolvers: true, description: 'Discharges that have been ordered for one hour.' })
@Readable('operational')
export class ExpectedDischarges {
  @Field(() => DateTime, { description: 'The full hour (IST) in which they are expected.' })
  hour!: string;
  @Field(() => Int, { description: 'Discharges ordered.' })
  ordered!: number;
  @Field(() => Float, { description: 'How many of them are expected: the chances added up.' })
  expected!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The beds of one hospital: wards, beds, who is in them, who needs one, and what does not agree.',
})
@Readable('wardStaff')
export class BedBoard {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => DateTime, { description: 'The instant of this state, by the clock of the city.' })
  at!: string;
  @Field(() => Position, { description: 'Grows with every change of this board.' })
  revision!: number;
  @Field(() => Position, {
    description: 'Grows with every line in the history of these beds; a device gives it back as `seen`.',
  })
  lastChange!: number;
  @Field(() => Boolean, { description: 'True: something in it was invented by a simulation.' })
  simulated!: boolean;
  @Field(() => [BedWard], { description: 'Wards by code.' })
  wards!: BedWard[];
  @Field(() => [BedClassTally], { description: 'Classes added over all wards; never added up among each other.' })
  totals!: BedClassTally[];
  @Field(() => [BedRequest], { description: 'Who needs a bed, longest first. At most 500.' })
  demand!: BedRequest[];
  @Field(() => [ExpectedDischarges], { description: 'Ordered discharges by hour, from this hour on for 24 hours.' })
  expectedDischarges!: ExpectedDischarges[];
  @Field(() => [BedTask], { description: 'Open tasks, oldest first. At most 200.' })
  tasks!: BedTask[];
}
