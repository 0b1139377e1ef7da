/** Everything the API reads from its environment, parsed once. The table in docs/operations.md lists the same names. */
export type Config = {
  /** Port of HTTP and WebSocket; 0: any free one. */
  port: number;
  /** Whether `port` may be replaced by the next free one. */
  portMayMove: boolean;
  host: string;
  /** Postgres to use; null: start the embedded one in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string | null;
  /** `production` refuses the development issuer and hides the schema from the anonymous. */
  production: boolean;
  /** OIDC issuer by URL; null: the in-process development issuer. */
  issuer: string | null;
  audience: string;
  /** City seconds per real second; more than 1 only in a simulated city. */
  clockRate: number;
  /** Overrides the tick of every stream, in milliseconds; null: as each stream asks. Benchmarks set 0. */
  boardTickMs: number | null;
  /** Milliseconds between heartbeats of an idle stream. */
  heartbeatMs: number;
  maxSocketsPerSubject: number;
  /** Origins besides our own that may open a socket. */
  allowedOrigins: readonly string[];
  /** Folder of the built dashboard; null: serve none. */
  dashboardDir: string | null;
  logLevel: string;
};

const NUMBER = /^\d+(\.\d+)?$/;

function number(environment: NodeJS.ProcessEnv, name: string, fallback: number, least: number, most: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!NUMBER.test(text) || value < least || value > most) {
    throw new Error(`${name}="${text}" is not usable: a number from ${least} to ${most} is.`);
  }
  return value;
}

/** Parses the environment. Throws a sentence that names the variable, its value and what would be accepted. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const production = environment['NODE_ENV'] === 'production';
  const issuer = environment['OIDC_ISSUER'] || null;
  return {
    port: number(environment, 'PORT', 4000, 0, 65_535),
    portMayMove: !environment['PORT'] || environment['PORT_MAY_MOVE'] === '1',
    host: environment['HOST'] || '127.0.0.1',
    databaseUrl: environment['DATABASE_URL'] || null,
    dataDir: environment['DATA_DIR'] || null,
    production,
    issuer,
    audience: environment['OIDC_AUDIENCE'] || 'hims',
    clockRate: number(environment, 'CITY_CLOCK_RATE', 1, 1, 1_440),
    boardTickMs: environment['BOARD_TICK_MS'] ? number(environment, 'BOARD_TICK_MS', 0, 0, 60_000) : null,
    heartbeatMs: number(environment, 'HEARTBEAT_MS', 5_000, 100, 60_000),
    maxSocketsPerSubject: number(environment, 'MAX_SOCKETS_PER_SUBJECT', issuer ? 8 : 20_000, 1, 1_000_000),
    allowedOrigins: (environment['ALLOWED_ORIGINS'] || '').split(',').filter(origin => origin !== ''),
    dashboardDir: environment['DASHBOARD_DIR'] || null,
    logLevel: environment['LOG_LEVEL'] || 'info',
  };
}
