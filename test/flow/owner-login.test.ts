import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startPostgres } from '../../packages/api/src/postgres/embedded.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const login = 'city_owner';
const dataDir = mkdtempSync(join(tmpdir(), 'hims-test-'));
chmodSync(dataDir, 0o755);

let server: EmbeddedPostgres;
let api: TestApi | null = null;

// A server of its own: on the shared one a superuser has already made the application role.
beforeAll(async () => {
  server = await startPostgres({ dataDir, log: () => undefined, settings: { fsync: 'off' } });
  const superuser = new pg.Client({ connectionString: server.url });
  await superuser.connect();
  const exists = await superuser.query("select from pg_roles where rolname = 'hims_app'");
  expect(exists.rowCount, 'application roles before the API starts').toBe(0);
  await superuser.query(
    `create role ${login} login password 'city' nosuperuser nobypassrls nocreatedb createrole noreplication`,
  );
  await superuser.query(`create database city owner ${login} template template0`);
  await superuser.end();
}, 60_000);
afterAll(async () => {
  await api?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The address of the empty database, for the login that owns it. */
function ownersUrl(): string {
  const url = new URL(server.url);
  url.username = login;
  url.password = 'city';
  url.pathname = '/city';
  return url.href;
}

describe('a server of its own, where nobody is a superuser', () => {
  test('the API makes its tables and works with a login that only owns an empty database', async () => {
    api = await startApi({ database: { url: ownersUrl(), drop: async () => undefined } });
    const observedAt = new Date().toISOString();
    const beds = { ward: 'MED-M', bedClass: 'GENERAL', staffed: 100, occupied: 93 };
    const handedIn = await api.ask(
      'source-lnh',
      'mutation($reports: [ReportInput!]!) { submitReports(reports: $reports) { outcome message } }',
      { reports: [{ source: 'LNH-HIS', messageId: 'first', facility: 'LNH', observedAt, beds }] },
    );
    expect(handedIn.errors).toBeUndefined();
    expect(handedIn.data.submitReports).toMatchObject([{ outcome: 'APPLIED', message: null }]);
    await api.live.settle();
    const { data } = await api.ask(
      'official',
      '{ board { cells { facility beds { ward observedAt counts { occupied } } } } }',
    );
    expect(data.board.cells).toMatchObject([
      { facility: 'LNH', beds: [{ ward: 'MED-M', observedAt, counts: { occupied: 93 } }] },
    ]);
  });
});
