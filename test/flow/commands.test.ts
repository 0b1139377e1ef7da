import 'reflect-metadata';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entities } from '../../packages/api/src/city/entities.ts';
import { runCommand } from '../../packages/api/src/commit/run-command.ts';
import { type Actor, ANONYMOUS } from '../../packages/api/src/kernel/actor.ts';
import { type Database, openDatabase } from '../../packages/api/src/postgres/database.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

const AT = Date.UTC(2026, 10, 22, 4);
const clerk = (subject: string): Actor => ({ ...ANONYMOUS, subject, role: 'CLERK', facilities: new Set(['LNH']) });

let fresh: FreshDatabase;
let database: Database;
let effects = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase({ url: fresh.url, entities, connections: 12, onError: () => undefined });
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** Calls the next token, as far as a command is concerned: something that happens, and an answer. */
function call(actor: Actor, requestId: string, args: object, work?: () => Promise<unknown>): Promise<unknown> {
  return database.sql(actor, sql =>
    runCommand(sql, { actor, at: AT, action: 'callNext', subject: 'LNH/MEDICINE', requestId, args }, async () => {
      effects++;
      if (work) return work();
      return { number: effects, at: new Date(AT) };
    }),
  );
}

const audited = async (requestId: string): Promise<number> => {
  const owner = new pg.Client({ connectionString: fresh.url });
  await owner.connect();
  try {
    const { rows } = await owner.query(`select count(*)::int as n from audit where details->>'requestId' = $1`, [
      requestId,
    ]);
    return rows[0].n as number;
  } finally {
    await owner.end();
  }
};

describe('a command', () => {
  test('pressed fifty times at once it is done once, and everyone gets the one answer', async () => {
    const before = effects;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => call(clerk('one'), 'press', { room: '4', class: 'SENIOR' })),
    );
    expect(effects).toBe(before + 1);
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
    expect(await audited('press')).toBe(1);
  });

  test('the same id with other arguments is refused and changes nothing', async () => {
    await call(clerk('two'), 'again', { room: '4' });
    const before = effects;
    await expect(call(clerk('two'), 'again', { room: '5' })).rejects.toMatchObject({ code: 'REQUEST_ID_REUSED' });
    expect(effects).toBe(before);
  });

  test('the order in which a client wrote the fields does not make it another command', async () => {
    const first = await call(clerk('three'), 'order', { room: '4', patient: { age: 60, sex: 'F' } });
    expect(await call(clerk('three'), 'order', { patient: { sex: 'F', age: 60 }, room: '4' })).toEqual(first);
  });

  test('two people may happen upon the same id', async () => {
    const before = effects;
    await call(clerk('four'), 'id-1', {});
    await call(clerk('five'), 'id-1', {});
    expect(effects).toBe(before + 2);
  });

  test('one that failed leaves no trace, so that the next try does it', async () => {
    const failing = call(clerk('six'), 'retry', {}, () => Promise.reject(new Error('the ward is on fire')));
    await expect(failing).rejects.toThrow('the ward is on fire');
    expect(await audited('retry')).toBe(0);
    await expect(call(clerk('six'), 'retry', {})).resolves.toMatchObject({ at: new Date(AT).toISOString() });
    expect(await audited('retry')).toBe(1);
  });

  test('an id that cannot be stored is refused with what would be accepted', async () => {
    for (const requestId of ['', 'with space', 'नमस्ते', 'x'.repeat(101)]) {
      await expect(call(clerk('seven'), requestId, {})).rejects.toMatchObject({ code: 'BAD_REQUEST_ID' });
    }
  });

  test('nobody reads what another was answered', async () => {
    await call(clerk('eight'), 'mine', {});
    const seen = await database.sql(clerk('nine'), sql => sql.query('select * from command_receipt'));
    expect(seen.rows).toEqual([]);
  });

  test('a check before the insert instead of the constraint does it more than once: the same test tells', async () => {
    let done = 0;
    const looksFirst = (requestId: string) =>
      database.sql(clerk('ten'), async sql => {
        const { rows } = await sql.query('select 1 from command_receipt where request_id = $1', [requestId]);
        if (rows.length > 0) return;
        done++;
        await new Promise(resolve => setTimeout(resolve, 20));
        await sql.query(
          `insert into command_receipt (subject, request_id, content_hash, at) values ('ten', $1, 'h', now())
           on conflict do nothing`,
          [requestId],
        );
      });
    await Promise.all(Array.from({ length: 10 }, () => looksFirst('press')));
    expect(done).toBeGreaterThan(1);
  });
});
