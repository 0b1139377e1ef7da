import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { inTurn } from '../commit/in-turn.ts';
import { runCommand } from '../commit/run-command.ts';
import type { Authority } from '../identity/actors.ts';
import { bearerToken } from '../identity/bearer.ts';
import type { Tokens } from '../identity/tokens.ts';
import { type Actor, ANONYMOUS } from '../kernel/actor.ts';
import { Refusal } from '../kernel/refusals.ts';
import type { RequestContext } from '../kernel/request.ts';
import { type Database, sqlOf } from '../postgres/database.ts';
import { mayKnowSchema } from './introspection-rule.ts';
import { LARGEST_BODY_BYTES, type RequestsPerMinute, variablesError } from './limits.ts';
import { type ErrorContext, type ErrorLog, maskError } from './mask-errors.ts';
import type { Metrics } from './metrics.ts';
import type { Pipeline } from './pipeline.ts';
import { withoutPolicy } from './policy-rule.ts';
import type { QuickAnswer } from './quick-answer.ts';
import { requestRate } from './request-rate.ts';

type Body = { query?: unknown; operationName?: unknown; variables?: unknown };

/** What is known about a request before Apollo sees it. */
type Admitted = { context: RequestContext; errorContext: ErrorContext };

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NO_ASSIGNMENT: 403,
  FORBIDDEN: 403,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
};

/** Fastify's own refusals, before a body is read, in our words. */
const REFUSED_BODIES: Readonly<Record<number, { code: string; message: string }>> = {
  413: {
    code: 'BODY_TOO_LARGE',
    message: `The body is larger than ${LARGEST_BODY_BYTES} bytes. Send less in one call.`,
  },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'The body must be application/json.' },
};

/**
 * GraphQL over HTTP: `POST /graphql` with a JSON body, nothing else. A request is admitted here, by the same pipeline as on
 * the socket; Apollo Server then executes what was admitted and answers.
 */
