import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Why a rule cannot be evaluated. It raises nothing; all other rules go on.',
})
@Readable('alerts')
export class AlertRuleFault {
  @Field(() => ID, { description: 'Code of the rule.' })
  rule!: string;
  @Field(() => Int, { description: 'The version that cannot be evaluated.' })
  version!: number;
  @Field(() => ID, {
    nullable: true,
    description: 'A facility that you may see at which it fails; null: it fails everywhere.',
  })
  facility?: string | null;
  @Field(() => Int, { description: 'At how many facilities that you may see it fails; 0: everywhere.' })
  places!: number;
  @Field(() => String, { description: 'What is wrong, for whoever repairs the rule.' })
  sentence!: string;
  @Field(() => DateTime, { description: 'Since when it fails.' })
  since!: string;
}
