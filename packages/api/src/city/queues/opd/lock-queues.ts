import type { OpdCommandInput } from '@hims/schema';
import { istDayOf } from '../ist-day-rules.ts';
import { iso, type OpdWork } from './opd-work.ts';

/** What the bodies of commands name, as far as it says which queues they will take. */
type Named = {
  queue?: string | null;
  sendTo?: string | null;
  token?: string | null;
  session?: string | null;
  plannedStart?: Date;
};

// One statement takes what is there and makes what is not, in the order in which everybody takes several: made in one go and
// taken in another, a queue would be held while an earlier one is waited for. Rows that are there are taken, not changed.
const LOCK = `
  insert into opd_queue_day (facility_code, queue_code, ist_day, changed_at, simulated_source)
  select distinct q.facility_code, q.code, named.day, $2::timestamptz, $3
  from (
    select * from unnest($4::text[], $5::date[]) as told (queue, day)
    union select queue_code, ist_day from queue_entry
      where token_id = any ($6::bigint[]) and ended_at is null and facility_code = $1
    union select previous_queue, ist_day from queue_entry
      where token_id = any ($7::bigint[]) and ended_at is null and facility_code = $1
    union select queue_code, ist_day from opd_session where id = any ($8::bigint[]) and facility_code = $1
  ) as named
  join (select facility_code, code collate "C" as code from opd_queue where facility_code = $1) as q on q.code = named.queue
  order by 2, 3
  on conflict (facility_code, queue_code, ist_day) do update set changed_at = excluded.changed_at where false`;

/**
 * Takes the queues of a facility that these commands will take, in the order of their codes: done one after the other the
 * commands go from one queue to another. A queue of which nothing was ever asked is not there yet, and is made by its first command.
 */
export async function lockQueues(work: OpdWork, facility: string, commands: readonly OpdCommandInput[]): Promise<void> {
  const bodies = commands.flatMap(({ requestId: _, ...each }) => Object.values(each).filter(body => body != null));
  const inputs = bodies as Named[];
  const today = istDayOf(work.at);
  const told = inputs.flatMap(({ queue, sendTo, plannedStart }) => {
    const day = plannedStart ? istDayOf(plannedStart.getTime()) : today;
    return [queue, sendTo].flatMap(code => (code == null ? [] : [{ code, day }]));
  });
  await work.sql.query(LOCK, [
    facility,
    iso(work.at),
    work.simulatedSource,
    told.map(({ code }) => code),
    told.map(({ day }) => day),
    inputs.flatMap(({ token }) => token ?? []),
    commands.flatMap(({ undo }) => undo?.token ?? []),
    inputs.flatMap(({ session }) => session ?? []),
  ]);
}
