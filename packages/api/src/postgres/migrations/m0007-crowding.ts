import { Migration } from '@mikro-orm/migrations';
import { FIRST_ACTION_CARDS } from '../../city/crowding/first-action-cards.ts';
import { FIRST_ESCALATION_TABLE } from '../../city/crowding/first-escalation-table.ts';
import {
  AS_SYSTEM,
  hospitalStaff,
  inScope,
  machine,
  protect,
  ROLE,
  registrar,
  someone,
  staff,
  system,
} from '../policies.ts';

const FIRST_DAY = '2025-07-24T00:00:00+05:30';
const literal = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

const superintendent = `(${ROLE} = 'SUPERINTENDENT' and ${inScope})`;
const declares = `${ROLE} = 'OFFICIAL' or ${superintendent}`;
const reads = `${system} or (${staff} and ${inScope})`;

/**
 * Scores of crowding, escalation and what is to be done at each level.
 *
 * Tables and cards are only ever added to: a level of a past day is scored by the version that was in force. What a level
 * may become is held here too, so that no program can declare two at once or change one that has ended.
 */
export class M0007Crowding extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql(`
      create table escalation_table (
        version integer primary key check (version >= 1),
        effective_from timestamptz not null unique,
        content jsonb not null,
        reason text not null check (reason <> ''),
        published_at timestamptz not null,
        published_by text not null,
        check (effective_from >= published_at)
      )`);
    this.addSql(`
      insert into escalation_table values (1, '${FIRST_DAY}', ${literal(FIRST_ESCALATION_TABLE)},
        'First version; every cut-off is unconfirmed for Delhi.', '${FIRST_DAY}', 'system')`);

    this.addSql(`
      create table crowding_input (
        id bigint generated always as identity primary key,
        facility_code text not null references facility,
        input text not null check (input ~ '^[A-Z][A-Z_]{1,39}$'),
        value double precision not null check (value >= 0 and value < 'Infinity'),
        source text not null check (length(source) between 1 and 300),
        source_kind text not null check (source_kind in ('MANUAL', 'FEED', 'SIMULATED')),
        stated_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > stated_at),
        stated_by text not null,
        stated_by_role text not null
      )`);
    this.addSql('create index crowding_input_latest on crowding_input (facility_code, input, stated_at desc, id desc)');

    this.addSql(`
      create table action_card (
        version integer not null check (version >= 1),
        level integer not null check (level between 1 and 4),
        code text not null check (code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
        place integer not null,
        owner_role text not null check (owner_role in ('OFFICIAL', 'SUPERINTENDENT', 'CLERK', 'DOCTOR', 'DISPATCHER')),
        minutes integer not null check (minutes > 0),
        text_en text not null check (text_en <> ''),
        text_hi text not null check (text_hi <> ''),
        draft boolean not null,
        effective_from timestamptz not null,
        primary key (version, level, code)
      )`);
    this.addSql(`
      insert into action_card
      select 1, level, code, place::integer, "ownerRole", minutes, "textEn", "textHi", true, '${FIRST_DAY}'
      from rows from (json_to_recordset(${literal(FIRST_ACTION_CARDS)}::json)
        as (level integer, code text, "ownerRole" text, minutes integer, "textEn" text, "textHi" text))
        with ordinality as t(level, code, "ownerRole", minutes, "textEn", "textHi", place)`);

    this.addSql(`
      create table escalation (
        id bigint generated always as identity primary key,
        facility_code text not null references facility,
        level integer not null check (level between 1 and 4),
        calculated_level integer check (calculated_level between 1 and 4),
        table_version integer not null references escalation_table,
        card_version integer not null,
        reason text not null check (length(reason) between 1 and 500),
        since timestamptz not null,
        by_subject text not null,
        by_name text not null,
        by_role text not null check (by_role in ('OFFICIAL', 'SUPERINTENDENT')),
        previous_id bigint references escalation,
        restores_id bigint references escalation,
        card_id bigint references escalation,
        ended_at timestamptz,
        ending text check (ending in ('SUPERSEDED', 'UNDONE')),
        ended_by text,
        check ((ended_at is null) = (ending is null) and (ended_at is null) = (ended_by is null)),
        check (ended_at is null or ended_at >= since),
        check (previous_id <> id and restores_id <> id)
      )`);
    // A hospital has at most one declared level.
    this.addSql('create unique index escalation_one_in_force on escalation (facility_code) where ended_at is null');
    this.addSql('create index escalation_history on escalation (facility_code, since desc)');
    this.addSql(`
      create function escalation_only_ends() returns trigger language plpgsql as $$
      begin
        if old.ended_at is not null then
          raise exception 'escalation % has ended and stays as it was', old.id using errcode = 'check_violation';
        end if;
        if new.ended_at is null or (to_jsonb(new) - '{ended_at,ending,ended_by}'::text[])
             is distinct from (to_jsonb(old) - '{ended_at,ending,ended_by}'::text[]) then
          raise exception 'escalation % can only be ended', old.id using errcode = 'check_violation';
        end if;
        return new;
      end $$`);
    this.addSql(`
      create trigger escalation_only_ends before update on escalation
        for each row execute function escalation_only_ends()`);
    this.addSql(`
      create function escalation_follows() returns trigger language plpgsql as $$
      declare before escalation;
      begin
        if new.ended_at is not null then
          raise exception 'an escalation begins in force' using errcode = 'check_violation';
        end if;
        if new.previous_id is not null then
          select * into before from escalation where id = new.previous_id;
          if before.facility_code is distinct from new.facility_code then
            raise exception 'escalation follows one of another hospital' using errcode = 'check_violation';
          end if;
          if new.restores_id is null and before.level = new.level then
            raise exception 'level % is declared already', new.level using errcode = 'check_violation';
          end if;
        end if;
        return new;
      end $$`);
    this.addSql(`
      create trigger escalation_follows before insert on escalation
        for each row execute function escalation_follows()`);

    this.addSql(`
      create table action_card_item (
        card_id bigint not null references escalation,
        facility_code text not null,
        code text not null,
        place integer not null,
        owner_role text not null,
        text_en text not null,
        text_hi text not null,
        minutes integer not null,
        due_at timestamptz not null,
        state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'UNDONE')),
        changed_at timestamptz,
        changed_by text,
        changed_by_name text,
        changed_by_role text,
        primary key (card_id, code),
        check ((state = 'OPEN') = (changed_at is null) and (state = 'OPEN') = (changed_by is null))
      )`);
    this.addSql(`
      create function action_card_item_steps() returns trigger language plpgsql as $$
      begin
        if (old.state, new.state) not in (('OPEN', 'DONE'), ('DONE', 'UNDONE'), ('UNDONE', 'DONE')) then
          raise exception 'action % goes from % to %', old.code, old.state, new.state using errcode = 'check_violation';
        end if;
        if (to_jsonb(new) - '{state,changed_at,changed_by,changed_by_name,changed_by_role}'::text[])
             is distinct from (to_jsonb(old) - '{state,changed_at,changed_by,changed_by_name,changed_by_role}'::text[]) then
          raise exception 'only the state of action % changes', old.code using errcode = 'check_violation';
        end if;
        if not exists (select from escalation
                       where facility_code = new.facility_code and ended_at is null
                         and coalesce(card_id, id) = new.card_id) then
          raise exception 'card % is not in force', new.card_id using errcode = 'check_violation';
        end if;
        return new;
      end $$`);
    this.addSql(`
      create trigger action_card_item_steps before update on action_card_item
        for each row execute function action_card_item_steps()`);

    for (const statement of [
      ...protect('escalation_table', { select: someone, insert: registrar }),
      ...protect('crowding_input', {
        select: `${reads} or ${machine}`,
        insert: `${system} or ${declares} or ${machine}`,
      }),
      ...protect('action_card', { select: someone, insert: registrar }),
      ...protect('escalation', { select: reads, insert: declares, update: declares }),
      ...protect('action_card_item', {
        select: reads,
        insert: declares,
        update: `${ROLE} in ('OFFICIAL', 'DISPATCHER') or ${hospitalStaff}`,
      }),
    ]) {
      this.addSql(statement);
    }
  }
}
