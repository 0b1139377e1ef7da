/** The script that a page begins with; it changes with every build. Null when there is none to find. */
export function entryScript(html: string): string | null {
  return /<script[^>]+type="module"[^>]+src="([^"]+)"/.exec(html)?.[1] ?? null;
}
