import { Migration } from '@mikro-orm/migrations';

/** OPD sessions, queues, tokens and where each token has been. */
export class M0005Opd extends Migration {
  override up(): void {}
}
