import { Migration } from '@mikro-orm/migrations';
import { allow, hospitalStaff, machine, protect, ROLE, system } from '../policies.ts';

const own = "subject = (select current_setting('hims.subject', true))";
const cellWriter = `${system} or ${machine} or (signal in ('BEDS', 'QUEUES') and ${hospitalStaff})`;

/**
 * Commands of people and machines: each is done once for its request id. Whoever works in a hospital now writes the facts of
 * its own queues and beds; levels and vehicles stay out of their reach.
 */
export class M0004Commands extends Migration {
  override up(): void {
    this.addSql(`
      create table command_receipt (
        subject text not null,
        request_id text not null check (length(request_id) between 1 and 100),
        content_hash text not null,
        at timestamptz not null,
        -- Not jsonb, which would order the fields anew: a copy gets what the first one got, to the byte.
        answer json,
        primary key (subject, request_id)
      )`);
    for (const statement of [
      ...protect('command_receipt', { select: own, insert: own, update: own }),
      'drop policy cell_insert on cell',
      'drop policy cell_update on cell',
      'drop policy change_log_insert on change_log',
      ...allow('cell', 'insert', cellWriter),
      ...allow('cell', 'update', cellWriter),
      // A facility named in the log is one's own; who watches the whole city also acts on it.
      ...allow(
        'change_log',
        'insert',
        `${system} or ${machine} or (signal not in ('CROWDING', 'AMBULANCES', 'EMERGENCY', 'OPENING')
           and (${hospitalStaff} or (signal not in ('BEDS', 'QUEUES') and ${ROLE} in ('OFFICIAL', 'DISPATCHER'))))`,
      ),
    ]) {
      this.addSql(statement);
    }
  }
}
