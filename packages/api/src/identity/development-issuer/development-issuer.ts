import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createLocalJWKSet, SignJWT } from 'jose';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Tokens, tokensOf } from '../tokens.ts';
import { type DevelopmentAccount, subjectOf } from './development-accounts.ts';
import { developmentKeys } from './development-keys.ts';

export const DEVELOPMENT_TOKEN_SECONDS = 600;

/**
 * The issuer of the embedded city: an OIDC issuer as far as tokens go, in this process, for accounts that anyone may use.
 * The API checks its tokens exactly as it checks those of any other issuer.
 */
export interface DevelopmentIssuer {
  readonly tokens: Tokens;
  /** Adds discovery, keys and sign-in. */
  register(fastify: FastifyInstance): void;
}

function spokenList(accounts: readonly DevelopmentAccount[]): string {
  return accounts.map(({ account }) => account).join(', ');
}

export async function developmentIssuer(options: {
  audience: string;
  accounts: readonly DevelopmentAccount[];
  /** Where the API answers, e.g. http://localhost:4000; asked when a token is made, since the port may move. */
  origin: () => string;
  keyFile: string | null;
  signInsPerMinute: number;
}): Promise<DevelopmentIssuer> {
  const { accounts, audience } = options;
  const keys = await developmentKeys(options.keyFile);
  const published = { keys: [keys.published] };
  // A constant: tokens stay good when the city comes back on another port.
  const issuer = 'http://localhost/development-issuer';
  const limit = new RateLimiterMemory({ points: options.signInsPerMinute, duration: 60 });

  async function accessToken(account: DevelopmentAccount): Promise<string> {
    return await new SignJWT({ client_id: 'development' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: keys.published.kid ?? '' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subjectOf(account.account))
      .setIssuedAt()
      .setExpirationTime(`${DEVELOPMENT_TOKEN_SECONDS} s`)
      .setJti(randomUUID())
      .sign(keys.signing);
  }

  return {
    tokens: tokensOf({ issuer, audience, keys: createLocalJWKSet(published) }),
    register(fastify) {
      fastify.get('/.well-known/openid-configuration', async () => ({
        issuer,
        jwks_uri: `${options.origin()}/jwks`,
        response_types_supported: ['token'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
      }));
      fastify.get('/jwks', async () => published);
      fastify.get('/dev/accounts', async () => ({
        demonstration: true,
        accounts: accounts.map(({ account, role, name, facilities, source }) => ({
          account,
          role,
          name,
          facilities: facilities ?? (source && source.facilities.length > 0 ? source.facilities : null),
          facilityKinds: source && source.facilityKinds.length > 0 ? source.facilityKinds : null,
          sources: source ? [source.code] : [],
          password: null,
        })),
      }));
      fastify.post('/dev/sign-in', { bodyLimit: 1_024 }, async (request, reply) => {
        const allowed = await limit.consume(request.ip).catch(() => null);
        if (!allowed) {
          return reply
            .code(429)
            .header('retry-after', '60')
            .send({
              code: 'TOO_MANY_SIGN_INS',
              message: `More than ${options.signInsPerMinute} sign-ins in a minute from one address. Wait a minute.`,
            });
        }
        const wanted = (request.body as { account?: unknown } | null)?.account;
        const account = accounts.find(candidate => candidate.account === wanted);
        if (!account) {
          return reply.code(404).send({
            code: 'UNKNOWN_ACCOUNT',
            message: `There is no account ${JSON.stringify(wanted ?? null)}. The accounts of this demonstration are: ${spokenList(accounts)}.`,
            accepted: accounts.map(candidate => candidate.account),
          });
        }
        reply.header('cache-control', 'no-store');
        return { accessToken: await accessToken(account), expiresIn: DEVELOPMENT_TOKEN_SECONDS };
      });
    },
  };
}
