import { ringAtEnd } from '../../../commit/ring.ts';
import { type Entry, type OpdWork, ringOf } from './opd-work.ts';

// Those who waited before the call and still did after it, by the order of the queue's changes: several may share an instant.
// Wherever they are in the queue by now, the place they had is their rank.
const TAKE_BACK = `
  update queue_entry e set overtaken = greatest(0, e.overtaken - 1)
  from queue_entry c join queue_entry w
    on w.facility_code = c.facility_code and w.ist_day = c.ist_day and w.queue_code = c.queue_code and w.state = 'WAITING'
      and w.rank < c.rank and (w.session_id is null or w.session_id = c.session_id) and w.revision < c.revision
  where c.token_id = $1::bigint and c.step = $2 and e.token_id = w.token_id and e.ended_at is null
    and e.queue_code = c.queue_code and e.rank = w.rank
    and not exists (select from queue_entry n where n.token_id = w.token_id and n.step = w.step + 1
      and (n.started_at < c.started_at or (n.queue_code = c.queue_code and n.revision <= c.revision)))`;

/** A call is taken back: those who came before, and were counted as overtaken by it, were not. */
export async function takeBackOvertaking(work: OpdWork, called: Entry): Promise<void> {
  if (called.priorityClass === 'EMERGENCY') return;
  await work.sql.query(TAKE_BACK, [called.tokenId, called.step]);
  ringAtEnd(work.rings, ringOf(called.facility, called.queue));
}
