import { Migration } from '@mikro-orm/migrations';
import { AS_SYSTEM, inScope, ownSource, protect, ROLE, registrar, system } from '../policies.ts';

const reviewer = `(${registrar} or (${ROLE} = 'SUPERINTENDENT' and ${inScope}))`;

/**
 * Senders of HL7 messages, and every message that came. `hl7_message` keeps the acknowledgement for ever, byte by byte, and
 * nothing that was said about anybody; `hl7_quarantine` keeps what could not be taken, as it came, for as long as a person
 * needs to repair the cause.
 */
export class M0010Hl7 extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql(`
      create table hl7_sender (
        application text not null check (application ~ '^[!-{}~]{1,20}$'),
        facility text not null check (facility ~ '^[!-{}~]{1,20}$'),
        source_code text not null references source on delete cascade,
        facility_code text not null references facility,
        addresses cidr[] not null default '{}',
        primary key (application, facility)
      )`);
    this.addSql(`
      create table hl7_message (
        sender text not null check (length(sender) between 1 and 300),
        message_key text not null check (length(message_key) between 1 and 100),
        content_hash text not null,
        source_code text,
        facility_code text,
        trigger text,
        received_at timestamptz not null,
        answer text not null check (answer in ('AA', 'AE', 'AR')),
        acknowledgement bytea not null,
        primary key (sender, message_key)
      )`);
    this.addSql(`
      create table hl7_quarantine (
        id bigint generated always as identity primary key,
        sender text not null,
        message_key text not null,
        channel text not null check (channel in ('MLLP', 'HTTP')),
        control_id text,
        source_code text,
        facility_code text,
        received_at timestamptz not null,
        answer text not null check (answer in ('AE', 'AR')),
        segment text not null,
        field integer,
        component integer,
        code integer not null,
        reason text not null,
        raw bytea,
        replayed_at timestamptz,
        replayed_by text,
        unique (sender, message_key),
        check ((replayed_at is null) = (replayed_by is null)),
        check (replayed_at is null or raw is null)
      )`);
    this.addSql('create index hl7_quarantine_facility on hl7_quarantine (facility_code, id desc)');
    this.addSql('create index hl7_quarantine_sender on hl7_quarantine (sender, id desc)');
    this.addSql('create index hl7_quarantine_age on hl7_quarantine (received_at)');

    const statements = [
      ...protect('hl7_sender', {
        select: `${registrar} or ${ownSource}`,
        insert: system,
        update: system,
        delete: system,
      }),
      // A machine writes what it did, never what another did; nobody deletes, or a copy would be taken for a new message.
      ...protect('hl7_message', {
        select: `${registrar} or ${ownSource}`,
        insert: `${system} or ${ownSource}`,
        update: `${system} or ${ownSource}`,
      }),
      ...protect('hl7_quarantine', { select: reviewer, insert: system, update: reviewer, delete: system }),
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
