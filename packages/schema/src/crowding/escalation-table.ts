import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEnum,
  IsInt,
  IsNumber,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

export enum WorseWhen {
  HIGHER = 'HIGHER',
  LOWER = 'LOWER',
}
registerEnumType(WorseWhen, {
  name: 'WorseWhen',
  description: 'In which direction a parameter gets worse.',
  valuesConfig: {
    HIGHER: { description: 'Worse the higher it is, e.g. occupancy. Cut-offs rise.' },
    LOWER: { description: 'Worse the lower it is, e.g. the share seen in time. Cut-offs fall.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One parameter of an escalation table.' })
@Readable('aggregate')
export class EscalationParameter {
  @Field(() => ID, { description: 'Code of what is measured, e.g. GENERAL_OCCUPANCY.' })
  code!: string;
  @Field(() => String, { description: 'Unit of the measured value.' })
  unit!: string;
  @Field(() => WorseWhen, { description: 'In which direction it gets worse.' })
  worse!: WorseWhen;
  @Field(() => [Float], { description: 'Borders between points, mildest first; a value on a border has reached it.' })
  cutOffs!: number[];
  @Field(() => [Float], { description: 'Points before the first border, from the first on, and so on.' })
  points!: number[];
  @Field(() => String, { description: 'Where the cut-offs come from, or that they are unconfirmed.' })
  basis!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Sums of points that stand for one level.' })
@Readable('aggregate')
export class EscalationBand {
  @Field(() => Int, { description: 'The level, 1 to 4.' })
  level!: number;
  @Field(() => Float, { description: 'The largest sum that belongs to it.' })
  upTo!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A version of the escalation table. Past days keep the version that was in force.',
})
@Readable('aggregate')
export class EscalationTable {
  @Field(() => Int, { description: 'Number of the version; grows by one.' })
  version!: number;
  @Field(() => String, { description: 'Its name, e.g. "OPEL-Delhi v1".' })
  name!: string;
  @Field(() => DateTime, { description: 'In force from then on, until a later one is.' })
  effectiveFrom!: string;
  @Field(() => Float, { description: 'Below this share of known points the level is unknown.' })
  minimumKnownShare!: number;
  @Field(() => [EscalationBand], { description: 'The levels, mildest first.' })
  bands!: EscalationBand[];
  @Field(() => [EscalationParameter], { description: 'What is measured, and the points it earns.' })
  parameters!: EscalationParameter[];
  @Field(() => String, { description: 'Why this version was published.' })
  reason!: string;
  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt!: string;
}

@InputType({ description: 'One parameter of a new escalation table.' })
export class EscalationParameterInput {
  @Field(() => ID, { description: 'Code of what is measured; one that the board can measure.' })
  @IsString()
  @Length(1, 40)
  code!: string;
  @Field(() => String, { description: 'Unit of the measured value, up to 100 characters.' })
  @IsString()
  @Length(1, 100)
  unit!: string;
  @Field(() => WorseWhen, { description: 'In which direction it gets worse.' })
  @IsEnum(WorseWhen)
  worse!: WorseWhen;
  @Field(() => [Float], { description: 'Borders between points, mildest first, 1 to 9.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @IsNumber({}, { each: true })
  cutOffs!: number[];
  @Field(() => [Float], { description: 'Points, one more than borders, never falling.' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @IsNumber({}, { each: true })
  @Min(0, { each: true })
  @Max(100, { each: true })
  points!: number[];
  @Field(() => String, { description: 'Where the cut-offs come from, up to 300 characters.' })
  @IsString()
  @Length(1, 300)
  basis!: string;
}

@InputType({ description: 'Sums of points that stand for one level of a new table.' })
export class EscalationBandInput {
  @Field(() => Int, { description: 'The level, 1 to 4.' })
  @IsInt()
  @Min(1)
  @Max(4)
  level!: number;
  @Field(() => Float, { description: 'The largest sum that belongs to it.' })
  @IsNumber()
  @Min(0)
  @Max(1000)
  upTo!: number;
}

@InputType({ description: 'A new version of the escalation table.' })
export class EscalationTableInput {
  @Field(() => String, { description: 'Its name, up to 60 characters.' })
  @IsString()
  @Length(1, 60)
  name!: string;
  @Field(() => Float, { description: 'Below this share of known points the level is unknown, 0 to 1.' })
  @IsNumber()
  @Min(0)
  @Max(1)
  minimumKnownShare!: number;
  @Field(() => [EscalationBandInput], { description: 'The levels 1, 2, 3 and 4, with rising sums.' })
  @IsArray()
  @ArrayMinSize(4)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  bands!: EscalationBandInput[];
  @Field(() => [EscalationParameterInput], { description: 'What is measured, 1 to 20 parameters.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  parameters!: EscalationParameterInput[];
}
