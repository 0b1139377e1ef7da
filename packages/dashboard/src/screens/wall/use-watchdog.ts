import { useEffect, useRef, useState } from 'react';
import { entryScript } from '../../live/page-build.ts';
import { connection } from '../../live/page-connection.ts';
import { NOT_LIVE_AFTER_S, reloadAfterSeconds } from './watchdog.ts';

const ATTEMPTS = 'wall.reloads';
const NEW_BUILD_MS = 600_000;

/**
 * Whether the wall has heard nothing for a minute. While that is so it reloads itself, ever more rarely, but only when
 * the server answers: a browser's own error page would never come back. A new build is loaded by itself as well.
 */
export function useWatchdog(): boolean {
  const [silent, setSilent] = useState(false);
  const silentSince = useRef<number | null>(null);

  useEffect(() => {
    const timer = setInterval(() => {
      const is = connection.silentSeconds() >= NOT_LIVE_AFTER_S || connection.state().kind === 'REFUSED';
      if (!is) {
        if (silentSince.current !== null || attempts() > 0) forgetAttempts();
        silentSince.current = null;
      } else {
        silentSince.current ??= performance.now();
        if (performance.now() - silentSince.current > reloadAfterSeconds(attempts()) * 1_000) {
          silentSince.current = performance.now();
          void reloadIfAnswered();
        }
      }
      setSilent(is);
    }, 1_000);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    const timer = setInterval(async () => {
      const present = entryScript(document.documentElement.outerHTML);
      const served = await pageServed();
      const next = served === null ? null : entryScript(served);
      if (present !== null && next !== null && next !== present) location.reload();
    }, NEW_BUILD_MS);
    return () => clearInterval(timer);
  }, []);

  return silent;
}

function attempts(): number {
  try {
    return Number(sessionStorage.getItem(ATTEMPTS) ?? 0) || 0;
  } catch {
    return 0;
  }
}

function forgetAttempts(): void {
  try {
    sessionStorage.removeItem(ATTEMPTS);
  } catch {
    // Without storage every silence begins with the shortest wait.
  }
}

async function reloadIfAnswered(): Promise<void> {
  if ((await pageServed()) === null) return;
  try {
    sessionStorage.setItem(ATTEMPTS, String(attempts() + 1));
  } catch {
    // See above.
  }
  location.reload();
}

async function pageServed(): Promise<string | null> {
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store', headers: { accept: 'text/html' } });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
