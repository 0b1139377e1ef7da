import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { threadWork } from '../support/thread-work.ts';
import { guardedCity, RawSocket } from './guarded-city.ts';

const WALL = 'subscription { boardUpdates(filter: { facilities: ["LNH"] }) { kind position } }';

let city: Awaited<ReturnType<typeof guardedCity>>;
let official: string;

beforeAll(async () => {
  city = await guardedCity({ maxSocketsPerSubject: 500, allowedOrigins: ['https://wall.example'] });
  official = await city.signIn('official');
});
afterAll(() => city.stop());

const socket = (options?: ConstructorParameters<typeof RawSocket>[1]) => new RawSocket(city.url, options);

function subscribe(id: string, query: string, variables?: unknown): object {
  return { id, type: 'subscribe', payload: { query, ...(variables === undefined ? {} : { variables }) } };
}

async function errorsOf(
  query: string,
  token?: string,
  variables?: unknown,
): Promise<{ code: string; message: string }[]> {
  const reader = await socket().introduced(token);
  reader.send(subscribe('1', query, variables));
  const answer = await reader.next(message => message.id === '1');
  reader.end();
  expect(answer.type).toBe('error');
  return (answer.payload as { message: string; extensions: { code: string } }[]).map(error => ({
    code: error.extensions.code,
    message: error.message,
  }));
}

/** Milliseconds for which the event loop of this process, which also runs the API, worked at worst before it took up the next. */
async function worstDelayDuring(work: () => Promise<unknown>): Promise<number> {
  let worst = 0;
  let before = threadWork();
  const timer = setInterval(() => {
    const now = threadWork();
    worst = Math.max(worst, now - before);
    before = now;
  }, 5);
  await work();
  clearInterval(timer);
  return worst;
}

describe('the socket carries subscriptions and nothing else', () => {
  test('a subscription runs, for the anonymous and for an official', async () => {
    for (const token of [undefined, official]) {
      const reader = await socket().introduced(token);
      reader.send(subscribe('wall', WALL));
      const frame = await reader.next(message => message.id === 'wall');
      expect(frame.type).toBe('next');
      expect(frame.payload).toMatchObject({ data: { boardUpdates: { kind: 'SNAPSHOT' } } });
      reader.end();
    }
  });

  test('1,000 queries and mutations: 1,000 refusals', async () => {
    const documents = ['{ me { role } }', 'mutation { submitReports(reports: []) { outcome } }'];
    let refused = 0;
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const source = await city.signIn('source-lnh');
        const reader = await socket().introduced(source);
        for (let n = 0; n < 20; n++) reader.send(subscribe(`q${n}`, documents[(index + n) % 2]!));
        await reader.next(message => message.id === 'q19');
        refused += reader.messages.filter(
          ({ type, payload }) =>
            type === 'error' &&
            (payload as { extensions: { code: string } }[])[0]?.extensions.code === 'SUBSCRIPTIONS_ONLY',
        ).length;
        reader.end();
      }),
    );
    expect(refused).toBe(1_000);
  });

  test('what HTTP refuses, the socket refuses: aliases, depth, tokens, directives, unknown names, foreign fields', async () => {
    const aliases = Array.from({ length: 100 }, (_, index) => `a${index}: kind`).join(' ');
    const board = (inside: string) => `subscription { boardUpdates { ${inside} } }`;
    expect(await errorsOf(board(aliases))).toMatchObject([{ code: 'DOCUMENT_TOO_LARGE' }]);
    expect(
      await errorsOf(board(`...F } } fragment F on BoardFrame { ${aliases}`).replace(/ \} \}$/, ' }')),
    ).toMatchObject([{ code: 'DOCUMENT_TOO_LARGE' }]);
    expect(await errorsOf(board('a '.repeat(2_000)))).toMatchObject([{ code: 'GRAPHQL_PARSE_FAILED' }]);
    expect(await errorsOf(board('kind @skip(if: false) '.repeat(60)))).toMatchObject([{ code: 'DOCUMENT_TOO_LARGE' }]);
    expect((await errorsOf(board('ambulances { vehicle }')))[0]?.code).toBe('FORBIDDEN');
    const near = await errorsOf(board('positio'));
    expect(near[0]?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(near[0]?.message).not.toMatch(/Did you mean|position\b/);
    const wrong = await errorsOf(`subscription($v: BoardFilter) { boardUpdates(filter: $v) { kind } }`, undefined, {
      v: { kinds: ['HOSPITL'] },
    });
    expect(wrong[0]?.code).toBe('BAD_USER_INPUT');
    expect(wrong[0]?.message).not.toMatch(/Did you mean|HOSPITAL/);
    expect((await errorsOf('subscription { boardUpdates(filter: { tickMs: 17 }) { kind } }'))[0]?.code).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('ids that are names of objects, or very long, disturb nobody', async () => {
    const reader = await socket().introduced();
    for (const id of ['__proto__', 'constructor', 'x'.repeat(50_000)]) reader.send(subscribe(id, WALL));
    reader.send(subscribe('wall', WALL));
    expect((await reader.next(message => message.id === 'wall')).type).toBe('next');
    expect((await reader.next(message => message.id === '__proto__')).type).toBe('next');
    expect((await reader.next(message => (message.id?.length ?? 0) > 100)).type).toBe('error');
    reader.end();
  });

  test.each([
    ['the thirty-third operation on one socket', 32, () => official],
    ['the fifth operation of someone without a name', 4, () => undefined],
  ])('%s is refused, the others run on', async (_, most, token) => {
    const reader = await socket().introduced(token());
    for (let n = 0; n <= most; n++) reader.send(subscribe(`s${n}`, WALL));
    const refusal = await reader.next(message => message.id === `s${most}`);
    expect(refusal).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }] });
    expect((await reader.next(message => message.id === `s${most - 1}`)).type).toBe('next');
    reader.end();
  });
});

