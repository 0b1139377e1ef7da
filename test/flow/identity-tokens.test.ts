import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearerToken } from '../../packages/api/src/identity/bearer.ts';
import { discoverTokens, type Tokens } from '../../packages/api/src/identity/tokens.ts';
import { assertTrustedIssuer } from '../../packages/api/src/identity/trusted-issuer.ts';
import { Refusal } from '../../packages/api/src/kernel/refusals.ts';
import { start } from '../../packages/api/src/start.ts';
import { ask, guardedCity, RawSocket } from './guarded-city.ts';

const AUDIENCE = 'hims';
const seconds = () => Math.floor(Date.now() / 1000);

let issuer: string;
let stopIssuer: () => void;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let stranger: Awaited<ReturnType<typeof generateKeyPair>>;
let publicPem: string;
let tokens: Tokens;

/** An OIDC issuer as far as discovery and keys go. */
beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true });
  stranger = await generateKeyPair('ES256', { extractable: true });
  publicPem = await exportSPKI(keys.publicKey);
  const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] };
  const server = createServer((request, response) => {
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/jwks` },
      '/jwks': jwks,
      '/other/.well-known/openid-configuration': { issuer: 'https://somebody.else', jwks_uri: `${issuer}/jwks` },
      '/keyless/.well-known/openid-configuration': { issuer: `${issuer}/keyless` },
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stopIssuer = () => server.close();
  tokens = await discoverTokens({ issuer, audience: AUDIENCE });
});
afterAll(() => stopIssuer());

type Parts = { header?: Record<string, unknown>; claims?: Record<string, unknown>; key?: CryptoKey };

function good(): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  return {
    header: { alg: 'ES256', typ: 'at+jwt', kid: 'k1' },
    claims: { iss: issuer, aud: AUDIENCE, sub: 'asha', iat: seconds(), exp: seconds() + 600 },
  };
}

/** A token that is right but for what is said. A claim given as undefined is left out. */
async function token({ header = {}, claims = {}, key = keys.privateKey }: Parts = {}): Promise<string> {
  const right = good();
  const all = JSON.parse(JSON.stringify({ ...right.claims, ...claims })) as Record<string, unknown>;
  for (const [name, value] of Object.entries(claims)) if (value === undefined) delete all[name];
  const protectedHeader = JSON.parse(JSON.stringify({ ...right.header, ...header })) as { alg: string };
  for (const [name, value] of Object.entries(header)) {
    if (value === undefined) delete (protectedHeader as Record<string, unknown>)[name];
  }
  return await new SignJWT(all).setProtectedHeader(protectedHeader).sign(key);
}

function unsigned(header: object, claims: object, signature = ''): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode(header)}.${encode(claims)}.${signature}`;
}

/** Tokens that somebody without the issuer's key, or with one that was not made for us, could send. */
async function forgeries(): Promise<Record<string, string>> {
  const { header, claims } = good();
  const right = await token();
  const [head, body, signature] = right.split('.') as [string, string, string];
  const forged: Record<string, string> = {};

  for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) forged[`alg ${alg}`] = unsigned({ ...header, alg }, claims);
  for (const alg of ['none', 'HS256'])
    forged[`alg ${alg} with a signature`] = unsigned({ ...header, alg }, claims, signature);
  for (const [hash, bits] of [
    ['sha256', '256'],
    ['sha384', '384'],
    ['sha512', '512'],
  ] as const) {
    const secrets = {
      'public key as secret': publicPem,
      'empty secret': '',
      'secret named secret': 'secret',
      'kid as secret': 'k1',
    };
    for (const [name, secret] of Object.entries(secrets)) {
      const text = unsigned({ ...header, alg: `HS${bits}` }, claims).slice(0, -1);
      forged[`HS${bits}, ${name}`] = `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
    }
  }
  forged['signed by a stranger'] = await token({ key: stranger.privateKey });
  for (const kid of ['k2', '', '../../dev/null', "' or 1=1 --", '/etc/passwd', undefined]) {
    forged[`signed by a stranger, kid ${kid}`] = await token({ header: { kid }, key: stranger.privateKey });
  }
  const own = await exportJWK(stranger.publicKey);
  forged['brings its own key'] = await token({ header: { jwk: own }, key: stranger.privateKey });
  forged['points to its own keys'] = await token({
    header: { jku: 'https://evil.example/jwks' },
    key: stranger.privateKey,
  });
  forged['brings its own certificate'] = await token({ header: { x5c: ['MIIB'] }, key: stranger.privateKey });
  forged['an unknown critical header'] = unsigned({ ...header, crit: ['b64'], b64: false }, claims, signature);
  const { privateKey: rsa } = await generateKeyPair('PS256');
  forged['another algorithm'] = await token({ header: { alg: 'PS256' }, key: rsa });
  const { privateKey: p384 } = await generateKeyPair('ES384');
  forged['another curve'] = await token({ header: { alg: 'ES384' }, key: p384 });

  const wrong: Record<string, Record<string, unknown>> = {
    'another issuer': { iss: 'https://evil.example' },
    'issuer with a slash': { iss: `${issuer}/` },
    'no issuer': { iss: undefined },
    'a list of issuers': { iss: [issuer] },
    'another audience': { aud: 'records' },
    'audience in capitals': { aud: 'HIMS' },
    'no audience': { aud: undefined },
    'an empty list of audiences': { aud: [] },
    'an audience that contains ours': { aud: 'hims-test' },
    expired: { exp: seconds() - 31 },
    'expired long ago': { exp: 0 },
    'no expiry': { exp: undefined },
    'expiry as text': { exp: String(seconds() + 600) },
    'expiry without end': { exp: null },
    'not yet valid': { nbf: seconds() + 60 },
    'not-before as text': { nbf: 'now' },
    'no subject': { sub: undefined },
    'an empty subject': { sub: '' },
    'a subject that is a number': { sub: 7 },
    'a subject that is a list': { sub: ['asha'] },
    'a subject longer than any': { sub: 'a'.repeat(256) },
  };
  for (const [name, change] of Object.entries(wrong)) forged[name] = await token({ claims: change });
  for (const typ of ['JWT', 'jwt', 'id+jwt', 'at+JWTx', '', undefined])
    forged[`typ ${typ}`] = await token({ header: { typ } });

  forged['claims exchanged'] = `${head}.${unsigned({}, { ...claims, sub: 'official' }).split('.')[1]}.${signature}`;
  forged['header exchanged'] = `${unsigned({ ...header, kid: 'k2' }, {}).split('.')[0]}.${body}.${signature}`;
  forged['signature cut'] = right.slice(0, -4);
  forged['signature turned round'] = `${head}.${body}.${[...signature].reverse().join('')}`;
  forged['signature of zeros'] = `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`;
  forged['signature missing'] = `${head}.${body}.`;
  forged['two parts'] = `${head}.${body}`;
  forged['five parts'] = `${right}.a.b`;
  forged['only dots'] = '..';
  forged.nothing = '';
  forged['a word'] = 'official';
  forged['longer than any token'] = `${head}.${'a'.repeat(10_000)}.${signature}`;
  forged['not JSON'] =
    `${Buffer.from('x').toString('base64url')}.${Buffer.from('y').toString('base64url')}.${signature}`;
  forged['JSON that is no object'] = unsigned([] as never, null as never, signature);
  return forged;
}

describe('only what our issuer signed for us is a token', () => {
  test('a right token says who and until when; the skew of clocks is 30 seconds', async () => {
    const identity = await tokens.verify(await token());
    expect(identity.subject).toBe('asha');
    expect(identity.expiresAt).toBeGreaterThan(Date.now());
    await expect(tokens.verify(await token({ claims: { exp: seconds() - 25 } }))).resolves.toMatchObject({
      subject: 'asha',
    });
    await expect(tokens.verify(await token({ claims: { aud: ['records', AUDIENCE] } }))).resolves.toBeDefined();
    await expect(tokens.verify(await token({ header: { typ: 'application/at+jwt' } }))).resolves.toBeDefined();
  });

  test('at least sixty forgeries, and not one is accepted', async () => {
    const forged = await forgeries();
    expect(Object.keys(forged).length).toBeGreaterThanOrEqual(60);
    for (const [name, text] of Object.entries(forged)) {
      await expect(tokens.verify(text), name).rejects.toBeInstanceOf(Refusal);
    }
  });

  test('a refusal tells nothing about the keys or the token', async () => {
    for (const text of Object.values(await forgeries())) {
      const refusal = (await tokens.verify(text).catch(error => error)) as Refusal;
      expect(refusal.code).toBe('UNAUTHENTICATED');
      expect(refusal.message).not.toMatch(/jwk|key|alg|ES256|asha|127\.0\.0\.1/i);
    }
  });

  test('an authorization is "Bearer <token>" or nothing', () => {
    expect(bearerToken(undefined)).toBeNull();
    expect(bearerToken('Bearer a.b.c')).toBe('a.b.c');
    for (const wrong of [
      'a.b.c',
      'Basic YTpi',
      'Bearer',
      'Bearer a b',
      'Bearer a\nb',
      7,
      {},
      ['Bearer a'],
      'Bearer \u0000',
    ]) {
      expect(() => bearerToken(wrong), String(wrong)).toThrow(Refusal);
    }
  });
});

describe('the API starts only with an issuer it can trust', () => {
  test('discovery that does not answer, names another issuer or no keys is refused with a sentence', async () => {
    const discover = (url: string) => discoverTokens({ issuer: url, audience: AUDIENCE });
    await expect(discover('http://127.0.0.1:1')).rejects.toThrow(/OIDC_ISSUER.*does not answer/);
    await expect(discover(`${issuer}/nowhere`)).rejects.toThrow(/answered 404/);
    await expect(discover(`${issuer}/other`)).rejects.toThrow(/calls itself "https:\/\/somebody.else"/);
    await expect(discover(`${issuer}/keyless`)).rejects.toThrow(/names no jwks_uri/);
  });

  test('in production neither the development issuer nor one on this machine or without TLS', async () => {
    const wrong = [
      null,
      'http://id.example',
      'https://localhost',
      'https://localhost:9000/realm',
      'https://127.0.0.1',
      'https://127.8.9.10',
      'https://[::1]:8443',
      'https://0.0.0.0',
      'https://[::ffff:127.0.0.1]',
      'https://id.localhost',
      'ftp://id.example',
      'id.example',
      '',
    ];
    for (const url of wrong) {
      expect(() => assertTrustedIssuer({ production: true, issuer: url }), String(url)).toThrow(
        /OIDC_ISSUER must be an https URL/,
      );
      expect(() => assertTrustedIssuer({ production: false, issuer: url })).not.toThrow();
    }
    expect(() =>
      assertTrustedIssuer({ production: true, issuer: 'https://id.delhi.example/realms/hims' }),
    ).not.toThrow();
  });

  test('started in production as it is, it stops before it touches anything', async () => {
    const config = {
      port: 0,
      portMayMove: false,
      host: '127.0.0.1',
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
      dataDir: null,
    };
    const rest = {
      audience: AUDIENCE,
      clockRate: 1,
      hl7MllpPort: null,
      hl7MllpHost: '127.0.0.1',
      clockStart: null,
      boardTickMs: null,
      heartbeatMs: 5_000,
      maxSocketsPerSubject: 8,
    };
    const more = { allowedOrigins: [], dashboardDir: null, logLevel: 'silent', production: true };
    await expect(start({ ...config, ...rest, ...more, issuer: null })).rejects.toThrow(/development issuer/);
    await expect(start({ ...config, ...rest, ...more, issuer })).rejects.toThrow(/no TLS/);
  });
});

describe('the development issuer of the embedded city', () => {
  let city: Awaited<ReturnType<typeof guardedCity>>;
  beforeAll(async () => {
    city = await guardedCity();
  });
  afterAll(() => city.stop());

  test('one account for each role and each machine, and anyone may sign in', async () => {
    const { accounts } = (await (await fetch(`${city.url}/dev/accounts`)).json()) as {
      accounts: { account: string; role: string; facilities: string[] | null; sources: string[] }[];
    };
    const roles = [
      'OFFICIAL',
      'SUPERINTENDENT',
      'CLERK',
      'DOCTOR',
      'DISPATCHER',
      'CREW',
      'ANALYST',
      'PATIENT',
      'SOURCE',
    ];
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles));
    for (const { account, role, facilities, sources } of accounts) {
      const me = await ask(city.url, '{ me { role name facilities demonstration } }', {
        token: await city.signIn(account),
      });
      expect(me.data.me.role, account).toBe(role);
      expect(me.data.me.demonstration).toBe(true);
      if (facilities) expect(me.data.me.facilities).toEqual(facilities);
      if (role === 'SOURCE') expect(sources).toHaveLength(1);
    }
    const mandirs = await ask(city.url, '{ me { facilities } }', { token: await city.signIn('sim-mandirs') });
    expect(mandirs.data.me.facilities).toHaveLength(1_139 + 25);
  });

  test('an unknown account is told which there are', async () => {
    for (const account of ['nobody', '', null, 7, '__proto__', { x: 1 }]) {
      const answer = await fetch(`${city.url}/dev/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account }),
      });
      expect(answer.status).toBe(404);
      expect((await answer.json()) as object).toMatchObject({
        code: 'UNKNOWN_ACCOUNT',
        accepted: expect.arrayContaining(['official']),
      });
    }
  });

  test('discovery and keys are published as any issuer does, without the private part', async () => {
    const found = (await (await fetch(`${city.url}/.well-known/openid-configuration`)).json()) as { jwks_uri: string };
    const { keys: published } = (await (await fetch(found.jwks_uri)).json()) as { keys: Record<string, string>[] };
    expect(published[0]).toMatchObject({ kty: 'EC', alg: 'ES256', use: 'sig' });
    expect(published[0]).not.toHaveProperty('d');
  });

  test('tokens of another issuer are nobody here, on either transport', async () => {
    const foreign = await token({ claims: { sub: 'development|official' } });
    const answer = await ask(city.url, '{ me { role } }', { token: foreign });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const reader = await new RawSocket(city.url).opened();
    reader.send({ type: 'connection_init', payload: { authorization: `Bearer ${foreign}` } });
    expect((await reader.closed).code).toBe(4403);
  });
});

