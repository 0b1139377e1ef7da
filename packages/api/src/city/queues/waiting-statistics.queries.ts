import type { WaitingStatistics } from '@hims/schema';
import type { Sql } from '../../postgres/database.ts';
import { type DayWait, dayWaits } from './day-waits.queries.ts';
import { PRIORITY_CLASSES } from './priority-rules.ts';
import { waitingStatistics } from './waiting/waiting-statistics.ts';

/** Median and 90th percentile of some waits, in minutes, those not called counted (Kaplan and Meier). */
export function statisticsOf(waits: readonly DayWait[]) {
  const { people, stillWaiting, medianMinutes, p90Minutes } = waitingStatistics(
    waits.map(({ minutes, isCalled }) => ({ minutes, isOver: isCalled })),
  );
  return { people, notCalled: stillWaiting, medianMinutes, p90Minutes };
}

/** Waits of each queue of a facility on a day, all together and by class; classes of which nobody came are left out. */
export async function waitingStatisticsOf(
  sql: Sql,
  facility: string,
  day: string,
  now: number,
): Promise<WaitingStatistics[]> {
  const byQueue = Map.groupBy(await dayWaits(sql, facility, day, now), ({ queue }) => queue);
  return [...byQueue].flatMap(([queue, waits]) => {
    const simulated = waits.some(wait => wait.simulated);
    return [
      { queue, priorityClass: null, ...statisticsOf(waits), simulated },
      ...PRIORITY_CLASSES.flatMap(priorityClass => {
        const own = waits.filter(wait => wait.priorityClass === priorityClass);
        return own.length === 0 ? [] : [{ queue, priorityClass, ...statisticsOf(own), simulated }];
      }),
    ];
  }) as WaitingStatistics[];
}
