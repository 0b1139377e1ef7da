import { CrowdingHistory, CrowdingTable, DateTime, Readable } from '@hims/schema';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { crowdingHistory, crowdingTables } from './crowding.queries.ts';

/** Points of one answer: 40 hospitals over 24 h in steps of 15 min are 3,880. */
const MOST_POINTS = 20_000;

@Resolver()
export class CrowdingResolver {
  @Query(() => [CrowdingTable], {
    description:
      'Every version of the crowding table, oldest first: inputs, weights, thresholds and where they come from.',
  })
  @Readable('public')
  async crowdingTables(@Ctx() context: RequestContext): Promise<CrowdingTable[]> {
    const tables = await context.read(em => crowdingTables(sqlOf(em)));
    return tables.map(table => ({
      ...table,
      effectiveFrom: new Date(table.effectiveFrom).toISOString(),
    })) as unknown as CrowdingTable[];
  }

  @Query(() => [CrowdingHistory], {
    description:
      'Crowding levels at regular instants as they were known then; null where unknown. Up to 20,000 points an answer.',
  })
  @Readable('public')
  crowdingHistory(
    @Ctx() context: RequestContext,
    @Arg('facilities', () => [ID], { description: 'Codes of facilities.' }) facilities: string[],
    @Arg('from', () => DateTime, { validate: false, description: 'First instant.' }) from: Date,
    @Arg('to', () => DateTime, { validate: false, description: 'No point is later than this instant.' }) to: Date,
    @Arg('stepMinutes', () => Int, { defaultValue: 15, description: 'Minutes between two points, 1 to 1440.' })
    stepMinutes: number,
  ): Promise<CrowdingHistory[]> {
    if (stepMinutes < 1 || stepMinutes > 1440) {
      throw new Refusal('BAD_STEP', `stepMinutes is ${stepMinutes}; 1 to 1440 is accepted.`);
    }
    const span = to.getTime() - from.getTime();
    const points = facilities.length * (span / (stepMinutes * 60_000) + 1);
    if (!(span >= 0) || points > MOST_POINTS) {
      throw new Refusal(
        'TOO_MANY_POINTS',
        `${facilities.length} facilities from ${from.toISOString()} to ${to.toISOString()} are ${Math.ceil(points)} points; up to ${MOST_POINTS}, with from before to, are accepted.`,
      );
    }
    return context.read(em =>
      crowdingHistory(sqlOf(em), facilities, from.getTime(), to.getTime(), stepMinutes * 60_000),
    ) as unknown as Promise<CrowdingHistory[]>;
  }
}
