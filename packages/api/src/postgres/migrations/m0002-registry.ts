import { Migration } from '@mikro-orm/migrations';

/**
 * The registry: what exists in the city. `facility` holds the value in force of each fact; `facility_fact` holds every
 * claim with its date and source, and is only ever added to. Codes are never reused, so nothing here is deleted: a
 * facility that ends is CLOSED.
 */
export class M0002Registry extends Migration {
  override up(): void {
    this.addSql(`
      create table facility (
        code text primary key check (code ~ '^[A-Z][A-Z0-9_-]{1,19}$'),
        kind text not null check (kind in ('HOSPITAL', 'MANDIR', 'JAN_AUSHADHI_KENDRA', 'AMBULANCE_CONTROL')),
        name_en text not null check (name_en <> ''),
        name_hi text not null check (name_hi <> ''),
        name_hi_verified boolean not null,
        operational_state text not null check (operational_state in ('PLANNED', 'OPERATIONAL', 'CLOSED')),
        synthetic boolean not null,
        latitude double precision check (latitude between 28 and 29),
        longitude double precision check (longitude between 76 and 78),
        locality text,
        pincode text check (pincode ~ '^[1-9][0-9]{5}$'),
        district text,
        constituency smallint check (constituency between 1 and 70),
        constituency_name text,
        phones text[] not null default '{}',
        beds integer check (beds >= 0),
        aliases text[] not null default '{}',
        rollout_phase smallint check (rollout_phase >= 1),
        check ((latitude is null) = (longitude is null))
      )`);
    this.addSql(`
      create table facility_fact (
        facility_code text not null references facility,
        fact text not null,
        value text not null,
        as_of date not null,
        source text not null check (source <> ''),
        verified boolean not null,
        recorded_at timestamptz not null default now(),
        primary key (facility_code, fact, as_of, source, value)
      )`);
    this.addSql(`
      create table department (
        facility_code text not null references facility,
        code text not null check (code ~ '^[A-Z][A-Z0-9_-]{1,19}$'),
        name_en text not null check (name_en <> ''),
        name_hi text not null check (name_hi <> ''),
        source text not null check (source <> ''),
        as_of date not null,
        primary key (facility_code, code)
      )`);
    this.addSql(`
      create table ward (
        facility_code text not null references facility,
        code text not null check (code ~ '^[A-Z][A-Z0-9_-]{1,19}$'),
        name_en text not null check (name_en <> ''),
        name_hi text not null check (name_hi <> ''),
        bed_classes text[] not null check (cardinality(bed_classes) > 0 and bed_classes <@ array['GENERAL', 'OXYGEN', 'ICU',
          'VENTILATOR', 'MATERNITY', 'PAEDIATRIC', 'NEONATAL', 'ISOLATION', 'COVID']),
        beds integer check (beds >= 0),
        source text not null check (source <> ''),
        as_of date not null,
        primary key (facility_code, code)
      )`);
    this.addSql(`
      create table ambulance (
        code text primary key check (code ~ '^[A-Z][A-Z0-9_-]{1,19}$'),
        type text not null check (type ~ '^[A-Z][A-Z0-9_-]{0,19}$'),
        facility_code text not null references facility,
        source text not null check (source <> ''),
        as_of date not null
      )`);
  }
}
