import 'reflect-metadata';
import { Writable } from 'node:stream';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  GraphQLError,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logOptions } from '../../packages/api/src/graphql/log.ts';
import { maskError } from '../../packages/api/src/graphql/mask-errors.ts';
import { openMetrics } from '../../packages/api/src/graphql/metrics.ts';
import { pipelineOf } from '../../packages/api/src/graphql/pipeline.ts';
import { registerGraphql } from '../../packages/api/src/graphql/server.ts';
import { openSockets, type Sockets } from '../../packages/api/src/graphql/socket.ts';
import { Refusal } from '../../packages/api/src/kernel/refusals.ts';
import type { Database } from '../../packages/api/src/postgres/database.ts';
import { ask, RawSocket } from './guarded-city.ts';

const CANARY = 'Asha Devi, bed 12, select password from staff@db-7.internal';

class DriverException extends Error {
  override name = 'UniqueConstraintViolationException';
  code = '23505';
  detail = `Key (name)=(${CANARY}) already exists.`;
  query = `insert into patient values ('${CANARY}')`;
}

/** Things that a program throws when it is broken. Each carries the canary somewhere. */
const FAULTS: (() => unknown)[] = [
  () => new Error(CANARY),
  () => new TypeError(`Cannot read properties of undefined (reading '${CANARY}')`),
  () => new RangeError(CANARY),
  () => new SyntaxError(CANARY),
  () => new AggregateError([new Error(CANARY), new Error(CANARY)], CANARY),
  () => new Error('outside', { cause: new Error(CANARY) }),
  () => new DriverException(`duplicate key value violates unique constraint "patient" - ${CANARY}`),
  () => Object.assign(new Error(CANARY), { code: 'ECONNREFUSED', address: CANARY }),
  () => new GraphQLError(CANARY),
  () => new GraphQLError(CANARY, { extensions: { code: 'BAD_USER_INPUT', secret: CANARY } }),
  () => new GraphQLError(CANARY, { extensions: { code: 'FORBIDDEN' } }),
  () =>
    new GraphQLError('x', { originalError: new Error(CANARY), extensions: { exception: { stacktrace: [CANARY] } } }),
  () => CANARY,
  () => ({ message: CANARY, extensions: { code: CANARY } }),
  () => [CANARY],
  () => new DOMException(CANARY, 'AbortError'),
  () => Object.assign(new Error(CANARY), { extensions: { code: 'UNAUTHENTICATED', detail: CANARY } }),
  () => Object.assign(new Error(CANARY), { toJSON: () => CANARY }),
  () => Object.defineProperty(new Error(CANARY), 'stack', { value: `${CANARY}\n    at ${CANARY} (/srv/${CANARY})` }),
  () => Object.assign(Object.create(null), { message: CANARY }),
];
/** Ways in which they surface. */
const WAYS = ['thrown', 'rejected', 'returned', 'scalar', 'nonNull'] as const;

const field = (resolve: (fault: number) => unknown, type = GraphQLString as never) => ({
  type,
  args: { fault: { type: GraphQLInt } },
  extensions: { readers: 'public' },
  resolve: (_root: unknown, { fault }: { fault?: number }) => resolve(fault ?? 0),
});
const fault = (index: number) => FAULTS[index]!();
const Fragile = new GraphQLScalarType({
  name: 'Fragile',
  serialize(value) {
    throw fault(value as number);
  },
});

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      thrown: field(index => {
        throw fault(index);
      }),
      rejected: field(index => Promise.reject(fault(index))),
      returned: field(index => {
        const value = fault(index);
        return value instanceof Error ? value : Promise.reject(value);
      }),
      scalar: field(index => index, Fragile as never),
      nonNull: field(
        index =>
          Promise.resolve().then(() => {
            throw fault(index);
          }),
        new GraphQLNonNull(GraphQLString) as never,
      ),
      refused: field(() => {
        throw new Refusal('WARD_IS_FULL', 'Ward MED-M has 0 free beds; a ward with a free bed is accepted.', {
          ward: 'MED-M',
        });
      }),
      fine: field(() => 'fine'),
      secretCode: field(() => 'fine'),
    },
  }),
  subscription: new GraphQLObjectType({ name: 'Subscription', fields: { broken: field(() => 'x') } }),
});

let fastify: FastifyInstance;
let sockets: Sockets;
let url: string;
const logged: string[] = [];
const internal: unknown[] = [];

/** The doors of the API over a schema that breaks, in production, with room for few of the anonymous. */
beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  fastify = Fastify({ logger: { ...logOptions('trace'), stream: sink } as never }) as unknown as FastifyInstance;
  const faultLog = (error: unknown, correlationId: string) => {
    internal.push(error);
    fastify.log.error({ err: error, correlationId });
  };
  const pipeline = pipelineOf(schema, { production: true });
  const tokens = { verify: () => Promise.reject(new Refusal('UNAUTHENTICATED', 'no')) };
  const authority = { current: async () => null, currentOf: async () => new Map() };
  await registerGraphql(fastify, {
    schema,
    pipeline,
    database: {} as Database,
    readers: {} as Database,
    city: { clock: { now: () => 0 }, committed: () => undefined },
    tokens,
    authority,
    production: true,
    requestsPerMinute: { anonymous: 1_000, person: 1_000, source: 1_000 },
    metrics: openMetrics(() => ({ sockets: 0 })),
    log: faultLog,
  });
  url = await fastify.listen({ port: 0, host: '127.0.0.1' });
  sockets = openSockets({
    server: fastify.server,
    schema,
    pipeline,
    door: {
      open: ({ variables }) => {
        const how = variables.how as string;
        const index = variables.fault as number;
        if (how === 'opening') throw fault(index);
        return brokenStream(how, index) as never;
      },
      rightsChanged: () => undefined,
    },
    tokens,
    authority,
    production: true,
    allowedOrigins: [],
    maxSocketsPerSubject: 100,
    log: faultLog,
  });
});
afterAll(async () => {
  await sockets.close();
  await fastify.close();
});

