import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Fact } from '../board/fact.ts';
import { FacilityKind } from '../facilities/facility-kind.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'One input of a crowding score, with what it added.' })
@Readable('aggregate')
export class CrowdingInput {
  @Field(() => ID, { description: 'Code of the input, e.g. GENERAL_OCCUPANCY.' })
  input!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'The measured value in the unit the table names; null: unknown and left out.',
  })
  value?: number | null;
  @Field(() => Float, { description: 'Weight in the table.' })
  weight!: number;
  @Field(() => Float, { nullable: true, description: 'Pressure from 0 to 5 that the value stands for.' })
  pressure?: number | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Fact,
  description: 'How crowded a facility is, 1 to 5, by a published, versioned table of inputs and weights.',
})
@Readable('public')
export class CrowdingState extends Fact {
  @Field(() => Int, {
    nullable: true,
    description: '1 normal, 2 busy, 3 crowded, 4 severe, 5 critical; null: unknown.',
  })
  level?: number | null;
  @Field(() => Float, { nullable: true, description: 'The weighted mean behind the level, 0 to 5.' })
  score?: number | null;
  @Field(() => Int, { description: 'Version of the table that was in force.' })
  tableVersion!: number;
  @Field(() => Float, { description: 'Share of the weights whose input was known, 0 to 1.' })
  knownShare!: number;
  @Field(() => [CrowdingInput], { description: 'What went into the score, as the table lists it.' })
  @Readable('aggregate')
  inputs!: CrowdingInput[];
}

@ObjectType({ simpleResolvers: true, description: 'How an input turns into pressure.' })
@Readable('public')
export class CrowdingRule {
  @Field(() => FacilityKind, { description: 'The rule applies to facilities of this kind.' })
  kind!: FacilityKind;
  @Field(() => ID, { description: 'Code of the input, e.g. GENERAL_OCCUPANCY.' })
  input!: string;
  @Field(() => String, { description: 'Unit of the measured value.' })
  unit!: string;
  @Field(() => Float, { description: 'How much the input counts beside the others.' })
  weight!: number;
  @Field(() => [Float], { description: 'Values at which pressure reaches 1, 2, 3, 4 and 5; linear between.' })
  thresholds!: number[];
  @Field(() => String, { description: 'Where the thresholds come from, or that they are an assumption.' })
  basis!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A version of the crowding table. Past days keep the version that was in force.',
})
@Readable('public')
export class CrowdingTable {
  @Field(() => Int, { description: 'Number of the version; grows by one.' })
  version!: number;
  @Field(() => DateTime, { description: 'In force from then on.' })
  effectiveFrom!: string;
  @Field(() => [CrowdingRule], { description: 'One rule for each kind of facility and input.' })
  rules!: CrowdingRule[];
  @Field(() => Float, { description: 'Below this share of known weights the level is unknown.' })
  minimumKnownShare!: number;
}
