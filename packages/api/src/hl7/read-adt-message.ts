import type { Hl7Message } from '@medplum/core';
import type { AdtEvent, AdtKind, BedState, BedStatusEvent, PatientMark } from '../city/beds/adt-event-rules.ts';
import { MessageFlaw } from './message-flaw.ts';
import { type Fields, fieldsOf } from './read-field.ts';
import { type Header, visible } from './read-header.ts';
import { ageAt, readInstant } from './read-instant.ts';

const KINDS: Readonly<Record<string, AdtKind>> = {
  A01: 'ADMIT',
  A02: 'TRANSFER',
  A03: 'DISCHARGE',
  A08: 'UPDATE',
  A11: 'CANCEL_ADMIT',
  A12: 'CANCEL_TRANSFER',
  A13: 'CANCEL_DISCHARGE',
};
const BED_STATUS = 'A20';
const TRIGGERS = [...Object.keys(KINDS), BED_STATUS].join(', ');

const BED_STATES: ReadonlySet<string> = new Set<BedState>(['C', 'H', 'O', 'U', 'K', 'I']);

/** Who sent the message, as far as reading depends on it. */
export type ReadFor = {
  /** `MSH-3|MSH-4`. */
  readonly sender: string;
  /** Code of the source of the registry that the sender speaks for. */
  readonly source: string;
  /** Facility that is meant where a location names none. */
  readonly facility: string;
};

const CONTROL_ID = /^[\x21-\x7e]{1,50}$/;
const CODE = /^[\x21-\x7e]{1,64}$/;

/**
 * What one ADT message says, in the words of the bed board: A01, A02, A03, A08, A11, A12, A13 as an event of a visit, A20 as
 * the state of a bed. Pure. Reads names only for their initials, and no diagnosis at all. Throws MessageFlaw, which names
 * segment, field and component.
 */
export function readAdtMessage(message: Hl7Message, header: Header, readFor: ReadFor): AdtEvent | BedStatusEvent {
  checkHeader(message, header);
  checkSegments(message);
  const event =
    header.trigger === BED_STATUS ? readBedStatus(message, header, readFor) : readVisit(message, header, readFor);
  return event;
}

function checkHeader(message: Hl7Message, header: Header): void {
  const msh = fieldsOf(message.header);
  const type = msh.text(9);
  if (!CONTROL_ID.test(header.controlId)) {
    throw new MessageFlaw(
      header.controlId === '' ? 101 : 102,
      'MSH.10',
      `MSH-10 is "${visible(header.controlId.slice(0, 60))}"; 1 to 50 printable ASCII characters without spaces are accepted.`,
    );
  }
  if (type === '') throw new MessageFlaw(101, 'MSH.9.1', 'MSH-9 names no type of message; ADT is accepted.');
  if (type !== 'ADT') {
    throw new MessageFlaw(200, 'MSH.9.1', `MSH-9.1 is "${visible(type.slice(0, 20))}"; ADT is accepted.`);
  }
  if (!(header.trigger in KINDS) && header.trigger !== BED_STATUS) {
    const said = visible(header.trigger.slice(0, 20));
    throw new MessageFlaw(201, 'MSH.9.2', `MSH-9.2 is "${said}"; ${TRIGGERS} are accepted.`);
  }
  if (header.processing !== 'P') {
    throw new MessageFlaw(
      header.processing === '' ? 101 : 202,
      'MSH.11',
      `MSH-11 is "${visible(header.processing.slice(0, 20))}"; P is accepted: training and tests are not counted.`,
    );
  }
  if (!/^2\.[1-9](\.\d)?$/.test(header.version)) {
    throw new MessageFlaw(
      header.version === '' ? 101 : 203,
      'MSH.12',
      `MSH-12 is "${visible(header.version.slice(0, 20))}"; 2.1 to 2.9 are accepted.`,
    );
  }
}

const ONCE = ['MSH', 'EVN', 'PID', 'PV1', 'NPU'];

function checkSegments(message: Hl7Message): void {
  const names = message.segments.map(segment => segment.name);
  for (const name of names) {
    if (!/^[A-Z][A-Z0-9]{2}$/.test(name)) {
      throw new MessageFlaw(
        100,
        'MSH',
        `A segment begins with "${visible(name.slice(0, 10))}"; three capitals or digits do.`,
      );
    }
  }
  for (const name of ONCE) {
    if (names.indexOf(name) !== names.lastIndexOf(name)) {
      throw new MessageFlaw(
        100,
        name,
        `${name} stands ${names.filter(each => each === name).length} times; once is accepted.`,
      );
    }
  }
  const present = ONCE.filter(name => names.includes(name));
  for (const [index, name] of present.entries()) {
    if (index > 0 && names.indexOf(name) < names.indexOf(present[index - 1]!)) {
      throw new MessageFlaw(100, name, `${name} stands before ${present[index - 1]}; ${ONCE.join(', ')} is the order.`);
    }
  }
  for (const segment of message.segments) {
    // The name of the event stands in the header and in EVN; where they differ, nobody knows which is meant.
    if (segment.name !== 'EVN') continue;
    const said = fieldsOf(segment).text(1);
    const meant = fieldsOf(message.header).text(9, 2);
    if (said !== '' && meant !== '' && said !== meant) {
      throw new MessageFlaw(
        199,
        'EVN.1',
        `EVN-1 is "${visible(said.slice(0, 20))}" and MSH-9.2 "${meant}"; the same is accepted.`,
      );
    }
  }
}

function required(message: Hl7Message, name: string): Fields {
  const segment = message.getSegment(name);
  if (!segment) throw new MessageFlaw(100, name, `${name} is missing; exactly one is accepted.`);
  return fieldsOf(segment);
}

