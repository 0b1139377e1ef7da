import type { Identity, Tokens } from './tokens.ts';

/** A key that the issuer withdraws stops working here after this long at the latest. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 20_000;

/**
 * Tokens that were checked a moment ago, by their whole text: checking a signature costs more than everything else that a
 * short answer costs. Only good ones are remembered, never past their expiry and never longer than a minute. `now` is the
 * machine's clock in milliseconds.
 */
export function rememberTokens(tokens: Tokens, now: () => number = Date.now): Tokens {
  const remembered = new Map<string, { identity: Identity; until: number }>();
  return {
    async verify(token) {
      const known = remembered.get(token);
      if (known && now() < known.until) return known.identity;
      remembered.delete(token);
      const identity = await tokens.verify(token);
      remembered.set(token, { identity, until: Math.min(identity.expiresAt, now() + REMEMBERED_MS) });
      if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
      return identity;
    },
  };
}
