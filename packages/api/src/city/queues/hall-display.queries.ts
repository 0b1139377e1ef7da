import type { HallDisplay, OpdQueue } from '@hims/schema';
import type { Sql } from '../../postgres/database.ts';
import { istDayOf } from './ist-day-rules.ts';
import type { Foreseen, WaitAnswer } from './opd/foreseen.ts';
import { opdQueuesOf } from './opd-queues.queries.ts';

type Shown = {
  next: { number: number; series: string; estimate: WaitAnswer }[];
  changedAt: string;
  simulated: boolean;
  foreseen: Foreseen | null;
};

/** What hangs in the hall of a facility at `now`: the queue asked for, or all in which something happened today. */
export async function hallDisplay(
  sql: Sql,
  { facility, queue }: { facility: string; queue?: string | null },
  now: number,
): Promise<Omit<HallDisplay, 'clockRate'>> {
  const day = istDayOf(now);
  const known = await opdQueuesOf(sql, facility);
  const { rows } = await sql.query<{ queue: string; shown: Shown }>(
    `select queue_code as queue, shown from opd_hall
     where facility_code = $1 and ist_day = $2 and ($3::text is null or queue_code = $3)
     order by queue_code`,
    [facility.replaceAll('\0', '\uFFFD'), day, queue?.replaceAll('\0', '\uFFFD') ?? null],
  );
  const queues = rows.flatMap(row => {
    const named: OpdQueue | undefined = known.find(({ code }) => code === row.queue);
    if (!named) return [];
    const { foreseen, ...shown } = row.shown;
    const passed = foreseen ? (now - foreseen.madeAt) / 60_000 : 0;
    const next = shown.next.map(each => ({ ...each, estimate: later(each.estimate, passed) }));
    return [{ ...shown, queue: named, next }];
  });
  return {
    facility,
    day,
    serverTime: new Date(now).toISOString(),
    queues,
    simulated: queues.some(each => each.simulated),
  } as unknown as Omit<HallDisplay, 'clockRate'>;
}

/** The same wait, so many minutes later. */
function later(wait: WaitAnswer, minutes: number): WaitAnswer {
  const left = (then: number | null) => (then === null ? null : Math.max(0, Math.round((then - minutes) * 10) / 10));
  return {
    ...wait,
    lowMinutes: left(wait.lowMinutes),
    medianMinutes: left(wait.medianMinutes),
    highMinutes: left(wait.highMinutes),
  };
}
