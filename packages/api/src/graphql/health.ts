import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';

/** Who measures us sits on this machine. A proxy in front passes the world on from here too, and says so in a header. */
function isFromThisMachine(request: FastifyRequest): boolean {
  const { headers, socket } = request;
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'] ?? headers['x-real-ip'] ?? headers.via;
  return forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
}

/**
 * `/healthz`: the process runs. `/readyz`: it can answer; 503 with the names of what cannot. `/metrics`: Prometheus text,
 * in production for this machine only.
 */
export function registerHealth(
  fastify: FastifyInstance,
  options: { production: boolean; registry: Registry; ready: () => Promise<Record<string, boolean>> },
): void {
  fastify.get('/healthz', async () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    const parts = await options.ready().catch(() => ({ api: false }));
    const ready = Object.values(parts).every(part => part);
    reply.code(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not ready', parts };
  });
  fastify.get('/metrics', async (request, reply) => {
    if (options.production && !isFromThisMachine(request)) {
      return reply.code(403).send({ code: 'FORBIDDEN', message: 'Metrics are read from this machine only.' });
    }
    reply.type(options.registry.contentType);
    return await options.registry.metrics();
  });
}
