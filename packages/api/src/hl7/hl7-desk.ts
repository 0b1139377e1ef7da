import { createHash } from 'node:crypto';
import type { AdtEvent, BedStatusEvent } from '../city/beds/adt-event-rules.ts';
import { takeAdtEvents } from '../city/beds/take-adt-events.ts';
import { writeAudit } from '../commit/audit.ts';
import { type Actor, SYSTEM } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { Refusal } from '../kernel/refusals.ts';
import type { Database } from '../postgres/database.ts';
import { decodeMessage } from './decode-message.ts';
import { flawOfRefusal } from './flaw-of-refusal.ts';
import { answerTo, type Flaw, MessageFlaw } from './message-flaw.ts';
import {
  answerAnew,
  findMessages,
  keyOfContent,
  keyOfId,
  quarantine,
  type StoredMessage,
  storeMessage,
} from './message-store.ts';
import { readAdtMessage } from './read-adt-message.ts';
import { fieldsOf } from './read-field.ts';
import { type Header, NO_HEADER, parseMessage, readHeader } from './read-header.ts';
import { actorOf, type Door, findSender, type Sender } from './senders.ts';
import { type Answer, writeAcknowledgement } from './write-acknowledgement.ts';

/** What the sender is told. The bytes are the same for every copy of a message. */
type Told = { readonly answer: Answer; readonly acknowledgement: Buffer };

/** Where messages from every door are handed in. */
export interface Hl7Desk {
  /**
   * Takes one message. Resolves when its effect and its acknowledgement are on disk together, or, when it cannot be taken,
   * its refusal and the message itself. Rejects when nothing could be decided, e.g. without a database: then nothing happened,
   * nothing may be acknowledged, and the sender will send it again.
   */
  take(raw: Buffer, door: Exclude<Door, { channel: 'REPLAY' }>): Promise<Told>;
  /**
   * Takes a message from quarantine again, after a person repaired the cause; they answer for its sender. What was taken
   * already is not taken twice. Resolves with what became of it; `flaw`: why it is refused once more. Throws Refusal
   * NOT_YOUR_FACILITY when the person may not decide for the facility it is about.
   */
  replay(raw: Buffer, mayDecideFor: (facility: string) => boolean): Promise<Told & { readonly flaw: Flaw | null }>;
}

/** A message as far as it could be read. */
type Reading = {
  readonly raw: Buffer;
  readonly contentHash: string;
  readonly header: Header;
  /** null: unknown, or not admitted through this door. */
  readonly sender: Sender | null;
  /** null: it cannot be taken, and `flaw` says why. */
  readonly event: AdtEvent | BedStatusEvent | null;
  readonly flaw: Flaw | null;
  readonly timeField: 'EVN.2' | 'EVN.6';
};

const MOST_ATTEMPTS = 5;
const CONTROL_ID = /^[\x21-\x7e]{1,50}$/;

/** A message that fails like this fails again; one that fails otherwise may succeed later. By SQLSTATE class, and by our own bugs. */
const POISON = /^(21|22|23|42|44|P0)/;
function isPoison(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    (typeof code === 'string' && code.length === 5 && POISON.test(code)) ||
    error instanceof TypeError ||
    error instanceof RangeError ||
    String(message).startsWith('Broken invariant')
  );
}

/** Two messages met in the database in another order: PostgreSQL has undone one of them whole, and it may try again. */
function mayTryAgain(error: unknown): boolean {
  return ['40P01', '40001', '23505', '23P01'].includes(String((error as { code?: unknown }).code));
}

