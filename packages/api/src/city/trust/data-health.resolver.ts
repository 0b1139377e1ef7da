import { DataHealth, DataHealthSummary, Readable, TrustScoreConnection } from '@hims/schema';
import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import type { Board } from '../../live/board.ts';
import { sqlOf } from '../../postgres/database.ts';
import { dataHealth } from './data-health.queries.ts';
import { type Expected, summariseCity } from './summarise-city.ts';
import { trustScorePage } from './trust-scores.queries.ts';

const FIRST = 'Hospitals on a page, 1 to 200.';
const AFTER = 'Code of the last hospital you have.';

@Resolver()
export class DataHealthResolver {
  constructor(
    private readonly live: { readonly board: Board; expected(scope: ReadonlySet<string> | null): Expected },
  ) {}

  @Query(() => DataHealth, {
    description:
      'How far the numbers of each hospital can be relied on: its feeds, their delays and failures in the last hour, disputes, and what audits found. Officials see the city, superintendents their own.',
  })
  @Readable('oversight')
  dataHealth(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 100, description: FIRST }) first = 100,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after?: string | null,
  ): Promise<DataHealth> {
    const asked = { facilities: context.actor.facilities, first, after: after ?? null };
    return context.read(em => dataHealth(sqlOf(em), asked, context.now())) as unknown as Promise<DataHealth>;
  }

  @Subscription(() => DataHealth, {
    topics: 'never',
    description: 'The same, whole, every five seconds, and at once when a dispute or an audit changes it.',
  })
  @Readable('oversight')
  dataHealthUpdates(
    @Root() state: DataHealth,
    @Arg('first', () => Int, { defaultValue: 100, description: FIRST }) _first?: number,
  ): DataHealth {
    return state;
  }

  @Query(() => DataHealthSummary, {
    description: 'How many hospitals are heard, signal by signal. For everyone; it holds no figure of any hospital.',
  })
  @Readable('public')
  dataHealthSummary(@Ctx() context: RequestContext): DataHealthSummary {
    return summariseCity(this.live.board, this.live.expected(null), context.now()) as unknown as DataHealthSummary;
  }

  @Query(() => TrustScoreConnection, {
    description:
      'Trust scores of the hospitals within your facilities, in order of code. A score never goes without its interval.',
  })
  @Readable('aggregate')
  trustScores(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: FIRST }) first = 50,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after?: string | null,
  ): Promise<TrustScoreConnection> {
    const asked = { facilities: context.actor.facilities, first, after: after ?? null };
    return context.read(em =>
      trustScorePage(sqlOf(em), asked, context.now()),
    ) as unknown as Promise<TrustScoreConnection>;
  }
}
