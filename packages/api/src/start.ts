import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { entities } from './city/entities.ts';
import { startOpd } from './city/queues/start-opd.ts';
import type { Config } from './config.ts';
import { boardAnswers } from './graphql/board-answers.ts';
import { boardStreamDoor } from './graphql/board-subscription.ts';
import { buildSchema } from './graphql/build-schema.ts';
import { registerHealth } from './graphql/health.ts';
import { EMBEDDED_REQUESTS_PER_MINUTE, PRODUCTION_REQUESTS_PER_MINUTE } from './graphql/limits.ts';
import { openLog } from './graphql/log.ts';
import { openMetrics } from './graphql/metrics.ts';
import { pipelineOf } from './graphql/pipeline.ts';
import { makeResolvers, RESOLVERS } from './graphql/resolvers.ts';
import { registerSecurityHeaders } from './graphql/security-headers.ts';
import { serveDashboard } from './graphql/serve-dashboard.ts';
import { registerGraphql } from './graphql/server.ts';
import { openSockets, type Sockets } from './graphql/socket.ts';
import { streamDoors, watchedDoor } from './graphql/watched-door.ts';
import { registerHl7 } from './hl7/hl7-over-http.ts';
import { openHl7 } from './hl7/open-hl7.ts';
import { seedDevelopmentSenders } from './hl7/seed-development-senders.ts';
import { authorityOf } from './identity/actors.ts';
import { DEVELOPMENT_ACCOUNTS } from './identity/development-issuer/development-accounts.ts';
import { developmentIssuer } from './identity/development-issuer/development-issuer.ts';
import { seedAccounts } from './identity/development-issuer/seed-accounts.ts';
import { rememberTokens } from './identity/remembered-tokens.ts';
import { assertRowSecurity } from './identity/row-security.ts';
import { discoverTokens } from './identity/tokens.ts';
import { assertTrustedIssuer } from './identity/trusted-issuer.ts';
import { SYSTEM } from './kernel/actor.ts';
import { acceleratedClock, type Clock, realClock } from './kernel/clock.ts';
import { type LiveCity, startLiveCity } from './live-city.ts';
import { type Database, openDatabase } from './postgres/database.ts';
import { startPostgres } from './postgres/embedded.ts';
import { epochOf } from './postgres/epoch.ts';
import { migrate } from './postgres/migrate.ts';
import { WATCHED } from './watched.ts';

/** A running API. */
export interface Api {
  readonly url: string;
  readonly port: number;
  /** Port of HL7 messages over MLLP; null: not listened on. */
  readonly hl7MllpPort: number | null;
  /** Accounts of the demonstration; empty with an issuer of its own. */
  readonly accounts: readonly string[];
  readonly live: LiveCity;
  /** Finishes what is in flight, tells open screens to come back, and leaves nothing running. Within 10 s. */
  stop(): Promise<void>;
}

export type StartOptions = Config & {
  /** For tests: a clock that they hold. */
  readonly clock?: Clock;
  /** For tests: how often what is derived is compared with what is. Real milliseconds. */
  readonly reconcileEveryMs?: number;
};

/** A city that was started on a day of the past may be started on it again for as long as this. */
const LONGEST_PAST_DAY_MS = 30 * 86_400_000;

/** What is being answered when a stop comes has this long to finish. */
const FINISH_WITHIN_MS = 3_000;

/** The ports after the wanted one that are tried before giving up. */
const PORTS_TRIED = 20;