async function* brokenStream(how: string, index: number) {
  if (how === 'first') throw fault(index);
  yield { data: { broken: 'x' } };
  if (how === 'later') throw fault(index);
  yield {
    data: { broken: null },
    errors: [new GraphQLError('x', { path: ['broken'], originalError: fault(index) as Error })],
  };
}

// Spelled so that no random number to quote can hold one: "db-7" may be the middle of one.
const LEAKS = /Asha|Devi|password|db-7\.internal|internal\b.*staff|\/srv\/|node_modules|at Object/;

describe('a fault of ours tells the caller a number to quote and nothing else', () => {
  test(`${FAULTS.length} faults in ${WAYS.length} ways over HTTP`, async () => {
    for (const way of WAYS) {
      for (const index of FAULTS.keys()) {
        const answer = await ask(url, `query($fault: Int) { ${way}(fault: $fault) }`, { variables: { fault: index } });
        expect(answer.text, `${way} ${index}`).not.toMatch(LEAKS);
        expect(answer.errors, `${way} ${index}`).toHaveLength(1);
        expect(answer.errors[0]?.extensions.code).toBe('INTERNAL');
        expect(answer.errors[0]?.message).toContain(answer.errors[0]!.extensions.correlationId);
      }
    }
  });

  test(`${FAULTS.length} faults in four ways over the socket`, async () => {
    for (const how of ['opening', 'first', 'later', 'inside']) {
      for (const index of FAULTS.keys()) {
        const reader = await new RawSocket(url).introduced();
        reader.send({
          id: '1',
          type: 'subscribe',
          payload: { query: 'subscription { broken }', variables: { how, fault: index } },
        });
        const told = await Promise.race([
          reader.next(message => /Something went wrong/.test(JSON.stringify(message))).catch(() => reader.closed),
          reader.closed,
        ]);
        // What cannot even be turned into a string ends the socket instead, with a number as well.
        if ('code' in told) expect(told).toEqual({ code: 4500, reason: expect.stringMatching(/^Quote /) });
        expect(JSON.stringify(reader.messages), `${how} ${index}`).not.toMatch(LEAKS);
        reader.end();
      }
    }
  });

  test('each is written down with its number, without what it says about a person', () => {
    expect(internal.length).toBeGreaterThanOrEqual(FAULTS.length * (WAYS.length + 4));
    const lines = logged.join('');
    expect(lines).toContain('correlationId');
    expect(lines).toContain('UniqueConstraintViolationException');
    expect(lines).not.toContain('insert into patient');
    expect(lines).not.toMatch(/variables|authorization|remoteAddress/);
  });
});

test('a refusal reaches the caller as it is', async () => {
  const answer = await ask(url, '{ refused }');
  expect(answer.errors[0]).toMatchObject({
    message: 'Ward MED-M has 0 free beds; a ward with a free bed is accepted.',
    extensions: { code: 'WARD_IS_FULL', ward: 'MED-M' },
  });
});

test('in production the anonymous learn no name from a near miss, on either transport', async () => {
  for (const query of [
    '{ secretCod }',
    '{ __schema { types { name } } }',
    '{ fine(faul: 1) }',
    'query($x: Fragil) { fine }',
  ]) {
    const answer = await ask(url, query);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/secretCode|Did you mean|"fault\b|Fragile/);
  }
  const reader = await new RawSocket(url).introduced();
  reader.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { broke }' } });
  reader.send({ id: '2', type: 'subscribe', payload: { query: 'subscription { __type(name: "Query") { name } }' } });
  reader.send({ id: '3', type: 'subscribe', payload: { query: '{ __schema { types { name } } }' } });
  await reader.next(message => message.id === '3');
  expect(JSON.stringify(reader.messages)).not.toMatch(/broken|Did you mean/);
  expect(JSON.stringify(reader.of('3'))).toContain('INTROSPECTION_DISABLED');
  reader.end();
});

test('the anonymous have a share of requests, and are told when to come back', async () => {
  const answers = await Promise.all(Array.from({ length: 1_100 }, () => ask(url, '{ fine }')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(50);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused[0]?.errors[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
  // A forged address does not buy a new share.
  const forged = await ask(url, '{ fine }', {
    headers: { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' },
  });
  expect(forged.status).toBe(429);
});

test('whatever is thrown, the mask never throws itself', () => {
  const odd = [
    null,
    undefined,
    0,
    Symbol('x'),
    () => 1,
    new Proxy({}, { get: () => undefined }),
    Object.freeze(new Error('x')),
  ];
  for (const thrown of odd) {
    const masked = maskError(schema, thrown, { correlationId: 'c', onlyNamesIn: '' }, () => undefined);
    expect(masked.extensions?.code).toBe('INTERNAL');
  }
});
