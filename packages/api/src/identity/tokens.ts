import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Refusal } from '../kernel/refusals.ts';

/** What a valid token proves: who, and until when. What they may do is read from the assignments, never from here. */
export type Identity = {
  readonly subject: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly expiresAt: number;
};

export interface Tokens {
  /** The identity that the token proves. Refuses with UNAUTHENTICATED otherwise. */
  verify(token: string): Promise<Identity>;
}

/** Signatures that only the issuer's private key can make. No HMAC: its key would be known to every verifier. */
const ALGORITHMS = ['ES256', 'RS256', 'EdDSA'];
const SKEW_SECONDS = 30;
const LONGEST_TOKEN = 8 * 1024;
const LONGEST_SUBJECT = 255;

function unauthenticated(why: string): Refusal {
  return new Refusal(
    'UNAUTHENTICATED',
    `The token is not accepted: ${why}. Sign in again and send "Bearer <access token>".`,
  );
}

/** Why a token failed, in words that tell nothing about the keys. */
function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'it has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `its claim "${error.claim}" is missing or wrong`;
  return 'it is not a token of our issuer';
}

function isOurs(error: unknown): boolean {
  // A JWKS that cannot be fetched is our trouble, not the caller's: it must not look like a bad token.
  return (
    !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid
  );
}

/**
 * Checks access tokens of one issuer (RFC 9068): signature by a pinned algorithm, issuer, audience, `typ: at+jwt`,
 * lifetime with 30 s of skew. `exp` and `sub` are required.
 */
export function tokensOf(options: { issuer: string; audience: string; keys: JWTVerifyGetKey }): Tokens {
  return {
    async verify(token) {
      if (token.length > LONGEST_TOKEN) throw unauthenticated(`it is longer than ${LONGEST_TOKEN} characters`);
      try {
        const { payload } = await jwtVerify(token, options.keys, {
          algorithms: ALGORITHMS,
          issuer: options.issuer,
          audience: options.audience,
          typ: 'at+jwt',
          clockTolerance: SKEW_SECONDS,
          requiredClaims: ['exp', 'sub'],
        });
        const { sub, exp } = payload;
        if (typeof sub !== 'string' || sub === '' || sub.length > LONGEST_SUBJECT || typeof exp !== 'number') {
          throw unauthenticated('its claim "sub" is missing or wrong');
        }
        return { subject: sub, expiresAt: exp * 1000 };
      } catch (error) {
        if (error instanceof Refusal || isOurs(error)) throw error;
        throw unauthenticated(reason(error));
      }
    },
  };
}

const DISCOVERY_TIMEOUT_MS = 5_000;

/**
 * Tokens of an OIDC issuer by its URL: reads its discovery document once, then its keys, again when a key id is new.
 * Throws a sentence when the issuer does not answer or calls itself by another name.
 */
export async function discoverTokens(options: { issuer: string; audience: string }): Promise<Tokens> {
  const address = `${options.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS), redirect: 'error' }).catch(
    (error: Error) => {
      throw new Error(`OIDC_ISSUER: ${address} does not answer (${error.message}).`, { cause: error });
    },
  );
  if (!answer.ok) throw new Error(`OIDC_ISSUER: ${address} answered ${answer.status} instead of 200.`);
  const discovered = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (discovered.issuer !== options.issuer) {
    throw new Error(
      `OIDC_ISSUER="${options.issuer}" calls itself "${String(discovered.issuer)}". The two must be equal.`,
    );
  }
  if (typeof discovered.jwks_uri !== 'string') throw new Error(`OIDC_ISSUER: ${address} names no jwks_uri.`);
  const keys = createRemoteJWKSet(new URL(discovered.jwks_uri), {
    timeoutDuration: DISCOVERY_TIMEOUT_MS,
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
  });
  return tokensOf({ ...options, keys });
}
