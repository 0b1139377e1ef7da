import { MessageFlaw } from './message-flaw.ts';

/** HL7 table 0211, the alphabets that can stand in a frame, as the decoder of the platform names them. */
const ALPHABETS: Readonly<Record<string, string>> = {
  ASCII: 'utf-8',
  'UNICODE UTF-8': 'utf-8',
  'UTF-8': 'utf-8',
  // The platform reads Latin 1 as Windows-1252, which gives the same letters.
  '8859/1': 'windows-1252',
  '8859/2': 'iso-8859-2',
  '8859/15': 'iso-8859-15',
};

/**
 * The text of a message in the alphabet that its MSH-18 names; without one UTF-8, of which ASCII is a part. Throws
 * MessageFlaw: an alphabet that is not read, bytes that are not of the alphabet, a NUL.
 */
export function decodeMessage(bytes: Buffer): string {
  const named = alphabetOf(bytes);
  const label = ALPHABETS[named === '' ? 'UNICODE UTF-8' : named.toUpperCase()];
  if (!label) {
    throw new MessageFlaw(
      103,
      'MSH.18',
      `MSH-18 "${named.slice(0, 40)}" is not read; ${Object.keys(ALPHABETS).join(', ')} are, and UTF-8 without one.`,
    );
  }
  if (bytes.includes(0)) throw new MessageFlaw(102, 'MSH', 'The message holds a NUL; printable text is accepted.');
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new MessageFlaw(102, 'MSH.18', `The bytes are not ${named || 'UTF-8'}; name their alphabet in MSH-18.`);
  }
}

/** MSH-18, read before the alphabet is known: delimiters and names of alphabets are ASCII in all of them. */
function alphabetOf(bytes: Buffer): string {
  const header = bytes
    .subarray(0, 2_000)
    .toString('latin1')
    .split(/[\r\n]/, 1)[0]!
    .replace(/^\u00ef\u00bb\u00bf/, '');
  const repetition = header.charAt(5) || '~';
  return (header.split(header.charAt(3) || '|')[17] ?? '').split(repetition)[0]!.trim();
}
