import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { BedClass } from '../beds/bed-class.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { AlertMetric } from './alert-rule.ts';

@ObjectType({ simpleResolvers: true, description: 'One figure of a facility at two instants.' })
@Readable('alerts')
export class AlertFigureThenAndNow {
  @Field(() => AlertMetric, { description: 'What was measured.' })
  metric!: AlertMetric;
  @Field(() => BedClass, { nullable: true, description: 'Of which bed class; only for bed metrics.' })
  bedClass?: BedClass | null;
  @Field(() => Boolean, { description: 'Whether the rule of the alert compares it.' })
  ofRule!: boolean;
  @Field(() => Float, { nullable: true, description: 'What was known when the alert was raised; null: unknown then.' })
  before?: number | null;
  @Field(() => Int, { nullable: true, description: 'How old that was then, seconds.' })
  beforeAgeSeconds?: number | null;
  @Field(() => Float, { nullable: true, description: 'What is known now; null: unknown.' })
  now?: number | null;
  @Field(() => Int, { nullable: true, description: 'How old that is, seconds.' })
  nowAgeSeconds?: number | null;
  @Field(() => Float, { nullable: true, description: 'now − before; null where either is unknown.' })
  difference?: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A facility as it was known when an alert was raised, beside now. What was corrected later is not in the past: it is what people could know then.',
})
@Readable('alerts')
export class AlertThenAndNow {
  @Field(() => ID, { description: 'Code of the facility; * where the alert is about none.' })
  facility!: string;
  @Field(() => DateTime, { description: 'When the alert was raised.' })
  raisedAt!: string;
  @Field(() => DateTime, { description: 'The instant of the present figures.' })
  now!: string;
  @Field(() => [AlertFigureThenAndNow], {
    description:
      'Figures known at either instant, those of the rule first; empty where the alert is about no hospital.',
  })
  figures!: AlertFigureThenAndNow[];
}
