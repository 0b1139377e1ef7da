import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'How often a rule would have been raised at one facility.' })
@Readable('registrar')
export class AlertRulePreviewFacility {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => Int, { description: 'How often.' })
  alarms!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a rule would have raised over what was recorded. A delay is told up to a minute late.',
})
@Readable('registrar')
export class AlertRulePreview {
  @Field(() => DateTime, { description: 'Replayed from then; later than asked where the city does not remember more.' })
  from!: string;
  @Field(() => DateTime, { description: 'Replayed until then.' })
  to!: string;
  @Field(() => Int, { description: 'How often it would have been raised in all.' })
  alarms!: number;
  @Field(() => Int, { description: 'Facilities of its kind that anything is known of.' })
  facilitiesLookedAt!: number;
  @Field(() => [AlertRulePreviewFacility], { description: 'Where it would have been raised, most often first.' })
  facilities!: AlertRulePreviewFacility[];
}
