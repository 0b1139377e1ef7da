import { Migration } from '@mikro-orm/migrations';

/** Scores of crowding, escalation and what is to be done at each level. */
export class M0007Crowding extends Migration {
  override up(): void {}
}
