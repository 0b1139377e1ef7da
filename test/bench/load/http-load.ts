import { connect } from 'node:net';
import { createHistogram } from 'node:perf_hooks';
import { answer } from '../process/asks.ts';

export interface Asking {
  port: number;
  host: string;
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Ask with the ETag of the last answer, as a client does that keeps it. */
  revalidate?: boolean;
}

export interface Answered {
  requests: number;
  seconds: number;
  status: number;
  bytesEach: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** The load generator's share of one core. */
  busy: number;
  /** Share of the answers that said "you have it". */
  unchanged: number;
}

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/** The program of the HTTP load generator: so many connections, each asks again as soon as it is answered. */
export function httpLoad(): void {
  answer({ ask: (params: { asking: Asking; connections: number; seconds: number }) => askFor(params) });
}

async function askFor({ asking, connections, seconds }: { asking: Asking; connections: number; seconds: number }) {
  let request = Buffer.from(requestOf(asking));
  let etag: string | undefined;
  const times = createHistogram();
  const result: Answered = { requests: 0, seconds, status: 0, bytesEach: 0, p50: 0, p99: 0, busy: 0, unchanged: 0 };
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;

  await Promise.all(Array.from({ length: connections }, () => new Promise<void>(untilEnd)));
  const used = process.cpuUsage(cpu);
  result.seconds = (performance.now() - start) / 1000;
  result.busy = (used.user + used.system) / 1e6 / result.seconds;
  result.p50 = times.percentile(50) / 1000;
  result.p99 = times.percentile(99) / 1000;
  result.unchanged /= result.requests;
  return result;

  function keep(current: string | undefined): void {
    if (current === undefined || current === etag) return;
    etag = current;
    request = Buffer.from(requestOf({ ...asking, headers: { ...asking.headers, 'if-none-match': etag } }));
  }

  /** One connection: asks, reads the whole answer, asks again. */
  function untilEnd(resolve: () => void, reject: (error: Error) => void): void {
    let asked = 0;
    let head: Buffer | null = null;
    /** Body bytes still to come; -1: chunked, read until the last chunk. */
    let left = 0;
    let size = 0;
    let tail = Buffer.alloc(0);
    const ask = () => {
      asked = performance.now();
      head = null;
      size = 0;
      socket.write(request);
    };
    const socket = connect({
      port: asking.port,
      host: asking.host,
      noDelay: true,
      onread: {
        buffer: Buffer.allocUnsafe(256 * 1024),
        callback(length, raw) {
          let chunk = Buffer.from(raw.buffer, raw.byteOffset, length);
          if (left === 0) {
            head = head ? Buffer.concat([head, chunk]) : Buffer.from(chunk);
            const border = head.indexOf(headEnd);
            if (border < 0) return true;
            const text = head.toString('latin1', 0, border);
            result.status = Number(text.slice(9, 12));
            if (asking.revalidate) keep(/\r\netag: (.+)/i.exec(text)?.[1]);
            if (result.status === 304) result.unchanged++;
            chunk = head.subarray(border + 4);
            const declared = /\r\ncontent-length: (\d+)/i.exec(text);
            left = declared ? Number(declared[1]) : result.status === 304 ? 0 : -1;
          }
          size += chunk.length;
          if (left > 0) left -= chunk.length;
          else if (left === -1) {
            tail = Buffer.concat([tail, chunk.subarray(-lastChunk.length)]).subarray(-lastChunk.length);
            if (tail.equals(lastChunk)) left = 0;
          }
          if (left !== 0) return true;
          result.requests++;
          result.bytesEach = size;
          times.record(Math.max(1, Math.round((performance.now() - asked) * 1000)));
          if (performance.now() < end) ask();
          else {
            socket.destroy();
            resolve();
          }
          return true;
        },
      },
    });
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the server closed the connection')));
  }
}

function requestOf({ method, path, host, port, headers, body = '' }: Asking): string {
  const lines = Object.entries({ host: `${host}:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`);
  const length = method === 'POST' ? `\r\ncontent-length: ${Buffer.byteLength(body)}` : '';
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}${length}\r\n\r\n${body}`;
}
