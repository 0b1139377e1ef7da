import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { messageTail, socketSink } from './broadcast.ts';

/** A server with `count` clients; each client keeps what it hears. */
async function hall(count: number) {
  const http = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const accepted: WebSocket[] = [];
  server.on('connection', socket => accepted.push(socket));
  const clients = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = new WebSocket(url);
      const heard: string[] = [];
      socket.on('message', data => heard.push(String(data)));
      await new Promise(resolve => socket.once('open', resolve));
      return { socket, heard };
    }),
  );
  while (accepted.length < count) await new Promise(resolve => setTimeout(resolve, 5));
  return {
    accepted,
    clients,
    async until(holds: () => boolean) {
      const deadline = Date.now() + 20_000;
      while (!holds()) {
        if (Date.now() > deadline) throw new Error('waited in vain');
        await new Promise(resolve => setTimeout(resolve, 5));
      }
    },
    close() {
      for (const { socket } of clients) socket.terminate();
      server.close();
      http.close();
    },
  };
}

test('every reader gets each shared payload whole and behind its own id, also those who read slowly', async () => {
  const room = await hall(30);
  // Ids of two lengths, as clients choose them.
  const sinks = room.accepted.map((socket, index) =>
    socketSink(socket, index % 3 ? `reader-${100 + index}` : `r${index}`, () => undefined),
  );
  for (const { socket } of room.clients.slice(0, 5)) socket.pause();
  // Small, medium and large frames, so that each form of the frame header is used.
  const sizes = [10, 40, 5_000, 120_000];
  for (let n = 0; n < 200; n++) {
    const payload = messageTail({ n, filling: 'x'.repeat(sizes[n % sizes.length]!) });
    for (const sink of sinks) sink.send(payload);
  }
  for (const { socket } of room.clients) socket.resume();
  await room.until(() => room.clients.every(({ heard }) => heard.length === 200));
  for (const { heard } of room.clients) {
    const messages = heard.map(
      text => JSON.parse(text) as { id: string; type: string; payload: { n: number; filling: string } },
    );
    expect(messages.map(message => message.payload.n)).toEqual(Array.from({ length: 200 }, (_, n) => n));
    expect(new Set(messages.map(message => message.id)).size).toBe(1);
    expect(messages.every(message => message.payload.filling.length === sizes[message.payload.n % sizes.length])).toBe(
      true,
    );
  }
  const ids = new Set(room.clients.map(({ heard }) => (JSON.parse(heard[0]!) as { id: string }).id));
  expect(ids.size).toBe(30);
  room.close();
});

test('a reader that has not taken what it was sent is not ready, and is again once it has', async () => {
  const room = await hall(1);
  const sink = socketSink(room.accepted[0]!, 'a', () => undefined);
  expect(sink.ready()).toBe(true);
  room.clients[0]!.socket.pause();
  const payload = messageTail({ filling: 'x'.repeat(1_000_000) });
  for (let n = 0; n < 20; n++) sink.send(payload);
  expect(sink.ready()).toBe(false);
  room.clients[0]!.socket.resume();
  await room.until(() => sink.ready());
  room.close();
});

test('ws still has the inside that shared bytes are written through', async () => {
  const room = await hall(1);
  const inner = room.accepted[0] as unknown as { _socket: { writableLength: number }; _sender: { _state: number } };
  expect(inner._socket.writableLength).toBe(0);
  expect(inner._sender._state).toBe(0);
  room.close();
});
