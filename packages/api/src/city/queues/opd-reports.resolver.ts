import { FairnessReport, OpdDayReport, Readable, WaitingCalibration, WaitingStatistics } from '@hims/schema';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { fairnessReportOf } from './fairness.queries.ts';
import { refuseOutside } from './opd/refuse-outside.ts';
import { opdDayReportOf } from './opd-day-report.queries.ts';
import { dayOr } from './opd-sessions.queries.ts';
import { waitingCalibrationOf } from './waiting-calibration.queries.ts';
import { waitingStatisticsOf } from './waiting-statistics.queries.ts';

const FACILITY = 'Code of the facility.';
const DAY = 'Day in Delhi, YYYY-MM-DD; without it, today.';
const MOST_DAYS = 31;

@Resolver()
export class OpdReportsResolver {
  @Query(() => [WaitingStatistics], {
    description: 'Waits of each queue of a facility on a day, all together and by class. Of what you may see.',
  })
  @Readable('operational')
  waitingStatistics(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('day', () => String, { nullable: true, description: DAY }) day?: string | null,
  ): Promise<WaitingStatistics[]> {
    refuseOutside(context.actor, facility);
    const now = context.now();
    return context.read(em => waitingStatisticsOf(sqlOf(em), facility, dayOr(day ?? null, now), now));
  }

  @Query(() => [OpdDayReport], {
    description:
      'What became of everybody who joined the queues of a facility on a day, by queue, up to 100 queues. Of what you may see.',
  })
  @Readable('operational')
  opdDayReport(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('day', () => String, { nullable: true, description: DAY }) day?: string | null,
  ): Promise<OpdDayReport[]> {
    refuseOutside(context.actor, facility);
    return context.read(em => opdDayReportOf(sqlOf(em), facility, dayOr(day ?? null, context.now())));
  }

  @Query(() => FairnessReport, {
    description: 'Whether people of a facility were called in a fair and lawful order on a day. Of what you may see.',
  })
  @Readable('operational')
  fairnessReport(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('day', () => String, { nullable: true, description: DAY }) day?: string | null,
    @Arg('queue', () => ID, { nullable: true, description: 'Code of one queue; without it, all of the facility.' })
    queue?: string | null,
  ): Promise<FairnessReport> {
    refuseOutside(context.actor, facility);
    const now = context.now();
    const of = { facility, queue: queue ?? null };
    return context.read(em => fairnessReportOf(sqlOf(em), of, dayOr(day ?? null, now), now));
  }

  @Query(() => [WaitingCalibration], {
    description:
      'What people were told on joining each queue of a facility against what came, by day, up to 31 days. Held, moved and re-classed ones are left out of the outcome.',
  })
  @Readable('operational')
  waitingCalibration(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('from', () => String, { nullable: true, description: `First day. ${DAY}` }) from?: string | null,
    @Arg('to', () => String, { nullable: true, description: `Last day. ${DAY}` }) to?: string | null,
  ): Promise<WaitingCalibration[]> {
    refuseOutside(context.actor, facility);
    const now = context.now();
    const days = { from: dayOr(from ?? null, now), to: dayOr(to ?? null, now) };
    const count = (Date.parse(days.to) - Date.parse(days.from)) / 86_400_000 + 1;
    if (count < 1 || count > MOST_DAYS) {
      throw new Refusal(
        'TOO_MANY_DAYS',
        `from ${days.from} to ${days.to} are ${count} days; 1 to ${MOST_DAYS} are accepted.`,
      );
    }
    return context.read(em => waitingCalibrationOf(sqlOf(em), facility, days, now));
  }
}
