import { Hl7Message } from '@medplum/core';
import { MessageFlaw } from './message-flaw.ts';
import { fieldsOf } from './read-field.ts';

/** What MSH says, as far as an acknowledgement and the search for the sender need it. Empty: not said. */
export type Header = {
  readonly sendingApplication: string;
  readonly sendingFacility: string;
  readonly receivingApplication: string;
  readonly receivingFacility: string;
  readonly controlId: string;
  readonly trigger: string;
  readonly processing: string;
  readonly version: string;
};

export const NO_HEADER: Header = {
  sendingApplication: '',
  sendingFacility: '',
  receivingApplication: '',
  receivingFacility: '',
  controlId: '',
  trigger: '',
  processing: '',
  version: '',
};

const DELIMITERS = /^[^A-Za-z0-9\s]{4,5}$/;

/** Takes a text apart into segments and fields, by the delimiters of its own MSH. Throws MessageFlaw when it has no usable MSH. */
export function parseMessage(text: string): Hl7Message {
  const unmarked = text.replace(/^\ufeff/, '');
  const batch = /(?:^|[\r\n])(FHS|BHS|BTS|FTS)(?![A-Za-z0-9])/.exec(unmarked)?.[1];
  if (batch) {
    const sentence = `${batch} makes this a batch, and no batch is taken; each message in a frame or request of its own is.`;
    throw new MessageFlaw(100, batch, sentence);
  }
  if (!unmarked.startsWith('MSH')) {
    throw new MessageFlaw(100, 'MSH', `The message begins with "${visible(unmarked.slice(0, 3))}"; MSH is accepted.`);
  }
  const separator = unmarked.charAt(3);
  const delimiters = unmarked.slice(4).split(separator, 1)[0]!;
  if (
    !/^[^A-Za-z0-9\s]$/.test(separator) ||
    !DELIMITERS.test(delimiters) ||
    new Set(separator + delimiters).size <= delimiters.length
  ) {
    throw new MessageFlaw(
      102,
      'MSH.2',
      `MSH-1 and MSH-2 are "${visible(unmarked.slice(3, 9))}"; five different marks are accepted, e.g. |^~\\&.`,
    );
  }
  return Hl7Message.parse(unmarked.replace(/[\r\n\s]+$/, ''));
}

export function readHeader(message: Hl7Message): Header {
  const msh = fieldsOf(message.header);
  return {
    sendingApplication: msh.text(3),
    sendingFacility: msh.text(4),
    receivingApplication: msh.text(5),
    receivingFacility: msh.text(6),
    controlId: msh.text(10),
    trigger: msh.text(9, 2) || fieldsOf(message.getSegment('EVN')).text(1),
    processing: msh.text(11),
    version: msh.text(12),
  };
}

/** The text without what would disturb a terminal or a log. */
export function visible(text: string): string {
  return text.replace(/[^\x20-\x7e\u0900-\u097f]/g, '?');
}
