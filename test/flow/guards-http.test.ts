import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, guardedCity } from './guarded-city.ts';

let city: Awaited<ReturnType<typeof guardedCity>>;
let source: string;
let official: string;

beforeAll(async () => {
  city = await guardedCity();
  [source, official] = await Promise.all([city.signIn('source-lnh'), city.signIn('official')]);
});
afterAll(() => city.stop());

/** A request as its bytes are, without what fetch would put right. */
function raw(
  method: string,
  headers: Record<string, string>,
  body = '',
  path = '/graphql',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const out = request(`${city.url}${path}`, { method, headers }, answer => {
      let text = '';
      answer.setEncoding('utf8').on('data', part => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    out.on('error', reject);
    out.end(body);
  });
}

describe('what is not a POST with a JSON object is refused', () => {
  const question = JSON.stringify({ query: '{ me { role } }' });

  test('the plain way works, for the anonymous too', async () => {
    const answer = await ask(city.url, '{ me { role name facilities demonstration } }');
    expect(answer.data).toEqual({ me: { role: 'ANONYMOUS', name: null, facilities: [], demonstration: true } });
    const signedIn = await ask(city.url, '{ me { role facilities } }', { token: await city.signIn('clerk') });
    expect(signedIn.data).toEqual({ me: { role: 'CLERK', facilities: ['LNH'] } });
  });

  test('several operations in one body', async () => {
    const answer = await ask(city.url, [{ query: '{ me { role } }' }, { query: '{ me { role } }' }]);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
  });

  test('GET, with and without a question, with and without a JSON content type', async () => {
    const types: Record<string, string>[] = [
      {},
      { 'content-type': 'application/json' },
      { 'content-type': 'message/x' },
    ];
    for (const headers of types) {
      for (const path of ['/graphql', '/graphql?query={me{role}}', '/graphql?query=mutation{x}']) {
        expect((await raw('GET', headers, '', path)).status).toBe(405);
      }
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect((await raw(method, {})).status).toBe(405);
  });

  test('content types that a page of another site may send without asking', async () => {
    const multipart = 'multipart/form-data; boundary=x';
    for (const type of ['text/plain', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', multipart, '']) {
      const answer = await raw('POST', type ? { 'content-type': type } : {}, question);
      expect(answer.status, type).toBe(415);
      expect(answer.text).not.toContain('ANONYMOUS');
    }
  });

  test('200 mangled content types are JSON or refused, never something in between', async () => {
    const pieces = [
      'application',
      '/',
      'json',
      ';',
      ',',
      ' ',
      '\t',
      '"',
      'charset=utf-8',
      'text/plain',
      '%',
      'JSON',
      '*',
      '=',
      'x',
    ];
    for (let seed = 0; seed < 200; seed++) {
      const type = Array.from(
        { length: 1 + (seed % 7) },
        (_, index) => pieces[(seed * 7 + index * (seed + 3)) % pieces.length],
      ).join('');
      const answer = await raw('POST', { 'content-type': type }, question);
      if (answer.status === 200) expect(JSON.parse(answer.text).data.me.role, type).toBe('ANONYMOUS');
      else expect([400, 415], `${type} ${answer.text}`).toContain(answer.status);
    }
  });

  test('a query that the client says is known already', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    for (const body of [{ extensions }, { query: '{ me { role } }', extensions }]) {
      const answer = await ask(city.url, body);
      expect(answer.data).toBeUndefined();
      expect(answer.errors.length).toBeGreaterThan(0);
    }
  });
});

describe('a body may be large, deep or hostile, and is refused without harm', () => {
  test('two megabytes', async () => {
    const answer = await ask(city.url, { query: '{ me { role } }', padding: 'x'.repeat(2 * 1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(answer.errors[0]?.extensions.code).toBe('BODY_TOO_LARGE');
  });

  test('variables fifty thousand brackets deep, or a hundred thousand values wide', async () => {
    const query = 'query($v: BoardFilter) { board(filter: $v) { position } }';
    for (const variables of [`{"v":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, `{"v":[${'0,'.repeat(100_000)}0]}`]) {
      const answer = await raw(
        'POST',
        { 'content-type': 'application/json' },
        `{"query":${JSON.stringify(query)},"variables":${variables}}`,
      );
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('BAD_USER_INPUT');
    }
  });

  test('a prototype in the variables changes nobody', async () => {
    const body =
      '{"query":"query($v: BoardFilter) { board(filter: $v) { position } }","variables":{"v":{"__proto__":{"kinds":["HOSPITAL"]},"constructor":{"prototype":{"polluted":1}}}}}';
    const answer = await raw('POST', { 'content-type': 'application/json' }, body);
    expect(answer.status).toBe(400);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('500 hostile variable trees: never a fault of ours', async () => {
    const leaves = [
      null,
      '',
      'x'.repeat(2_000),
      -1,
      1e308,
      true,
      [],
      {},
      { $ne: null },
      { $re: '.*' },
      '\u0000',
      '‮',
      ['a', ['b']],
      '; drop table facility',
      '२६',
    ];
    const names = ['facilities', 'kinds', 'signals', 'tickMs', 'x', '$ne', 'constructor', 'toString'];
    const tree = (seed: number, depth: number): unknown =>
      depth === 0
        ? leaves[seed % leaves.length]
        : Object.fromEntries(
            [0, 1].map(index => [names[(seed + index) % names.length], tree(seed * 3 + index, depth - 1)]),
          );
    for (let seed = 0; seed < 500; seed++) {
      const answer = await ask(city.url, 'query($v: BoardFilter) { board(filter: $v) { position } }', {
        variables: { v: tree(seed, seed % 4) },
      });
      expect(answer.status, answer.text).toBeLessThan(500);
      for (const error of answer.errors)
        expect(error.extensions.code, JSON.stringify(tree(seed, seed % 4))).not.toBe('INTERNAL');
    }
  });

  test('a thousand and one reports', async () => {
    const report = {
      source: 'LNH-HIS',
      messageId: 'm',
      facility: 'LNH',
      observedAt: new Date().toISOString(),
      opening: { open: true },
    };
    const answer = await ask(city.url, 'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome } }', {
      token: source,
      variables: { r: Array.from({ length: 1_001 }, (_, index) => ({ ...report, messageId: `m${index}` })) },
    });
    expect(answer.errors[0]?.extensions.code).toBe('TOO_MANY_REPORTS');
    expect(answer.errors[0]?.message).toContain('1000');
    expect(answer.data ?? null).toBeNull();
  });

  test('a thousand reports with all their fields are within every limit', async () => {
    const observedAt = new Date().toISOString();
    const answer = await ask(
      city.url,
      'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome reason } }',
      {
        token: source,
        variables: {
          r: Array.from({ length: 1_000 }, (_, index) => ({
            source: 'LNH-HIS',
            messageId: `bulk-${index}`,
            facility: 'LNH',
            observedAt,
            emergency: {
              present: 100,
              waitingByTriage: { immediate: 1, veryUrgent: 2, urgent: 3, standard: 4, nonUrgent: 5 },
              boarders: 3,
              longestWaitMinutes: 40,
              ventilated: 2,
            },
          })),
        },
      },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data.submitReports).toHaveLength(1_000);
  });
});

describe('errors say what the caller needs and nothing else', () => {
  test('a correlation id comes with every answer, in the header and in the error', async () => {
    const answer = await ask(city.url, '{ nothing }');
    expect(answer.headers.get('x-correlation-id')).toBe(answer.errors[0]?.extensions.correlationId);
  });

  test('a wrong enum value in the variables is not answered with the right one', async () => {
    const answer = await ask(city.url, 'query($v: BoardFilter) { board(filter: $v) { position } }', {
      variables: { v: { kinds: ['HOSPITL'] } },
    });
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toContain('Did you mean');
    expect(answer.text).not.toContain('HOSPITAL');
  });

  test('a field that is not for the role is named, with FORBIDDEN, and nothing else runs', async () => {
    const answer = await ask(city.url, '{ me { role } feeds { code } }');
    expect(answer.status).toBe(403);
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(answer.errors[0]?.message).toContain('feeds');
    expect(answer.data).toBeUndefined();
  });

  test('a document that is too large is refused for an official as for anyone', async () => {
    const aliases = Array.from({ length: 100 }, (_, index) => `a${index}: me { role }`).join(' ');
    const answer = await ask(city.url, `{ ${aliases} }`, { token: official });
    expect(answer.status).toBe(400);
    expect(answer.errors[0]?.extensions.code).toBe('DOCUMENT_TOO_LARGE');
  });

  test('a page, a list of ids and a span of history have their largest size', async () => {
    for (const first of [0, -1, 2_001, 2_147_483_647]) {
      const answer = await ask(city.url, 'query($n: Int!) { facilities(first: $n) { totalCount } }', {
        variables: { n: first },
      });
      expect(answer.errors, String(first)).toHaveLength(1);
      expect(answer.errors[0]?.extensions.code).not.toBe('INTERNAL');
    }
    const ids = Array.from({ length: 2_500 }, (_, index) => `F${index}`);
    const tooMany = {
      'query($f: BoardFilter) { board(filter: $f) { position } }': { f: { facilities: ids } },
      'query($f: [ID!]!, $a: DateTime!, $b: DateTime!) { crowdingHistory(facilities: $f, from: $a, to: $b) { facility } }':
        {
          f: ids,
          a: '2026-01-01T00:00:00Z',
          b: '2026-01-02T00:00:00Z',
        },
    };
    for (const [query, variables] of Object.entries(tooMany)) {
      const answer = await ask(city.url, query, { variables });
      expect(answer.errors, query).toHaveLength(1);
      expect(answer.errors[0]?.extensions.code).not.toBe('INTERNAL');
    }
    const receipts = await ask(
      city.url,
      'query($m: [ID!]!) { receipts(source: "LNH-HIS", messageIds: $m) { outcome } }',
      {
        token: source,
        variables: { m: ids },
      },
    );
    expect(receipts.errors[0]?.extensions.code).not.toBe('INTERNAL');
    expect(receipts.errors).toHaveLength(1);
  });

  test('a subscription is sent to the socket', async () => {
    const answer = await ask(city.url, 'subscription { boardUpdates { position } }');
    expect(answer.errors[0]?.message).toContain('WebSocket');
  });
});

test('pages of the API carry the headers that keep foreign scripts out', async () => {
  const answer = await fetch(`${city.url}/healthz`);
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(answer.headers.get('content-security-policy')).not.toMatch(/https?:\/\//);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('health, readiness and metrics answer', async () => {
  expect((await fetch(`${city.url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${city.url}/readyz`)).json()).toMatchObject({ status: 'ready' });
  const metrics = await (await fetch(`${city.url}/metrics`)).text();
  expect(metrics).toContain('hims_graphql_request_seconds');
  expect(metrics).toContain('hims_sockets');
});
