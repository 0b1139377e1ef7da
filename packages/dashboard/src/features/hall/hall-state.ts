import type { HallDisplaySubscription } from '../../generated/graphql.ts';

/** What hangs in a hall, as the server sends it. */
export type Hall = HallDisplaySubscription['hallDisplay'];
export type HallQueue = Hall['queues'][number];
export type HallRoom = HallQueue['rooms'][number];
export type HallCall = HallQueue['lastCalls'][number];

export type HallFreshness =
  /** What is shown is the present. */
  | 'LIVE'
  /** It is from before, and says since when. */
  | 'OLD'
  /** So old that no number of it may be shown. */
  | 'EXPIRED';
