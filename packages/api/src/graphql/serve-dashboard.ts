import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The screen in a hall is a small page of its own; every other address is a screen of the dashboard. */
const HALL = /^\/(en|hi)\/hall\//;
const pageOf = (address: string) => (HALL.test(address) ? 'hall.html' : 'index.html');

/**
 * Serves the built dashboard. Files whose name carries a hash never change and are kept for a year; every other path is a
 * screen of one of the two pages, so that a link to it can be opened cold.
 */
export async function serveDashboard(fastify: FastifyInstance, folder: string): Promise<void> {
  for (const page of ['index.html', 'hall.html']) {
    if (existsSync(join(folder, page))) continue;
    throw new Error(
      `DASHBOARD_DIR="${folder}" holds no ${page}; the folder that the dashboard's build made is accepted.`,
    );
  }
  await fastify.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage) return reply.header('cache-control', 'no-cache').sendFile(pageOf(request.url));
    return reply
      .code(404)
      .send({ code: 'NOT_FOUND', message: `${request.method} ${request.url.split('?', 1)[0]} leads nowhere.` });
  });
}
