import { writeAudit } from '../../commit/audit.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Watched } from '../../live/watched.ts';
import type { Sql } from '../../postgres/database.ts';
import { lineKey } from './opd/opd-work.ts';
import { refuseOutside } from './opd/refuse-outside.ts';
import { queueConsole } from './queue-console.queries.ts';

type Args = { facility: string; queue: string };

/** Writes down that somebody reads who waits in a queue. Throws Refusal FORBIDDEN outside the actor's facilities. */
export async function noteReading(sql: Sql, actor: Actor, { facility, queue }: Args, now: number): Promise<void> {
  refuseOutside(actor, facility);
  await writeAudit(sql, now, [{ actor, action: 'readQueueConsole', subject: `${facility}/${queue}` }]);
}

export const watchedQueueConsole: Watched<Args> = {
  field: 'queueConsole',
  keys: ({ facility, queue }) => [lineKey(facility, queue)],
  opened: (sql, args, actor, now) => noteReading(sql, actor, args, now),
  read: (sql, args, _, now) => queueConsole(sql, args, now),
};
