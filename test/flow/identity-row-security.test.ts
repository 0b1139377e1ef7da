import 'reflect-metadata';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entities } from '../../packages/api/src/city/entities.ts';
import { assertRowSecurity, rowSecurityHoles } from '../../packages/api/src/identity/row-security.ts';
import { type Actor, ANONYMOUS, SYSTEM } from '../../packages/api/src/kernel/actor.ts';
import { type Database, openDatabase, sqlOf } from '../../packages/api/src/postgres/database.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

const HOSPITALS = ['LNH', 'GTBH', 'DDU', 'SGMH'];

let fresh: FreshDatabase;
let owner: pg.Client;
let database: Database;

/** Four hospitals, each with one row of every kind, and a canary that names its hospital. */
beforeAll(async () => {
  fresh = await freshDatabase();
  owner = new pg.Client({ connectionString: fresh.url });
  owner.on('error', () => undefined);
  await owner.connect();
  for (const hospital of HOSPITALS) {
    await owner.query(`insert into source values ($1, 'FEED', $1, $1)`, [`SRC-${hospital}`]);
    await owner.query('insert into source_facility values ($1, $2)', [`SRC-${hospital}`, hospital]);
    await owner.query(
      `insert into receipt values ($1, 'm1', 'h', $2, 'BEDS', 'p', now(), now(), 'APPLIED', null, null, $3)`,
      [`SRC-${hospital}`, hospital, `canary ${hospital}`],
    );
    for (const signal of ['BEDS', 'CROWDING', 'EMERGENCY']) {
      const fact = JSON.stringify({ canary: hospital, signal });
      await owner.query(`insert into cell values ($1, $2, 'p', now(), $3, 1)`, [hospital, signal, fact]);
      await owner.query(
        'insert into change_log (recorded_at, facility_code, signal, facts) values (now(), $1, $2, $3)',
        [hospital, signal, fact],
      );
    }
  }
  await owner.query(`insert into cell values ('CATS', 'AMBULANCES', 'AMB-001', now(), '{"canary":"CATS"}', 1)`);
  database = await openDatabase({ url: fresh.url, entities, connections: 4, onError: () => undefined });
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await fresh.drop();
});

function someone(role: Actor['role'], facilities: readonly string[] | null, sources: readonly string[] = []): Actor {
  return {
    ...ANONYMOUS,
    subject: `test|${role}`,
    role,
    facilities: facilities && new Set(facilities),
    sources: new Set(sources),
  };
}

const count = async (actor: Actor, text: string, parameters: unknown[] = []): Promise<number> =>
  database.sql(actor, async sql =>
    Number((await sql.query<{ n: string }>(`select count(*) as n from ${text}`, parameters)).rows[0]?.n),
  );

