import { Ambulance, Readable } from '@hims/schema';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import { ambulanceFleet } from './ambulances.queries.ts';

@Resolver(() => Ambulance)
export class AmbulancesResolver {
  @Query(() => [Ambulance], { description: 'The vehicles of the fleet by code. Where they are is on the board.' })
  @Readable('fleetRegister')
  ambulances(@Ctx() context: RequestContext): Promise<Ambulance[]> {
    return context.read(ambulanceFleet);
  }
}
