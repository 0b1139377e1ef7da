import { Migration } from '@mikro-orm/migrations';
import { TRANSITIONS } from '../../city/queues/life-cycle-rules.ts';
import { FIRST_PRIORITY_RULE } from '../../city/queues/priority-rules.ts';
import { AS_SYSTEM, hospitalStaff, inScope, machine, protect, ROLE, someone, system } from '../policies.ts';

const desk = `${system} or ${hospitalStaff} or ${machine}`;
/** Those who look at how queues do, without the people in them. */
const overseen = `${desk} or (${ROLE} in ('OFFICIAL', 'DISPATCHER') and ${inScope})`;
const desked = { select: overseen, insert: desk, update: desk };

/**
 * OPD sessions, queues, tokens and where each token has been. A step of a token ends one entry and starts the next, so history
 * keeps itself; which steps there are is a table that every entry refers to, so that no program can take another one.
 */
export class M0005Opd extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql(`
      insert into source (code, kind, name_en, name_hi)
      values ('HIMS-OPD', 'FEED', 'OPD queues of this system', 'इस प्रणाली की ओपीडी कतारें')`);
    this.addSql(`
      create table opd_priority_rule (
        effective_from timestamptz primary key,
        rule jsonb not null
      )`);
    this.addSql(`
      insert into opd_priority_rule values
        ('2025-07-24T00:00:00+05:30', '${JSON.stringify(FIRST_PRIORITY_RULE)}')`);
    this.addSql(`
      create table opd_queue (
        facility_code text not null references facility,
        code text not null check (code ~ '^[A-Z][A-Z0-9_-]{1,19}$'),
        kind text not null check (kind in ('REGISTRATION', 'CONSULTATION', 'LABORATORY', 'PHARMACY')),
        department_code text,
        name_en text not null check (name_en <> ''),
        name_hi text not null check (name_hi <> ''),
        primary key (facility_code, code),
        foreign key (facility_code, department_code) references department,
        check ((kind = 'CONSULTATION') = (department_code is not null))
      )`);
    // The row of a queue and day is what every command of that queue takes first: numbers and calls are counted on it.
    this.addSql(`
      create table opd_queue_day (
        facility_code text not null,
        queue_code text not null,
        ist_day date not null,
        last_number integer not null default 0 check (last_number >= 0),
        last_rank bigint not null default 0,
        calls integer not null default 0,
        revision integer not null default 1,
        changed_at timestamptz not null,
        simulated_source text,
        primary key (facility_code, queue_code, ist_day),
        foreign key (facility_code, queue_code) references opd_queue
      )`);
    this.addSql(`
      create table opd_session (
        id bigint generated always as identity primary key,
        facility_code text not null,
        queue_code text not null,
        ist_day date not null,
        room text not null check (length(room) between 1 and 16),
        doctor_code text,
        doctor_name text,
        capacity integer check (capacity > 0),
        planned_start timestamptz not null,
        planned_end timestamptz check (planned_end > planned_start),
        started_at timestamptz,
        ended_at timestamptz check (ended_at >= started_at),
        presence text not null default 'AWAY' check (presence in ('PRESENT', 'AWAY')),
        presence_since timestamptz not null,
        away_reason text check (away_reason is null or presence = 'AWAY'),
        expected_return timestamptz check (expected_return is null or presence = 'AWAY'),
        simulated boolean not null,
        unique (id, facility_code, queue_code, ist_day),
        foreign key (facility_code, queue_code) references opd_queue
      )`);
    // A room may have a morning and an afternoon: one after the other.
    this.addSql(`
      create unique index opd_session_one_in_room on opd_session (facility_code, queue_code, ist_day, room)
      where ended_at is null`);
    this.addSql('create index opd_session_day on opd_session (facility_code, queue_code, ist_day)');
    this.addSql(`
      create table opd_presence (
        session_id bigint not null references opd_session,
        facility_code text not null,
        since timestamptz not null,
        presence text not null check (presence in ('PRESENT', 'AWAY')),
        away_reason text,
        expected_return timestamptz,
        actor text not null,
        id bigint generated always as identity primary key
      )`);
    this.addSql('create index opd_presence_of_session on opd_presence (session_id, since)');
    // The only table here that says who somebody is: initials, never a name.
    this.addSql(`
      create table opd_visit (
        id bigint generated always as identity primary key,
        facility_code text not null references facility,
        ist_day date not null,
        initials text not null check (length(initials) between 1 and 4),
        age integer check (age between 0 and 120),
        sex text not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
        reason text not null,
        lane text not null,
        simulated boolean not null,
        at timestamptz not null
      )`);
    this.addSql(`
      create table opd_token (
        id bigint generated always as identity primary key,
        facility_code text not null,
        series text not null,
        ist_day date not null,
        number integer not null check (number > 0),
        visit_id bigint not null unique references opd_visit,
        lane text not null check (lane in ('COUNTER', 'ONLINE', 'SCAN_AND_SHARE', 'KIOSK')),
        simulated boolean not null,
        issued_at timestamptz not null,
        unique (facility_code, series, ist_day, number),
        foreign key (facility_code, series, ist_day) references opd_queue_day
      )`);
    this.addSql(`
      create table opd_transition (
        previous_state text not null,
        state text not null,
        kind text not null,
        primary key (previous_state, state, kind)
      )`);
    this.addSql(`
      insert into opd_transition values
        ${TRANSITIONS.map(([from, to, kind]) => `('${from}', '${to}', '${kind}')`).join(', ')}`);
    // The reference to the step before holds its state, its queue and its end: no step is skipped, no wait is negative, and
    // what a step claims to have come from is what was there.
    this.addSql(`
      create table queue_entry (
        token_id bigint not null references opd_token,
        step integer not null check (step > 0),
        facility_code text not null,
        queue_code text not null,
        ist_day date not null,
        state text not null,
        kind text not null,
        previous_step integer generated always as (nullif(step - 1, 0)) stored,
        previous_state text not null,
        previous_queue text,
        started_at timestamptz not null,
        ended_at timestamptz check (ended_at >= started_at),
        taken_back boolean not null default false,
        session_id bigint,
        priority_class text not null check
          (priority_class in ('EMERGENCY', 'SENIOR', 'DISABLED', 'PREGNANT', 'CHILD_IN_ARMS', 'NORMAL')),
        rank bigint not null,
        joined_at timestamptz not null check (joined_at <= started_at),
        overtaken integer not null default 0 check (overtaken >= 0),
        absences integer not null default 0,
        call_no integer check ((call_no is not null) = (state = 'CALLED')),
        by_cap boolean not null default false,
        passed integer not null default 0,
        repeats integer not null default 0,
        repeated_at timestamptz,
        returns_at_call integer check ((returns_at_call is not null) = (state = 'ABSENT')),
        reason text,
        actor text not null,
        revision integer not null,
        primary key (token_id, step),
        unique (token_id, step, queue_code, state, ended_at),
        foreign key (previous_state, state, kind) references opd_transition,
        foreign key (token_id, previous_step, previous_queue, previous_state, started_at)
          references queue_entry (token_id, step, queue_code, state, ended_at),
        foreign key (facility_code, queue_code, ist_day) references opd_queue_day,
        foreign key (session_id, facility_code, queue_code, ist_day)
          references opd_session (id, facility_code, queue_code, ist_day),
        check ((step = 1) = (kind = 'ISSUE') and (step = 1) = (previous_queue is null)),
        check (kind <> 'SENT_ON' or queue_code <> previous_queue),
        check (state not in ('CALLED', 'IN_CONSULTATION') or session_id is not null)
      )`);
    this.addSql('create unique index queue_entry_one_open on queue_entry (token_id) where ended_at is null');
    this.addSql(`
      create unique index queue_entry_one_served on queue_entry (session_id)
      where ended_at is null and state in ('CALLED', 'IN_CONSULTATION')`);
    this.addSql(`
      create index queue_entry_open on queue_entry (facility_code, ist_day, queue_code, state)
      where ended_at is null`);
    this.addSql(`
      create index queue_entry_line on queue_entry (facility_code, ist_day, queue_code, priority_class, rank)
      where ended_at is null and state = 'WAITING'`);
    this.addSql('create index queue_entry_day on queue_entry (facility_code, ist_day, queue_code, state, started_at)');
    // What waits are learned from, in the order in which it happened.
    this.addSql(`
      create index queue_entry_calls on queue_entry (facility_code, ist_day, revision)
      where state = 'CALLED' or previous_state in ('CALLED', 'IN_CONSULTATION')`);
    // What the hall shows, without any person: the only row of this file that everybody may read.
    this.addSql(`
      create table opd_hall (
        facility_code text not null,
        queue_code text not null,
        ist_day date not null,
        shown jsonb not null,
        changed_at timestamptz not null,
        revision integer not null,
        primary key (facility_code, queue_code, ist_day),
        foreign key (facility_code, queue_code, ist_day) references opd_queue_day
      )`);
    // What a person was told on joining a line, kept to be held against what came.
    this.addSql(`
      create table wait_promise (
        token_id bigint not null references opd_token,
        facility_code text not null,
        queue_code text not null,
        ist_day date not null,
        at timestamptz not null,
        low timestamptz,
        median timestamptz,
        high timestamptz,
        method text,
        unknown text,
        told jsonb,
        primary key (token_id, queue_code),
        check ((unknown is null) = (low is not null and median is not null and high is not null and method is not null)),
        check (low <= median and median <= high)
      )`);
    this.addSql('create index wait_promise_day on wait_promise (facility_code, ist_day, queue_code)');

    const constants = { select: someone, insert: system };
    for (const statement of [
      ...protect('opd_priority_rule', constants),
      ...protect('opd_transition', constants),
      ...protect('opd_queue', { select: someone, insert: desk }),
      ...protect('opd_queue_day', desked),
      ...protect('opd_session', desked),
      ...protect('opd_presence', { select: overseen, insert: desk }),
      ...protect('opd_visit', { select: desk, insert: desk }),
      ...protect('opd_token', { select: overseen, insert: desk }),
      ...protect('queue_entry', desked),
      ...protect('opd_hall', { select: someone, insert: system, update: system }),
      ...protect('wait_promise', { select: overseen, insert: desk }),
    ]) {
      this.addSql(statement);
    }
  }
}
