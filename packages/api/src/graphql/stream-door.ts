import type { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import type { Actor } from '../kernel/actor.ts';
import type { Prepared } from './pipeline.ts';

/** One subscription that passed every guard. */
export type StreamRequest = {
  readonly actor: Actor;
  readonly prepared: Prepared;
  /** As sent; they fit the document. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Frames may be written to it directly, behind the operation's id. */
  readonly socket: WebSocket;
  readonly id: string;
};

/**
 * A stream as graphql-ws sees it: `next()` stays pending while frames are written to the socket directly, resolves `done`
 * to send `complete`, rejects to send `error`. `return()` is called when the reader completes or its socket closes.
 */
export type OpenStream = AsyncGenerator<Record<string, unknown>, void, void>;

/** What the socket needs from the board. */
export interface StreamDoor {
  open(request: StreamRequest): OpenStream | readonly GraphQLError[];
  /**
   * The rights of everyone on this socket changed: each of its streams says MUST_REFETCH and ends. `actor` is who they are
   * now; null: nobody any more, and the socket closes after this.
   */
  rightsChanged(socket: WebSocket, actor: Actor | null): void;
}
