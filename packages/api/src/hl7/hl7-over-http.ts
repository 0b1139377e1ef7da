import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestsPerMinute } from '../graphql/limits.ts';
import { requestRate } from '../graphql/request-rate.ts';
import type { Authority } from '../identity/actors.ts';
import { bearerToken } from '../identity/bearer.ts';
import type { Tokens } from '../identity/tokens.ts';
import { type Actor, ANONYMOUS } from '../kernel/actor.ts';
import { Refusal } from '../kernel/refusals.ts';
import type { Hl7Desk } from './hl7-desk.ts';
import { LARGEST_MESSAGE_BYTES } from './mllp-server.ts';

/** The registered name, and the one that older interface engines send. A page of another site cannot send either unasked. */
const HL7_MEDIA_TYPES = ['application/hl7-v2', 'x-application/hl7-v2+er7'];

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, NO_ASSIGNMENT: 403, FORBIDDEN: 403 };
const REFUSED: Readonly<Record<number, string>> = {
  413: `The message is larger than ${LARGEST_MESSAGE_BYTES} bytes.`,
  415: `The body must be ${HL7_MEDIA_TYPES.join(' or ')}.`,
};

/**
 * `POST /hl7`: one message in the body, its acknowledgement in the answer: 200 for AA, 422 for AE and AR. Who sends is known
 * by the token of a machine before a byte of the body is read. 503: nothing was decided, send it again.
 */
export async function registerHl7(
  fastify: FastifyInstance,
  options: {
    desk: Hl7Desk;
    tokens: Tokens;
    authority: Authority;
    requestsPerMinute: RequestsPerMinute;
    onError: (error: unknown) => void;
  },
): Promise<void> {
  const { desk, tokens, authority, onError } = options;
  const rate = requestRate(options.requestsPerMinute);
  const admitted = new WeakMap<FastifyRequest, Actor>();

  async function machineOf(request: FastifyRequest): Promise<Actor> {
    const token = bearerToken(request.headers.authorization);
    if (token === null) throw new Refusal('UNAUTHENTICATED', 'Send "authorization: Bearer <token of a source>".');
    const { subject } = await tokens.verify(token);
    const actor = await authority.current(subject);
    if (!actor)
      throw new Refusal('NO_ASSIGNMENT', 'No assignment is in force for you. Your registrar can give you one.');
    if (actor.role !== 'SOURCE') {
      throw new Refusal('FORBIDDEN', `HL7 messages come from machines; you are signed in as ${actor.role}.`);
    }
    return actor;
  }

  const say = (reply: FastifyReply, status: number, code: string, message: string) =>
    reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send({ errors: [{ message, extensions: { code } }] });

  await fastify.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      HL7_MEDIA_TYPES,
      { parseAs: 'buffer' },
      async (_request: FastifyRequest, body: Buffer) => body,
    );
    scope.setErrorHandler((error: FastifyError, _request, reply) => {
      const status = error.statusCode ?? 500;
      if (status < 500) return say(reply, status, 'BAD_REQUEST', REFUSED[status] ?? 'The body is not readable.');
      onError(error);
      return say(reply, 503, 'UNAVAILABLE', 'Nothing was decided about the message; send it again.');
    });
    scope.addHook('onRequest', async (request, reply) => {
      try {
        const actor = await machineOf(request);
        const wait = await rate.secondsToWait(actor, request.ip);
        if (wait !== null) {
          reply.header('retry-after', String(wait));
          return say(reply, 429, 'TOO_MANY_REQUESTS', `Too many requests. Come back in ${wait} s.`);
        }
        admitted.set(request, actor);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Guessing tokens counts against the address.
        await rate.secondsToWait(ANONYMOUS, request.ip);
        if (error.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
        return say(reply, STATUS[error.code] ?? 403, error.code, error.message);
      }
      return undefined;
    });
    scope.post('/hl7', { bodyLimit: LARGEST_MESSAGE_BYTES }, async (request, reply) => {
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const told = await desk.take(raw, { channel: 'HTTP', actor: admitted.get(request)! });
      return reply
        .code(told.answer === 'AA' ? 200 : 422)
        .header('cache-control', 'no-store')
        .type('application/hl7-v2; charset=utf-8')
        .send(told.acknowledgement);
    });
  });
}