describe('with an issuer of its own', () => {
  test('its tokens count, rights come from assignments, and nothing of the demonstration exists', async () => {
    const city = await guardedCity({ issuer });
    const owner = new pg.Client({ connectionString: city.databaseUrl });
    await owner.connect();
    try {
      for (const [method, path] of [
        ['GET', '/dev/accounts'],
        ['POST', '/dev/sign-in'],
        ['GET', '/.well-known/openid-configuration'],
        ['GET', '/jwks'],
      ] as const) {
        expect((await fetch(`${city.url}${path}`, { method })).status, path).toBe(404);
      }
      expect((await owner.query('select count(*)::int as n from assignment')).rows[0].n).toBe(0);
      const asha = await token();
      const stranger = await ask(city.url, '{ me { role } }', { token: asha });
      expect(stranger.errors[0]?.extensions.code).toBe('NO_ASSIGNMENT');
      await owner.query(
        `insert into assignment (subject, name, role, facility_code) values ('asha', 'Asha', 'CLERK', 'LNH')`,
      );
      await new Promise(resolve => setTimeout(resolve, 2_100));
      const { data } = await ask(city.url, '{ me { role facilities demonstration } }', { token: asha });
      expect(data.me).toEqual({ role: 'CLERK', facilities: ['LNH'], demonstration: false });
    } finally {
      await owner.end();
      await city.stop();
    }
  });

  test('a socket is closed with 4403 in the second in which its token runs out', async () => {
    const city = await guardedCity({ issuer });
    const owner = new pg.Client({ connectionString: city.databaseUrl });
    await owner.connect();
    await owner.query(`insert into assignment (subject, role) values ('asha', 'OFFICIAL')`);
    await owner.end();
    const exp = seconds() + 2;
    const reader = await new RawSocket(city.url).introduced(await token({ claims: { exp } }));
    expect(await reader.closed).toEqual({ code: 4403, reason: 'Your token ran out' });
    expect(Date.now()).toBeGreaterThanOrEqual(exp * 1000);
    expect(Date.now()).toBeLessThan(exp * 1000 + 2_500);
    await city.stop();
  });
});
