import { Field, ID, ObjectType } from 'type-graphql';
import { Role } from '../identity/viewer.ts';
import { Readable } from '../policy.ts';

@ObjectType({ simpleResolvers: true, description: 'A change of how a metric is counted.' })
@Readable('public')
export class MetricChange {
  @Field(() => String, { description: 'The day from which it counts so, YYYY-MM-DD (Asia/Kolkata).' })
  date!: string;
  @Field(() => String, { description: 'What changed and why, in English.' })
  textEn!: string;
  @Field(() => String, { description: 'The same in Hindi.' })
  textHi!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a number on a screen means: how it is computed, of whom, from what, and where it misleads.',
})
@Readable('public')
export class MetricDefinition {
  @Field(() => ID, { description: 'Code of the metric, e.g. BEDS_FREE. Screens refer to it.' })
  code!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Hindi.' })
  nameHi!: string;
  @Field(() => String, { description: 'How it is computed, in English.' })
  formulaEn!: string;
  @Field(() => String, { description: 'How it is computed, in Hindi.' })
  formulaHi!: string;
  @Field(() => String, { description: 'Who is counted and who is not, in English.' })
  populationEn!: string;
  @Field(() => String, { description: 'Who is counted and who is not, in Hindi.' })
  populationHi!: string;
  @Field(() => String, { description: 'Where the values, and the formula, come from, in English.' })
  sourceEn!: string;
  @Field(() => String, { description: 'Where the values, and the formula, come from, in Hindi.' })
  sourceHi!: string;
  @Field(() => String, { description: 'Where it misleads, in English.' })
  limitsEn!: string;
  @Field(() => String, { description: 'Where it misleads, in Hindi.' })
  limitsHi!: string;
  @Field(() => String, { description: 'Unit, in English.' })
  unitEn!: string;
  @Field(() => String, { description: 'Unit, in Hindi.' })
  unitHi!: string;
  @Field(() => Role, { description: 'Who answers for it.' })
  owner!: Role;
  @Field(() => [MetricChange], { description: 'How its meaning changed, oldest first.' })
  changeLog!: MetricChange[];
}
