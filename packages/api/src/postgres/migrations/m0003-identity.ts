import { Migration } from '@mikro-orm/migrations';
import {
  allow,
  fleet,
  inScope,
  ownSource,
  ROLE,
  registrar,
  SOURCE_LIST,
  someone,
  staff,
  system,
  type Verb,
} from '../policies.ts';

/** Crowding is public, vehicles belong to the fleet, everything else to staff within their facilities. */
const boardRow = `
  ${system}
  or (signal = 'CROWDING' and ${someone})
  or (signal = 'AMBULANCES' and ${ROLE} in ('OFFICIAL', 'DISPATCHER', 'CREW'))
  or (signal not in ('CROWDING', 'AMBULANCES') and ${staff} and ${inScope})
  or (${ROLE} = 'SOURCE' and ${inScope})`;
const boardWriter = `${system} or (${ROLE} = 'SOURCE' and ${inScope})`;

const registry = { select: someone, insert: registrar, update: registrar, delete: registrar };
const constants = { select: someone, insert: system, update: system, delete: system };

/** What the application role may do to each table, and to which rows. A verb that is not listed is not granted. */
const POLICIES: Record<string, Partial<Record<Verb, string>>> = {
  facility: registry,
  facility_fact: registry,
  department: registry,
  ward: registry,
  ambulance: { ...registry, select: fleet },
  freshness_rule: registry,
  crowding_table: registry,
  board_epoch: constants,
  source: {
    select: `${registrar} or (${ROLE} = 'SOURCE' and code = any (${SOURCE_LIST}))`,
    insert: system,
    update: system,
    delete: system,
  },
  source_facility: {
    select: `${registrar} or ${ownSource}`,
    insert: system,
    update: system,
    delete: system,
  },
  // A receipt is for ever and a change is history: neither is ever updated or deleted by the application.
  receipt: {
    select: `${registrar} or ${ownSource}`,
    // A refusal may name a facility that is not the sender's: that is what it was refused for.
    insert: `${system} or (${ownSource} and (${inScope} or outcome = 'REFUSED'))`,
  },
  cell: { select: boardRow, insert: boardWriter, update: boardWriter, delete: system },
  change_log: { select: boardRow, insert: boardWriter },
  // The application writes the audit and cannot read it back, change it or shorten it.
  audit: { insert: someone },
  assignment: {
    select: `${system} or subject = (select current_setting('hims.subject', true))`,
    insert: system,
    update: system,
    delete: system,
  },
};

/**
 * Who may do what, and the walls that hold even when the program above them is wrong: the application role owns nothing,
 * every table has row-level security, forced, and a transaction that names no actor sees no row.
 */
export class M0003Identity extends Migration {
  override up(): void {
    this.addSql(`
      create table assignment (
        id bigint generated always as identity primary key,
        subject text not null check (length(subject) between 1 and 255),
        name text,
        role text not null check (role in
          ('OFFICIAL', 'SUPERINTENDENT', 'CLERK', 'DOCTOR', 'DISPATCHER', 'CREW', 'ANALYST', 'PATIENT', 'SOURCE')),
        facility_code text,
        source_code text references source on delete cascade,
        valid_from timestamptz not null default now(),
        valid_to timestamptz,
        version integer not null default 1,
        check (valid_to is null or valid_to >= valid_from),
        check ((role = 'SOURCE') = (source_code is not null)),
        check (role not in ('SUPERINTENDENT', 'CLERK', 'DOCTOR') or facility_code is not null)
      )`);
    this.addSql('create index assignment_subject on assignment (subject)');
    this.addSql(`
      create function assignment_grows() returns trigger language plpgsql as $$
      begin
        new.version := old.version + 1;
        return new;
      end $$`);
    this.addSql(`
      create trigger assignment_grows before update on assignment
        for each row execute function assignment_grows()`);

    // Roles belong to the server, not to the database: another city on the same server may have made it, even just now.
    this.addSql(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'hims_app') then
          create role hims_app nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    // Whoever made the role may not take it yet (PostgreSQL 16 and later); whoever was given it may not give it.
    this.addSql(`
      do $$ begin
        execute format('grant hims_app to %I', current_user);
      exception when insufficient_privilege then null;
      end $$`);
    this.addSql('grant usage on schema public to hims_app');

    // Partitions are tables of their own: closed to everyone who does not come through the parent.
    this.addSql(`
      do $$ declare relation regclass; begin
        for relation in
          select c.oid from pg_class c
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migration'
        loop
          execute format('alter table %s enable row level security', relation);
          execute format('alter table %s force row level security', relation);
        end loop;
      end $$`);
    for (const [table, policies] of Object.entries(POLICIES)) {
      for (const [verb, rows] of Object.entries(policies)) {
        for (const statement of allow(table, verb as Verb, rows)) this.addSql(statement);
      }
    }
  }
}
