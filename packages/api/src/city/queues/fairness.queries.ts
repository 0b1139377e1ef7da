import type { FairnessReport, FairnessRow } from '@hims/schema';
import type { Sql } from '../../postgres/database.ts';
import { dayWaits } from './day-waits.queries.ts';
import { endOfIstDay } from './ist-day-rules.ts';
import { priorityRule } from './opd/line.ts';
import { PRIORITY_CLASSES } from './priority-rules.ts';
import { statisticsOf } from './waiting-statistics.queries.ts';

/** Fewer people than this on either side say nothing about a ratio. */
const ENOUGH_PEOPLE = 5;

type Counted = {
  capHits: number;
  overtakings: number;
  emergencies: number;
  protectedCalled: number;
  protectedNotOvertaken: number;
  priorityChanges: number;
  simulated: boolean;
};

const COUNT = `
  select
    count(*) filter (where called and by_cap)::int as "capHits",
    count(*) filter (where called and passed > 0)::int as overtakings,
    count(distinct token_id) filter (where priority_class = 'EMERGENCY')::int as emergencies,
    count(*) filter (where called and protected)::int as "protectedCalled",
    count(*) filter (where called and protected and overtaken = 0)::int as "protectedNotOvertaken",
    count(*) filter (where kind = 'PRIORITY' and not taken_back)::int as "priorityChanges",
    exists (select from opd_queue_day d
      where d.facility_code = $1 and d.ist_day = $2::date and ($3::text is null or d.queue_code = $3)
        and d.simulated_source is not null) as simulated
  from (
    select *, state = 'CALLED' and kind <> 'UNDO' and not taken_back as called,
      priority_class in ('SENIOR', 'DISABLED') as protected
    from queue_entry where facility_code = $1 and ist_day = $2::date and ($3::text is null or queue_code = $3)
  ) as steps`;

/** Whether the order of calls of a facility, or of one queue of it, was fair and lawful on a day. */
export async function fairnessReportOf(
  sql: Sql,
  { facility, queue }: { facility: string; queue: string | null },
  day: string,
  now: number,
): Promise<FairnessReport> {
  const waits = (await dayWaits(sql, facility, day, now)).filter(wait => queue === null || wait.queue === queue);
  const rule = await priorityRule({ sql, at: Math.min(now, endOfIstDay(Date.parse(`${day}T00:00:00Z`)) - 1) });
  const { rows: counted } = await sql.query<Counted>(COUNT, [facility, day, queue]);
  const rows = [...Map.groupBy(waits, ({ queue }) => queue)].flatMap(([of, own]) =>
    PRIORITY_CLASSES.flatMap(priorityClass => {
      const people = own.filter(wait => wait.priorityClass === priorityClass);
      if (people.length === 0) return [];
      const { medianMinutes, p90Minutes, notCalled } = statisticsOf(people);
      return [
        {
          queue: of,
          priorityClass,
          people: people.length,
          called: people.length - notCalled,
          medianMinutes,
          p90Minutes,
          longestMinutes: Math.max(...people.map(({ minutes }) => minutes)),
          mostOvertaken: Math.max(...people.map(({ overtaken }) => overtaken)),
        },
      ];
    }),
  ) as FairnessRow[];
  const medianOf = (...classes: string[]) => {
    const people = waits.filter(({ priorityClass }) => classes.includes(priorityClass));
    return people.length < ENOUGH_PEOPLE ? null : statisticsOf(people).medianMinutes;
  };
  const protectedMedian = medianOf('SENIOR', 'DISABLED');
  const normalMedian = medianOf('NORMAL');
  return {
    facility,
    day,
    overtakingCap: rule.overtakingCap,
    ...counted[0]!,
    protectedWaitRatio: protectedMedian === null || !normalMedian ? null : protectedMedian / normalMedian,
    rows,
  };
}
