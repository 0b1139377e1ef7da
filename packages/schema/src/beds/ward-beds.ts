import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Fact } from '../board/fact.ts';
import { RollUp } from '../board/roll-up.ts';
import { Readable } from '../policy.ts';
import { BedClass } from './bed-class.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'Beds by state at one moment. A bed is in one state; occupied may exceed staffed (patients on trolleys, two to a bed).',
})
@Readable('aggregate')
export class BedCounts {
  @Field(() => Int, { description: 'Beds open with staff to run them.' })
  staffed!: number;
  @Field(() => Int, { description: 'Patients in the ward; may exceed staffed.' })
  occupied!: number;
  @Field(() => Int, { description: 'Beds being cleaned between two patients.' })
  cleaning!: number;
  @Field(() => Int, { description: 'Beds kept for a patient who is on the way.' })
  reserved!: number;
  @Field(() => Int, { description: 'Beds that cannot be used, e.g. for repair.' })
  blocked!: number;
  @Field(() => Int, {
    description: 'staffed − occupied − cleaning − reserved − blocked. Negative: so many patients are without a bed.',
  })
  free!: number;
}

@ObjectType({ simpleResolvers: true, implements: Fact, description: 'Bed counts of one ward and class.' })
@Readable('operational')
export class WardBeds extends Fact {
  @Field(() => ID, { description: 'Code of the ward, unique within the facility.' })
  ward!: string;
  @Field(() => BedClass, { description: 'The class that is counted.' })
  bedClass!: BedClass;
  @Field(() => BedCounts, { nullable: true, description: 'null: unknown, because the last report is too old.' })
  counts?: BedCounts | null;
  @Field(() => BedCounts, { description: 'The last counts reported, however old.' })
  lastReported!: BedCounts;
  @Field(() => WardBeds, {
    nullable: true,
    description:
      'Where a feed and a hand entry both speak of this: the one that is not shown. It counts nowhere. null: there is only one.',
  })
  beside?: WardBeds | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'One bed class of a facility, added over the wards whose report can still be believed.',
})
@Readable('aggregate')
export class ClassBeds extends RollUp {
  @Field(() => BedClass, { description: 'The class that is counted.' })
  bedClass!: BedClass;
  @Field(() => BedCounts, {
    nullable: true,
    description: 'null: no ward of this class is known. A floor, not a total, while wardsKnown < wardsExpected.',
  })
  counts?: BedCounts | null;
  @Field(() => Int, { description: 'Wards whose counts are included.' })
  wardsKnown!: number;
  @Field(() => Int, { description: 'Wards that have ever reported this class.' })
  wardsExpected!: number;
}
