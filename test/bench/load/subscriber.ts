import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { RecordableHistogram } from 'node:perf_hooks';

export interface Following {
  port: number;
  host: string;
  path: string;
  /** What `connection_init` carries: the token of the real API, nothing for a peer. */
  init: Record<string, unknown>;
  /** What `subscribe` carries: query and variables. */
  operation: { query: string; variables?: Record<string, unknown> };
}

export interface Tally {
  deliveries: number;
  bytes: number;
  /** Milliseconds from `observedAt` in the payload to the arrival of its last byte, from probe sockets. */
  ages: RecordableHistogram;
  closed: number;
}

const observedAt = Buffer.from('"observedAt":"');
const smallFrame = 512;
// One read buffer for all sockets: each read is consumed before the next begins, and thousands of buffers would be
// what the load generator spends its time on.
const readBuffer = Buffer.allocUnsafe(256 * 1024);

/**
 * One screen that follows the board over `graphql-transport-ws`, reduced to what a measurement needs. It finds the frame
 * borders and counts; only probes look inside, so that thousands cost less to read than to write.
 */
export class Subscriber {
  #socket!: Socket;
  #upgraded = false;
  #header = Buffer.alloc(14);
  #headerLength = 0;
  #length = 0;
  #left = 0;
  #opcode = 0;
  #kept: Buffer[] | null = null;
  #live = false;
  #settle!: { resolve(): void; reject(error: Error): void };
  readonly #id = randomUUID();

  constructor(
    readonly following: Following,
    readonly tally: Tally,
    readonly probe: boolean,
  ) {}

  /** Resolves when the subscription was sent behind a `connection_ack`. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket = connect({
        port: this.following.port,
        host: this.following.host,
        noDelay: true,
        onread: {
          buffer: readBuffer,
          callback: (length, buffer) => this.#read(Buffer.from(buffer.buffer, buffer.byteOffset, length)),
        },
      });
      this.#socket.on('error', reject);
      this.#socket.on('close', () => {
        this.tally.closed++;
        reject(new Error('closed before it was open'));
      });
      this.#socket.write(
        `GET ${this.following.path} HTTP/1.1\r\nHost: ${this.following.host}:${this.following.port}\r\n` +
          'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
          `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
          'Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
      );
    });
  }

  stall(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.destroy();
  }

  #read(chunk: Buffer): boolean {
    let at = 0;
    if (!this.#upgraded) {
      const end = chunk.indexOf('\r\n\r\n');
      if (end < 0 || !chunk.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
        this.#settle.reject(new Error(`no upgrade: ${chunk.toString('latin1', 0, 200)}`));
        this.#socket.destroy();
        return false;
      }
      this.#upgraded = true;
      at = end + 4;
      this.#send(1, JSON.stringify({ type: 'connection_init', payload: this.following.init }));
    }
    while (at < chunk.length) {
      if (this.#left === 0) at = this.#readHeader(chunk, at);
      else {
        const take = Math.min(this.#left, chunk.length - at);
        if (this.#kept) this.#kept.push(Buffer.from(chunk.subarray(at, at + take)));
        this.#left -= take;
        at += take;
      }
      if (this.#left === 0 && this.#headerLength === 0) this.#finish();
    }
    return true;
  }

  /** Reads header bytes until the frame's length is known; returns how far it came. */
  #readHeader(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length) {
      this.#header[this.#headerLength++] = chunk[at++] as number;
      const short = (this.#header[1] as number) & 0x7f;
      const whole = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (this.#headerLength < 2 || this.#headerLength < whole) continue;
      this.#length =
        short === 126 ? this.#header.readUInt16BE(2) : short === 127 ? Number(this.#header.readBigUInt64BE(2)) : short;
      this.#left = this.#length;
      this.#opcode = (this.#header[0] as number) & 0x0f;
      this.#headerLength = 0;
      this.#kept = this.probe || !this.#live || this.#length < smallFrame ? [] : null;
      return at;
    }
    return at;
  }

  #finish(): void {
    const kept = this.#kept;
    this.#kept = null;
    if (this.#opcode === 9) this.#send(10, '');
    else if (this.#opcode === 8) this.#socket.destroy();
    else if (kept === null) this.#count();
    else this.#look(kept);
  }

  /** A frame that somebody has to understand: the protocol's own, the first, or one on a probe. */
  #look(kept: Buffer[]): void {
    const body = kept.length === 1 ? (kept[0] as Buffer) : Buffer.concat(kept);
    if (!this.#live || this.#length < smallFrame) {
      const text = body.toString();
      if (text.includes('"type":"connection_ack"')) {
        this.#send(1, JSON.stringify({ id: this.#id, type: 'subscribe', payload: this.following.operation }));
        this.#settle.resolve();
        return;
      }
      if (text.includes('"type":"ping"')) {
        this.#send(1, '{"type":"pong"}');
        return;
      }
      if (text.includes('"type":"error"') || text.includes('"errors":[')) {
        throw new Error(`the server refused the subscription: ${text.slice(0, 600)}`);
      }
      this.#live = true;
      if (!text.includes('"observedAt"')) return;
    }
    this.#count();
    if (!this.probe) return;
    const now = Date.now();
    for (let at = body.indexOf(observedAt); at >= 0; at = body.indexOf(observedAt, at + observedAt.length + 24)) {
      const start = at + observedAt.length;
      this.tally.ages.record(Math.max(1, now - Date.parse(body.toString('latin1', start, start + 24))));
    }
  }

  #count(): void {
    this.tally.deliveries++;
    this.tally.bytes += this.#length;
  }

  #send(opcode: number, text: string): void {
    const body = Buffer.from(text);
    const mask = randomBytes(4);
    for (let at = 0; at < body.length; at++) body[at] = (body[at] as number) ^ (mask[at & 3] as number);
    const header =
      body.length < 126
        ? Buffer.from([0x80 | opcode, 0x80 | body.length])
        : Buffer.from([0x80 | opcode, 0x80 | 126, body.length >> 8, body.length & 0xff]);
    this.#socket.write(Buffer.concat([header, mask, body]));
  }
}
