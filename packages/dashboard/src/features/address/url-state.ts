import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { FacilityKind } from '../../generated/graphql.ts';

/** What the query part of an address may say. Everything is optional; absent means no filter, or live. */
export interface UrlState {
  readonly level: 1 | 2 | 3 | 4 | 5 | null;
  readonly district: string | null;
  readonly kind: FacilityKind | null;
}

const KINDS: Readonly<Record<string, FacilityKind>> = {
  hospital: 'HOSPITAL',
  mandir: 'MANDIR',
  kendra: 'JAN_AUSHADHI_KENDRA',
};
const WORDS = /^[\p{L}\p{M}\p{N} .&()'-]{1,60}$/u;

/** Read by one screen alone, e.g. the sign-in, the wall or the OPD, so known here and never reported as unknown. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'bed',
  'department',
  'divert',
  'from',
  'playlist',
  'sel',
  'state',
  'theme',
  'view',
  'ward',
]);

const READERS: { readonly [K in keyof UrlState]: (text: string) => UrlState[K] } = {
  level: text => (/^[1-5]$/.test(text) ? (Number(text) as 1 | 2 | 3 | 4 | 5) : null),
  district: text => (WORDS.test(text) ? text : null),
  kind: text => KINDS[text] ?? null,
};

/** Reads the query part. What it cannot understand is left out and named, so that the page can say so. */
export function readUrl(search: URLSearchParams): { readonly state: UrlState; readonly ignored: readonly string[] } {
  const state: Record<string, unknown> = { level: null, district: null, kind: null };
  const ignored: string[] = [];
  for (const [name, text] of search) {
    if (ELSEWHERE.has(name)) continue;
    const value = Object.hasOwn(READERS, name) ? READERS[name as keyof UrlState](text) : null;
    if (value === null) ignored.push(`${name}=${text}`);
    else state[name] = value;
  }
  return { state: state as unknown as UrlState, ignored };
}

/** The query part of the address, and how to change it. Null removes a value; the address keeps the rest. */
export function useUrlState(): readonly [UrlState, (change: Partial<UrlState>) => void] {
  const [search, setSearch] = useSearchParams();
  const { state } = useMemo(() => readUrl(search), [search]);
  const change = useCallback(
    (part: Partial<UrlState>) => {
      setSearch(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(part)) {
            if (value === null || value === undefined) next.delete(name);
            else next.set(name, name === 'kind' ? textOfKind(value as FacilityKind) : String(value));
          }
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return [state, change];
}

function textOfKind(kind: FacilityKind): string {
  return Object.keys(KINDS).find(text => KINDS[text] === kind) ?? '';
}