/**
 * When it was written down, and sent, orders what happened at one instant, so both stand in front of the id of the event. A
 * sender whose EVN-2 knows no seconds often has them in MSH-7; an MSH-7 that cannot be read refuses nothing.
 */
function when(message: Hl7Message, { controlId }: Header, { sender }: ReadFor) {
  const evn = required(message, 'EVN');
  const stamp = (field: number): number | null => {
    const text = evn.text(field);
    if (text === '') return null;
    const instant = readInstant(text);
    if (instant === null) {
      throw new MessageFlaw(
        102,
        `EVN.${field}`,
        `EVN-${field} is "${visible(text.slice(0, 30))}"; YYYYMMDDHHMM[SS[.SSS]][+ZZZZ] is accepted.`,
      );
    }
    return instant;
  };
  const happened = stamp(6);
  const recorded = stamp(2);
  const occurredAt = happened ?? recorded;
  if (occurredAt === null)
    throw new MessageFlaw(101, 'EVN.2', 'EVN-2 and EVN-6 are empty; the time of the event is needed.');
  const sent = readInstant(fieldsOf(message.header).text(7));
  const stamps = [recorded ?? sent ?? occurredAt, ...(sent === null ? [] : [sent])];
  const written = stamps.map(instant => new Date(instant).toISOString()).join('|');
  const eventId = `${written}|${sender}|${controlId}`;
  return { occurredAt, eventId };
}

function readVisit(message: Hl7Message, header: Header, readFor: ReadFor): AdtEvent {
  const { occurredAt, eventId } = when(message, header, readFor);
  const pv1 = required(message, 'PV1');
  const visit = pv1.text(19);
  if (visit === '') throw new MessageFlaw(101, 'PV1.19.1', 'PV1-19 is empty; the number of the visit is needed.');
  if (!CODE.test(visit)) {
    throw new MessageFlaw(
      102,
      'PV1.19.1',
      'PV1-19.1 is not usable; 1 to 64 printable ASCII characters without spaces are.',
    );
  }
  const kind = KINDS[header.trigger]!;
  const place = location(pv1, 'PV1', 3, readFor);
  // Only an admission and a transfer say where somebody goes; elsewhere PV1-3 repeats what is known, or what is taken back.
  const goes = kind === 'ADMIT' || kind === 'TRANSFER';
  if (goes && place.ward === null) {
    throw new MessageFlaw(101, 'PV1.3.1', `PV1-3.1 is empty; a message ${header.trigger} needs the ward.`);
  }
  const patient = markOf(message, occurredAt);
  return {
    facility: place.facility,
    visit,
    eventId,
    source: readFor.source,
    kind,
    occurredAt,
    ward: goes ? place.ward : null,
    bed: goes ? place.bed : null,
    ...(patient ? { patient } : {}),
  };
}

function readBedStatus(message: Hl7Message, header: Header, readFor: ReadFor): BedStatusEvent {
  const { occurredAt, eventId } = when(message, header, readFor);
  const npu = required(message, 'NPU');
  const { facility, ward, bed } = location(npu, 'NPU', 1, readFor);
  if (ward === null) throw new MessageFlaw(101, 'NPU.1.1', 'NPU-1.1 is empty; the ward is needed.');
  if (bed === null) throw new MessageFlaw(101, 'NPU.1.3', 'NPU-1.3 is empty; the bed is needed.');
  const status = npu.text(2);
  if (status === '')
    throw new MessageFlaw(101, 'NPU.2', 'NPU-2 is empty; C, H, O, U, K, I of table 0116 are accepted.');
  if (!BED_STATES.has(status)) {
    throw new MessageFlaw(
      103,
      'NPU.2',
      `NPU-2 is "${visible(status.slice(0, 20))}"; C, H, O, U, K, I of table 0116 are accepted.`,
    );
  }
  return { facility, eventId, source: readFor.source, occurredAt, ward, bed, status: status as BedState };
}

/** Ward, bed and facility of a location (PL): components 1, 3 and 4. The room is not read: beds are unique in their ward. */
function location(fields: Fields, segment: string, field: number, readFor: ReadFor) {
  if (fields.repetitions(field) > 1) {
    throw new MessageFlaw(198, `${segment}.${field}`, `${segment}-${field} names several places; one is accepted.`);
  }
  const code = (component: number): string | null => {
    const text = fields.text(field, component);
    if (text === '') return null;
    if (CODE.test(text)) return text;
    throw new MessageFlaw(
      102,
      `${segment}.${field}.${component}`,
      `${segment}-${field}.${component} is "${visible(text.slice(0, 70))}"; 1 to 64 printable ASCII characters without spaces are accepted.`,
    );
  };
  return { ward: code(1), bed: code(3), facility: code(4) ?? readFor.facility };
}

const SEXES: Readonly<Record<string, PatientMark['sex']>> = { F: 'F', M: 'M', O: 'O', A: 'O' };

/** What a bed board shows of a person. Nothing here can refuse a message: a census must not fail for a name. */
function markOf(message: Hl7Message, at: number): PatientMark | null {
  const segment = message.getSegment('PID');
  if (!segment) return null;
  const pid = fieldsOf(segment);
  const first = (name: string) => name.match(/\p{L}/u)?.[0].toLocaleUpperCase('en') ?? '';
  const initials = first(pid.text(5, 2)) + first(pid.text(5, 1));
  return { initials: initials || null, age: ageAt(pid.text(7), at), sex: SEXES[pid.text(8).toUpperCase()] ?? 'U' };
}
