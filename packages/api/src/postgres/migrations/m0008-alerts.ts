import { Migration } from '@mikro-orm/migrations';

/** Rules of alerts, alerts, and what became of them. */
export class M0008Alerts extends Migration {
  override up(): void {}
}
