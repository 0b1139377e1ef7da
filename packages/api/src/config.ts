/** Everything the API reads from its environment, parsed once. The table in docs/operations.md lists the same names. */
export type Config = {
  /** Port of HTTP and WebSocket; 0: any free one. */
  port: number;
  /** Whether `port` may be replaced by the next free one. */
  portMayMove: boolean;
  host: string;
  /** Port of HL7 messages over MLLP; 0: any free one; null: not listened on. */
  hl7MllpPort: number | null;
  /** Address that MLLP is listened for on. It has no login: never a public one. */
  hl7MllpHost: string;
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
  /** Instant at which the city's clock starts, milliseconds since 1970; null: now. For looking at real data of the past. */
  clockStart: number | null;
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

function clockStart(environment: NodeJS.ProcessEnv, production: boolean): number | null {
  const text = environment.CITY_CLOCK_START;
  if (!text) return null;
  const instant = Date.parse(text);
  if (production || Number.isNaN(instant) || instant > Date.now()) {
    throw new Error(
      `CITY_CLOCK_START="${text}" is not usable: an instant of the past is, e.g. 2021-04-25T00:20:00+05:30, and never in production.`,
    );
  }
  return instant;
}

/** Parses the environment. Throws a sentence that names the variable, its value and what would be accepted. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const production = environment['NODE_ENV'] === 'production';
  const issuer = environment['OIDC_ISSUER'] || null;
  return {
    port: number(environment, 'PORT', 4000, 0, 65_535),
    portMayMove: !environment['PORT'] || environment['PORT_MAY_MOVE'] === '1',
    host: environment['HOST'] || '127.0.0.1',
    hl7MllpPort: environment['HL7_MLLP_PORT'] ? number(environment, 'HL7_MLLP_PORT', 0, 0, 65_535) : null,
    hl7MllpHost: environment['HL7_MLLP_HOST'] || '127.0.0.1',
    databaseUrl: environment['DATABASE_URL'] || null,
    dataDir: environment['DATA_DIR'] || null,
    production,
    issuer,
    audience: environment['OIDC_AUDIENCE'] || 'hims',
    clockRate: number(environment, 'CITY_CLOCK_RATE', 1, 1, production ? 1 : 1_440),
    clockStart: clockStart(environment, production),
    boardTickMs: environment['BOARD_TICK_MS'] ? number(environment, 'BOARD_TICK_MS', 0, 0, 60_000) : null,
    heartbeatMs: number(environment, 'HEARTBEAT_MS', 5_000, 100, 60_000),
    maxSocketsPerSubject: number(environment, 'MAX_SOCKETS_PER_SUBJECT', issuer ? 8 : 20_000, 1, 1_000_000),
    allowedOrigins: (environment['ALLOWED_ORIGINS'] || '').split(',').filter(origin => origin !== ''),
    dashboardDir: environment['DASHBOARD_DIR'] || null,
    logLevel: environment['LOG_LEVEL'] || 'info',
  };
}