describe('who may open a socket', () => {
  test('pages of foreign sites may not; our own, the allowed one and programs may', async () => {
    const own = city.url;
    const foreign = [
      'https://evil.example',
      'http://localhost.evil.example',
      `${city.url}.evil.example`,
      'null',
      'https://wall.example.evil',
      'http://wall.example',
      'https://wall.example:444',
      'file://',
      'chrome-extension://abc',
      'http://127.0.0.1:1',
      'HTTPS://EVIL.EXAMPLE',
      'https://user@wall.example',
      'data:text/html,x',
      'https://sub.wall.example',
      'http://[::1]:1',
      'javascript:0',
      '%00',
      'https://',
    ];
    for (const origin of foreign) expect(await statusOf({ origin }), origin).toBe(403);
    for (const origin of [own, 'https://wall.example', undefined]) {
      const reader = await socket(origin ? { origin } : {}).introduced();
      reader.end();
    }
  });

  test('only /graphql is a socket', async () => {
    expect(await statusOf({}, '/')).toBe(404);
    expect(await statusOf({}, '/graphql/x')).toBe(404);
    expect(await statusOf({}, '/graphqlx')).toBe(404);
  });

  test('the legacy subprotocol, and none, are closed with 4406 before anything is said', async () => {
    for (const protocol of ['graphql-ws', []]) {
      expect(await closeCodeOf(protocol)).toBe(4406);
    }
  });

  test('a token that is not ours closes the socket with 4403, and tells nothing', async () => {
    const reader = await socket().opened();
    reader.send({ type: 'connection_init', payload: { authorization: 'Bearer x.y.z' } });
    expect(await reader.closed).toEqual({ code: 4403, reason: 'UNAUTHENTICATED' });
    const other = await socket().opened();
    other.send({ type: 'connection_init', payload: { authorization: { token: 1 } } });
    expect((await other.closed).code).toBe(4403);
  });

  test('a subscription before the introduction is closed with 4401', async () => {
    const reader = await socket().opened();
    reader.send(subscribe('1', WALL));
    expect((await reader.closed).code).toBe(4401);
  });
});

