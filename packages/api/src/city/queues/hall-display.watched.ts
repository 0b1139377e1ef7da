import type { Watched } from '../../live/watched.ts';
import { hallDisplay } from './hall-display.queries.ts';
import { OPD_HALL } from './opd/show-hall.ts';

export const watchedHallDisplay: Watched<{ facility: string; queue?: string | null }> = {
  field: 'hallDisplay',
  keys: ({ facility, queue }) => [queue ? `${OPD_HALL}/${facility}/${queue}` : `${OPD_HALL}/${facility}`],
  read: (sql, args, _, now) => hallDisplay(sql, args, now),
};
