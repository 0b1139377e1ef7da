import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Sink } from './board-stream.ts';

/** The parts of ws that are not its public face. Pinned by a test: when ws moves, that test says so. */
type InnerSocket = WebSocket & { _socket?: Socket; _sender?: { _state?: number } };

const FINAL_TEXT = 0x81;
const OPEN = 1;

/**
 * Writes shared bytes to one socket, behind the id of its own operation. The payload of a frame is the same buffer for
 * every reader: only the frame header and the opening of the message are written anew, and both leave in one system call.
 *
 * `ws.send` would copy the payload into a message per reader; measured, that costs a third of all deliveries.
 */
export function socketSink(socket: WebSocket, id: string, onEnd: () => void): Sink {
  const opening = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const inner = socket as InnerSocket;

  function send(payload: Buffer): void {
    if (socket.readyState !== OPEN) return;
    const tcp = inner._socket;
    // Between frames of a message that ws itself is sending, a foreign frame would corrupt the stream.
    if (!tcp || inner._sender?._state !== 0) {
      socket.send(Buffer.concat([opening, payload]), { binary: false });
      return;
    }
    tcp.cork();
    tcp.write(frameHead(opening, payload.length));
    tcp.write(payload);
    tcp.uncork();
  }

  return {
    ready: () => (inner._socket?.writableLength ?? socket.bufferedAmount) === 0,
    send,
    end(payload) {
      // Somebody who does not read cannot be told either: the cut is the message.
      if (payload && !this.ready()) socket.terminate();
      else if (payload) send(payload);
      onEnd();
    },
  };
}

/** Header of an unmasked, unfragmented text frame (RFC 6455, 5.2), with the opening of the message behind it. */
function frameHead(opening: Buffer, payloadLength: number): Buffer {
  const length = opening.length + payloadLength;
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const head = Buffer.allocUnsafe(headerLength + opening.length);
  head[0] = FINAL_TEXT;
  if (headerLength === 2) head[1] = length;
  else if (headerLength === 4) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  opening.copy(head, headerLength);
  return head;
}

/** The bytes that follow the opening of a message: the answer, and the end of the message. */
export function messageTail(answer: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(answer)}}`);
}
