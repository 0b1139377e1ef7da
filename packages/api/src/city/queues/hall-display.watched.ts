import type { Watched } from '../../live/watched.ts';
import { hallDisplay } from './hall-display.queries.ts';
import { OPD_LINE } from './opd/lock-queue.ts';

export const watchedHallDisplay: Watched<{ facility: string; queue?: string | null }> = {
  field: 'hallDisplay',
  keys: ({ facility, queue }) => [queue ? `${OPD_LINE}/${facility}/${queue}` : `${OPD_LINE}/${facility}`],
  read: (sql, args, _, now) => hallDisplay(sql, args, now),
};
