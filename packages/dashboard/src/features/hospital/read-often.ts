import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useState } from 'react';
import { queries } from '../../live/queries.ts';

/** `failure` beside data: it is the last that came. */
export type ReadState<Data> =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly data: Data; readonly failure: unknown }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/**
 * What the server computes when it is asked, asked for again every `everyMs` while the page is looked at. `variables` are
 * compared by content; null: nothing is asked.
 */
export function useReadOften<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
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
    const become = (next: (before: ReadState<Data>) => ReadState<Data>) =>
      left || setRead(before => ({ of: text, state: next(before.of === text ? before.state : { kind: 'READING' }) }));
    const ask = () => {
      if (globalThis.document.hidden) return;
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
    ask();
    const timer = setInterval(ask, everyMs);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [document, text, everyMs, attempt]);
  return [read.of === text ? read.state : { kind: 'READING' }, () => setAttempt(attempt + 1)];
}
