import { timeWords } from '../../language/figures.ts';
import type { Speech } from '../../language/index.ts';
import type { CommandRefused } from '../../live/command.ts';

const KNOWN: ReadonlySet<string> = new Set([
  'ALREADY_CALLED',
  'ALREADY_STARTED',
  'BUSY_TRY_AGAIN',
  'CAPACITY_REACHED',
  'DAY_IS_OVER',
  'DOCTOR_AWAY',
  'FORBIDDEN',
  'LINE_CHANGED',
  'MAY_NOT_EXCEED',
  'NOTHING_TO_UNDO',
  'NOTHING_WAITING',
  'NOT_POSSIBLE_NOW',
  'NOT_STARTED',
  'ROOM_NOT_FREE',
  'ROOM_TAKEN',
  'SAME_CLASS',
  'SAME_QUEUE',
  'SESSION_ENDED',
  'STILL_SERVING',
  'TOKEN_MOVED_ON',
  'UNKNOWN_SESSION',
  'UNKNOWN_TOKEN',
]);
const STATES: ReadonlySet<unknown> = new Set([
  'BOOKED',
  'WAITING',
  'CALLED',
  'IN_CONSULTATION',
  'DONE',
  'ABSENT',
  'HELD',
  'LEFT',
  'CANCELLED',
]);

/** Why the server said no, in the reader's language; a refusal that has no words here is told in the server's own. */
export function refusalWords({ code, message, details }: CommandRefused, { t, language }: Speech): string {
  if (!KNOWN.has(code)) return message;
  const { number, by, at, state, capacity } = details;
  return t(`queue.refused.${code}`, {
    capacity: typeof capacity === 'number' ? capacity : '?',
    number: typeof number === 'number' ? number : '?',
    by: typeof by === 'string' ? by : '?',
    at: typeof at === 'string' ? timeWords(at, language) : '?',
    state: STATES.has(state) ? t(`queue.state.${state as string}`) : t('queue.state.DONE'),
  });
}
