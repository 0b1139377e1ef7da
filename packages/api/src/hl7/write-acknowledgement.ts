import { Hl7Message, Hl7Segment } from '@medplum/core';
import { FLAWS, type Flaw } from './message-flaw.ts';
import type { Header } from './read-header.ts';
import { writeInstant } from './read-instant.ts';

/** HL7 table 0008, original mode. AA: taken and on disk; AE: an error in the message; AR: rejected by its header. */
export type Answer = 'AA' | 'AE' | 'AR';

const US = 'HIMS';

/**
 * The acknowledgement of one message, in UTF-8, segments ended by CR. `id` becomes its MSH-10; `at`: milliseconds since 1970.
 * The library's own builder takes the machine's clock, escapes nothing and writes no ERR.
 */
export function writeAcknowledgement(said: {
  header: Header;
  answer: Answer;
  flaw: Flaw | null;
  id: string;
  at: number;
}): Buffer {
  const { header, answer, flaw, id, at } = said;
  const version = /^2\.[1-9](\.\d)?$/.test(header.version) ? header.version : '2.5.1';
  const trigger = /^[A-Z0-9]{3}$/.test(header.trigger) ? header.trigger : '';
  const segments = [
    [
      'MSH',
      '^~\\&',
      escaped(header.receivingApplication) || US,
      escaped(header.receivingFacility),
      escaped(header.sendingApplication),
      escaped(header.sendingFacility),
      writeInstant(at),
      '',
      trigger ? `ACK^${trigger}^ACK` : 'ACK',
      id,
      'P',
      version,
      '',
      '',
      '',
      '',
      '',
      'UNICODE UTF-8',
    ],
    ['MSA', answer, escaped(header.controlId), ...(flaw ? [escaped(flaw.text)] : [])],
    ...(flaw ? [errorSegment(flaw)] : []),
  ];
  const message = new Hl7Message(segments.map(fields => new Hl7Segment(fields)));
  return Buffer.from(`${message.toString()}\r`, 'utf8');
}

/** ERR-1 is how version 2.4 and earlier name the place; ERR-2 and 3 how later ones do. Both are filled: older systems read on. */
function errorSegment({ segment, field, component, code, text }: Flaw): string[] {
  const place = [segment, '1', field ?? '', field === null ? '' : '1', component ?? ''];
  const trimmed = place.join('^').replace(/\^+$/, '');
  return [
    'ERR',
    [segment, '1', field ?? '', `${code}&${FLAWS[code]}&HL70357`].join('^'),
    trimmed,
    `${code}^${FLAWS[code]}^HL70357`,
    'E',
    '',
    '',
    '',
    escaped(text),
  ];
}

/** Nothing that a sender wrote may end a field or a segment of ours. */
function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '\\': '\\E\\',
    '|': '\\F\\',
    '^': '\\S\\',
    '~': '\\R\\',
    '&': '\\T\\',
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through.
  return text.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/[\\|^~&]/g, mark => marks[mark]!);
}
