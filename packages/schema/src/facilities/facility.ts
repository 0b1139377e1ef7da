import { ArrayMaxSize, IsArray, IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BedClass } from '../beds/bed-class.ts';
import { PageInfo } from '../page-info.ts';
import { Readable } from '../policy.ts';
import { FacilityKind, OperationalState } from './facility-kind.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A fact about a facility as a named source stated it on a date. Sources disagree; each claim is kept.',
})
@Readable('public')
export class FacilityFact {
  @Field(() => String, {
    description: 'What is claimed: name_en, name_hi, beds, district, operational_state, position, …',
  })
  fact!: string;
  @Field(() => String, { description: 'The value claimed, as text.' })
  value!: string;
  @Field(() => String, { description: 'The day the claim speaks of, YYYY-MM-DD (Asia/Kolkata).' })
  asOf!: string;
  @Field(() => String, { description: 'Who says so: a URL, or a named list.' })
  source!: string;
  @Field(() => Boolean, { description: 'False where the value is general knowledge that nobody has checked.' })
  verified!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'An OPD department of a hospital.' })
@Readable('public')
export class Department {
  @Field(() => ID, { description: 'Code, unique within the facility, e.g. MEDICINE.' })
  code!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Hindi.' })
  nameHi!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A ward of a hospital: the unit that reports bed counts.' })
@Readable('public')
export class Ward {
  @Field(() => ID, {
    description:
      'Code, unique within the facility, e.g. MED-M. WHOLE stands for a hospital that does not report by ward.',
  })
  code!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Hindi.' })
  nameHi!: string;
  @Field(() => [BedClass], { description: 'The bed classes this ward may report.' })
  bedClasses!: BedClass[];
  @Field(() => Int, {
    nullable: true,
    description: 'Beds laid out when last counted; null where nobody has published a figure.',
  })
  beds?: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A hospital, clinic, medicine shop or control room, with the current value of each fact known about it.',
})
@Readable('public')
export class Facility {
  @Field(() => ID, { description: 'Stable code, e.g. LNH. Never a name; never reused.' })
  code!: string;
  @Field(() => FacilityKind, { description: 'What the facility is.' })
  kind!: FacilityKind;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Hindi.' })
  nameHi!: string;
  @Field(() => Boolean, { description: 'Whether the Hindi name was seen in a source; false: from general knowledge.' })
  nameHiVerified!: boolean;
  @Field(() => OperationalState, { description: 'Whether it exists yet.' })
  operationalState!: OperationalState;
  @Field(() => Boolean, {
    description:
      'True where the site itself was generated because no list is published. Its position is plausible, not real.',
  })
  synthetic!: boolean;
  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84; null where no source gives a position.' })
  latitude?: number | null;
  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84.' })
  longitude?: number | null;
  @Field(() => String, { nullable: true, description: 'Neighbourhood or address, as published.' })
  locality?: string | null;
  @Field(() => String, { nullable: true, description: 'Six digits.' })
  pincode?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'One of the 13 districts of December 2025, where derivable; may change.',
  })
  district?: string | null;
  @Field(() => Int, { nullable: true, description: 'Assembly constituency, 1 to 70.' })
  constituency?: number | null;
  @Field(() => String, { nullable: true, description: 'Name of the assembly constituency in English.' })
  constituencyName?: string | null;
  @Field(() => [String], { description: 'Telephone numbers; empty where none is published.' })
  phones!: string[];
  @Field(() => Int, {
    nullable: true,
    description: 'Beds as last published; null where no figure is published. See facts for meaning, year and source.',
  })
  beds?: number | null;
  @Field(() => [String], { description: 'Other names it is known by, Latin and Devanagari.' })
  aliases!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'A facility in a page, with its cursor.' })
@Readable('public')
export class FacilityEdge {
  @Field(() => String, { description: 'Give back as `after` to continue behind this facility.' })
  cursor!: string;
  @Field(() => Facility, { description: 'The facility.' })
  node!: Facility;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Facilities in order of code. Cursors stay valid while facilities are added and removed.',
})
@Readable('public')
export class FacilityConnection {
  @Field(() => [FacilityEdge], { description: 'The facilities of this page.' })
  edges!: FacilityEdge[];
  @Field(() => PageInfo, { description: 'Whether there are more, and from where.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'All facilities that match, on every page.' })
  totalCount!: number;
}

@InputType({ description: 'Which facilities. Conditions add up.' })
export class FacilityFilter {
  @Field(() => [FacilityKind], { nullable: true, description: 'Kinds of facilities.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(FacilityKind, { each: true })
  kinds?: FacilityKind[] | null;
  @Field(() => [OperationalState], { nullable: true, description: 'Operational states.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(OperationalState, { each: true })
  states?: OperationalState[] | null;
  @Field(() => String, { nullable: true, description: 'Name of a district, as facilities give it.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  district?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, alias or locality, in either language; case is ignored.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  search?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A vehicle of the ambulance fleet.' })
@Readable('fleetRegister')
export class Ambulance {
  @Field(() => ID, { description: 'Stable code, e.g. AMB-017.' })
  code!: string;
  @Field(() => String, {
    description:
      'Editable type code, e.g. BLS, ALS, PTA. No split by type is published; these are assumptions until edited.',
  })
  type!: string;
  @Field(() => ID, { description: 'The control room it reports through.' })
  facility!: string;
  @Field(() => String, { description: 'Where the record comes from.' })
  source!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What an import did. With a bad row and no leave to skip, nothing was changed.',
})
@Readable('registrar')
export class ImportResult {
  @Field(() => Int, { description: 'Rows that were new.' })
  inserted!: number;
  @Field(() => Int, { description: 'Rows that were there and said something else.' })
  changed!: number;
  @Field(() => Int, { description: 'Rows that were there and said the same.' })
  unchanged!: number;
  @Field(() => [ImportProblem], { description: 'Rows that were refused, in order.' })
  problems!: ImportProblem[];
  @Field(() => Boolean, { description: 'Whether anything was written.' })
  applied!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Why one row of an import was refused.' })
@Readable('registrar')
export class ImportProblem {
  @Field(() => Int, { description: 'Line in the file, the header being 1.' })
  row!: number;
  @Field(() => String, { description: 'Name of the column at fault.' })
  column!: string;
  @Field(() => String, { description: 'What stood there.' })
  value!: string;
  @Field(() => String, { description: 'What would have been accepted.' })
  accepted!: string;
}
