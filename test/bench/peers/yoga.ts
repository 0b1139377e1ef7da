import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import { type Cell, type Frame, sdl, wholeBoard } from '../city.ts';
import type { Peer } from './peer.ts';

/** graphql-yoga as its handbook sets it up: its own pub/sub, graphql-ws beside it. */
export function yoga(): Peer {
  const city = wholeBoard();
  const pubSub = createPubSub<{ BOARD: [Frame] }>();
  const schema = createSchema({
    typeDefs: sdl,
    resolvers: {
      Query: { board: () => city },
      Cell: { opening: (cell: Cell) => city.openings.get(cell.facility) },
      Subscription: {
        boardUpdates: { subscribe: () => pubSub.subscribe('BOARD'), resolve: (frame: Frame) => frame },
      },
    },
  });
  const http = createServer(createYoga({ schema, logging: false }));
  useServer({ schema }, new WebSocketServer({ server: http, path: '/graphql' }));
  return {
    listen: () =>
      new Promise(resolve => http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port))),
    publish: frame => pubSub.publish('BOARD', frame),
  };
}
