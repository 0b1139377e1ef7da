import { hash, randomUUID } from 'node:crypto';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  visit,
} from 'graphql';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import type { WebSocket } from 'ws';
import { type BoardFilterInput, scopedFilter } from '../city/board/live-board.ts';
import type { BoardStreams, GroupDefinition, Sink } from '../live/board-stream.ts';
import { messageTail, socketSink } from '../live/broadcast.ts';
import { type ErrorLog, maskError } from './mask-errors.ts';
import type { OpenStream, StreamDoor, StreamRequest } from './stream-door.ts';

/** Ticks that may be asked for, in milliseconds: queue consoles and ambulances, and the city. */
const TICKS_MS: readonly number[] = [250, 1_000];
const MOST_FACILITIES = 2_000;

/** A subscription that writes to its socket by itself. To graphql-ws it is an iterator that never has a next value. */
interface BoardStream extends OpenStream {
  /** The reader's rights changed: one last frame says so. */
  endForRights(): void;
}

type Since = { epoch: string; position: number };

/** Opens board streams, and ends those whose reader's rights changed. */
export function boardStreamDoor(options: {
  schema: GraphQLSchema;
  streams: BoardStreams;
  /** Overrides what streams ask for; null: as they ask. */
  tickMs: number | null;
  log: ErrorLog;
}): StreamDoor {
  const { schema, streams, log } = options;
  const field = (schema.getSubscriptionType() as GraphQLObjectType).getFields().boardUpdates!;
  // The frame is the value: executing a frame must stay synchronous, or the bytes of one tick could mix with the next.
  field.resolve = undefined;
  /** Streams by the socket they write to. */
  const open = new Map<WebSocket, Set<BoardStream>>();

  function openStream(request: StreamRequest): OpenStream | readonly GraphQLError[] {
    const { actor, prepared, variables, socket } = request;
    const { document, documentId, operation } = prepared;
    const [root, ...more] = operation.selectionSet.selections;
    if (
      operation.operation !== 'subscription' ||
      root?.kind !== Kind.FIELD ||
      root.name.value !== 'boardUpdates' ||
      more.length > 0
    ) {
      return [new GraphQLError('A socket carries one subscription an operation: boardUpdates, selected directly.')];
    }
    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced.errors) return coerced.errors;
    let args: { filter?: BoardFilterInput | null; since?: Since | null };
    try {
      args = getArgumentValues(field, root, coerced.coerced);
    } catch (error) {
      return [error as GraphQLError];
    }
    const tick = args.filter?.tickMs ?? 1_000;
    if (!TICKS_MS.includes(tick)) return [new GraphQLError(`tickMs is ${tick}; ${TICKS_MS.join(' or ')} is accepted.`)];
    if ((args.filter?.facilities?.length ?? 0) > MOST_FACILITIES) {
      return [
        new GraphQLError(
          `The filter names ${args.filter?.facilities?.length} facilities; up to ${MOST_FACILITIES} are accepted.`,
        ),
      ];
    }

    // What is asked for apart from where the reader stands. Equal keys share executions and bytes.
    const operationName = operation.name?.value ?? null;
    const scope = actor.facilities === null ? '*' : [...actor.facilities].sort().join(',');
    const key = JSON.stringify([documentId, operationName, withoutSince(document, variables), scope]);
    const definition: GroupDefinition = {
      key: hash('sha256', key, 'base64url'),
      filter: scopedFilter(actor, args.filter),
      tickMs: options.tickMs ?? tick,
      render: frame => {
        // With all variables of whoever came first: a document may insist on those that only `since` uses.
        const rootValue = { boardUpdates: frame };
        const answer = execute({ schema, document, operationName, variableValues: variables, rootValue });
        if (answer instanceof Promise)
          throw new Error('A frame must be executed at once; a resolver on its way is not.');
        // Nobody asked for something wrong: what fails here is ours, and its text stays here.
        const errors = answer.errors?.map(error =>
          maskError(schema, error, { correlationId: randomUUID(), onlyNamesIn: '' }, log),
        );
        return messageTail(errors ? { ...answer, errors } : answer);
      },
    };
    const stream = boardStream(streams, definition, request, args.since ?? null, () => {
      const siblings = open.get(socket);
      siblings?.delete(stream);
      if (siblings?.size === 0) open.delete(socket);
    });
    const siblings = open.get(socket);
    if (siblings) siblings.add(stream);
    else open.set(socket, new Set([stream]));
    return stream;
  }

  return {
    open: openStream,
    rightsChanged(socket) {
      for (const stream of [...(open.get(socket) ?? [])]) stream.endForRights();
    },
  };
}

function boardStream(
  streams: BoardStreams,
  definition: GroupDefinition,
  request: StreamRequest,
  since: Since | null,
  onClosed: () => void,
): BoardStream {
  type End = IteratorReturnResult<undefined>;
  const end: End = { done: true, value: undefined };
  let finish: (result: End) => void = () => undefined;
  // By hand: an idle async generator does not hear return(), and would keep its watcher for ever.
  const finished = new Promise<End>(resolve => {
    finish = resolve;
  });
  let leave: (() => void) | null = null;
  let closed = false;
  function close(): void {
    if (closed) return;
    closed = true;
    leave?.();
    onClosed();
    finish(end);
  }
  const sink: Sink = socketSink(request.socket, request.id, close);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      close();
    },
    next() {
      // Opened on the first pull: only then has graphql-ws noted the operation, and may frames name it.
      if (!leave && !closed) leave = streams.open(definition, sink, since);
      return finished;
    },
    return() {
      close();
      return Promise.resolve(end);
    },
    throw(error) {
      close();
      return Promise.reject(error);
    },
    endForRights() {
      if (!closed) streams.refuse(definition, sink, 'RIGHTS_CHANGED');
    },
  };
}

/** The variables that the document uses, without those that only say where the reader stands. */
export function withoutSince(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const elsewhere = new Set<string>();
  let depth = 0;
  visit(document, {
    VariableDefinition: () => false,
    Argument: {
      enter: node => {
        if (node.name.value === 'since') depth++;
      },
      leave: node => {
        if (node.name.value === 'since') depth--;
      },
    },
    Variable: node => {
      if (depth === 0) elsewhere.add(node.name.value);
    },
  });
  // Nor those that the document never uses: each would be a stream of its own for the same bytes.
  return Object.fromEntries(Object.entries(variables).filter(([name]) => elsewhere.has(name)));
}
