import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useMemo, useState } from 'react';
import { connection } from './page-connection.ts';

/** A state that is followed beside the board, as far as it has come. */
export interface WatchedState<Data> {
  /** The newest whole state; null: none has come yet. It stays while the connection is gone: its own times say how old it is. */
  readonly data: Data | null;
  /** Code of the last refusal since the last state, e.g. FORBIDDEN; null: none. */
  readonly refused: string | null;
}

/**
 * Follows a state over the page's socket as long as the component is there. Null variables: nothing is followed.
 * `document` must keep its identity; variables are compared by content.
 */
export function useWatchedState<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
): WatchedState<Data> {
  const text = variables === null ? null : JSON.stringify(variables);
  const [received, setReceived] = useState<{ of: string | null } & WatchedState<Data>>({
    of: null,
    data: null,
    refused: null,
  });
  useEffect(() => {
    if (text === null) return;
    return connection.followState<Data>({
      document: document as TypedDocumentNode<Data, Record<string, unknown>>,
      variables: JSON.parse(text) as Record<string, unknown>,
      onState: data => setReceived({ of: text, data, refused: null }),
      onRefused: refused =>
        setReceived(before => ({ of: text, data: before.of === text ? before.data : null, refused })),
    });
  }, [document, text]);
  // What came for other variables belongs to another queue, another ward.
  return useMemo(() => (received.of === text ? received : { data: null, refused: null }), [received, text]);
}
