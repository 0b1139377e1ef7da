import type { Watched } from '../../live/watched.ts';
import { escalationOf } from './escalation.queries.ts';

/** What the calculated level of a hospital hangs on, and what is declared beside it. */
const SIGNALS = ['ESCALATION', 'CROWDING_INPUT', 'BEDS', 'EMERGENCY', 'QUEUES'] as const;

/** Follows both levels of a hospital and its card. Actions become overdue with time alone. */
export const escalationUpdates: Watched<{ facility: string }> = {
  field: 'escalationUpdates',
  keys: ({ facility }) => ['ESCALATION_TABLE', ...SIGNALS.map(signal => `${signal}/${facility}`)],
  read: (sql, { facility }, actor, now) => escalationOf(sql, actor, facility, now),
};
