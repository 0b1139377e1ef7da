import pg from 'pg';
import { startOurApi } from './start-our-api.ts';

/** Another database on the same server, migrated by an API that is stopped again. Answers its URL. */
export async function secondDatabase(serverUrl: string, name: string): Promise<string> {
  const url = new URL(serverUrl);
  await runStatement(url.href, `create database ${name}`);
  url.pathname = `/${name}`;
  const ours = await startOurApi(url.href);
  await ours.stop();
  return url.href;
}

/** As the owner, on a connection of its own. */
export async function runStatement(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
