import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SourceKind } from '../board/fact.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'A source of reports, and when it was last heard.' })
@Readable('feeds')
export class Feed {
  @Field(() => ID, { description: 'Code of the source.' })
  code!: string;
  @Field(() => SourceKind, { description: 'Where its values come from.' })
  kind!: SourceKind;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Hindi.' })
  nameHi!: string;
  @Field(() => Int, { description: 'Facilities it may report for.' })
  facilityCount!: number;
  @Field(() => DateTime, { nullable: true, description: 'When its last report was received; null: never.' })
  lastReceivedAt?: string | null;
}
