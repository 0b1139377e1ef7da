import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Peer } from './peer.ts';

// Every socket names its operation by 36 characters; one fixed id of the same length keeps the bytes equal.
const operationId = '00000000-0000-4000-8000-000000000000';

/**
 * The limit: no GraphQL at all. The message is serialised and framed once and the same buffer is written to every
 * socket; with `throughSend` by the public `ws.send`, otherwise straight to the TCP socket below it.
 */
export function rawWs({ throughSend }: { throughSend: boolean }): Peer {
  const http: Server = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  const following = new Set<WebSocket>();
  server.on('connection', socket => {
    socket.on('close', () => following.delete(socket));
    socket.on('message', data => {
      const message = JSON.parse(String(data)) as { type: string };
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (message.type === 'subscribe') following.add(socket);
    });
  });
  return {
    listen: () =>
      new Promise(resolve => http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port))),
    publish(frame) {
      const body = Buffer.from(
        JSON.stringify({ id: operationId, type: 'next', payload: { data: { boardUpdates: frame } } }),
      );
      if (throughSend) {
        for (const socket of following) socket.send(body, { binary: false });
        return;
      }
      const header = Buffer.from([0x81, 126, body.length >> 8, body.length & 0xff]);
      const framed = Buffer.concat([header, body]);
      for (const socket of following) {
        if (socket.readyState === WebSocket.OPEN) (socket as unknown as { _socket: Duplex })._socket.write(framed);
      }
    },
  };
}