export function openHl7Desk(options: {
  database: Database;
  clock: Clock;
  /** Called after every commit. */
  committed: () => void;
  onFault: (error: unknown) => void;
}): Hl7Desk {
  const { database, clock, committed, onFault } = options;

  async function read(raw: Buffer, door: Door): Promise<Reading> {
    const contentHash = createHash('sha256').update(withoutEnd(raw)).digest('base64url');
    let known: Pick<Reading, 'header' | 'sender' | 'timeField'> = {
      header: NO_HEADER,
      sender: null,
      timeField: 'EVN.2',
    };
    try {
      const message = parseMessage(decodeMessage(raw));
      const header = readHeader(message);
      known = { ...known, header, timeField: fieldsOf(message.getSegment('EVN')).text(6) ? 'EVN.6' : 'EVN.2' };
      const found = await database.sql(SYSTEM, sql =>
        findSender(sql, header.sendingApplication, header.sendingFacility, door),
      );
      if (!found?.admitted) {
        const text =
          'MSH-3 and MSH-4 name no sender that may send through this door; whoever runs this city must bind it first.';
        throw new MessageFlaw(204, 'MSH.3', text);
      }
      known = { ...known, sender: found };
      const event = readAdtMessage(message, header, {
        sender: found.key,
        source: found.source,
        facility: found.facility,
      });
      if (!found.facilities.has(event.facility)) {
        const text = `Facility "${event.facility}" is not one that ${found.key} sends for.`;
        throw new MessageFlaw(204, 'status' in event ? 'NPU.1.4' : 'PV1.3.4', text);
      }
      return { ...known, raw, contentHash, event, flaw: null };
    } catch (error) {
      if (error instanceof MessageFlaw) return { ...known, raw, contentHash, event: null, flaw: error.flaw };
      throw error;
    }
  }

  function told(reading: Reading, answer: Answer, flaw: Flaw | null, at: number): Told {
    const { header, contentHash } = reading;
    return {
      answer,
      acknowledgement: writeAcknowledgement({ header, answer, flaw, id: contentHash.slice(0, 20), at }),
    };
  }

  function toStore(reading: Reading, owner: string, key: string, said: Told): StoredMessage {
    const { sender, event, header, contentHash } = reading;
    return {
      ...said,
      sender: owner,
      key,
      contentHash,
      source: sender?.source ?? null,
      // What is refused concerns whoever sent it, not a facility that it may have no business with.
      facility: event?.facility ?? sender?.facility ?? null,
      trigger: /^[A-Z0-9]{3}$/.test(header.trigger) ? header.trigger : null,
    };
  }

  /** Effect, acknowledgement and audit in one transaction; null: a copy was faster, and must be looked up. */
  async function accept(
    reading: Reading & { sender: Sender; event: NonNullable<Reading['event']> },
    door: Door,
    key: string,
  ): Promise<Told | null> {
    const { sender, event } = reading;
    const actor = actorOf(sender, door);
    const at = clock.now();
    const said = told(reading, 'AA', null, at);
    const stored = toStore(reading, sender.key, key, said);
    const done = await database.sql(actor, async sql => {
      if (!(await storeMessage(sql, stored, at))) {
        if (door.channel !== 'REPLAY') return false;
        await answerAnew(sql, stored);
      }
      const [outcome] = await takeAdtEvents(sql, actor, [event], at);
      const details = { sender: sender.key, trigger: stored.trigger, channel: door.channel, outcome: outcome?.outcome };
      await writeAudit(sql, at, [{ actor, action: 'takeHl7Message', subject: event.facility, details }]);
      return true;
    });
    if (!done) return null;
    committed();
    return said;
  }

  /** Refusal, the message itself and audit in one transaction; null: a copy was faster. */
  async function refuse(
    reading: Reading,
    door: Exclude<Door, { channel: 'REPLAY' }>,
    owner: string,
    key: string,
    flaw: Flaw,
  ): Promise<Told | null> {
    const at = clock.now();
    const said = told(reading, answerTo(flaw), flaw, at);
    const unread = toStore({ ...reading, event: null }, owner, key, said);
    const onlyFacility =
      door.channel === 'HTTP' && door.actor.facilities?.size === 1 ? [...door.actor.facilities][0]! : null;
    const stored = { ...unread, facility: unread.facility ?? onlyFacility };
    const actor: Pick<Actor, 'subject' | 'role'> = reading.sender
      ? actorOf(reading.sender, door)
      : door.channel === 'HTTP'
        ? door.actor
        : { subject: owner, role: 'ANONYMOUS' };
    const controlId = CONTROL_ID.test(reading.header.controlId) ? reading.header.controlId : null;
    const done = await database.sql(SYSTEM, async sql => {
      if (!(await storeMessage(sql, stored, at))) return false;
      await quarantine(sql, stored, { channel: door.channel, controlId, flaw, raw: reading.raw, at });
      const { segment, field, component, code } = flaw;
      const details = { channel: door.channel, segment, field, component, code, source: stored.source };
      await writeAudit(sql, at, [{ actor, action: 'refuseHl7Message', subject: owner, details }]);
      return true;
    });
    return done ? said : null;
  }

  async function take(raw: Buffer, door: Exclude<Door, { channel: 'REPLAY' }>): Promise<Told> {
    const reading = await read(raw, door);
    const { sender, event, header, contentHash } = reading;
    // An unknown sender must not use up the control ids of a known one: it is kept under where it came from.
    const owner = sender?.key ?? `?${door.channel === 'MLLP' ? door.address : door.actor.subject}`;
    const byContent = keyOfContent(contentHash);
    const byId = sender && CONTROL_ID.test(header.controlId) ? keyOfId(header.controlId) : byContent;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const known = await database.sql(SYSTEM, sql => findMessages(sql, owner, [byId, byContent]));
      const copy = known.find(each => each.contentHash === contentHash);
      if (copy) return { answer: copy.answer, acknowledgement: copy.acknowledgement };
      let flaw = reading.flaw;
      let key = byId;
      if (known.length > 0) {
        const text = `MSH-10 "${header.controlId}" was used for another message; a new one is accepted.`;
        flaw = new MessageFlaw(205, 'MSH.10', text).flaw;
        key = byContent;
      }
      try {
        if (sender && event && !flaw) {
          const said = await accept({ ...reading, sender, event }, door, key);
          if (said) return said;
          continue;
        }
      } catch (error) {
        if (mayTryAgain(error) && attempt < MOST_ATTEMPTS) continue;
        flaw = flawOf(error, reading);
      }
      const said = await refuse(reading, door, owner, key, flaw!);
      if (said) return said;
    }
    throw new Error('A message met copies of itself again and again.');
  }

  /** What an error of the bed board means for the message. Throws it on when the message may succeed later. */
  function flawOf(error: unknown, { event, timeField }: Reading): Flaw {
    if (error instanceof Refusal) return flawOfRefusal(error, event!, timeField);
    if (!isPoison(error)) throw error;
    onFault(error);
    return new MessageFlaw(207, 'MSH', 'The message was read and could not be applied; the fault is on our side.').flaw;
  }

  async function replay(raw: Buffer, mayDecideFor: (facility: string) => boolean) {
    const door = { channel: 'REPLAY' } as const;
    const reading = await read(raw, door);
    const { sender, event, header, contentHash } = reading;
    const refused = (flaw: Flaw) => ({ ...told(reading, answerTo(flaw), flaw, clock.now()), flaw });
    if (!sender || !event) return refused(reading.flaw!);
    if (!mayDecideFor(event.facility)) {
      const text = `The message is about facility "${event.facility}", which is not yours.`;
      throw new Refusal('NOT_YOUR_FACILITY', text, { facility: event.facility });
    }
    const key = keyOfId(header.controlId);
    const [known] = await database.sql(SYSTEM, sql => findMessages(sql, sender.key, [key]));
    if (known && known.contentHash !== contentHash) {
      const text = `MSH-10 "${header.controlId}" was used for another message; the sender must send it under a new one.`;
      return refused(new MessageFlaw(205, 'MSH.10', text).flaw);
    }
    if (known?.answer === 'AA') return { answer: known.answer, acknowledgement: known.acknowledgement, flaw: null };
    for (let attempt = 1; ; attempt++) {
      try {
        const said = await accept({ ...reading, sender, event }, door, key);
        return { ...said!, flaw: null };
      } catch (error) {
        if (mayTryAgain(error) && attempt < MOST_ATTEMPTS) continue;
        return refused(flawOf(error, reading));
      }
    }
  }

  return { take, replay };
}

/** Ends of segments at the end of a message differ between doors and mean nothing. */
function withoutEnd(raw: Buffer): Buffer {
  let end = raw.length;
  while (end > 0 && (raw[end - 1] === 0x0d || raw[end - 1] === 0x0a)) end--;
  return raw.subarray(0, end);
}
