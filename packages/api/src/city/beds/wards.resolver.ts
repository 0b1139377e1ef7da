import { Facility, Readable, Ward } from '@hims/schema';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import { perFacility } from '../facilities/per-facility.queries.ts';
import { wardsOf } from './wards.queries.ts';

const wardsOfOne = perFacility(wardsOf);

@Resolver(() => Facility)
export class WardsResolver {
  @FieldResolver(() => [Ward], { description: 'Wards that report bed counts, by code; empty outside hospitals.' })
  @Readable('public')
  wards(@Root() facility: Facility, @Ctx() context: RequestContext): Promise<Ward[]> {
    return wardsOfOne(context, facility.code);
  }
}