/** Starts everything the API needs, in order, and resolves when it answers. What fails takes down what was started before it. */
export async function start(config: StartOptions): Promise<Api> {
  assertTrustedIssuer(config);
  const log = openLog(config.logLevel);
  const onError = (err: unknown) => log.error({ err, event: 'background' });
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step().catch(onError);
  };
  try {
    let databaseUrl = config.databaseUrl;
    if (databaseUrl === null) {
      const postgres = await startPostgres({
        dataDir: config.dataDir ?? '.data',
        log: line => log.info({ event: line }),
      });
      undo.push(() => postgres.stop());
      databaseUrl = postgres.url;
    }
    await migrate(databaseUrl);
    const epoch = await epochOf(databaseUrl);
    const database = await openDatabase({ url: databaseUrl, entities, onError });
    undo.push(() => database.close());
    // Reading of any size has connections of its own: it must not keep a report, the relay or a check of rights waiting.
    const readers = await openDatabase({ url: databaseUrl, entities, connections: 4, onError });
    undo.push(() => readers.close());
    await database.sql(SYSTEM, assertRowSecurity);

    let origin = '';
    const issuer = config.issuer
      ? null
      : await developmentIssuer({
          audience: config.audience,
          accounts: DEVELOPMENT_ACCOUNTS,
          origin: () => origin,
          keyFile: config.dataDir ? join(config.dataDir, 'development-key.json') : null,
          signInsPerMinute: 6_000,
        });
    if (issuer) await seedAccounts(database, DEVELOPMENT_ACCOUNTS);
    const tokens = rememberTokens(
      issuer?.tokens ?? (await discoverTokens({ issuer: config.issuer!, audience: config.audience })),
    );
    const authority = authorityOf(database);

    const live = await startLiveCity({
      database,
      epoch,
      clock: config.clock ?? (await cityClock(database, config)),
      listenUrl: databaseUrl,
      heartbeatMs: config.heartbeatMs,
      reconcileEveryMs: config.reconcileEveryMs ?? 1_000,
      onError,
    });
    undo.push(() => live.stop());

    if (issuer) await seedDevelopmentSenders(database, live.clock.now());
    const hl7 = await openHl7({
      database,
      clock: live.clock,
      committed: live.committed,
      onError,
      mllp: config.hl7MllpPort === null ? null : { host: config.hl7MllpHost, port: config.hl7MllpPort },
    });
    undo.push(() => hl7.stop());

    const demonstration = issuer !== null;
    const opd = startOpd({ database, clock: live.clock, committed: live.committed, onError });
    undo.push(() => opd.stop());
    const schema = buildSchema(
      RESOLVERS,
      makeResolvers({ live, desk: live.desk, handDesk: live.handDesk, hl7: hl7.desk, opd: opd.desk, demonstration }),
    );
    const pipeline = pipelineOf(schema, { production: config.production });
    let sockets: Sockets | null = null;
    const metrics = openMetrics(() => ({ sockets: sockets?.count() ?? 0 }));
    const faultLog = (err: unknown, correlationId: string) => {
      metrics.fault();
      log.error({ err, correlationId });
    };
    const fastify: FastifyInstance = Fastify({
      loggerInstance: log.child({}, { level: 'error' }),
      genReqId: () => randomUUID(),
      trustProxy: false,
      // What is being answered is finished; a connection that only stays open must not hold up a stop.
      forceCloseConnections: 'idle',
      requestTimeout: 60_000,
      keepAliveTimeout: 30_000,
    }) as unknown as FastifyInstance;
    await registerSecurityHeaders(fastify, config.production);
    issuer?.register(fastify);
    registerHealth(fastify, {
      production: config.production,
      registry: metrics.registry,
      ready: async () => ({ database: await answers(database) }),
    });
    const requestsPerMinute = config.issuer ? PRODUCTION_REQUESTS_PER_MINUTE : EMBEDDED_REQUESTS_PER_MINUTE;
    await registerHl7(fastify, { desk: hl7.desk, tokens, authority, requestsPerMinute, onError });
    const graphql = await registerGraphql(fastify, {
      schema,
      pipeline,
      database,
      readers,
      city: live,
      tokens,
      authority,
      production: config.production,
      requestsPerMinute,
      metrics,
      log: faultLog,
      quickAnswer: boardAnswers(schema, live),
    });
    undo.push(() => graphql.stop());
    undo.push(() => {
      setTimeout(() => fastify.server.closeAllConnections(), FINISH_WITHIN_MS).unref();
      return fastify.close();
    });
    if (config.dashboardDir) await serveDashboard(fastify, config.dashboardDir);

    const port = await listen(fastify, config);
    origin = `http://localhost:${port}`;
    sockets = openSockets({
      server: fastify.server,
      schema,
      pipeline,
      door: streamDoors(
        boardStreamDoor({ schema, streams: live.streams, tickMs: config.boardTickMs, log: faultLog }),
        watchedDoor({ schema, watched: WATCHED, database, doorbell: live.doorbell, clock: live.clock }),
      ),
      tokens,
      authority,
      production: config.production,
      allowedOrigins: config.allowedOrigins,
      maxSocketsPerSubject: config.maxSocketsPerSubject,
      log: faultLog,
    });
    undo.push(() => sockets!.close());
    return {
      url: origin,
      port,
      hl7MllpPort: hl7.mllpPort,
      accounts: issuer ? DEVELOPMENT_ACCOUNTS.map(({ account }) => account) : [],
      live,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Listens on the wanted port, or on the next free one when it may move. Returns the port. */
async function listen(fastify: FastifyInstance, config: Config): Promise<number> {
  for (let port = config.port; ; port++) {
    try {
      await fastify.listen({ port, host: config.host });
      return (fastify.server.address() as AddressInfo).port;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || !config.portMayMove || port >= config.port + PORTS_TRIED) {
        throw taken ? new Error(`Port ${port} is taken by another program; set PORT to a free one.`) : error;
      }
    }
  }
}

/** The city's clock. It is never set back: one that ran ahead goes on from the last report. */
async function cityClock(database: Database, { clockRate, clockStart }: Config): Promise<Clock> {
  const latest = await database.sql(SYSTEM, async sql => {
    const { rows } = await sql.query<{ latest: Date | null }>('select max(recorded_at) as latest from change_log');
    return rows[0]?.latest ? new Date(rows[0].latest).getTime() : 0;
  });
  if (clockStart !== null && latest > clockStart + LONGEST_PAST_DAY_MS) {
    throw new Error(
      `This city has lived until ${new Date(latest).toISOString()}; its clock cannot be set to ${new Date(clockStart).toISOString()}. Set DATA_DIR to an empty folder for that day.`,
    );
  }
  const from = clockStart ?? Date.now();
  return clockStart === null && clockRate === 1 && latest <= from + 1_000
    ? realClock()
    : acceleratedClock(clockRate, Math.max(from, latest));
}

async function answers(database: Database): Promise<boolean> {
  const { rows } = await database.pool.query<{ one: number }>('select 1 as one');
  return rows[0]?.one === 1;
}
