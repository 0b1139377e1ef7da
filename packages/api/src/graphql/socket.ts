import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, getVariableValues } from 'graphql';
import { type Context, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Authority } from '../identity/actors.ts';
import { bearerToken } from '../identity/bearer.ts';
import type { Tokens } from '../identity/tokens.ts';
import { Refusal } from '../kernel/refusals.ts';
import { mayKnowSchema } from './introspection-rule.ts';
import { LARGEST_SOCKET_MESSAGE_BYTES, variablesError } from './limits.ts';
import { type ErrorLog, maskError } from './mask-errors.ts';
import { OpenSocket } from './open-socket.ts';
import { isAllowedOrigin } from './origin.ts';
import type { Pipeline } from './pipeline.ts';
import { watchSockets } from './socket-watch.ts';
import type { OpenStream, StreamDoor } from './stream-door.ts';

const PATH = '/graphql';
const MOST_OPERATIONS_PER_SOCKET = 32;
/** Each distinct stream is executed on every tick; the anonymous have one thing to follow. */
const MOST_OPERATIONS_OF_THE_ANONYMOUS = 4;
const LONGEST_OPERATION_ID = 128;
/** Sockets that have not said who they are, in the whole process; each is closed after three seconds. */
const MOST_WAITING = 10_000;
/** The anonymous share one address behind a hospital's router. */
const ANONYMOUS_SHARE = 4;
/** Screens that lost us come back spread over this many milliseconds. */
const COME_BACK_WITHIN_MS = 5_000;

export interface Sockets {
  /** Open connections. */
  count(): number;
  /** Closes every socket with 1012 and a moment to come back at, each another; none is accepted any more. */
  close(): Promise<void>;
}

type Operation = { stream: OpenStream };

function refusal(code: string, message: string): readonly GraphQLError[] {
  return [new GraphQLError(message, { extensions: { code } })];
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { ...error.extensions, code } });
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('Something that is not an Error was thrown.', { cause: thrown });
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString() : Buffer.concat(data as Buffer[]).toString();
}

/**
 * The WebSocket side of `/graphql`: subscriptions only, by `graphql-transport-ws` only, through the same pipeline as HTTP.
 * graphql-ws keeps the protocol; this file keeps out what it would let in.
 */
