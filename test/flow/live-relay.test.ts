import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFacts } from '../../packages/api/src/commit/write-facts.ts';
import { SYSTEM } from '../../packages/api/src/kernel/actor.ts';
import { startRelay } from '../../packages/api/src/live/relay.ts';
import { type Database, openDatabase } from '../../packages/api/src/postgres/database.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase({ url: fresh.url, entities: [], connections: 24, onError: () => undefined });
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const instant = (n: number) => new Date(Date.UTC(2026, 10, 22) + n).toISOString();
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Sixteen wards of writers: some slow, some who change their mind. Returns what was committed. */
async function writeBusily(run: string, each: number): Promise<Set<string>> {
  const committed = new Set<string>();
  await Promise.all(
    Array.from({ length: 16 }, async (_, writer) => {
      for (let n = 0; n < each; n++) {
        const part = `${run}-${writer}-${n}`;
        const kept = await database
          .sql(SYSTEM, async sql => {
            await writeFacts(sql, Date.now(), [
              { facility: 'LNH', signal: 'BEDS', part, fact: { observedAt: instant(n) } },
            ]);
            if ((writer + n) % 3 === 0) await pause(Math.random() * 20);
            if ((writer * 7 + n) % 20 === 0) throw new Error('changed her mind');
            return true;
          })
          .catch(() => false);
        if (kept) committed.add(part);
      }
    }),
  );
  return committed;
}

/** The naive reader that every outbox tutorial shows: everything after the last id it saw. */
async function followByLastId(run: string): Promise<{ delivered: string[]; stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  const delivered: string[] = [];
  let last = (await client.query<{ seq: string }>('select coalesce(max(seq), 0)::text as seq from change_log')).rows[0]!
    .seq;
  let stopped = false;
  const look = async () => {
    const { rows } = await client.query<{ seq: string; part: string }>(
      'select seq::text, jsonb_object_keys(facts) as part from change_log where seq > $1 order by seq',
      [last],
    );
    for (const row of rows) {
      last = row.seq;
      if (row.part.startsWith(run)) delivered.push(row.part);
    }
  };
  const loop = (async () => {
    while (!stopped) {
      await look();
      await pause(2);
    }
    await look();
  })();
  return {
    delivered,
    async stop() {
      stopped = true;
      await loop;
      await client.end();
    },
  };
}

async function followByRelay(run: string): Promise<{ delivered: string[]; stop(): Promise<void> }> {
  const delivered: string[] = [];
  const from = await database.sql(SYSTEM, async sql =>
    Number(
      (await sql.query<{ xid: string }>('select coalesce(max(xid::text::bigint), 0)::text as xid from change_log'))
        .rows[0]!.xid,
    ),
  );
  const relay = await startRelay({
    database,
    listenUrl: null,
    from,
    onError: error => {
      throw error;
    },
    onChanges: rows => {
      for (const row of rows) delivered.push(...Object.keys(row.facts).filter(part => part.startsWith(run)));
    },
  });
  return {
    delivered,
    async stop() {
      await relay.catchUp();
      await relay.stop();
    },
  };
}

describe('the relay', () => {
  test('LB-2: with 16 writers, delays and rollbacks every committed change arrives, once, and none that was rolled back; a cursor on the id loses some', async () => {
    const relayed = await followByRelay('run');
    const naive = await followByLastId('run');
    const committed = await writeBusily('run', 120);
    await Promise.all([relayed.stop(), naive.stop()]);

    expect(relayed.delivered).toHaveLength(committed.size);
    expect(new Set(relayed.delivered)).toEqual(committed);
    // The broken twin: the same writers, the same check.
    const lost = [...committed].filter(part => !naive.delivered.includes(part));
    expect(lost.length).toBeGreaterThan(0);
  });

  test('LB-1: what a transaction has written but not committed is not delivered, nor ever when it rolls back', async () => {
    const relayed = await followByRelay('open');
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query("select set_config('hims.role', 'SYSTEM', true), set_config('hims.facilities', '*', true)");
    await writeFacts(client, Date.now(), [
      { facility: 'LNH', signal: 'BEDS', part: 'open-1', fact: { observedAt: instant(1) } },
    ]);
    await pause(500);
    expect(relayed.delivered).toEqual([]);
    await client.query('rollback');
    client.release();
    await relayed.stop();
    expect(relayed.delivered).toEqual([]);
  });

  test('what was committed is waited for while an older transaction, of whomever, is still open', async () => {
    const relayed = await followByRelay('late');
    const older = new pg.Client({ connectionString: fresh.url });
    await older.connect();
    await older.query('begin');
    await older.query('select pg_current_xact_id()');
    await database.sql(SYSTEM, sql =>
      writeFacts(sql, Date.now(), [
        { facility: 'LNH', signal: 'BEDS', part: 'late-1', fact: { observedAt: instant(1) } },
      ]),
    );
    const caughtUp = relayed.stop();
    expect(relayed.delivered).toEqual([]);
    await pause(300);
    await older.query('commit');
    await older.end();
    await caughtUp;
    expect(relayed.delivered).toEqual(['late-1']);
  });

  test('one transaction of more rows than a batch is delivered whole', async () => {
    const batches: number[] = [];
    const from = await database.sql(SYSTEM, async sql =>
      Number(
        (await sql.query<{ xid: string }>('select coalesce(max(xid::text::bigint), 0)::text as xid from change_log'))
          .rows[0]!.xid,
      ),
    );
    await database.sql(SYSTEM, sql =>
      writeFacts(
        sql,
        Date.now(),
        Array.from({ length: 12_000 }, (_, n) => ({
          facility: `F${n}`,
          signal: 'BEDS',
          part: 'A',
          fact: { observedAt: instant(n) },
        })),
      ),
    );
    const relay = await startRelay({
      database,
      listenUrl: null,
      from,
      onError: () => undefined,
      onChanges: rows => batches.push(rows.length),
    });
    await relay.catchUp();
    await relay.stop();
    expect(batches).toEqual([12_000]);
  });
});
