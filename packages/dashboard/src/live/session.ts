import { useSyncExternalStore } from 'react';

/** Who is signed in on this tab. Kept in the tab only: on a shared office PC the next person starts signed out. */
export interface Session {
  readonly account: string;
  readonly accessToken: string;
  /** Milliseconds since 1970, by the PC's clock that also measured the token's length. */
  readonly endsAt: number;
}

const KEY = 'session';
/** A token is renewed this long before it ends, so that no request leaves with one that ends on the way. */
const RENEW_BEFORE_MS = 60_000;

export class SignInRefused extends Error {
  readonly code = 'SIGN_IN_REFUSED';
  readonly status: number;
  constructor(account: string, status: number) {
    super(`Sign-in as ${account} was answered with ${status}; 200 with an accessToken would be accepted.`);
    this.status = status;
  }
}

let session: Session | null = restore();
let endedByServer = false;
const listeners = new Set<() => void>();
let renewal: Promise<Session> | null = null;

function restore(): Session | null {
  try {
    const kept = JSON.parse(globalThis.sessionStorage?.getItem(KEY) ?? 'null') as Session | null;
    return kept && typeof kept.accessToken === 'string' ? kept : null;
  } catch {
    return null;
  }
}

function become(next: Session | null): void {
  session = next;
  try {
    if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage may be forbidden by the browser: the session then lasts until the page is left.
  }
  for (const listener of listeners) listener();
}

async function request(account: string): Promise<Session> {
  const answer = await fetch('/dev/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  if (!answer.ok) throw new SignInRefused(account, answer.status);
  const { accessToken, expiresIn } = (await answer.json()) as { accessToken: string; expiresIn: number };
  return { account, accessToken, endsAt: Date.now() + expiresIn * 1000 };
}

/** Signs in with a demonstration account. Throws SignInRefused. */
export async function signIn(account: string): Promise<void> {
  const next = await request(account);
  endedByServer = false;
  become(next);
}

export function signOut(): void {
  endedByServer = false;
  become(null);
}

/** The server no longer knows this session. The page asks to sign in again and then returns to where it was. */
export function endSession(): void {
  // Several requests may learn of it at once; the first of them counts.
  if (session === null) return;
  endedByServer = true;
  become(null);
}

/** Whether the last session ended without the person asking for it. */
export function wasEnded(): boolean {
  return endedByServer;
}

/** The server refused the token although it had time left, e.g. after it was set up anew: the next use renews it. */
export function doubtToken(): void {
  if (session) session = { ...session, endsAt: 0 };
}

export function currentSession(): Session | null {
  return session;
}

export function subscribeSession(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Who is signed in; draws again on sign-in and sign-out. */
export function useSession(): Session | null {
  return useSyncExternalStore(subscribeSession, currentSession);
}

/** A token that is still good, renewed when it is about to end; null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  if (!session) return null;
  if (Date.now() < session.endsAt - RENEW_BEFORE_MS) return session.accessToken;
  // Several requests may find the old token at once; they share one renewal.
  const account = session.account;
  renewal ??= request(account).finally(() => {
    renewal = null;
  });
  try {
    const renewed = await renewal;
    if (session?.account === account) become(renewed);
    return renewed.accessToken;
  } catch (failure) {
    // The issuer refused: this session is over. Any other failure is the network's, and the old token may still do.
    if (failure instanceof SignInRefused && [401, 403, 404].includes(failure.status)) {
      endSession();
      return null;
    }
    return session?.accessToken ?? null;
  }
}
