import { Migration } from '@mikro-orm/migrations';

/** Disputes, surprise audits and what follows from them. */
export class M0009Trust extends Migration {
  override up(): void {}
}
