import { ringAtEnd } from '../../../commit/ring.ts';
import { type Entry, type OpdWork, type QueueDay, ringOf } from './opd-work.ts';

// The source is that of the day on which the number was issued: whoever only brings its person elsewhere may be real.
const MARK = `
  update opd_queue_day day set simulated_source = issued.simulated_source
  from opd_token t join opd_queue_day issued
    on issued.facility_code = t.facility_code and issued.queue_code = t.series and issued.ist_day = t.ist_day
  where t.id = $1::bigint and day.facility_code = $2 and day.queue_code = $3 and day.ist_day = $4::date
    and day.simulated_source is null and issued.simulated_source is not null
  returning day.simulated_source as "simulatedSource"`;

/**
 * Some join a queue that this transaction has locked: if one of them is simulated, so is what is shown of it on that day from
 * now on, whoever sent them there. To be done before its figures are written.
 */
export async function markSimulated(work: OpdWork, joining: readonly Entry[], there: QueueDay): Promise<void> {
  const key = `${there.facility}/${there.queue}/${there.day}`;
  const first = joining.find(({ simulated }) => simulated);
  const locked = work.touched.get(key)!;
  if (!first || locked.simulatedSource !== null) return;
  const { rows } = await work.sql.query<Pick<QueueDay, 'simulatedSource'>>(MARK, [
    first.tokenId,
    there.facility,
    there.queue,
    there.day,
  ]);
  if (!rows[0]) return;
  work.touched.set(key, { ...locked, ...rows[0] });
  ringAtEnd(work.rings, ringOf(there.facility, there.queue));
}
