import type { Watched } from '../../live/watched.ts';
import type { AlertsWanted } from './alerts.queries.ts';
import { alertsNow } from './alerts-now.ts';

/** The open alerts of whoever follows them: read again whenever one changes in a facility of theirs. */
export const watchedAlerts: Watched<{ filter?: AlertsWanted | null }> = {
  field: 'alertUpdates',
  keys: (_args, actor) =>
    actor.facilities === null ? ['ALERT'] : [...actor.facilities].map(facility => `ALERT/${facility}`),
  read: (sql, { filter }, actor, now) => alertsNow(sql, filter ?? {}, actor, now),
};
