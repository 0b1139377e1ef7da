import { useSyncExternalStore } from 'react';
import { MeDocument, type MeQuery } from '../../generated/graphql.ts';
import { isSignedOut, queries } from '../../live/queries.ts';
import { currentSession, doubtToken, endSession, subscribeSession } from '../../live/session.ts';

export type Viewer = MeQuery['me'];

/** Who is looking, as the API sees them. ASKING until it has answered. */
export type ViewerState =
  | { readonly kind: 'ASKING' }
  | { readonly kind: 'KNOWN'; readonly viewer: Viewer }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

let state: ViewerState = { kind: 'ASKING' };
let askedFor: string | null | undefined;
const listeners = new Set<() => void>();

function become(next: ViewerState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Asks the API who is looking. Called at the start and whenever the session changes. */
export async function askViewer(): Promise<void> {
  const account = currentSession()?.account ?? null;
  if (account === askedFor && state.kind !== 'FAILED') return;
  askedFor = account;
  become({ kind: 'ASKING' });
  try {
    const { data } = await askTwice();
    if (askedFor !== account) return;
    if (!data) throw new Error('The answer to `me` was empty; a role would be accepted.');
    become({ kind: 'KNOWN', viewer: data.me });
  } catch (failure) {
    if (askedFor !== account) return;
    if (isSignedOut(failure) && account !== null) {
      endSession();
      return;
    }
    become({ kind: 'FAILED', failure });
  }
}

/** A server that was set up anew refuses tokens it gave before: the second try goes with a new one. */
async function askTwice() {
  const ask = () => queries.query({ query: MeDocument, fetchPolicy: 'no-cache' });
  try {
    return await ask();
  } catch (failure) {
    if (!isSignedOut(failure) || currentSession() === null) throw failure;
    doubtToken();
    return await ask();
  }
}

subscribeSession(() => void askViewer());

export function useViewer(): ViewerState {
  return useSyncExternalStore(subscribeViewer, () => state);
}

export function subscribeViewer(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

export function viewerState(): ViewerState {
  return state;
}
