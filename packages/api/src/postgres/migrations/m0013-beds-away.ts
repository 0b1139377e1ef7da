import { Migration } from '@mikro-orm/migrations';
import { AS_SYSTEM } from '../policies.ts';

/**
 * Who shares a bed holds it from the moment its holder leaves, and the promise of one holder stands on that. Changes that were
 * said at the bed while a device had no connection keep the device's time beside ours; one that no longer fits waits for a person.
 */
export class M0013BedsAway extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql('alter table stay add column holds_from timestamptz');
    this.addSql('alter table stay drop constraint one_bed_one_patient');
    // At every instant the one who is there for longest holds the bed.
    this.addSql(`
      do $$
      declare
        stay_of_bed record;
        bed_before bigint;
        held_until timestamptz;
        holds timestamptz;
      begin
        for stay_of_bed in
          select s.id, s.bed_id, lower(s.during) as begins, coalesce(upper(s.during), 'infinity') as ends
          from stay s join visit v on v.id = s.visit_id
          order by s.bed_id, lower(s.during), v.number collate "C"
        loop
          if stay_of_bed.bed_id is null or stay_of_bed.bed_id is distinct from bed_before then
            held_until := '-infinity';
          end if;
          bed_before := stay_of_bed.bed_id;
          holds := greatest(stay_of_bed.begins, held_until);
          if stay_of_bed.ends > holds then
            update stay set holds_from = holds where id = stay_of_bed.id;
          end if;
          held_until := greatest(held_until, stay_of_bed.ends);
        end loop;
      end $$`);
    this.addSql('alter table stay drop column shares_bed');
    this.addSql(`
      alter table stay
        add constraint holds_while_there check (holds_from is null or during @> holds_from),
        add constraint one_bed_one_patient
          exclude using gist (int8range(bed_id, bed_id, '[]') with &&, tstzrange(holds_from, upper(during)) with &&)
          where (holds_from is not null and bed_id is not null)`);

    // Which of the things beside its state was taken back; the other changes of them are told by `what`.
    this.addSql(`alter table bed_change add column flag text check (flag in ('blocked', 'staffed', 'surge'))`);
    // `said_at` is the clock of the device, kept as it was said; `said_doubt` says what is wrong with it.
    const doubt = `text check (said_doubt in ('AHEAD', 'TOO_OLD'))`;
    this.addSql(`
      alter table bed_change
        add column said_at timestamptz,
        add column said_doubt ${doubt},
        add column device text check (length(device) between 1 and 100),
        add check (said_doubt is null or said_at is not null)`);
    this.addSql(`
      alter table bed_task
        add column asked text,
        add column asked_why text,
        add column visit_id bigint references visit,
        add column said_at timestamptz,
        add column said_doubt ${doubt},
        add column found text,
        add column found_by text,
        add column found_at timestamptz,
        drop constraint bed_task_kind_check,
        add constraint bed_task_kind_check check (
          kind in ('COUNT_MISMATCH', 'SHARED_BED', 'STATUS_MISMATCH', 'EVENT_DISREGARDED', 'LATE_CHANGE')),
        add check ((kind = 'LATE_CHANGE') = (asked is not null)),
        add check ((asked is null) = (found is null) and (asked is null) = (said_at is null))`);
    this.addSql(`create index bed_change_of_visit on bed_change (visit_id, id desc) where visit_id is not null`);
  }
}
