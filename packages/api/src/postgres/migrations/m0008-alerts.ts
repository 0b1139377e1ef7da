import { Migration } from '@mikro-orm/migrations';
import { TRANSITIONS } from '../../city/alerts/alert-life.ts';
import { FIRST_ALERT_RULES } from '../../city/alerts/first-alert-rules.ts';
import { FIRST_CHAIN, FIRST_SEATS } from '../../city/alerts/first-seats.ts';
import { AS_SYSTEM, inScope, protect, ROLE, registrar, someone, system } from '../policies.ts';

const FIRST_DAY = '2025-07-24T00:00:00+05:30';
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const json = (value: unknown) => text(JSON.stringify(value));
const list = (values: readonly string[]) => `array[${values.map(text).join(', ')}]::text[]`;

const person = `(${ROLE} = 'OFFICIAL' or (${ROLE} = 'SUPERINTENDENT' and ${inScope})
  or (${ROLE} = 'DISPATCHER' and facility_kind = 'AMBULANCE_CONTROL'))`;
const reader = `${system} or ${person}`;
const themselves = "subject = (select current_setting('hims.subject', true))";

/**
 * Rules of alerts, alerts, and what became of them.
 *
 * An alert moves only along `alert_transition`: a trigger notes the state before and whether a person or the city moves it,
 * and a foreign key refuses whatever is not on the list. The same trigger writes the event, so that none is missing.
 */
