import type { Sql } from '../postgres/database.ts';
import type { Flaw } from './message-flaw.ts';
import type { Answer } from './write-acknowledgement.ts';

/** What is kept of a message for ever. */
export type StoredMessage = {
  /** `MSH-3|MSH-4` of a sender that was admitted, else where it came from. */
  readonly sender: string;
  /** By control id, or by content where the control id is unusable, taken, or not the sender's to use. */
  readonly key: string;
  readonly contentHash: string;
  readonly source: string | null;
  readonly facility: string | null;
  readonly trigger: string | null;
  readonly answer: Answer;
  readonly acknowledgement: Buffer;
};

export type KnownMessage = Pick<StoredMessage, 'key' | 'contentHash' | 'answer' | 'acknowledgement'>;

export const keyOfId = (controlId: string): string => `id:${controlId}`;
export const keyOfContent = (contentHash: string): string => `hash:${contentHash}`;

/** Messages that are stored under any of these keys of one sender. */
export async function findMessages(sql: Sql, sender: string, keys: readonly string[]): Promise<KnownMessage[]> {
  const { rows } = await sql.query<KnownMessage>(
    `select message_key as key, content_hash as "contentHash", answer, acknowledgement
       from hl7_message where sender = $1 and message_key = any ($2)`,
    [sender, keys],
  );
  return rows;
}

/** Stores it inside the caller's transaction. False: it is there already; a copy on its way at the same time is waited for. */
export async function storeMessage(sql: Sql, message: StoredMessage, at: number): Promise<boolean> {
  const { rows } = await sql.query(
    `insert into hl7_message (sender, message_key, content_hash, source_code, facility_code, trigger, received_at, answer,
                              acknowledgement)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (sender, message_key) do nothing returning 1 as stored`,
    [
      message.sender,
      message.key,
      message.contentHash,
      message.source,
      message.facility,
      message.trigger,
      new Date(at).toISOString(),
      message.answer,
      message.acknowledgement,
    ],
  );
  return rows.length > 0;
}

/** A message that was refused and is now taken: copies of it get this acknowledgement from here on. */
export async function answerAnew(sql: Sql, message: StoredMessage): Promise<void> {
  await sql.query(
    `update hl7_message set answer = $3, acknowledgement = $4, facility_code = $5
      where sender = $1 and message_key = $2 and answer <> 'AA'`,
    [message.sender, message.key, message.answer, message.acknowledgement, message.facility],
  );
}

/** A sender gone mad must not fill the disk: of each no more are kept than this, the newest. */
const MOST_OF_ONE_SENDER = 10_000;

/** Keeps what could not be taken, as it came. */
export async function quarantine(
  sql: Sql,
  message: StoredMessage,
  kept: { channel: string; controlId: string | null; flaw: Flaw; raw: Buffer; at: number },
): Promise<void> {
  const { flaw } = kept;
  await sql.query(
    `insert into hl7_quarantine (sender, message_key, channel, control_id, source_code, facility_code, received_at, answer,
                                 segment, field, component, code, reason, raw, trigger)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (sender, message_key) do nothing`,
    [
      message.sender,
      message.key,
      kept.channel,
      kept.controlId,
      message.source,
      message.facility,
      new Date(kept.at).toISOString(),
      message.answer,
      flaw.segment,
      flaw.field,
      flaw.component,
      flaw.code,
      flaw.text,
      kept.raw,
      message.trigger,
    ],
  );
  await sql.query(
    `delete from hl7_quarantine where sender = $1 and id <=
       (select id from hl7_quarantine where sender = $1 order by id desc offset $2 limit 1)`,
    [message.sender, MOST_OF_ONE_SENDER],
  );
}

/** A message of the quarantine was taken after all: who decided it stays, what it says goes. */
export async function releaseFromQuarantine(sql: Sql, id: string, by: string, at: number): Promise<void> {
  await sql.query('update hl7_quarantine set raw = null, replayed_at = $2, replayed_by = $3 where id = $1', [
    id,
    new Date(at).toISOString(),
    by,
  ]);
}

/** Nothing will be done about a message of the quarantine: who decided it and why stays, what it says goes. */
export async function dismissFromQuarantine(
  sql: Sql,
  id: string,
  dismissed: { readonly by: string; readonly why: string; readonly at: number },
): Promise<void> {
  await sql.query(
    'update hl7_quarantine set raw = null, dismissed_at = $2, dismissed_by = $3, dismissed_why = $4 where id = $1',
    [id, new Date(dismissed.at).toISOString(), dismissed.by, dismissed.why],
  );
}

/** A message of the quarantine was refused once more, perhaps for another reason. */
export async function restateFlaw(sql: Sql, id: string, flaw: Flaw): Promise<void> {
  await sql.query(
    'update hl7_quarantine set segment = $2, field = $3, component = $4, code = $5, reason = $6 where id = $1',
    [id, flaw.segment, flaw.field, flaw.component, flaw.code, flaw.text],
  );
}

/** Quarantine is for repairing a cause, not for keeping: after this nothing of a message is left but its acknowledgement. */
export const QUARANTINE_DAYS = 30;

/** Deletes what lay longer. `at`: milliseconds since 1970, city clock. */
export async function forgetOldQuarantine(sql: Sql, at: number): Promise<void> {
  const oldest = new Date(at - QUARANTINE_DAYS * 86_400_000).toISOString();
  await sql.query('delete from hl7_quarantine where received_at < $1', [oldest]);
}
