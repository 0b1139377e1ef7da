import { Refusal } from '../kernel/refusals.ts';

const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i;

/** The token of an `authorization` value; null when there is none. Refuses anything that is not `Bearer <token>`. */
export function bearerToken(authorization: unknown): string | null {
  if (authorization === undefined || authorization === null || authorization === '') return null;
  const token = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
  if (token === undefined) {
    throw new Refusal('UNAUTHENTICATED', 'The authorization is not understood. "Bearer <access token>" is.');
  }
  return token;
}