export class M0008Alerts extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql(`
      create table alert_rule (
        code text not null check (code ~ '^[A-Z][A-Z0-9_]{2,39}$'),
        version integer not null check (version >= 1),
        effective_from timestamptz not null,
        enabled boolean not null,
        kind text not null check (kind in ('ALARM', 'NOTICE')),
        priority text not null check (priority in ('P1', 'P2', 'P3')),
        cause text not null check (cause in ('EMERGENCY', 'BEDS', 'OPD', 'CROWDING', 'FLEET', 'FEED')),
        facility_kind text not null,
        condition jsonb not null,
        on_delay_seconds integer not null check (on_delay_seconds between 0 and 86400),
        off_delay_seconds integer not null check (off_delay_seconds between 0 and 86400),
        name_en text not null check (name_en <> ''),
        name_hi text not null check (name_hi <> ''),
        consequence_en text not null check (consequence_en <> ''),
        consequence_hi text not null check (consequence_hi <> ''),
        action_en text not null check (action_en <> ''),
        action_hi text not null check (action_hi <> ''),
        owner_role text not null check (owner_role in ('OFFICIAL', 'SUPERINTENDENT', 'DISPATCHER')),
        minutes_to_act integer not null check (minutes_to_act between 1 and 1440),
        basis text not null check (basis <> ''),
        published_at timestamptz not null,
        published_by text not null,
        primary key (code, version),
        unique (code, effective_from),
        check (effective_from >= published_at)
      )`);
    for (const rule of FIRST_ALERT_RULES) {
      this.addSql(`
        insert into alert_rule values (${text(rule.code)}, 1, '${FIRST_DAY}', true, '${rule.kind}', '${rule.priority}',
          '${rule.cause}', '${rule.facilityKind}', ${json(rule.condition)}, ${rule.onDelaySeconds}, ${rule.offDelaySeconds},
          ${text(rule.nameEn)}, ${text(rule.nameHi)}, ${text(rule.consequenceEn)}, ${text(rule.consequenceHi)},
          ${text(rule.actionEn)}, ${text(rule.actionHi)}, '${rule.ownerRole}', ${rule.minutesToAct}, ${text(rule.basis)},
          '${FIRST_DAY}', 'system')`);
    }

    this.addSql(`
      create table alert_seat (
        code text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
        name_en text not null,
        name_hi text not null,
        role text not null unique,
        per_facility boolean not null,
        priorities text[] not null,
        causes text[] not null,
        always_causes text[] not null
      )`);
    for (const seat of FIRST_SEATS) {
      this.addSql(`
        insert into alert_seat values (${text(seat.code)}, ${text(seat.nameEn)}, ${text(seat.nameHi)}, '${seat.role}',
          ${seat.perFacility}, ${list(seat.priorities)}, ${list(seat.causes)}, ${list(seat.alwaysCauses)})`);
    }
    this.addSql(`
      create table alert_chain (
        owner_role text not null,
        step integer not null check (step >= 1),
        role text not null,
        after_minutes integer not null check (after_minutes >= 0),
        primary key (owner_role, step)
      )`);
    for (const { ownerRole, step, role, afterMinutes } of FIRST_CHAIN) {
      this.addSql(`insert into alert_chain values ('${ownerRole}', ${step}, '${role}', ${afterMinutes})`);
    }

    this.addSql(`
      create table alert_transition (
        verb text not null,
        from_state text not null,
        to_state text not null,
        doer text not null check (doer in ('SYSTEM', 'PERSON')),
        primary key (verb, from_state, to_state, doer)
      )`);
    for (const [verb, from, to, doer] of TRANSITIONS) {
      this.addSql(`insert into alert_transition values ('${verb}', '${from}', '${to}', '${doer}')`);
    }

    this.addSql(`
      create table alert (
        id bigint generated always as identity primary key,
        rule_code text not null,
        rule_version integer not null,
        facility_code text not null,
        facility_kind text not null,
        part text not null check (part <> ''),
        kind text not null check (kind in ('ALARM', 'NOTICE')),
        priority text not null check (priority in ('P1', 'P2', 'P3')),
        cause text not null,
        state text not null,
        previous_state text not null default 'NONE',
        verb text not null,
        doer text not null default 'SYSTEM',
        changed_at timestamptz not null,
        changed_by_name text,
        why text check (length(why) <= 1000),
        condition_since timestamptz not null,
        raised_at timestamptz not null check (raised_at >= condition_since),
        act_by timestamptz not null check (act_by > raised_at),
        acked_at timestamptz,
        acked_by text,
        owner_subject text,
        owner_name text,
        returned_at timestamptz,
        shelved_at timestamptz,
        shelved_until timestamptz,
        closed_at timestamptz,
        escalations integer not null default 0 check (escalations >= 0),
        escalated_to text,
        escalates_at timestamptz,
        escalation_round integer not null default 1 check (escalation_round >= 1),
        useful boolean,
        inputs_known boolean not null default true,
        readings jsonb not null,
        change_readings jsonb,
        simulated boolean not null,
        foreign key (rule_code, rule_version) references alert_rule (code, version),
        foreign key (verb, previous_state, state, doer) references alert_transition (verb, from_state, to_state, doer),
        check (kind = 'ALARM' or state in ('NOTED', 'CLOSED')),
        check (kind = 'NOTICE' or state <> 'NOTED'),
        check ((state = 'CLOSED') = (closed_at is not null)),
        check ((state = 'SHELVED') = (shelved_until is not null)),
        check (shelved_until is null
          or (shelved_until > shelved_at and shelved_until <= shelved_at + interval '8 hours' and why <> '')),
        check (state <> 'ACTIVE_ACKED' or acked_at is not null)
      )`);
    this.addSql(`create unique index alert_one_open on alert (rule_code, facility_code, part) where state <> 'CLOSED'`);
    this.addSql('create index alert_raised on alert (raised_at desc, id desc)');
    this.addSql('create index alert_at_facility on alert (facility_code, id desc)');

    this.addSql(`
      create table alert_event (
        id bigint generated always as identity primary key,
        alert_id bigint not null references alert,
        facility_code text not null,
        facility_kind text not null,
        at timestamptz not null,
        verb text not null,
        from_state text not null,
        to_state text not null,
        doer text not null,
        subject text not null,
        name text,
        role text not null,
        why text,
        readings jsonb not null,
        foreign key (verb, from_state, to_state, doer) references alert_transition (verb, from_state, to_state, doer)
      )`);
    this.addSql('create index alert_event_of on alert_event (alert_id, id)');
    this.addSql(
      `create index alert_event_raised on alert_event (at, facility_code) where verb in ('RAISE', 'RAISE_AGAIN')`,
    );
    this.addSql(`
      create function alert_moves() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          new.previous_state := 'NONE';
        else
          if (new.id, new.rule_code, new.rule_version, new.facility_code, new.facility_kind, new.part, new.kind, new.priority,
              new.cause, new.condition_since, new.raised_at, new.readings, new.simulated)
             is distinct from
             (old.id, old.rule_code, old.rule_version, old.facility_code, old.facility_kind, old.part, old.kind, old.priority,
              old.cause, old.condition_since, old.raised_at, old.readings, old.simulated) then
            raise exception 'what an alert was raised for cannot be changed' using errcode = 'check_violation';
          end if;
          if new.changed_at < old.changed_at then
            raise exception 'an alert cannot change before its last change' using errcode = 'check_violation';
          end if;
          new.previous_state := old.state;
        end if;
        new.doer := case when current_setting('hims.role', true) = 'SYSTEM' then 'SYSTEM' else 'PERSON' end;
        return new;
      end $$`);
    this.addSql(
      'create trigger alert_moves before insert or update on alert for each row execute function alert_moves()',
    );
    this.addSql(`
      create function alert_moved() returns trigger language plpgsql as $$
      begin
        insert into alert_event (alert_id, facility_code, facility_kind, at, verb, from_state, to_state, doer, subject, name,
                                 role, why, readings)
        values (new.id, new.facility_code, new.facility_kind, new.changed_at, new.verb, new.previous_state, new.state, new.doer,
                current_setting('hims.subject', true), new.changed_by_name, current_setting('hims.role', true), new.why,
                coalesce(case when tg_op = 'INSERT' then new.readings else new.change_readings end, '[]'));
        return null;
      end $$`);
    this.addSql(
      'create trigger alert_moved after insert or update on alert for each row execute function alert_moved()',
    );

    this.addSql(`
      create table alert_watch (
        rule_code text not null,
        facility_code text not null,
        part text not null,
        raised boolean not null,
        since timestamptz,
        facility_kind text not null,
        condition_since timestamptz not null,
        readings jsonb not null,
        inputs_known boolean not null,
        suppressed boolean not null,
        check (raised or since is not null),
        primary key (rule_code, facility_code, part)
      )`);
    this.addSql(`
      create table alert_outbox (
        id bigint generated always as identity primary key,
        alert_id bigint not null references alert,
        facility_code text not null,
        facility_kind text not null,
        round integer not null,
        step integer not null,
        role text not null,
        channel text not null check (channel in ('SMS')),
        message text not null,
        created_at timestamptz not null,
        state text not null check (state in ('NOT_CONNECTED', 'SENT', 'FAILED')),
        unique (alert_id, round, step)
      )`);
    this.addSql(`
      create table alert_action (
        id bigint generated always as identity primary key,
        alert_id bigint not null references alert,
        rule_code text not null,
        facility_code text not null,
        facility_kind text not null,
        part text not null,
        at timestamptz not null,
        subject text not null,
        name text,
        text text not null check (length(text) between 1 and 500),
        code text check (length(code) <= 64),
        comparison jsonb not null,
        reading jsonb
      )`);
    this.addSql('create index alert_action_at on alert_action (id desc)');
    this.addSql('create index alert_action_of on alert_action (alert_id)');
    this.addSql(`
      create table alert_effect (
        action_id bigint not null references alert_action,
        after_minutes integer not null check (after_minutes in (15, 30, 60)),
        facility_code text not null,
        facility_kind text not null,
        due_at timestamptz not null,
        read_at timestamptz,
        reading jsonb,
        primary key (action_id, after_minutes),
        check (read_at is null or read_at >= due_at)
      )`);
    this.addSql('create index alert_effect_due on alert_effect (due_at) where read_at is null');

    for (const statement of [
      ...protect('alert_rule', { select: someone, insert: registrar }),
      ...protect('alert_seat', { select: someone }),
      ...protect('alert_chain', { select: someone }),
      ...protect('alert_transition', { select: someone }),
      ...protect('alert', { select: reader, insert: system, update: reader }),
      ...protect('alert_event', { select: reader, insert: `(${reader}) and ${themselves}` }),
      ...protect('alert_watch', { select: system, insert: system, update: system, delete: system }),
      ...protect('alert_outbox', { select: reader, insert: system }),
      ...protect('alert_action', { select: reader, insert: `${person} and ${themselves}` }),
      ...protect('alert_effect', { select: reader, insert: person, update: system }),
    ]) {
      this.addSql(statement);
    }
  }
}
