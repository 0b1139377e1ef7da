import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BedClass } from '../beds/bed-class.ts';
import { Quality, SourceKind } from '../board/fact.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

export enum DiversionWarning {
  PUSHES_OVER_LIMIT = 'PUSHES_OVER_LIMIT',
  OVER_LIMIT_ALREADY = 'OVER_LIMIT_ALREADY',
  MORE_THAN_FREE = 'MORE_THAN_FREE',
  RAISES_LEVEL = 'RAISES_LEVEL',
  CROWDED_ALREADY = 'CROWDED_ALREADY',
  LEVEL_UNKNOWN = 'LEVEL_UNKNOWN',
  DOUBTFUL_NUMBER = 'DOUBTFUL_NUMBER',
}
registerEnumType(DiversionWarning, {
  name: 'DiversionWarning',
  description: 'What speaks against sending patients to a hospital.',
  valuesConfig: {
    PUSHES_OVER_LIMIT: { description: 'With these patients its occupancy of the class would pass the limit.' },
    OVER_LIMIT_ALREADY: { description: 'Its occupancy of the class is over the limit now.' },
    MORE_THAN_FREE: { description: 'More patients than it has free beds of the class.' },
    RAISES_LEVEL: { description: 'With these patients its crowding level would rise to 3 or more.' },
    CROWDED_ALREADY: { description: 'Its crowding level is 4 or 5 now.' },
    LEVEL_UNKNOWN: { description: 'Its crowding level is not known.' },
    DOUBTFUL_NUMBER: { description: 'The number of free beds is stale, uncertain, or counts only some of its wards.' },
  },
});

export enum LeftOutReason {
  UNKNOWN = 'UNKNOWN',
  EXPIRED = 'EXPIRED',
  FULL = 'FULL',
  NO_POSITION = 'NO_POSITION',
}
registerEnumType(LeftOutReason, {
  name: 'LeftOutReason',
  description: 'Why a hospital is not among the advice. Unknown is not capacity.',
  valuesConfig: {
    UNKNOWN: { description: 'It has never reported beds of the class.' },
    EXPIRED: { description: 'Its last report is too old to be believed.' },
    FULL: { description: 'It has no free bed of the class.' },
    NO_POSITION: { description: 'No source gives its position, or that of the asking hospital.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A hospital that has capacity, as far as is known.' })
@Readable('diversion')
export class DiversionOption {
  @Field(() => ID, { description: 'Code of the hospital.' })
  facility!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Hindi.' })
  nameHi!: string;
  @Field(() => [String], { description: 'Telephone numbers; empty where none is published.' })
  phones!: string[];
  @Field(() => Float, { description: 'Distance along the great circle, kilometres.' })
  distanceKm!: number;
  @Field(() => Int, { description: 'Estimated minutes on the road; `travelAssumption` says how.' })
  travelMinutes!: number;
  @Field(() => Int, { description: 'Free beds of the class now.' })
  free!: number;
  @Field(() => Int, { description: 'Free beds with the diverted patients; below zero: so many without a bed.' })
  freeAfter!: number;
  @Field(() => Float, { description: 'Patients for every hundred staffed beds of the pool now. Never clamped.' })
  occupancy!: number;
  @Field(() => Float, { description: 'The same with the diverted patients.' })
  occupancyAfter!: number;
  @Field(() => Int, { nullable: true, description: 'Crowding level now; null: unknown.' })
  level?: number | null;
  @Field(() => Int, { nullable: true, description: 'Crowding level with the diverted patients; null: unknown.' })
  levelAfter?: number | null;
  @Field(() => DateTime, { description: 'When the oldest report behind the free beds was true.' })
  observedAt!: string;
  @Field(() => SourceKind, { description: 'Whether the free beds were fed, typed, derived or simulated.' })
  sourceKind!: SourceKind;
  @Field(() => Quality, { description: 'How far the free beds can be relied on.' })
  quality!: Quality;
  @Field(() => [DiversionWarning], { description: 'What speaks against it; empty: nothing that is known.' })
  warnings!: DiversionWarning[];
}

@ObjectType({ simpleResolvers: true, description: 'Hospitals that are not among the advice, and why.' })
@Readable('diversion')
export class DiversionLeftOut {
  @Field(() => LeftOutReason, { description: 'Why.' })
  reason!: LeftOutReason;
  @Field(() => [ID], { description: 'Codes of the hospitals, nearest first where the distance is known.' })
  facilities!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Where patients could be sent from a hospital. Advice: ring before you send.',
})
@Readable('diversion')
export class DiversionAdvice {
  @Field(() => ID, { description: 'The hospital that asks.' })
  facility!: string;
  @Field(() => BedClass, { description: 'The class of bed they need.' })
  bedClass!: BedClass;
  @Field(() => Int, { description: 'For how many patients.' })
  patients!: number;
  @Field(() => DateTime, { description: 'The instant the numbers were read.' })
  at!: string;
  @Field(() => [DiversionOption], { description: 'The nearest with capacity, at most three, nearest first.' })
  options!: DiversionOption[];
  @Field(() => DiversionOption, {
    nullable: true,
    description: 'The nearest without a warning, when all of the options have one; null: there is none, or no need.',
  })
  withoutWarning?: DiversionOption | null;
  @Field(() => [DiversionLeftOut], { description: 'Who was left out, by reason.' })
  leftOut!: DiversionLeftOut[];
  @Field(() => Float, {
    nullable: true,
    description:
      'Occupancy of the pool that no neighbour should pass, in percent; null: the table in force names none.',
  })
  occupancyLimit?: number | null;
  @Field(() => Int, { nullable: true, description: 'Version of the crowding table the limit is taken from.' })
  tableVersion?: number | null;
  @Field(() => String, { description: 'How travel minutes are estimated, in English.' })
  travelAssumptionEn!: string;
  @Field(() => String, { description: 'The same in Hindi.' })
  travelAssumptionHi!: string;
}
