import { Readable, type Role, Viewer } from '@hims/schema';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/request.ts';

@Resolver(() => Viewer)
export class MeResolver {
  constructor(private readonly demonstration: boolean) {}

  @Query(() => Viewer, { description: 'Who you are to the API: role and facilities as your assignments in force say.' })
  @Readable('public')
  me(@Ctx() { actor }: RequestContext): Viewer {
    return {
      role: actor.role as Role,
      name: actor.name,
      facilities: actor.facilities === null ? null : [...actor.facilities].sort(),
      demonstration: this.demonstration,
    };
  }
}
