import type { KeptPage, KeptPages } from './features/hall/kept-page.ts';

/*
 * Stands between the screens of halls and the network: without a server it opens the page as it was kept, and the page then shows
 * what it was told last, with its age. It answers for the page and its files only; what is live never passes through here.
 */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
}

const worker = self as unknown as Worker;
const PAGES: KeptPages = 'hall.1';
const PAGE: KeptPage = '/hall.html';
/** A line that swallows everything must not leave a dark screen. */
const PATIENCE_MS = 5_000;

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(event));
});

async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.status < 500) return answer;
  } catch {
    // As if there were no server.
  }
  return (await caches.match(PAGE)) ?? Response.error();
}

/** A file under /assets/ carries its content in its name: the one that is kept is the one that is asked for. */
async function file(event: Fetching): Promise<Response> {
  const kept = await caches.match(event.request);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(event.request, answer.clone()));
  return answer;
}

async function keep(request: Request, answer: Response): Promise<void> {
  try {
    await (await caches.open(PAGES)).put(request, answer);
  } catch {
    // A full store, or a line that was cut half-way: it is kept when it comes the next time.
  }
}