describe('the catalogue of the database', () => {
  test('has no way past row-level security for the role of the application', async () => {
    expect(await database.sql(SYSTEM, rowSecurityHoles)).toEqual([]);
    await expect(database.sql(SYSTEM, assertRowSecurity)).resolves.toBeUndefined();
  });

  test('every table is covered, partitions as well', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity`,
    );
    const covered = rows.map(row => row.relname);
    for (const table of [
      'cell',
      'change_log',
      'change_log_rest',
      'receipt',
      'audit',
      'facility',
      'ward',
      'assignment',
    ]) {
      expect(covered).toContain(table);
    }
  });

  const twins: Record<string, { make: string[]; undo: string[]; hole: RegExp }> = {
    'a table that somebody forgot': {
      make: ['create table note (text text)', 'grant select on note to hims_app'],
      undo: ['drop table note'],
      hole: /table note: row-level security is not enabled/,
    },
    'a table whose protection is not forced': {
      make: ['alter table ward no force row level security'],
      undo: ['alter table ward force row level security'],
      hole: /table ward/,
    },
    'a view with the rights of its owner': {
      make: ['create view every_cell as select * from cell', 'grant select on every_cell to hims_app'],
      undo: ['drop view every_cell'],
      hole: /view every_cell: runs with the rights of its owner/,
    },
    'a materialised view': {
      make: ['create materialized view kept as select * from cell', 'grant select on kept to hims_app'],
      undo: ['drop materialized view kept'],
      hole: /materialised view kept/,
    },
    'a function with the rights of its owner': {
      make: [`create function peek() returns bigint language sql security definer as 'select count(*) from cell'`],
      undo: ['drop function peek()'],
      hole: /function peek\(\): runs with the rights of its owner/,
    },
    'an audit that can be changed': {
      make: ['grant update on audit to hims_app'],
      undo: ['revoke update on audit from hims_app'],
      hole: /table audit/,
    },
    'a grant on the ledger of migrations': {
      make: ['grant select on schema_migration to hims_app'],
      undo: ['revoke select on schema_migration from hims_app'],
      hole: /ledger of migrations/,
    },
    'an application role that owns a table': {
      make: [
        'create table own (x int)',
        'alter table own enable row level security',
        'alter table own force row level security',
        'grant create on schema public to hims_app',
        'alter table own owner to hims_app',
      ],
      undo: ['drop table own', 'revoke create on schema public from hims_app'],
      hole: /table own: owned by the role hims_app/,
    },
  };
  for (const [name, { make, undo, hole }] of Object.entries(twins)) {
    test(`broken twin: ${name} is found, and the API would not start`, async () => {
      for (const statement of make) await owner.query(statement);
      try {
        await expect(database.sql(SYSTEM, assertRowSecurity)).rejects.toThrow(hole);
      } finally {
        for (const statement of undo) await owner.query(statement);
      }
      expect(await database.sql(SYSTEM, rowSecurityHoles)).toEqual([]);
    });
  }

  test('the owner itself, if the API ran as it, would be found', async () => {
    expect((await rowSecurityHoles(owner)).join()).toMatch(/superuser or bypasses/);
  });
});

describe('who sees which rows', () => {
  const lnh = ['LNH'];
  const cases: [string, Actor, { cells: number; receipts: number; log: number; sources: number }][] = [
    ['the system', SYSTEM, { cells: 13, receipts: 4, log: 12, sources: 4 }],
    ['an official', someone('OFFICIAL', null), { cells: 13, receipts: 4, log: 12, sources: 4 }],
    ['an analyst', someone('ANALYST', null), { cells: 12, receipts: 0, log: 12, sources: 0 }],
    ['a superintendent of LNH', someone('SUPERINTENDENT', lnh), { cells: 6, receipts: 1, log: 6, sources: 1 }],
    ['a clerk of LNH', someone('CLERK', lnh), { cells: 6, receipts: 0, log: 6, sources: 0 }],
    ['a doctor of two hospitals', someone('DOCTOR', ['LNH', 'GTBH']), { cells: 8, receipts: 0, log: 8, sources: 0 }],
    ['a dispatcher', someone('DISPATCHER', null), { cells: 13, receipts: 0, log: 12, sources: 0 }],
    ['a crew', someone('CREW', null), { cells: 5, receipts: 0, log: 4, sources: 0 }],
    ['a patient', someone('PATIENT', []), { cells: 4, receipts: 0, log: 4, sources: 0 }],
    ['the anonymous', ANONYMOUS, { cells: 4, receipts: 0, log: 4, sources: 0 }],
    ['the source of LNH', someone('SOURCE', lnh, ['SRC-LNH']), { cells: 6, receipts: 1, log: 6, sources: 1 }],
    ['a clerk of nowhere', someone('CLERK', []), { cells: 4, receipts: 0, log: 4, sources: 0 }],
  ];
  for (const [who, actor, seen] of cases) {
    test(who, async () => {
      expect({
        cells: await count(actor, 'cell'),
        receipts: await count(actor, 'receipt'),
        log: await count(actor, 'change_log'),
        // The city's own sources are there from the start.
        sources: await count(actor, `source where code like 'SRC-%'`),
      }).toEqual(seen);
      expect(await count(actor, 'facility')).toBeGreaterThan(1_000);
    });
  }

  test('without an actor there is no row in any table, whoever used the connection before', async () => {
    const tables = [
      'cell',
      'receipt',
      'change_log',
      'source',
      'source_facility',
      'facility',
      'ward',
      'department',
      'ambulance',
      'assignment',
      'freshness_rule',
      'board_epoch',
      'crowding_table',
      'board_check',
      'dispute',
    ];
    for (let round = 0; round < 8; round++) {
      await count(SYSTEM, 'cell');
      for (const table of tables) {
        const { rows } = await database.pool.query<{ n: string }>(`select count(*) as n from ${table}`);
        expect(Number(rows[0]?.n), table).toBe(0);
      }
    }
  });

  test('the change log cannot be read past its parent', async () => {
    await expect(database.sql(SYSTEM, sql => sql.query('select * from change_log_rest'))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('who may write which rows', () => {
  const lnh = someone('SOURCE', ['LNH'], ['SRC-LNH']);
  const insertReceipt = (source: string, facility: string) => ({
    text: `insert into receipt values ($1, $2, 'h', $3, 'BEDS', 'p', now(), now(), 'APPLIED', null, null, '{}')`,
    parameters: [source, `w-${source}-${facility}`, facility],
  });
  const run = (actor: Actor, { text, parameters = [] }: { text: string; parameters?: unknown[] }) =>
    database.sql(actor, sql => sql.query(text, parameters));

  test('a source writes for its own facilities, under its own name', async () => {
    await expect(run(lnh, insertReceipt('SRC-LNH', 'LNH'))).resolves.toBeDefined();
    await expect(run(lnh, insertReceipt('SRC-LNH', 'GTBH'))).rejects.toThrow(/row-level security/);
    await expect(run(lnh, insertReceipt('SRC-GTBH', 'LNH'))).rejects.toThrow(/row-level security/);
    const cell = (facility: string) => ({
      text: `insert into cell values ($1, 'BEDS', 'new', now(), '{}', 1)`,
      parameters: [facility],
    });
    await expect(run(lnh, cell('LNH'))).resolves.toBeDefined();
    await expect(run(lnh, cell('GTBH'))).rejects.toThrow(/row-level security/);
    for (const other of HOSPITALS.slice(1)) {
      const changed = await database.sql(lnh, sql =>
        sql.query(`update cell set fact = '{}' where facility_code = $1 returning 1`, [other]),
      );
      expect(changed.rows).toEqual([]);
    }
  });

  test('nobody else writes reports, and only the registrar edits the registry', async () => {
    for (const role of [
      'SUPERINTENDENT',
      'CLERK',
      'DOCTOR',
      'DISPATCHER',
      'CREW',
      'ANALYST',
      'PATIENT',
      'ANONYMOUS',
    ] as const) {
      const actor = someone(role, null, ['SRC-LNH']);
      await expect(run(actor, insertReceipt('SRC-LNH', 'LNH')), role).rejects.toThrow(/row-level security/);
      const renamed = await database.sql(actor, sql =>
        sql.query(`update facility set beds = 1 where code = 'LNH' returning 1`),
      );
      expect(renamed.rows, role).toEqual([]);
      const promoted = run(actor, { text: `insert into assignment (subject, role) values ('test', 'OFFICIAL')` });
      await expect(promoted, role).rejects.toThrow(/row-level security/);
    }
    const official = someone('OFFICIAL', null);
    const edited = await database.sql(official, sql =>
      sql.query(`update facility set beds = beds where code = 'LNH' returning 1`),
    );
    expect(edited.rows).toHaveLength(1);
    await expect(
      run(official, { text: `insert into assignment (subject, role) values ('test', 'OFFICIAL')` }),
    ).rejects.toThrow(/row-level security/);
  });

  test('the audit is written by everyone who acts and read, changed or shortened by no one', async () => {
    const audit = `insert into audit (at, actor, role, action, subject, details) values (now(), 'a', 'b', 'c', 'd', '{}')`;
    await expect(run(lnh, { text: audit })).resolves.toBeDefined();
    for (const text of ['select * from audit', `update audit set actor = 'x'`, 'delete from audit', 'truncate audit']) {
      await expect(run(SYSTEM, { text }), text).rejects.toThrow(/permission denied/);
    }
    for (const text of [
      `update receipt set outcome = 'LATE'`,
      'delete from receipt',
      'delete from change_log',
      'drop table audit',
      'alter table cell disable row level security',
    ]) {
      await expect(run(someone('OFFICIAL', null), { text }), text).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});

describe('one pool, many actors', () => {
  const actors = HOSPITALS.map(hospital => someone('CLERK', [hospital]));

  /** 1,000 requests on four connections, each as a clerk of one hospital: how often one saw the beds of another. */
  async function crossings(): Promise<number> {
    let crossed = 0;
    await Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => {
        const actor = actors[index % actors.length]!;
        const read = `select facility_code from cell where signal = 'BEDS'`;
        const rows =
          index % 2 === 0
            ? (await database.sql(actor, sql => sql.query<{ facility_code: string }>(read))).rows
            : await database.transaction(
                actor,
                async em => (await sqlOf(em).query<{ facility_code: string }>(read)).rows,
                { readOnly: true },
              );
        if (rows.length === 0 || rows.some(row => !actor.facilities?.has(row.facility_code))) crossed++;
      }),
    );
    return crossed;
  }

  /** Rows that a connection of the pool still shows to whoever takes it next. */
  async function leftBehind(): Promise<number> {
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => database.pool.query<{ n: string }>('select count(*) as n from cell')),
    );
    return Math.max(...answers.map(({ rows }) => Number(rows[0]?.n)));
  }

  test('1,000 interleaved requests of four hospitals on four connections: no row crosses', async () => {
    expect(await crossings()).toBe(0);
    expect(await leftBehind()).toBe(0);
  });

  test('requests that fail in the middle leave nothing behind', async () => {
    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        database
          .sql(actors[index % 4]!, async sql => {
            await sql.query('select 1 / (random() * 0)::int');
          })
          .catch(() => undefined),
      ),
    );
    expect(await leftBehind()).toBe(0);
    expect(await crossings()).toBe(0);
  });

  test('broken twin: one setting for the session instead of the transaction is seen by the same check', async () => {
    const client = await database.pool.connect();
    await client.query(`select set_config('hims.role', 'SYSTEM', false), set_config('hims.facilities', '*', false)`);
    client.release();
    expect(await leftBehind()).toBeGreaterThan(0);
    const again = await database.pool.connect();
    again.release(true);
  });
});
