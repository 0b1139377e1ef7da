import { Migration } from '@mikro-orm/migrations';
import { AS_SYSTEM } from '../policies.ts';

const FORCED = ['queue_entry', 'wait_promise'];

/**
 * Somebody may join the same line twice on one day: sent to the laboratory and back to the doctor. So what they were told
 * belongs to the step by which they joined, not to the queue. And who came from another queue is found without reading the line.
 */
export class M0011OpdJoins extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    // Promises that are there already belong to the first time that the person joined; the owner reads all rows for this.
    for (const table of FORCED) this.addSql(`alter table ${table} no force row level security`);
    this.addSql('alter table wait_promise add column step integer');
    this.addSql(`
      update wait_promise p set step = coalesce((
        select min(e.step) from queue_entry e
        where e.token_id = p.token_id and e.queue_code = p.queue_code and e.state = 'WAITING'), 1)`);
    this.addSql('alter table wait_promise alter column step set not null');
    this.addSql('alter table wait_promise drop constraint wait_promise_pkey, add primary key (token_id, step)');
    this.addSql('alter table wait_promise add foreign key (token_id, step) references queue_entry (token_id, step)');
    for (const table of FORCED) this.addSql(`alter table ${table} force row level security`);
    this.addSql(`
      create index queue_entry_came on queue_entry (facility_code, ist_day, queue_code)
      where kind in ('MOVE', 'SENT_ON') and previous_queue <> queue_code`);
  }
}
