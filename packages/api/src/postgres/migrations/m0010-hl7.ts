import { Migration } from '@mikro-orm/migrations';

/** Senders of HL7 messages, and every message that came. */
export class M0010Hl7 extends Migration {
  override up(): void {}
}
