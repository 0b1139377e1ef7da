import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of this origin may talk to us with a person's token. No origin at all is a program, not a page; our own
 * origin is the one under which the request reached us.
 */
export function isAllowedOrigin(headers: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}
