import { devSignIn } from './call-api.ts';

export interface TokenKeeper {
  /** A token that is good for a while yet. */
  current(): Promise<string>;
  /** The API did not take the last one: fetch another next time. */
  forget(): void;
}

/**
 * A token for one account: from the environment if it is there (a real issuer), else from the embedded city's sign-in,
 * renewed when four fifths of its life have passed.
 */
export function keepToken(url: string, account: string, fromEnvironment: string | undefined): TokenKeeper {
  if (fromEnvironment) return { current: async () => fromEnvironment, forget: () => undefined };
  let token: Promise<string> | null = null;
  let renewAt = 0;
  return {
    current() {
      if (token && performance.now() < renewAt) return token;
      // Two callers at the same moment share one sign-in; a failed one is not kept.
      renewAt = Number.POSITIVE_INFINITY;
      token = devSignIn(url, account).then(
        signedIn => {
          renewAt = performance.now() + signedIn.goodForMs * 0.8;
          return signedIn.token;
        },
        error => {
          token = null;
          throw error;
        },
      );
      return token;
    },
    forget() {
      token = null;
    },
  };
}
