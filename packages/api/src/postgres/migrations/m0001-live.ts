import { Migration } from '@mikro-orm/migrations';
import { FIRST_TABLE } from '../../city/crowding/first-table.ts';

/**
 * The live part: who may report, what was received, what is known now, and the record of every change.
 *
 * `receipt` is not partitioned by time: a message id is used once for ever, and only a key over all of history can say so.
 * `change_log` grows with the city and is: its key carries facility and time.
 */
export class M0001Live extends Migration {
  override up(): void {
    this.addSql(`
      create table source (
        code text primary key check (code ~ '^[A-Z0-9-]{2,64}$'),
        kind text not null check (kind in ('FEED', 'MANUAL', 'DERIVED', 'SIMULATED')),
        name_en text not null,
        name_hi text not null
      )`);
    this.addSql(`
      create table source_facility (
        source_code text not null references source on delete cascade,
        facility_code text not null,
        primary key (source_code, facility_code)
      )`);
    this.addSql(`
      create table receipt (
        source_code text not null,
        message_id text not null check (length(message_id) between 1 and 100),
        content_hash text not null,
        facility_code text not null,
        signal text not null,
        part text not null,
        observed_at timestamptz not null,
        received_at timestamptz not null,
        outcome text not null check (outcome in ('APPLIED', 'UNCERTAIN', 'LATE', 'QUARANTINED', 'REFUSED')),
        reason text,
        message text,
        payload text not null,
        primary key (source_code, message_id)
      )`);
    this.addSql('create index receipt_last_heard on receipt (source_code, received_at desc)');
    this.addSql('create index receipt_history on receipt (facility_code, observed_at, source_code, message_id)');
    this.addSql(`
      create table cell (
        facility_code text not null,
        signal text not null,
        part text not null,
        observed_at timestamptz not null,
        fact jsonb not null,
        changed_xid bigint not null,
        primary key (facility_code, signal, part)
      )`);
    this.addSql(`
      create table change_log (
        recorded_at timestamptz not null,
        facility_code text not null,
        xid xid8 not null default pg_current_xact_id(),
        seq bigint generated always as identity,
        signal text not null,
        facts jsonb not null,
        primary key (recorded_at, facility_code, xid, seq)
      ) partition by range (recorded_at)`);
    this.addSql('create table change_log_rest partition of change_log default');
    // The relay asks "what came after this transaction"; histories ask "this facility, this signal, this day".
    this.addSql('create index change_log_order on change_log (xid, seq)');
    this.addSql('create index change_log_history on change_log (signal, facility_code, recorded_at)');
    this.addSql(`
      create table audit (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        actor text not null,
        role text not null,
        action text not null,
        subject text not null,
        details jsonb not null
      )`);
    this.addSql(`
      create table board_epoch (
        epoch uuid primary key default gen_random_uuid(),
        system_identifier text not null,
        timeline integer not null,
        started_at timestamptz not null default now(),
        unique (system_identifier, timeline)
      )`);
    this.addSql(`
      create table freshness_rule (
        signal text not null,
        detail text not null,
        expected_every_seconds integer not null check (expected_every_seconds > 0),
        stale_after_seconds integer not null,
        expire_after_seconds integer not null,
        effective_from timestamptz not null,
        check (expected_every_seconds * 1.5 <= stale_after_seconds and stale_after_seconds < expire_after_seconds),
        primary key (signal, detail, effective_from)
      )`);
    this.addSql(`
      insert into freshness_rule values
        ('AMBULANCES', '*', 10, 30, 600, '2025-07-24T00:00:00+05:30'),
        ('QUEUES', '*', 30, 120, 900, '2025-07-24T00:00:00+05:30'),
        ('QUEUES', 'MANDIR', 300, 900, 3600, '2025-07-24T00:00:00+05:30'),
        ('EMERGENCY', '*', 60, 300, 1800, '2025-07-24T00:00:00+05:30'),
        ('BEDS', '*', 300, 900, 3600, '2025-07-24T00:00:00+05:30'),
        ('BEDS', 'ICU', 120, 600, 1800, '2025-07-24T00:00:00+05:30'),
        ('BEDS', 'VENTILATOR', 120, 600, 1800, '2025-07-24T00:00:00+05:30'),
        ('OPENING', '*', 900, 3600, 86400, '2025-07-24T00:00:00+05:30')`);
    this.addSql(`
      create table crowding_table (
        version integer primary key,
        effective_from timestamptz not null unique,
        minimum_known_share double precision not null check (minimum_known_share between 0 and 1),
        rules jsonb not null
      )`);
    this.addSql(`
      insert into crowding_table values
        (1, '2025-07-24T00:00:00+05:30', ${FIRST_TABLE.minimumKnownShare}, '${JSON.stringify(FIRST_TABLE.rules).replaceAll("'", "''")}')`);
  }
}
