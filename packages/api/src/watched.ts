import { watchedAlerts } from './city/alerts/watched-alerts.ts';
import { watchedBedBoard } from './city/beds/bed-board.queries.ts';
import { escalationUpdates } from './city/crowding/escalation-updates.ts';
import { watchedHallDisplay } from './city/queues/hall-display.watched.ts';
import { watchedQueueConsole } from './city/queues/queue-console.watched.ts';
import { dataHealthWatched, openDisputesWatched } from './city/trust/watched.ts';
import type { Watched } from './live/watched.ts';

/** Every state that can be followed beside the board, by the field of the contract. */
export const WATCHED: readonly Watched[] = [
  watchedAlerts,
  watchedBedBoard,
  dataHealthWatched,
  escalationUpdates,
  openDisputesWatched,
  watchedHallDisplay,
  watchedQueueConsole,
];
