import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CHANGE_CHANNEL, type ChangeRow } from '../commit/change-log.entity.ts';
import { SYSTEM } from '../kernel/actor.ts';
import type { Database } from '../postgres/database.ts';

/** Rows read at once; a transaction is never cut in two. */
const BATCH = 5_000;
/** Looks at the log by itself this often, in case a wake-up was lost. Real milliseconds. */
const LOOK_EVERY_MS = 200;

// Only below xmin, in order of transaction: ids and timestamps are handed out before commit, and a reader that takes
// "everything after the last one I saw" skips what commits late. Below xmin nothing can appear any more.
const READ = `
  select xid::text as xid, facility_code as facility, signal, facts
  from change_log
  where xid > $1::text::xid8 and xid < pg_snapshot_xmin(pg_current_snapshot())
  order by change_log.xid, seq
  limit $2`;
const READ_ONE = `
  select xid::text as xid, facility_code as facility, signal, facts
  from change_log where xid = $1::text::xid8 order by seq`;

const LAST_COMMITTED = `
  select xid::text as xid from change_log where xid > $1::text::xid8 order by change_log.xid desc limit 1`;

/** What was committed waits below `xmin` for every older transaction of the server, whoever's it is; that long, at most. */
const OLDER_END_WITHIN_MS = 10_000;

export interface Relay {
  /** Something was committed in this process: look now. */
  wake(): void;
  /**
   * Resolves when everything that was committed before the call is with `onChanges`; after ten seconds without the rest, when an
   * older transaction still stands before it. It comes when that one ends.
   */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Reads committed changes in commit order and hands them to `onChanges`, each transaction whole, none twice, none left
 * out. Woken by `wake`, by other processes through NOTIFY, and by a timer.
 */
export async function startRelay(options: {
  database: Database;
  /** Connection string for the one listening connection; null: the timer must do. */
  listenUrl: string | null;
  from: number;
  onChanges: (changes: ChangeRow[]) => void;
  onError: (error: Error) => void;
}): Promise<Relay> {
  let position = options.from;
  let stopped = false;
  let reading: Promise<void> | null = null;
  let again = false;

  async function read(): Promise<void> {
    for (;;) {
      again = false;
      const rows = await options.database.sql(SYSTEM, async sql => {
        const found = (await sql.query<Omit<ChangeRow, 'xid'> & { xid: string }>(READ, [String(position), BATCH])).rows;
        if (found.length < BATCH) return found;
        const last = found.at(-1)!.xid;
        const whole = found.filter(row => row.xid !== last);
        // One transaction larger than a batch: take all of it.
        return whole.length > 0
          ? whole
          : (await sql.query<Omit<ChangeRow, 'xid'> & { xid: string }>(READ_ONE, [last])).rows;
      });
      if (rows.length > 0) {
        const changes = rows.map(row => ({ ...row, xid: Number(row.xid) }));
        position = changes.at(-1)!.xid;
        options.onChanges(changes);
      } else if (!again || stopped) return;
    }
  }

  function look(): Promise<void> {
    if (reading) {
      again = true;
      return reading;
    }
    reading = read()
      .catch(options.onError)
      .finally(() => {
        reading = null;
      });
    return reading;
  }

  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  const listener = options.listenUrl ? await listen(options.listenUrl, () => void look(), options.onError) : null;
  await look();
  return {
    wake: () => void look(),
    async catchUp() {
      const { rows } = await options.database.sql(SYSTEM, sql =>
        sql.query<{ xid: string }>(LAST_COMMITTED, [String(position)]),
      );
      const last = Number(rows[0]?.xid ?? 0);
      const patience = performance.now() + OLDER_END_WITHIN_MS;
      await look();
      await look();
      while (position < last && !stopped && performance.now() < patience) {
        await pause(5);
        await look();
      }
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await reading;
      await listener?.();
    },
  };
}

/** Listens on a connection of its own, and again after a break. Returns how to stop. */
async function listen(url: string, onWake: () => void, onError: (error: Error) => void): Promise<() => Promise<void>> {
  let closed = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'hims-relay' });
    next.on('notification', onWake);
    next.on('error', onError);
    next.on('end', () => {
      if (!closed) retry = setTimeout(() => void connect().catch(onError), 1_000);
    });
    await next.connect();
    await next.query(`listen ${CHANGE_CHANNEL}`);
    client = next;
  }
  await connect();
  return async () => {
    closed = true;
    if (retry) clearTimeout(retry);
    await client?.end();
  };
}
