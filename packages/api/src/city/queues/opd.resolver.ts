import { HallDisplay, OpdQueue, OpdSession, QueueConsole, Readable } from '@hims/schema';
import { Arg, Ctx, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { hallDisplay } from './hall-display.queries.ts';
import { refuseOutside } from './opd/refuse-outside.ts';
import { opdQueuesOf } from './opd-queues.queries.ts';
import { opdSessionsOf } from './opd-sessions.queries.ts';
import { queueConsole } from './queue-console.queries.ts';
import { noteReading } from './queue-console.watched.ts';

const FACILITY = 'Code of the facility.';
const QUEUE = 'Code of the queue: of a department, or REGISTRATION, LABORATORY, PHARMACY.';

@Resolver()
export class OpdResolver {
  constructor(private readonly clock: { readonly rate: number }) {}

  @Query(() => [OpdQueue], {
    description: 'Queues of a facility, used or not: of each department, then registration, laboratory and pharmacy.',
  })
  @Readable('public')
  opdQueues(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
  ): Promise<OpdQueue[]> {
    return context.read(em => opdQueuesOf(sqlOf(em), facility));
  }

  @Query(() => [OpdSession], {
    description: 'Sessions of a facility on a day, by queue and room, up to 500. Of your own facilities.',
  })
  @Readable('hospitalDesk')
  opdSessions(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('day', () => String, { nullable: true, description: 'Day in Delhi, YYYY-MM-DD; without it, today.' })
    day?: string | null,
  ): Promise<OpdSession[]> {
    refuseOutside(context.actor, facility);
    return context.read(em => opdSessionsOf(sqlOf(em), facility, day ?? null, context.now())) as unknown as Promise<
      OpdSession[]
    >;
  }

  @Query(() => QueueConsole, {
    description:
      'A queue of today as those who call from it see it. Of your own facilities; the reading is written down.',
  })
  @Readable('patients')
  opdQueue(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('queue', () => ID, { description: QUEUE }) queue: string,
  ): Promise<QueueConsole> {
    const now = context.now();
    return context.write(async em => {
      const sql = sqlOf(em);
      await noteReading(sql, context.actor, { facility, queue }, now);
      return { ...(await queueConsole(sql, { facility, queue }, now)), clockRate: this.clock.rate };
    });
  }

  @Query(() => HallDisplay, { description: 'What hangs in the hall of an OPD now: numbers, rooms and waits.' })
  @Readable('public')
  opdHall(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('queue', () => ID, { nullable: true, description: `${QUEUE} Without it, all.` }) queue?: string | null,
  ): Promise<HallDisplay> {
    return context.read(async em => ({
      ...(await hallDisplay(sqlOf(em), { facility, queue: queue ?? null }, context.now())),
      clockRate: this.clock.rate,
    }));
  }

  @Subscription(() => QueueConsole, {
    topics: 'never',
    description:
      'Follows a queue of today as those who call from it see it: the whole of it at once, and again whenever something happens in it. Of your own facilities; opening it is written down.',
  })
  @Readable('patients')
  queueConsole(
    @Root() state: QueueConsole,
    @Arg('facility', () => ID, { description: FACILITY }) _facility: string,
    @Arg('queue', () => ID, { description: QUEUE }) _queue: string,
  ): QueueConsole {
    return state;
  }

  @Subscription(() => HallDisplay, {
    topics: 'never',
    description:
      'Follows what hangs in the hall of an OPD: the whole of it at once, and again whenever something changes.',
  })
  @Readable('public')
  hallDisplay(
    @Root() state: HallDisplay,
    @Arg('facility', () => ID, { description: FACILITY }) _facility: string,
    @Arg('queue', () => ID, { nullable: true, description: `${QUEUE} Without it, all.` }) _queue?: string | null,
  ): HallDisplay {
    return state;
  }
}
