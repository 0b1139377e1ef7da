import type { Speech } from '../../language/index.ts';
import { personWords } from './person-words.ts';

const KNOWN: ReadonlySet<string> = new Set([
  'ALREADY_ADMITTED',
  'ALREADY_REQUESTED',
  'ALREADY_SO',
  'ALREADY_THERE',
  'BED_BLOCKED',
  'BED_CLOSED',
  'BED_EXISTS',
  'BED_FOR_OTHERS',
  'BED_ISOLATED',
  'BED_NOT_CLEAN',
  'BED_RESERVED',
  'BED_UNSTAFFED',
  'FORBIDDEN',
  'NOTHING_TO_UNDO',
  'NOT_ADMITTED',
  'NOT_NEEDED',
  'NOT_POSSIBLE_NOW',
  'NOT_THE_LAST_CHANGE',
  'REQUEST_CLOSED',
  'SAME_PERSON',
  'TOO_LATE_TO_UNDO',
  'UNKNOWN_BED_CLASS',
  'UNKNOWN_REQUEST',
  'UNKNOWN_RESERVATION',
  'UNKNOWN_TASK',
  'UNKNOWN_VISIT',
  'VISIT_ENDED',
]);

/** Why the server said no, in the reader's language; a refusal that has no words here is told in the server's own. */
export function refusalWords(
  { code, message, details = {} }: { code: string; message: string; details?: Readonly<Record<string, unknown>> },
  { t }: Speech,
): string {
  if (code === 'BED_TAKEN') {
    const { by, secondsAgo } = details;
    return typeof by === 'string' && typeof secondsAgo === 'number'
      ? t('bedBoard.refused.BED_TAKEN', { by: personWords(by), seconds: secondsAgo })
      : t('bedBoard.refused.BED_TAKEN_BY_SOMEBODY');
  }
  if (code === 'CHANGED_SINCE' && typeof details.by === 'string' && typeof details.secondsAgo === 'number') {
    return t('bedBoard.refused.CHANGED_SINCE', { by: personWords(details.by), seconds: details.secondsAgo });
  }
  return KNOWN.has(code) ? t(`bedBoard.refused.${code}`) : message;
}