export async function registerGraphql(
  fastify: FastifyInstance,
  options: {
    schema: GraphQLSchema;
    pipeline: Pipeline;
    database: Database;
    /** The same database, for requests that only read. */
    readers: Database;
    /** The city's clock, and who must hear of every commit. */
    city: { readonly clock: { now(): number }; committed(): void };
    tokens: Tokens;
    authority: Authority;
    production: boolean;
    requestsPerMinute: RequestsPerMinute;
    metrics: Metrics;
    log: ErrorLog;
    quickAnswer?: QuickAnswer;
  },
): Promise<{ stop(): Promise<void> }> {
  const { schema, pipeline, database, readers, city, tokens, authority, production, metrics, log } = options;
  const unguarded = withoutPolicy(schema);
  if (unguarded.length > 0) {
    throw new Error(
      `These have no policy, so nobody knows who may read them: ${unguarded.join(', ')}. Mark each @Readable.`,
    );
  }
  const rate = requestRate(options.requestsPerMinute);
  const admitted = new WeakMap<FastifyRequest, Admitted>();
  /** Apollo formats errors without saying whose they are. */
  const errorContexts = new WeakMap<object, ErrorContext>();

  const apollo = new ApolloServer<BaseContext>({
    schema,
    introspection: !production,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    // What reaches Apollo is in the pipeline already: parsed, validated and allowed.
    documentStore: {
      get: async key => pipeline.prepared(key.slice(key.lastIndexOf(':') + 1)),
      set: async () => undefined,
      delete: async () => undefined,
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      {
        async requestDidStart({ contextValue }) {
          const { errorContext } = contextValue as unknown as { errorContext: ErrorContext };
          return {
            async didEncounterErrors({ errors }) {
              for (const error of errors) errorContexts.set(error, errorContext);
            },
          };
        },
      },
    ],
    formatError(_formatted, error) {
      const context = errorContexts.get(error as object) ?? { correlationId: crypto.randomUUID(), onlyNamesIn: '' };
      return maskError(schema, error, context, log);
    },
    // Apollo may not write messages of its own: they can quote what a caller sent.
    logger: { debug() {}, info() {}, warn() {}, error: () => metrics.fault() },
  });
  await apollo.start();
  const execute = fastifyApolloHandler(apollo, {
    context: async request => {
      const { context, errorContext } = admitted.get(request as FastifyRequest)!;
      return { ...context, errorContext };
    },
  });

  async function actorOf(request: FastifyRequest): Promise<Actor> {
    const token = bearerToken(request.headers.authorization);
    if (token === null) return ANONYMOUS;
    const { subject } = await tokens.verify(token);
    const actor = await authority.current(subject);
    if (!actor)
      throw new Refusal('NO_ASSIGNMENT', 'No assignment is in force for you. Your registrar can give you one.');
    return actor;
  }

  function refuse(reply: FastifyReply, errors: readonly GraphQLFormattedError[], status?: number): FastifyReply {
    const code = String(errors[0]?.extensions?.code);
    return reply
      .code(status ?? STATUS[code] ?? 400)
      .type('application/json; charset=utf-8')
      .send({ errors });
  }

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const correlationId = request.id;
    reply.header('x-correlation-id', correlationId).header('cache-control', 'no-store');
    let errorContext: ErrorContext = { correlationId, onlyNamesIn: '' };
    const masked = (errors: readonly unknown[]) => errors.map(error => maskError(schema, error, errorContext, log));

    let actor: Actor;
    try {
      actor = await actorOf(request);
    } catch (error) {
      // Guessing tokens counts against the address, as everything does that we do not know.
      await rate.secondsToWait(ANONYMOUS, request.ip);
      if (error instanceof Refusal && error.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
      return refuse(reply, masked([error]));
    }
    const wait = await rate.secondsToWait(actor, request.ip);
    if (wait !== null) {
      reply.header('retry-after', String(wait));
      return refuse(reply, masked([new Refusal('TOO_MANY_REQUESTS', `Too many requests. Come back in ${wait} s.`)]));
    }

    const body = request.body as Body | null;
    if (body === null || typeof body !== 'object' || Array.isArray(body)) {
      return refuse(reply, masked([new Refusal('BAD_REQUEST', 'The body must be one JSON object with `query`.')]));
    }
    const open = mayKnowSchema(actor.role, production);
    errorContext = {
      correlationId,
      onlyNamesIn: open ? null : `${body.query} ${JSON.stringify(body.variables ?? null)}`,
    };
    const prepared = pipeline.prepare(body.query, body.operationName, actor);
    if (!('document' in prepared)) return refuse(reply, masked(prepared));
    if (prepared.operation.operation === 'subscription') {
      return refuse(reply, masked([new Refusal('BAD_REQUEST', 'Subscriptions run on the WebSocket at /graphql.')]));
    }
    const tooMuch = variablesError(body.variables, prepared.operation);
    if (tooMuch) return refuse(reply, masked([tooMuch]));

    const quick = options.quickAnswer?.({
      actor,
      prepared,
      variables: (body.variables ?? {}) as Record<string, unknown>,
    });
    if (quick) {
      reply.header('etag', quick.etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === quick.etag) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(quick.body);
    }

    admitted.set(request, {
      context: {
        actor,
        correlationId,
        read: work => readers.transaction(actor, work, { readOnly: true }),
        now: () => city.clock.now(),
        write: work => database.transaction(actor, work),
        async command(command, work) {
          const answer = await inTurn(() => {
            const at = city.clock.now();
            return database.transaction(actor, em =>
              runCommand(sqlOf(em), { ...command, actor, at }, followed => work(em, at, followed)),
            );
          });
          city.committed();
          return answer;
        },
      },
      errorContext,
    });
    return await execute.call(fastify, request, reply);
  }

  await fastify.register(async scope => {
    // A form or a page of another site can send text/plain without asking first; JSON it cannot.
    scope.removeContentTypeParser('text/plain');
    scope.setErrorHandler((error: FastifyError, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status < 500) {
        const told = REFUSED_BODIES[status] ?? { code: 'BAD_REQUEST', message: 'The body is not readable as JSON.' };
        const { code, message } = told;
        return refuse(reply, [{ message, extensions: { code, correlationId: request.id } }], status);
      }
      const context = { correlationId: request.id, onlyNamesIn: '' };
      return refuse(reply, [maskError(schema, error, context, log)], 500);
    });
    scope.addHook('onResponse', async (_request, reply) => {
      metrics.request(reply.statusCode < 400 ? 'ok' : String(reply.statusCode), reply.elapsedTime / 1000);
    });
    scope.post('/graphql', { bodyLimit: LARGEST_BODY_BYTES }, answer);
    scope.route({
      method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      url: '/graphql',
      handler: async (request, reply) => {
        reply.header('allow', 'POST');
        const message = 'GraphQL is sent by POST, subscriptions by WebSocket.';
        return refuse(reply, [{ message, extensions: { code: 'METHOD_NOT_ALLOWED', correlationId: request.id } }], 405);
      },
    });
  });

  return { stop: () => apollo.stop() };
}
