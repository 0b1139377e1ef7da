import { Field, ObjectType } from 'type-graphql';
import { Readable } from './policy.ts';

@ObjectType({ simpleResolvers: true, description: 'Where a page ends.' })
@Readable('public')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows behind this page.' })
  hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The last cursor of this page; null when the page is empty.' })
  endCursor?: string | null;
}
