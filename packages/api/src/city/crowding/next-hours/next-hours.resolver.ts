import { NextHours, Readable } from '@hims/schema';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kernel/request.ts';
import { sqlOf } from '../../../postgres/database.ts';
import { registeredHospital } from '../known-hospital.queries.ts';
import { inScopeOf } from '../whose-hospital.queries.ts';
import { type NextHoursKept, nextHoursOf } from './next-hours.queries.ts';

@Resolver()
export class NextHoursResolver {
  private readonly kept: NextHoursKept = new Map();

  @Query(() => NextHours, {
    nullable: true,
    description:
      'What the figures of a hospital will be in one to four hours, with bands and with how such forecasts did; the last day and the same hours of last week beside it. Changes with every quarter of an hour. null: not a hospital that you may see.',
  })
  @Readable('aggregate')
  nextHours(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: 'Code of the hospital.' }) facility: string,
  ): Promise<NextHours | null> {
    return context.read(async em => {
      const sql = sqlOf(em);
      const hospital = inScopeOf(context.actor, facility) ? await registeredHospital(sql, facility) : null;
      return hospital ? nextHoursOf(sql, facility, context.now(), this.kept) : null;
    }) as unknown as Promise<NextHours | null>;
  }
}