describe('a socket that floods is closed and the city goes on', () => {
  test('50,000 subscriptions: closed before a hundred ran', async () => {
    const reader = await socket().introduced(official);
    const delay = await worstDelayDuring(async () => {
      for (let n = 0; n < 50_000; n++) reader.send(subscribe(`s${n}`, WALL));
      await reader.closed;
    });
    expect((await reader.closed).code).toBe(4429);
    expect(new Set(reader.messages.map(message => message.id)).size).toBeLessThan(100);
    // Sending them takes this same process longer than turning them away.
    expect(delay).toBeLessThan(2_000);
    await quiet();
  });

  test('100,000 pings, of the protocol or of the socket', async () => {
    const talker = await socket().introduced();
    for (let n = 0; n < 100_000 && talker.ws.readyState === WebSocket.OPEN; n++) talker.send({ type: 'ping' });
    expect((await talker.closed).code).toBe(4429);
    const pinger = await socket().introduced();
    for (let n = 0; n < 1_000; n++) pinger.ws.ping();
    expect((await pinger.closed).code).toBe(4429);
  });

  test('one frame of 50 MB, and a message in a hundred thousand pieces', async () => {
    const before = process.memoryUsage().heapUsed;
    const giant = await socket().opened();
    giant.ws.send('x'.repeat(50 * 1024 * 1024));
    expect([1006, 1009]).toContain((await giant.closed).code);
    const pieces = await socket().opened();
    for (let n = 0; n < 100_000 && pieces.ws.readyState === WebSocket.OPEN; n++) {
      pieces.ws.send('x', { fin: false });
      if (n % 1_000 === 0) await new Promise(resolve => setImmediate(resolve));
    }
    expect([1006, 1008, 1009]).toContain((await pieces.closed).code);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(80 * 1024 * 1024);
  });

  test('binary frames and broken JSON', async () => {
    const binary = await socket().opened();
    binary.ws.send(Buffer.from('{"type":"connection_init"}'));
    expect((await binary.closed).code).toBe(4400);
    const broken = await socket().opened();
    broken.ws.send('{"type":');
    expect((await broken.closed).code).toBe(4400);
  });

  test('sockets that never say who they are: all closed within five seconds', async () => {
    const silent = await Promise.all(Array.from({ length: 300 }, () => socket().opened()));
    const began = performance.now();
    const codes = await Promise.all(silent.map(({ closed }) => closed));
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(new Set(codes.map(({ code }) => code))).toEqual(new Set([4408]));
    await quiet();
  });

  test('more sockets than one subject may have', async () => {
    const clerk = await city.signIn('clerk');
    const many = await Promise.all(Array.from({ length: 500 }, () => socket().introduced(clerk)));
    const oneMore = await socket().opened();
    oneMore.send({ type: 'connection_init', payload: { authorization: `Bearer ${clerk}` } });
    expect((await oneMore.closed).code).toBe(4429);
    const other = await socket().introduced(official);
    other.end();
    for (const reader of many) reader.end();
    await quiet();
    const again = await socket().introduced(clerk);
    again.end();
  });

  /** Every socket of the test is gone for the API as well. */
  async function quiet(): Promise<void> {
    const patience = performance.now() + 20_000;
    for (;;) {
      const metrics = await (await fetch(`${city.url}/metrics`)).text();
      const open = Number(/^hims_sockets (\d+)/m.exec(metrics)?.[1]);
      if (open === 0) return;
      if (performance.now() > patience) throw new Error(`${open} sockets are still counted.`);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
});

/** The HTTP status with which an upgrade is turned away; 101 when it is not. */
function statusOf(headers: Record<string, string>, path = '/graphql'): Promise<number> {
  return new Promise((resolve, reject) => {
    const out = request(`${city.url}${path}`, {
      headers: {
        connection: 'upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': 'graphql-transport-ws',
        ...headers,
      },
    });
    out.on('response', answer => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    out.on('upgrade', (_answer, stream) => {
      stream.destroy();
      resolve(101);
    });
    out.on('error', reject);
    out.end();
  });
}

/** The close code that the server sends first, read from the wire: a client library would give up before. */
function closeCodeOf(protocol: string | string[]): Promise<number> {
  const { hostname, port } = new URL(city.url);
  return new Promise((resolve, reject) => {
    const wire = connect(Number(port), hostname, () => {
      wire.write(
        `GET /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
          `sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n` +
          `${protocol.length > 0 ? `sec-websocket-protocol: ${protocol}\r\n` : ''}\r\n`,
      );
    });
    let read = Buffer.alloc(0);
    wire.on('data', part => {
      read = Buffer.concat([read, part]);
      const head = read.indexOf('\r\n\r\n');
      // A close frame: 0x88, its length, then the code.
      if (head >= 0 && read.length >= head + 8 && read[head + 4] === 0x88) {
        resolve(read.readUInt16BE(head + 6));
        wire.destroy();
      }
    });
    wire.on('error', reject);
    wire.on('close', () => reject(new Error(`closed without a close frame: ${read.toString()}`)));
  });
}
