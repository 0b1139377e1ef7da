import { Migration } from '@mikro-orm/migrations';
import { AS_SYSTEM, hospitalStaff, inScope, machine, protect, ROLE, system } from '../policies.ts';

/** Who works with the patients of a hospital, and its machines. */
const desk = `${system} or ${hospitalStaff} or ${machine}`;
/** Counts are for those who run the city too. Nobody is named in these tables. */
const counted = `${desk} or (${ROLE} in ('OFFICIAL', 'DISPATCHER', 'ANALYST') and ${inScope})`;
const auditor = `${system} or ${hospitalStaff} or (${ROLE} = 'OFFICIAL' and ${inScope})`;

const POLICIES = {
  bed: { select: counted, insert: desk, update: desk },
  visit: { select: counted, insert: desk, update: desk },
  visit_mark: { select: desk, insert: desk, update: desk },
  // Said once, said for ever: what was wrong is taken back by another event.
  adt_event: { select: desk, insert: desk },
  bed_status_event: { select: desk, insert: desk, update: desk },
  stay: { select: counted, insert: desk, update: desk, delete: desk },
  bed_change: { select: desk, insert: desk },
  bed_undo: { select: desk, insert: desk },
  bed_reservation: { select: counted, insert: desk, update: desk },
  bed_request: { select: counted, insert: desk, update: desk },
  discharge_order: { select: counted, insert: desk, update: desk, delete: desk },
  ward_watch: { select: counted, insert: desk, update: desk },
  ward_attestation: { select: counted, insert: desk },
  bed_task: { select: counted, insert: desk, update: desk },
  bed_audit: { select: counted, insert: auditor },
  bed_forecast: { select: counted, insert: system, update: system, delete: system },
  bed_transition: { select: `${ROLE} <> ''` },
  visit_transition: { select: `${ROLE} <> ''` },
};

/** Legal changes of a bed's state. By a person's hand: the road of the ward. */
const BY_HAND = [
  ['U', 'O', 'OCCUPIED'],
  ['I', 'O', 'ISOLATION_ENDED'],
  ['O', 'I', 'ISOLATED'],
  ['U', 'I', 'ISOLATED'],
  ['K', 'I', 'ISOLATED'],
  ['I', 'K', 'ISOLATION_ENDED'],
  ['O', 'K', 'VACATED'],
  ['I', 'K', 'VACATED'],
  ['K', 'H', 'CLEANING_STARTED'],
  ['U', 'H', 'CLEANING_STARTED'],
  ['H', 'U', 'CLEANED'],
  ['K', 'U', 'CLEANED'],
  ['U', 'C', 'CLOSED'],
  ['K', 'C', 'CLOSED'],
  ['H', 'C', 'CLOSED'],
  ['I', 'C', 'CLOSED'],
  ['C', 'U', 'OPENED'],
];
const STATES = ['C', 'H', 'O', 'U', 'K', 'I'];
const EVERY_OTHER = STATES.flatMap(from => STATES.filter(to => to !== from).map(to => [from, to] as const));

/** Legal changes of a visit, by the event that made the difference. Out of DISCHARGED leads only what takes back. */
const OF_VISITS: readonly (readonly [string, string, readonly string[]])[] = [
  ['NONE', 'ADMITTED', ['ADMIT', 'TRANSFER']],
  ['NONE', 'DISCHARGED', ['ADMIT', 'TRANSFER', 'DISCHARGE']],
  ['NONE', 'CANCELLED', ['CANCEL_ADMIT']],
  ['ADMITTED', 'DISCHARGED', ['DISCHARGE', 'ADMIT', 'TRANSFER']],
  ['ADMITTED', 'CANCELLED', ['CANCEL_ADMIT']],
  ['ADMITTED', 'NONE', ['CANCEL_TRANSFER']],
  ['DISCHARGED', 'ADMITTED', ['CANCEL_DISCHARGE', 'CANCEL_ADMIT', 'CANCEL_TRANSFER']],
  ['DISCHARGED', 'CANCELLED', ['CANCEL_ADMIT']],
  ['DISCHARGED', 'NONE', ['CANCEL_TRANSFER']],
  ['CANCELLED', 'ADMITTED', ['ADMIT']],
  ['CANCELLED', 'DISCHARGED', ['ADMIT', 'DISCHARGE']],
];

const values = (rows: readonly (readonly string[])[]) =>
  rows.map(row => `(${row.map(value => `'${value}'`).join(', ')})`).join(', ');

