import { Migration } from '@mikro-orm/migrations';

/** Beds, stays and what is decided about them. */
export class M0006Beds extends Migration {
  override up(): void {}
}
