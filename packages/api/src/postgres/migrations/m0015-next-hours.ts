import { Migration } from '@mikro-orm/migrations';
import { inScope, protect, staff, system } from '../policies.ts';

/**
 * Figures of hospitals every quarter of an hour, as the board showed them: what the next hours are foretold from. The change log
 * holds the same and more, but a month of it is half a million rows of one hospital.
 */
export class M0015NextHours extends Migration {
  override up(): void {
    this.addSql(`
      create table figure_sample (
        facility_code text not null,
        metric text not null,
        part text not null,
        at timestamptz not null check (date_bin('15 minutes', at, timestamptz '2000-01-01T00:00:00Z') = at),
        value double precision not null,
        simulated boolean not null,
        primary key (facility_code, metric, part, at)
      )`);
    this.addSql('create index figure_sample_age on figure_sample using brin (at) with (autosummarize = on)');
    for (const statement of protect('figure_sample', {
      select: `${system} or (${staff} and ${inScope})`,
      insert: system,
      delete: system,
    })) {
      this.addSql(statement);
    }
  }
}
