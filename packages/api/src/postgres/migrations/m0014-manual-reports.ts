import { Migration } from '@mikro-orm/migrations';
import { AS_SYSTEM, inScope, protect, ROLE, system } from '../policies.ts';

/** Who may enter figures by hand, within their own hospital. */
const byHand = `(${ROLE} in ('SUPERINTENDENT', 'CLERK') and ${inScope})`;

/**
 * Figures that people enter while a feed is silent. A person speaks for their own hospital only, under the source of its hand
 * entries, and may now place the emergency department on the board beside beds and queues. Entries are kept with who made them, so
 * that they can be withdrawn and the one before comes back.
 *
 * How long an entry is believed is an assumption: a ward is walked through every two hours and intensive care every hour, an
 * emergency department and a queue are looked over every half hour. Half of the calls may be missed before it is stale.
 */
export class M0014ManualReports extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql(`
      insert into freshness_rule values
        ('BEDS', 'BY_HAND', 3600, 7200, 14400, '2025-07-24T00:00:00+05:30'),
        ('BEDS', 'BY_HAND/ICU', 1800, 3600, 7200, '2025-07-24T00:00:00+05:30'),
        ('BEDS', 'BY_HAND/VENTILATOR', 1800, 3600, 7200, '2025-07-24T00:00:00+05:30'),
        ('EMERGENCY', 'BY_HAND', 1200, 2400, 5400, '2025-07-24T00:00:00+05:30'),
        ('QUEUES', 'BY_HAND', 1200, 2400, 5400, '2025-07-24T00:00:00+05:30')`);
    this.addSql(`
      create table hand_entry (
        facility_code text not null,
        id text not null,
        source_code text not null,
        signal text not null,
        part text not null,
        entered_by text not null,
        entered_by_role text not null check (entered_by_role in ('SUPERINTENDENT', 'CLERK')),
        entered_at timestamptz not null,
        expires_at timestamptz not null,
        because text,
        fact jsonb not null,
        withdrawn_at timestamptz,
        withdrawn_by text,
        primary key (facility_code, id),
        foreign key (source_code, id) references receipt (source_code, message_id),
        check ((withdrawn_at is null) = (withdrawn_by is null))
      )`);
    this.addSql(`
      create index hand_entry_in_force on hand_entry (facility_code, signal, part, entered_at desc)
      where withdrawn_at is null`);
    for (const statement of [
      ...protect('hand_entry', {
        select: `${system} or ${byHand}`,
        insert: `${system} or ${byHand}`,
        update: `${system} or ${byHand}`,
      }),
      `create policy cell_by_hand_insert on cell for insert with check (signal = 'EMERGENCY' and ${byHand})`,
      `create policy cell_by_hand_update on cell for update
         using (signal = 'EMERGENCY' and ${byHand}) with check (signal = 'EMERGENCY' and ${byHand})`,
      `create policy change_log_by_hand on change_log for insert with check (signal = 'EMERGENCY' and ${byHand})`,
      `create policy receipt_by_hand_select on receipt for select
         using (source_code = 'HAND-' || facility_code and ${byHand})`,
      `create policy receipt_by_hand_insert on receipt for insert
         with check (source_code = 'HAND-' || facility_code and ${byHand})`,
    ]) {
      this.addSql(statement);
    }
  }
}
