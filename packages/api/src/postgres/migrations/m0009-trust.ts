import { Migration } from '@mikro-orm/migrations';
import {
  AS_SYSTEM,
  allow,
  hospitalStaff,
  inScope,
  ownSource,
  protect,
  ROLE,
  registrar,
  SOURCE_LIST,
  staff,
  system,
} from '../policies.ts';

const self = "(select current_setting('hims.subject', true))";
const superintendent = `(${ROLE} = 'SUPERINTENDENT' and ${inScope})`;
const readers = `${system} or (${staff} and ${inScope})`;
const mayOpen = `((${ROLE} in ('OFFICIAL', 'DISPATCHER') and ${inScope}) or ${hospitalStaff})`;
const mayDecide = `(${ROLE} in ('OFFICIAL', 'SUPERINTENDENT') and ${inScope} and state in ('UPHELD', 'REJECTED'))`;

/**
 * Disputes, and checks of the board against what is there. A dispute goes from open to closed once, and what was said when it
 * was opened stays as it was said: both by constraint, so that no program can forget it. Superintendents read what the
 * sources of their own hospital sent.
 */
export class M0009Trust extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql(`
      create table board_check (
        id bigint generated always as identity primary key,
        facility_code text not null,
        kind text not null check (kind in ('SURPRISE_AUDIT', 'PHONE_CHECK')),
        signal text not null,
        metric text not null,
        part text check (length(part) between 1 and 100),
        on_board double precision not null,
        board_observed_at timestamptz not null,
        board_source text not null,
        simulated boolean not null,
        counted double precision not null,
        tolerance double precision not null check (tolerance >= 0),
        is_right boolean not null generated always as (abs(on_board - counted) <= tolerance) stored,
        who_was_rung text,
        note text,
        checked_by text not null,
        checked_by_role text not null,
        at timestamptz not null,
        check ((kind = 'PHONE_CHECK') = (who_was_rung is not null))
      )`);
    this.addSql('create index board_check_facility on board_check (facility_code, id)');
    this.addSql(`
      create table dispute (
        id bigint generated always as identity primary key,
        facility_code text not null,
        kind text not null check (kind in ('DISPUTE', 'PHONE_CHECK')),
        state text not null default 'OPEN' check (state in ('OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
        signal text not null,
        metric text not null,
        part text check (length(part) between 1 and 100),
        shown double precision not null,
        shown_observed_at timestamptz not null,
        shown_source text not null,
        simulated boolean not null,
        claimed double precision,
        reason text not null check (length(reason) between 2 and 600),
        evidence text,
        check_id bigint references board_check,
        opened_by text not null,
        opened_by_role text not null,
        opened_at timestamptz not null,
        due_at timestamptz not null check (due_at > opened_at),
        closed_by text,
        closed_by_role text,
        closed_at timestamptz check (closed_at >= opened_at),
        closing_note text,
        check ((kind = 'PHONE_CHECK') = (check_id is not null)),
        check ((state = 'OPEN') = (closed_at is null)),
        check ((closed_at is null) = (closed_by is null)
           and (closed_at is null) = (closed_by_role is null)
           and (closed_at is null) = (closing_note is null)),
        -- Nobody is the judge of their own doubt, and nobody else takes it back.
        check (state not in ('UPHELD', 'REJECTED')
            or (closed_by <> opened_by and closed_by_role in ('OFFICIAL', 'SUPERINTENDENT'))),
        check (state <> 'WITHDRAWN' or closed_by = opened_by)
      )`);
    // Two people who doubt one number have one case between them.
    this.addSql(`
      create unique index dispute_one_open on dispute (facility_code, metric, (coalesce(part, ''))) where state = 'OPEN'`);
    this.addSql('create index dispute_facility on dispute (facility_code, id)');
    this.addSql(`
      create function dispute_closes_once() returns trigger language plpgsql as $$
      declare closing constant text[] := array['state', 'closed_by', 'closed_by_role', 'closed_at', 'closing_note'];
      begin
        if old.state <> 'OPEN' then
          raise exception 'dispute % is % and stays so', old.id, old.state using errcode = 'check_violation';
        end if;
        if to_jsonb(new) - closing is distinct from to_jsonb(old) - closing then
          raise exception 'what was said when dispute % was opened stays as it was said', old.id
            using errcode = 'check_violation';
        end if;
        return new;
      end $$`);
    this.addSql(`
      create trigger dispute_closes_once before update on dispute
        for each row execute function dispute_closes_once()`);
    // Reports lie in the order in which they came: a range of them is found by blocks, at no cost for ingest.
    this.addSql(`
      create index receipt_received on receipt using brin (received_at) with (pages_per_range = 16, autosummarize = on)`);

    for (const statement of [
      ...protect('board_check', {
        select: readers,
        insert: `checked_by = ${self} and checked_by_role = ${ROLE} and ${inScope}
          and (${ROLE} = 'OFFICIAL' or (${ROLE} = 'DISPATCHER' and kind = 'PHONE_CHECK'))`,
      }),
      ...protect('dispute', {
        select: readers,
        insert: `state = 'OPEN' and opened_by = ${self} and opened_by_role = ${ROLE} and ${mayOpen}`,
      }),
      'grant update on dispute to hims_app',
      `create policy dispute_update on dispute for update using (${staff} and ${inScope})
         with check (closed_by = ${self} and closed_by_role = ${ROLE} and (${mayDecide} or state = 'WITHDRAWN'))`,
      'drop policy receipt_select on receipt',
      'drop policy source_select on source',
      'drop policy source_facility_select on source_facility',
      ...allow('receipt', 'select', `${registrar} or ${ownSource} or ${superintendent}`),
      ...allow('source_facility', 'select', `${registrar} or ${ownSource} or ${superintendent}`),
      ...allow(
        'source',
        'select',
        `${registrar} or (${ROLE} = 'SOURCE' and code = any (${SOURCE_LIST}))
           or (${ROLE} = 'SUPERINTENDENT' and code in (select source_code from source_facility where ${inScope}))`,
      ),
    ]) {
      this.addSql(statement);
    }
  }
}
