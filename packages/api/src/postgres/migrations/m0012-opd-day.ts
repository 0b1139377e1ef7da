import { Migration } from '@mikro-orm/migrations';
import { AS_SYSTEM } from '../policies.ts';

/**
 * Places of a day are given out and may be exceeded with a reason; whoever is left over is carried to a later day; and a
 * day is closed, so that whoever looks for days that are not need not look at their people.
 */
export class M0012OpdDay extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql(`
      alter table opd_token
        add column beyond_capacity text
          check (beyond_capacity in ('DOCTOR_AGREED', 'CANNOT_WAIT', 'FROM_FAR', 'SENT_BACK', 'OTHER')),
        add column carried_from bigint references opd_token,
        add check (carried_from < id)`);
    this.addSql('create index opd_token_carried on opd_token (carried_from) where carried_from is not null');
    this.addSql('alter table opd_queue_day add column closed_at timestamptz');
    this.addSql('create index opd_queue_day_not_closed on opd_queue_day (ist_day) where closed_at is null');
  }
}
