import { useEffect, useSyncExternalStore } from 'react';
import { type Connection, type ConnectionState, createConnection } from './connection.ts';
import { serverClock } from './server-clock.ts';
import { accessToken, currentSession, doubtToken, endSession, subscribeSession } from './session.ts';

const HIDDEN_MS = 5 * 60_000;

/** The one connection of the page; city and hospital follow the board over the same socket. */
export const connection: Connection = createConnection({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  clock: serverClock,
  async token() {
    const token = await accessToken();
    const session = currentSession();
    return token && session ? { token, endsAt: session.endsAt } : null;
  },
  onTokenRefused: doubtToken,
  onRefused(code) {
    if (code === 'UNAUTHENTICATED' && currentSession()) endSession();
  },
});

/** Starts the watchdog and what follows the tab and the session; called once. Returns how to end it. */
export function tendConnection(): () => void {
  const watchdog = setInterval(() => connection.watch(), 1_000);
  let hidden: ReturnType<typeof setTimeout> | undefined;
  const onVisibility = () => {
    clearTimeout(hidden);
    // A forgotten tab costs the server a stream; it takes the present again when somebody looks.
    if (document.hidden) hidden = setTimeout(() => connection.pause(), HIDDEN_MS);
    else connection.resume();
  };
  const onNetwork = () => connection.watch();
  let account = currentSession()?.account ?? null;
  const forgetSession = subscribeSession(() => {
    const now = currentSession()?.account ?? null;
    if (now === account) return;
    account = now;
    connection.renew();
  });
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('online', onNetwork);
  addEventListener('offline', onNetwork);
  return () => {
    clearInterval(watchdog);
    clearTimeout(hidden);
    forgetSession();
    document.removeEventListener('visibilitychange', onVisibility);
    removeEventListener('online', onNetwork);
    removeEventListener('offline', onNetwork);
  };
}

export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.state);
}

/** Follows something as long as the component is there. `what` must keep its identity while it means the same. */
export function useFollowing(what: Parameters<Connection['follow']>[0] | null): void {
  useEffect(() => (what ? connection.follow(what) : undefined), [what]);
}
