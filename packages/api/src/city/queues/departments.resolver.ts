import { Department, Facility, Readable } from '@hims/schema';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import { perFacility } from '../facilities/per-facility.queries.ts';
import { departmentsOf } from './departments.queries.ts';

const departmentsOfOne = perFacility(departmentsOf);

@Resolver(() => Facility)
export class DepartmentsResolver {
  @FieldResolver(() => [Department], { description: 'OPD departments that report a queue, by code. A mandir has one.' })
  @Readable('public')
  departments(@Root() facility: Facility, @Ctx() context: RequestContext): Promise<Department[]> {
    return departmentsOfOne(context, facility.code);
  }
}
