import { useEffect, useSyncExternalStore } from 'react';
import { MetricDefinitionsDocument, type MetricDefinitionsQuery } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';

export type Definition = MetricDefinitionsQuery['metricDefinitions'][number];

export type Definitions =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly byCode: ReadonlyMap<string, Definition> }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

let state: Definitions = { kind: 'READING' };
let asked = false;
const listeners = new Set<() => void>();

function become(next: Definitions): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Reads what every metric means: once for as long as the page lives, and again after a failure. */
export async function readDefinitions(): Promise<void> {
  if (asked) return;
  asked = true;
  if (state.kind === 'FAILED') become({ kind: 'READING' });
  try {
    const { data } = await queries.query({ query: MetricDefinitionsDocument, fetchPolicy: 'no-cache' });
    become({ kind: 'READ', byCode: new Map((data?.metricDefinitions ?? []).map(each => [each.code, each])) });
  } catch (failure) {
    asked = false;
    become({ kind: 'FAILED', failure });
  }
}

/** The definitions by code of the metric; asked for when a panel first needs them. */
export function useDefinitions(): Definitions {
  useEffect(() => void readDefinitions(), []);
  return useSyncExternalStore(
    onChange => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => state,
  );
}