/**
 * Beds, stays and what is decided about them. Two promises stand here and not in the program: a bed that is not shared has at
 * most one patient at any instant, and a state changes only along the legal road.
 */
export class M0006Beds extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql(`
      insert into source (code, kind, name_en, name_hi) values
        ('HIMS-BEDS', 'FEED', 'Bed board of this city', 'इस शहर का बिस्तर बोर्ड')`);

    this.addSql(`
      create table bed_transition (
        from_state text not null check (from_state in ('C', 'H', 'O', 'U', 'K', 'I')),
        to_state text not null check (to_state in ('C', 'H', 'O', 'U', 'K', 'I')),
        cause text not null,
        primary key (from_state, to_state, cause),
        check (from_state <> to_state or cause = 'PUT_UP')
      )`);
    this.addSql(`insert into bed_transition values ('U', 'U', 'PUT_UP'), ${values(BY_HAND)}`);
    // A machine tells what is so, not what it did; and what is taken back returns to wherever it came from.
    this.addSql(`
      insert into bed_transition values
        ${values(EVERY_OTHER.flatMap(([from, to]) => ['REPORTED', 'TAKEN_BACK'].map(cause => [from, to, cause])))}`);
    this.addSql(`
      create table visit_transition (
        from_state text not null,
        to_state text not null,
        cause text not null,
        primary key (from_state, to_state, cause)
      )`);
    this.addSql(`
      insert into visit_transition values ('NONE', 'NONE', 'HEARD_OF'),
        ${values(OF_VISITS.flatMap(([from, to, causes]) => causes.map(cause => [from, to, cause])))}`);
    // Whoever writes a state cannot also say what it was before.
    this.addSql(`
      create function remember_state() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          new.previous_state := new.state;
        elsif new.state <> old.state then
          new.previous_state := old.state;
        else
          new.previous_state := old.previous_state;
          new.state_cause := old.state_cause;
        end if;
        return new;
      end $$`);

    this.addSql(`
      create table bed (
        id bigint generated always as identity primary key,
        facility_code text not null,
        ward text not null,
        code text not null check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,19}$'),
        bed_class text not null,
        state text not null default 'U',
        previous_state text not null default 'U',
        state_cause text not null default 'PUT_UP',
        since timestamptz,
        staffed boolean not null default true,
        surge boolean not null default false,
        blocked text check (blocked ~ '^[A-Z][A-Z0-9_]{1,39}$'),
        only_for text check (only_for in ('F', 'M')),
        equipment text[] not null default '{}'
          check (equipment <@ array['OXYGEN', 'VENTILATOR', 'MONITOR', 'ISOLATION']),
        simulated boolean not null,
        unique (facility_code, ward, code),
        unique (id, facility_code, ward),
        foreign key (facility_code, ward) references ward (facility_code, code),
        foreign key (previous_state, state, state_cause) references bed_transition (from_state, to_state, cause)
      )`);
    this.addSql(
      'create trigger bed_remembers before insert or update on bed for each row execute function remember_state()',
    );

    this.addSql(`
      create table visit (
        id bigint generated always as identity primary key,
        facility_code text not null references facility,
        number text not null check (number ~ '^[!-~]{1,64}$'),
        state text not null default 'NONE',
        previous_state text not null default 'NONE',
        state_cause text not null default 'HEARD_OF',
        simulated boolean not null,
        unique (facility_code, number),
        unique (id, state),
        unique (id, facility_code),
        foreign key (previous_state, state, state_cause) references visit_transition (from_state, to_state, cause)
      )`);
    this.addSql(
      'create trigger visit_remembers before insert or update on visit for each row execute function remember_state()',
    );
    this.addSql(`
      create table visit_mark (
        facility_code text not null,
        visit_id bigint primary key,
        initials text check (initials ~ '^[[:alpha:]]{1,4}$' or length(initials) <= 4),
        age smallint check (age between 0 and 130),
        sex text not null check (sex in ('F', 'M', 'O', 'U')),
        foreign key (visit_id, facility_code) references visit (id, facility_code)
      )`);

    this.addSql(`
      create table adt_event (
        facility_code text not null,
        source_code text not null,
        event_id text not null check (length(event_id) between 1 and 200),
        visit_id bigint not null,
        kind text not null check (kind in
          ('ADMIT', 'TRANSFER', 'DISCHARGE', 'UPDATE', 'CANCEL_ADMIT', 'CANCEL_TRANSFER', 'CANCEL_DISCHARGE')),
        occurred_at timestamptz not null,
        ward text,
        bed text,
        initials text,
        age smallint,
        sex text check (sex in ('F', 'M', 'O', 'U')),
        recorded_at timestamptz not null,
        actor text not null,
        role text not null,
        primary key (facility_code, source_code, event_id),
        foreign key (visit_id, facility_code) references visit (id, facility_code),
        check (bed is null or ward is not null)
      )`);
    this.addSql('create index adt_event_of_visit on adt_event (visit_id)');
    this.addSql(`
      create table bed_status_event (
        facility_code text not null,
        source_code text not null,
        event_id text not null check (length(event_id) between 1 and 200),
        bed_id bigint not null references bed,
        status text not null check (status in ('C', 'H', 'O', 'U', 'K', 'I')),
        occurred_at timestamptz not null,
        recorded_at timestamptz not null,
        actor text not null,
        role text not null,
        taken_back boolean not null default false,
        primary key (facility_code, source_code, event_id)
      )`);
    this.addSql('create index bed_status_latest on bed_status_event (bed_id, occurred_at desc) where not taken_back');

    // int8range makes a number comparable to a GiST index without an extension that a server may not have.
    this.addSql(`
      create table stay (
        id bigint generated always as identity primary key,
        facility_code text not null,
        visit_id bigint not null,
        ward text not null,
        bed_id bigint,
        during tstzrange not null check (not isempty(during) and not lower_inf(during)),
        shares_bed boolean not null,
        open_state text generated always as (case when upper_inf(during) then 'ADMITTED' end) stored,
        foreign key (visit_id, facility_code) references visit (id, facility_code),
        foreign key (visit_id, open_state) references visit (id, state) deferrable initially deferred,
        foreign key (facility_code, ward) references ward (facility_code, code),
        foreign key (bed_id, facility_code, ward) references bed (id, facility_code, ward),
        constraint one_bed_one_patient
          exclude using gist (int8range(bed_id, bed_id, '[]') with &&, during with &&)
          where (not shares_bed and bed_id is not null),
        constraint one_patient_one_place
          exclude using gist (int8range(visit_id, visit_id, '[]') with &&, during with &&)
      )`);
    this.addSql('create index stay_of_visit on stay (visit_id)');
    this.addSql('create index stay_of_bed on stay (bed_id)');
    this.addSql('create index stay_now on stay (facility_code, ward) where upper_inf(during)');
    this.addSql('create index stay_history on stay (facility_code, ward, lower(during))');

    this.addSql(`
      create table bed_change (
        id bigint generated always as identity primary key,
        facility_code text not null,
        ward text not null,
        bed_id bigint,
        visit_id bigint,
        what text not null,
        from_state text,
        to_state text,
        why text,
        occurred_at timestamptz not null,
        recorded_at timestamptz not null,
        actor text not null,
        role text not null,
        foreign key (bed_id, facility_code, ward) references bed (id, facility_code, ward),
        foreign key (from_state, to_state, what) references bed_transition (from_state, to_state, cause)
      )`);
    this.addSql('create index bed_change_of_ward on bed_change (facility_code, ward, id desc)');
    this.addSql('create index bed_change_of_facility on bed_change (facility_code, id desc)');
    this.addSql('create index bed_change_of_bed on bed_change (bed_id, id desc)');
    this.addSql(`
      create table bed_undo (
        facility_code text not null,
        subject text not null,
        request_id text not null,
        at timestamptz not null,
        effect jsonb not null,
        undoes text,
        primary key (subject, request_id),
        unique (subject, undoes)
      )`);

    this.addSql(`
      create table bed_request (
        id bigint generated always as identity primary key,
        facility_code text not null,
        visit_id bigint not null,
        kind text not null check (kind in ('ED_BOARDER', 'TRANSFER', 'ELECTIVE')),
        bed_class text not null,
        needs text[] not null default '{}',
        since timestamptz not null,
        state text not null default 'WAITING' check (state in ('WAITING', 'FILLED', 'WITHDRAWN')),
        closed_at timestamptz,
        made_by text not null,
        check ((state = 'WAITING') = (closed_at is null)),
        foreign key (visit_id, facility_code) references visit (id, facility_code)
      )`);
    this.addSql(`create unique index one_open_request on bed_request (visit_id) where state = 'WAITING'`);
    this.addSql(`create index bed_demand on bed_request (facility_code, since) where state = 'WAITING'`);
    this.addSql(`create index bed_request_history on bed_request (facility_code, since)`);

    this.addSql(`
      create table bed_reservation (
        id bigint generated always as identity primary key,
        facility_code text not null,
        ward text not null,
        bed_id bigint not null,
        request_id bigint references bed_request,
        visit_id bigint,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        wanted_until timestamptz not null,
        made_by text not null,
        needs_second boolean not null,
        confirmed_by text,
        ended_at timestamptz,
        ended_why text check (ended_why in ('FILLED', 'RELEASED', 'WITHDRAWN', 'LAPSED')),
        check (expires_at > made_at and expires_at <= wanted_until),
        check ((ended_at is null) = (ended_why is null)),
        constraint two_persons check (confirmed_by is null or confirmed_by <> made_by),
        foreign key (bed_id, facility_code, ward) references bed (id, facility_code, ward),
        constraint one_reservation_a_bed exclude using gist (
          int8range(bed_id, bed_id, '[]') with &&,
          tstzrange(made_at, greatest(made_at, least(coalesce(ended_at, 'infinity'), expires_at))) with &&)
      )`);
    this.addSql(
      'create index bed_reservation_open on bed_reservation (facility_code, expires_at) where ended_at is null',
    );

    this.addSql(`
      create table discharge_order (
        visit_id bigint primary key,
        facility_code text not null,
        expected_at timestamptz not null,
        chance double precision not null check (chance between 0 and 1),
        ordered_at timestamptz not null,
        ordered_by text not null,
        foreign key (visit_id, facility_code) references visit (id, facility_code)
      )`);
    this.addSql('create index discharge_order_of_facility on discharge_order (facility_code)');

    // When and by which source a ward was last acted on; `kept`: by a person, or a simulation that plays one. What a simulation
    // once touched stays marked.
    this.addSql(`
      create table ward_watch (
        facility_code text not null,
        ward text not null,
        acted_at timestamptz not null,
        simulated boolean not null,
        source_code text not null,
        kept boolean not null,
        primary key (facility_code, ward),
        foreign key (facility_code, ward) references ward (facility_code, code)
      )`);
    this.addSql(`
      create table ward_attestation (
        id bigint generated always as identity primary key,
        facility_code text not null,
        ward text not null,
        day date not null,
        shift text not null check (shift in ('MORNING', 'EVENING', 'NIGHT')),
        at timestamptz not null,
        actor text not null,
        seen integer not null check (seen >= 0),
        on_board integer not null check (on_board >= 0),
        foreign key (facility_code, ward) references ward (facility_code, code)
      )`);
    this.addSql('create index ward_attestation_latest on ward_attestation (facility_code, ward, id desc)');
    this.addSql(`
      create table bed_task (
        id bigint generated always as identity primary key,
        facility_code text not null,
        kind text not null check (kind in ('COUNT_MISMATCH', 'SHARED_BED', 'STATUS_MISMATCH', 'EVENT_DISREGARDED')),
        about text not null,
        ward text,
        bed_id bigint references bed,
        on_board integer,
        reported integer,
        said_by text not null,
        opened_at timestamptz not null,
        resolved_at timestamptz,
        resolved_by text,
        resolution text,
        check ((resolved_at is null) = (resolution is null))
      )`);
    this.addSql('create unique index one_open_task on bed_task (facility_code, kind, about) where resolved_at is null');
    this.addSql(`
      create table bed_audit (
        id bigint generated always as identity primary key,
        facility_code text not null,
        bed_class text not null,
        counted_at timestamptz not null,
        counted_free integer not null check (counted_free >= 0),
        counted_staffed integer not null check (counted_staffed >= 0),
        board_free integer,
        board_simulated boolean not null,
        entered_at timestamptz not null,
        actor text not null,
        unique (facility_code, bed_class, counted_at)
      )`);
    this.addSql(`
      create table bed_forecast (
        facility_code text not null,
        bed_class text not null,
        hours smallint not null check (hours between 1 and 72),
        made_at timestamptz not null,
        for_instant timestamptz not null,
        starts_with integer not null,
        chances double precision[] not null,
        current_then integer not null,
        happened integer,
        primary key (facility_code, bed_class, hours, made_at)
      )`);
    this.addSql('create index bed_forecast_due on bed_forecast (for_instant) where happened is null');

    for (const [table, policies] of Object.entries(POLICIES)) {
      for (const statement of protect(table, policies)) this.addSql(statement);
    }
  }
}