export function openSockets(options: {
  server: Server;
  schema: GraphQLSchema;
  pipeline: Pipeline;
  door: StreamDoor;
  tokens: Tokens;
  authority: Authority;
  production: boolean;
  allowedOrigins: readonly string[];
  maxSocketsPerSubject: number;
  log: ErrorLog;
}): Sockets {
  const { server, schema, pipeline, door, tokens, authority, production, log } = options;
  const sockets = new Set<OpenSocket>();
  const byWebSocket = new Map<WebSocket, OpenSocket>();
  const shares = new Map<string, number>();
  let serial = 0;
  let waiting = 0;
  let closing = false;

  function masked(
    socket: OpenSocket,
    payload: SubscribePayload,
    errors: readonly GraphQLError[],
  ): GraphQLFormattedError[] {
    const open = mayKnowSchema(socket.actor.role, production);
    const onlyNamesIn = open ? null : `${payload.query} ${JSON.stringify(payload.variables ?? null)}`;
    return errors.map(error => maskError(schema, error, { correlationId: randomUUID(), onlyNamesIn }, log));
  }

  /** Who is on the socket, from `connection_init`. False: not accepted, and closed with the reason. */
  async function introduce(socket: OpenSocket, authorization: unknown): Promise<boolean> {
    try {
      const token = bearerToken(authorization);
      let share = `address ${socket.address}`;
      let most = options.maxSocketsPerSubject * ANONYMOUS_SHARE;
      if (token !== null) {
        const { subject, expiresAt } = await tokens.verify(token);
        const actor = await authority.current(subject);
        if (!actor) throw new Refusal('FORBIDDEN', 'No assignment is in force for you.');
        socket.actor = actor;
        socket.expiresAt = expiresAt;
        share = subject;
        most = options.maxSocketsPerSubject;
      }
      // It may have gone while we looked.
      if (!sockets.has(socket) || socket.closingSince !== 0) return false;
      const taken = shares.get(share) ?? 0;
      if (taken >= most) {
        socket.close(4429, `More than ${most} sockets`);
        return false;
      }
      shares.set(share, taken + 1);
      socket.countedAs = share;
      waiting--;
      return true;
    } catch (error) {
      if (error instanceof Refusal) {
        socket.close(4403, error.code);
      } else {
        const correlationId = randomUUID();
        log(error, correlationId);
        socket.close(4500, `Quote ${correlationId}`);
      }
      return false;
    }
  }

  /** The stream that a `subscribe` message asks for, or why not. */
  function subscribe(
    context: Context<Record<string, unknown>, OpenSocket>,
    id: string,
    payload: SubscribePayload,
  ): readonly GraphQLError[] | { operation: Operation; document: object } {
    const socket = context.extra;
    const most = socket.actor.role === 'ANONYMOUS' ? MOST_OPERATIONS_OF_THE_ANONYMOUS : MOST_OPERATIONS_PER_SOCKET;
    if (Object.keys(context.subscriptions).length > most) {
      return refusal('TOO_MANY_OPERATIONS', `At most ${most} operations run on one socket.`);
    }
    if (id.length > LONGEST_OPERATION_ID) {
      return refusal('BAD_REQUEST', `The id of an operation has at most ${LONGEST_OPERATION_ID} characters.`);
    }
    const prepared = pipeline.prepare(payload.query, payload.operationName, socket.actor);
    if (!('document' in prepared)) return prepared;
    const { operation, document } = prepared;
    if (operation.operation !== 'subscription') {
      return refusal(
        'SUBSCRIPTIONS_ONLY',
        `The socket carries subscriptions only. Send a ${operation.operation} by POST ${PATH}.`,
      );
    }
    const tooMuch = variablesError(payload.variables, operation);
    if (tooMuch) return [tooMuch];
    const variables = payload.variables ?? {};
    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
    if (coerced.errors) return coerced.errors;
    try {
      const stream = door.open({ actor: socket.actor, prepared, variables, socket: socket.ws, id });
      if ('next' in stream) return { operation: { stream }, document };
      // The board said no; without a code the mask would take it for a fault of ours.
      return stream.map(error => (error.extensions.code ? error : withCode(error, 'BAD_USER_INPUT')));
    } catch (error) {
      // With a path it counts as thrown while running, whatever code it carries: a refusal passes, all else is ours.
      return [new GraphQLError('thrown', { path: [], originalError: toError(error) })];
    }
  }

  const protocol = makeServer<Record<string, unknown>, OpenSocket>({
    // The watch below closes silent sockets with the same code, without a timer for each.
    connectionInitWaitTimeout: 0,
    async onConnect(context) {
      const authorization = context.connectionParams?.authorization;
      // A token lives in memory only as long as it takes to check it.
      (context as { connectionParams?: unknown }).connectionParams = undefined;
      return await introduce(context.extra, authorization);
    },
    onSubscribe(context, id, payload) {
      const opened = subscribe(context, id, payload);
      if (!('operation' in opened)) return opened;
      // graphql-ws keeps the message as long as the operation runs; its text is shared in the pipeline already.
      Object.assign(payload, { query: '', variables: null });
      return {
        schema,
        document: opened.document as never,
        operationName: payload.operationName,
        contextValue: opened.operation,
      };
    },
    subscribe: args => (args.contextValue as Operation).stream,
    onNext(context, _id, payload, _args, result) {
      return result.errors ? { ...result, errors: masked(context.extra, payload, result.errors) as never } : undefined;
    },
    onError: (context, _id, payload, errors) => masked(context.extra, payload, errors) as never,
  });

  function spoke(this: WebSocket): OpenSocket | null {
    const socket = byWebSocket.get(this);
    if (socket?.closingSince !== 0) return null;
    if (socket.maySpeak(performance.now())) return socket;
    socket.close(4429, 'Too many messages');
    return null;
  }

  function onMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
    const socket = spoke.call(this);
    if (!socket) return;
    if (isBinary) {
      socket.close(4400, 'Text messages only');
      return;
    }
    socket.receive?.(textOf(data)).catch(error => {
      const correlationId = randomUUID();
      log(error, correlationId);
      socket.close(4500, `Quote ${correlationId}`);
    });
  }

  function onPing(this: WebSocket): void {
    spoke.call(this);
  }

  function onPong(this: WebSocket): void {
    const socket = spoke.call(this);
    if (socket) socket.awaitsPong = false;
  }

  function onClose(this: WebSocket, code: number, reason: Buffer): void {
    const socket = byWebSocket.get(this);
    if (!socket) return;
    sockets.delete(socket);
    byWebSocket.delete(this);
    if (socket.countedAs === null) {
      waiting--;
    } else {
      const left = (shares.get(socket.countedAs) ?? 1) - 1;
      if (left > 0) shares.set(socket.countedAs, left);
      else shares.delete(socket.countedAs);
    }
    socket.gone?.(code, reason.toString()).catch(error => log(error, randomUUID()));
  }

  // ws closes the connection itself when a frame breaks the rules; without a listener the error would end the process.
  function onError(): void {}

  function opened(ws: WebSocket, address: string): void {
    const socket = new OpenSocket(ws, address, serial++, performance.now());
    sockets.add(socket);
    byWebSocket.set(ws, socket);
    waiting++;
    ws.on('message', onMessage);
    ws.on('ping', onPing);
    ws.on('pong', onPong);
    ws.on('close', onClose);
    ws.on('error', onError);
    socket.gone = protocol.opened(
      {
        protocol: ws.protocol,
        send: data => {
          if (ws.readyState === ws.OPEN) ws.send(data);
        },
        close: (code, reason) => socket.close(code ?? 1000, reason ?? ''),
        onMessage: receive => {
          socket.receive = receive;
        },
      },
      socket,
    ) as OpenSocket['gone'];
  }

  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LARGEST_SOCKET_MESSAGE_BYTES,
    maxFragments: 16,
    maxBufferedChunks: 256,
    handleProtocols: protocols => handleProtocols(protocols),
  } as ConstructorParameters<typeof WebSocketServer>[0]);

  function turnAway(stream: Duplex, status: string): void {
    stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  }

  server.on('upgrade', (request, stream: Duplex, head: Buffer) => {
    stream.on('error', onError);
    const path = (request.url ?? '').split('?', 1)[0];
    if (path !== PATH) return turnAway(stream, '404 Not Found');
    if (!isAllowedOrigin(request.headers, options.allowedOrigins)) return turnAway(stream, '403 Forbidden');
    if (closing || waiting >= MOST_WAITING) return turnAway(stream, '503 Service Unavailable');
    const address = request.socket.remoteAddress ?? '';
    webSockets.handleUpgrade(request, stream, head, ws => {
      stream.off('error', onError);
      opened(ws, address);
    });
  });

  const stopWatching = watchSockets({ sockets, authority, door, onError: error => log(error, randomUUID()) });

  return {
    count: () => sockets.size,
    async close() {
      closing = true;
      for (const socket of sockets) {
        const comeBackMs = Math.floor(Math.random() * COME_BACK_WITHIN_MS);
        socket.close(1012, JSON.stringify({ comeBackMs }));
      }
      const patience = performance.now() + 2_000;
      while (sockets.size > 0 && performance.now() < patience) await new Promise(resolve => setTimeout(resolve, 20));
      for (const socket of sockets) socket.ws.terminate();
      stopWatching();
    },
  };
}
