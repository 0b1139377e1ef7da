import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of a test's own: migrated, with the registry, and nothing reported yet. */
export interface FreshDatabase {
  /** Connects as the owner, who passes row-level security. */
  url: string;
  drop(): Promise<void>;
}

/** Copies the template in some 20 ms. Call `drop` when done, or leave it to the end of the run. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(serverUrl, `CREATE DATABASE ${name} TEMPLATE hims_template STRATEGY FILE_COPY`);
  return {
    url: serverUrl.replace(/\/hims$/, `/${name}`),
    async drop() {
      await untilLeft(serverUrl, name);
      await asOwner(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

// A pool says that it has ended while its last connections are still closing. Cut off by force, each would throw where nobody listens.
async function untilLeft(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (let look = 0; look < 20; look += 1) {
      const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name]);
      if (rowCount === 0) return;
      await new Promise(resolve => setTimeout(resolve, 25));
    }
  } finally {
    await client.end();
  }
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
