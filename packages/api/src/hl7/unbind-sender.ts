import { ring } from '../commit/ring.ts';
import { Refusal } from '../kernel/refusals.ts';
import type { Sql } from '../postgres/database.ts';
import { hl7Sender, type SenderRow } from './senders.queries.ts';

/**
 * Lets a sender send no more, from its next message on; what it sent stays, and its control ids stay used. Returns it as it
 * was bound. `at` in milliseconds. Throws Refusal UNKNOWN_SENDER.
 */
export async function unbindSender(sql: Sql, at: number, application: string, facility: string): Promise<SenderRow> {
  const bound = await hl7Sender(sql, application, facility);
  if (!bound) {
    const text = `No sender "${application.slice(0, 40)}|${facility.slice(0, 40)}" is bound; hl7Senders lists them.`;
    throw new Refusal('UNKNOWN_SENDER', text);
  }
  await sql.query('delete from hl7_sender where application = $1 and facility = $2', [application, facility]);
  await ring(sql, at, [{ facility: bound.speaksFor, signal: 'HL7_SENDER', part: `${application}|${facility}` }]);
  return bound;
}
