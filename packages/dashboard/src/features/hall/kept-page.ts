import { entryScript } from '../../live/page-build.ts';

/** Where the page lies in the browser's own store, and under which address: the worker that opens it without a server names both. */
export type KeptPages = 'hall.1';
export type KeptPage = '/hall.html';
const PAGES: KeptPages = 'hall.1';
const PAGE: KeptPage = '/hall.html';

/**
 * Keeps what this page is made of, so that a screen whose power comes back before the network shows what it was told last.
 * Only on a safe address (https, or this machine): elsewhere a browser keeps nothing.
 */
export async function keepPage(): Promise<void> {
  if (!navigator.serviceWorker || !globalThis.caches) return;
  try {
    await navigator.serviceWorker.register('/hall-worker.js', { scope: `/${location.pathname.split('/')[1]}/hall/` });
    await document.fonts.ready;
    await keep();
  } catch {
    // A full store, or no server: what is kept from before stays.
  }
}

async function keep(): Promise<void> {
  const answer = await fetch(PAGE, { cache: 'no-store' });
  const page = await answer.clone().text();
  // While a new build is being put in place, its page would be kept with the files of the old one.
  if (!answer.ok || entryScript(page) !== entryScript(document.documentElement.outerHTML)) return;
  const pages = await caches.open(PAGES);
  if ((await (await pages.match(PAGE))?.text()) === page) return;
  const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const own = [...new Set(files)].filter(path => path.startsWith('/assets/'));
  await pages.addAll(own);
  await pages.put(PAGE, answer);
  for (const request of await pages.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== PAGE && !own.includes(pathname)) await pages.delete(request);
  }
}
