import type { Watched } from '../../live/watched.ts';
import { dataHealth } from './data-health.queries.ts';
import { openDisputes } from './disputes.queries.ts';
import { keptStatistics } from './kept-statistics.ts';

/** The marks of numbers in doubt. Read again by the clock too: a dispute becomes overdue without anybody's doing. */
export const openDisputesWatched: Watched<{ facility?: string | null }> = {
  field: 'openDisputesUpdates',
  keys: ({ facility }) => [facility ? `DISPUTE/${facility}` : 'DISPUTE'],
  read: (sql, { facility }, _actor, now) => openDisputes(sql, facility ?? null, now),
};

/** Feeds × hospitals. Who is heard is read every five seconds, a sixth of the shortest interval; the hour is counted anew less often. */
export const dataHealthWatched: Watched<{ first: number }> = {
  field: 'dataHealthUpdates',
  keys: () => ['DISPUTE', 'BOARD_CHECK', 'ALERT_RULE'],
  alsoEveryMs: 5_000,
  read: (sql, { first }, actor, now) =>
    dataHealth(sql, { facilities: actor.facilities, first, after: null }, now, keptStatistics),
};
