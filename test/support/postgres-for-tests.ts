import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startPostgres, stopAbandoned } from '../../packages/api/src/postgres/embedded.ts';
import { migrate } from '../../packages/api/src/postgres/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this test run; its database `hims_template` is migrated and holds the registry. */
    postgresUrl: string;
  }
}

interface Shared {
  users: number;
  server: Promise<{ postgres: EmbeddedPostgres; dataDir: string }>;
}

const PREFIX = 'hims-test-';

// Every project loads this file anew in the same process; one server serves them all.
const SLOT = Symbol.for('hims.postgres-for-tests');
const slots = globalThis as unknown as Record<symbol, Shared | undefined>;

/** Starts PostgreSQL before the first project that needs it and stops it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = slots[SLOT] ?? { users: 0, server: startServer() };
  slots[SLOT] = shared;
  shared.users += 1;
  const { postgres, dataDir } = await shared.server;
  project.provide('postgresUrl', postgres.url);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    slots[SLOT] = undefined;
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function startServer() {
  await clearAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  // Postgres may run as another account than the tests; it has to pass through this folder.
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({
    dataDir,
    log: line => console.log(line),
    // Nothing here outlives the run. A killed server process still loses nothing; only a power cut would.
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  try {
    const owner = new pg.Client({ connectionString: postgres.url });
    owner.on('error', () => undefined);
    await owner.connect();
    await owner.query('CREATE DATABASE hims_template');
    await owner.end();
    await migrate(postgres.url.replace(/\/hims$/, '/hims_template'));
  } catch (error) {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  return { postgres, dataDir };
}

// A run that was killed leaves its server behind; the next one clears it away.
async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter(entry => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    if (await stopAbandoned(dataDir)) rmSync(dataDir, { recursive: true, force: true });
  }
}
