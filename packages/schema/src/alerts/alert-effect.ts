import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BedClass } from '../beds/bed-class.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { AlertMetric } from './alert-rule.ts';

export enum AlertOutcome {
  BETTER = 'BETTER',
  NOT_BETTER = 'NOT_BETTER',
  UNKNOWN = 'UNKNOWN',
  PENDING = 'PENDING',
}
registerEnumType(AlertOutcome, {
  name: 'AlertOutcome',
  description: 'Which way a number went after an action. Before and after is not cause and effect.',
  valuesConfig: {
    BETTER: { description: 'The number moved away from its limit to the good side.' },
    NOT_BETTER: { description: 'It stayed, or moved to the bad side.' },
    UNKNOWN: { description: 'It was not known at one of the two moments.' },
    PENDING: { description: 'The moment has not come yet.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A number some time after an action.' })
@Readable('alerts')
export class AlertEffect {
  @Field(() => Int, { description: 'Minutes after the action, city time: 15, 30 or 60.' })
  afterMinutes!: number;
  @Field(() => DateTime, { description: 'The moment at which it is, or will be, read.' })
  dueAt!: string;
  @Field(() => Float, { nullable: true, description: 'The number then; null: unknown or not yet.' })
  value?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The number then less the number at the action; null: not known.',
  })
  change?: number | null;
  @Field(() => AlertOutcome, { description: 'Which way it went.' })
  outcome!: AlertOutcome;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Something that a person did about an alert, and what its number did afterwards.',
})
@Readable('alerts')
export class AlertAction {
  @Field(() => ID, { description: 'Number of the action; grows.' })
  id!: string;
  @Field(() => ID, { description: 'Number of the alert.' })
  alert!: string;
  @Field(() => ID, { description: 'Code of the rule of the alert.' })
  rule!: string;
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => DateTime, { description: 'When it was done, city time.' })
  at!: string;
  @Field(() => String, { nullable: true, description: 'Name of the person; null: the assignment gives none.' })
  by?: string | null;
  @Field(() => String, { description: 'What was done, in their words.' })
  text!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the action card that was followed; null: none.' })
  code?: string | null;
  @Field(() => AlertMetric, { description: 'The number that is followed: the first of the rule.' })
  metric!: AlertMetric;
  @Field(() => BedClass, { nullable: true, description: 'Of which bed class; null: not a bed metric.' })
  bedClass?: BedClass | null;
  @Field(() => Float, { nullable: true, description: 'The number at the action; null: unknown.' })
  value?: number | null;
  @Field(() => [AlertEffect], { description: 'The number 15, 30 and 60 minutes later.' })
  effects!: AlertEffect[];
  @Field(() => Boolean, { description: 'Whether anything behind the numbers is simulated.' })
  simulated!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The ledger of actions and what followed. A number that fell after an action may have fallen without it: there is no control.',
})
@Readable('alerts')
export class AlertEffects {
  @Field(() => [AlertAction], { description: 'Actions, the latest first.' })
  actions!: AlertAction[];
  @Field(() => Int, { description: 'Actions on this page after which the number was better at 60 minutes.' })
  better!: number;
  @Field(() => Int, { description: 'Actions on this page after which it was not.' })
  notBetter!: number;
  @Field(() => Int, { description: 'Actions on this page for which it is not known.' })
  unknown!: number;
  @Field(() => Boolean, { description: 'Whether there are older actions.' })
  more!: boolean;
}
