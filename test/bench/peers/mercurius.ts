import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import mercuriusPlugin from 'mercurius';
import { type Cell, type Frame, sdl, wholeBoard } from '../city.ts';
import type { Peer } from './peer.ts';

/** mercurius with its own pub/sub. Its compiler works for queries only; subscriptions go through graphql-js. */
export function mercurius({ jit }: { jit: boolean }): Peer {
  const city = wholeBoard();
  const app = Fastify();
  return {
    async listen() {
      await app.register(mercuriusPlugin, {
        schema: sdl,
        path: '/graphql',
        subscription: true,
        ...(jit ? { jit: 1 } : {}),
        resolvers: {
          Query: { board: () => city },
          Cell: { opening: (cell: Cell) => city.openings.get(cell.facility) },
          Subscription: { boardUpdates: { subscribe: (_root, _args, { pubsub }) => pubsub.subscribe('BOARD') } },
        },
      });
      await app.listen({ port: 0, host: '127.0.0.1' });
      return (app.server.address() as AddressInfo).port;
    },
    publish(frame: Frame) {
      app.graphql.pubsub.publish({ topic: 'BOARD', payload: { boardUpdates: frame } });
    },
  };
}
