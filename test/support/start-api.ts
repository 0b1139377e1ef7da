import 'reflect-metadata';
import { type Api, type StartOptions, start } from '../../packages/api/src/start.ts';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';

/** A real API in this process: real database, real port, real sockets. */
export interface TestApi extends Api {
  readonly database: FreshDatabase;
  /** Answers one GraphQL request over HTTP. `account` signs in first; null: anonymous. */
  ask(account: string | null, query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  /** An access token of an account of the demonstration. */
  signIn(account: string): Promise<string>;
  /** Stops the API and drops its database. */
  close(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of many shapes, and assert them.
export type GraphqlAnswer = { data?: any; errors?: { message: string; extensions: Record<string, unknown> }[] };

/** Starts an API on a database of its own, or on the one given: two of them on one database are two processes of one city. */
export async function startApi(options: Partial<StartOptions> & { database?: FreshDatabase } = {}): Promise<TestApi> {
  const { database: given, ...settings } = options;
  const database = given ?? (await freshDatabase());
  const api = await start({
    port: 0,
    portMayMove: false,
    host: '127.0.0.1',
    databaseUrl: database.url,
    dataDir: null,
    production: false,
    issuer: null,
    audience: 'hims',
    clockRate: 1,
    hl7MllpPort: null,
    hl7MllpHost: '127.0.0.1',
    clockStart: null,
    boardTickMs: null,
    heartbeatMs: 500,
    maxSocketsPerSubject: 10_000,
    allowedOrigins: [],
    dashboardDir: null,
    logLevel: 'fatal',
    reconcileEveryMs: 100,
    ...settings,
  });
  const tokens = new Map<string, Promise<string>>();
  const signIn = (account: string) => {
    let token = tokens.get(account);
    if (!token) tokens.set(account, (token = fetchToken(api.url, account)));
    return token;
  };
  return {
    ...api,
    database,
    signIn,
    async ask(account, query, variables) {
      const authorization: Record<string, string> = account ? { authorization: `Bearer ${await signIn(account)}` } : {};
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphqlAnswer;
    },
    async close() {
      await api.stop();
      if (!given) await database.drop();
    },
  };
}

async function fetchToken(url: string, account: string): Promise<string> {
  const response = await fetch(`${url}/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  const { accessToken } = (await response.json()) as { accessToken: string };
  return accessToken;
}
