import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useState } from 'react';
import { subscribeTick } from './board-store.ts';
import { queries } from './queries.ts';

/** `failure` beside data: it is the last that came. */
export type ReadState<Data> =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly data: Data; readonly failure: unknown }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/** A hospital reports every few seconds; what is computed from it is not asked for more often than this. */
const SOONEST_MS = 3_000;

/**
 * What the server computes for its reader when it is asked: asked anew when the facilities it is computed from change on the
 * board, and at least every `everyMs` for what changes with time alone or stands in no cell. `variables` are compared by
 * content; null: nothing is asked. `of`: code of the facility, null: the whole city.
 */
export function useReadAnew<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
  of: string | null,
  everyMs: number,
): readonly [ReadState<Data>, () => void] {
  const text = variables === null ? null : JSON.stringify(variables);
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<{ of: string | null; state: ReadState<Data> }>({
    of: text,
    state: { kind: 'READING' },
  });
  useEffect(() => {
    if (text === null) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let askedAt = 0;
    const become = (next: (before: ReadState<Data>) => ReadState<Data>) =>
      left || setRead(before => ({ of: text, state: next(before.of === text ? before.state : { kind: 'READING' }) }));
    const askIn = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(ask, ms);
    };
    const ask = () => {
      askIn(everyMs);
      if (globalThis.document.hidden) return;
      askedAt = performance.now();
      changed = false;
      queries
        .query<Data>({
          query: document as TypedDocumentNode<Data>,
          variables: JSON.parse(text) as never,
          fetchPolicy: 'no-cache',
        })
        .then(
          ({ data }) => data && become(() => ({ kind: 'READ', data: data as Data, failure: null })),
          failure => become(before => (before.kind === 'READ' ? { ...before, failure } : { kind: 'FAILED', failure })),
        );
    };
    let changed = false;
    const stop = subscribeTick(codes => {
      if (changed || codes.length === 0 || (of !== null && !codes.includes(of))) return;
      changed = true;
      askIn(Math.max(0, askedAt + SOONEST_MS - performance.now()));
    });
    ask();
    return () => {
      left = true;
      clearTimeout(timer);
      stop();
    };
  }, [document, text, of, everyMs, attempt]);
  return [read.of === text ? read.state : { kind: 'READING' }, () => setAttempt(attempt + 1)];
}
