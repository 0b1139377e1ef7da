import { type ExecutionResult, execute, GraphQLError, type GraphQLObjectType, type GraphQLSchema, Kind } from 'graphql';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import type { WebSocket } from 'ws';
import type { Actor } from '../kernel/actor.ts';
import { Refusal } from '../kernel/refusals.ts';
import type { Doorbell } from '../live/doorbell.ts';
import type { Watched } from '../live/watched.ts';
import type { Database } from '../postgres/database.ts';
import type { OpenStream, StreamDoor, StreamRequest } from './stream-door.ts';

/** A state is sent at most this often, however often its keys ring. */
const AT_MOST_EVERY_MS = 50;
/** Screens take twelve silent seconds for a lost connection. */
const ALSO_EVERY_MS = 5_000;
/** A reader whose socket holds more than this gets nothing new until it has drained; then the newest. */
const MOST_BUFFERED_BYTES = 256 * 1024;
const LOOK_AGAIN_MS = 100;

type Answer = ExecutionResult;
type Member = { deliver(answer: Answer): void };

/**
 * Opens the subscriptions that follow one state each (see Watched). Readers of the same document, variables, role and scope
 * share one reading and one execution; each gets the newest whole state, so none has a queue.
 */
export function watchedDoor(options: {
  schema: GraphQLSchema;
  watched: readonly Watched[];
  database: Database;
  doorbell: Doorbell;
  clock: { now(): number; readonly rate: number };
}): StreamDoor {
  const { schema, database, doorbell, clock } = options;
  const fields = (schema.getSubscriptionType() as GraphQLObjectType).getFields();
  const definitions = new Map(options.watched.map(definition => [definition.field, definition]));
  for (const [name, field] of Object.entries(fields)) {
    if (definitions.has(name)) field.resolve = undefined;
    else if (name !== 'boardUpdates')
      throw new Error(`Subscription.${name} is followed by nothing: list it as watched.`);
  }
  const groups = new Map<string, Group>();
  const open = new Map<WebSocket, Set<(error: GraphQLError) => void>>();

  class Group {
    readonly members = new Set<Member>();
    readonly #leave: () => void;
    readonly #timer: NodeJS.Timeout;
    #soon: NodeJS.Timeout | null = null;
    #readAt = Number.NEGATIVE_INFINITY;
    #reading = false;
    #again = false;

    constructor(
      readonly key: string,
      readonly definition: Watched,
      readonly args: Record<string, unknown>,
      readonly actor: Actor,
      readonly request: StreamRequest,
    ) {
      this.#leave = doorbell.listen(definition.keys(args, actor), () => this.wake());
      this.#timer = setInterval(() => this.wake(), definition.alsoEveryMs ?? ALSO_EVERY_MS);
    }

    wake(): void {
      this.#again = true;
      if (this.#reading || this.#soon) return;
      const wait = Math.max(0, this.#readAt + AT_MOST_EVERY_MS - performance.now());
      this.#soon = setTimeout(() => {
        this.#soon = null;
        void this.#send();
      }, wait);
    }

    leave(member: Member): void {
      this.members.delete(member);
      if (this.members.size > 0) return;
      groups.delete(this.key);
      this.#leave();
      clearInterval(this.#timer);
      if (this.#soon) clearTimeout(this.#soon);
    }

    async #send(): Promise<void> {
      this.#reading = true;
      this.#again = false;
      this.#readAt = performance.now();
      const answer = await this.#answer();
      this.#reading = false;
      for (const member of [...this.members]) member.deliver(answer);
      // What rang while we read may have been missed by the reading.
      if (this.#again && this.members.size > 0) this.wake();
    }

    async #answer(): Promise<Answer> {
      const { prepared, variables } = this.request;
      try {
        const now = clock.now();
        const state = await database.sql(this.actor, sql => this.definition.read(sql, this.args, this.actor, now));
        return await execute({
          schema,
          document: prepared.document,
          operationName: prepared.operation.name?.value ?? null,
          variableValues: variables,
          // Every state tells the clock by which its ages are counted, where the contract asks for it.
          rootValue: {
            [this.definition.field]: { serverTime: new Date(now).toISOString(), clockRate: clock.rate, ...state },
          },
        });
      } catch (thrown) {
        // Masked where it leaves, like every other error on a socket.
        return { errors: [asError(thrown)] };
      }
    }
  }

  function openStream(request: StreamRequest): OpenStream | readonly GraphQLError[] {
    const { actor, prepared, variables, socket } = request;
    const [root, ...more] = prepared.operation.selectionSet.selections;
    if (root?.kind !== Kind.FIELD || more.length > 0) {
      return [new GraphQLError('A socket carries one subscription an operation, selected directly.')];
    }
    const definition = definitions.get(root.name.value)!;
    const coerced = getVariableValues(schema, prepared.operation.variableDefinitions ?? [], variables);
    if (coerced.errors) return coerced.errors;
    let args: Record<string, unknown>;
    try {
      args = getArgumentValues(fields[definition.field]!, root, coerced.coerced);
    } catch (error) {
      return [error as GraphQLError];
    }
    const scope = actor.facilities === null ? '*' : [...actor.facilities].sort().join(',');
    const { documentId, operation } = prepared;
    const key = JSON.stringify([documentId, operation.name?.value ?? null, variables, actor.role, scope]);

    type Step = IteratorResult<Answer, undefined>;
    const end: Step = { done: true, value: undefined };
    let newest: Answer | null = null;
    let waiting: ((step: Step) => void) | null = null;
    let last: Answer | null = null;
    let closed = false;
    let joined = false;
    let group: Group | null = null;
    let drain: NodeJS.Timeout | null = null;

    const member: Member = {
      deliver(answer) {
        newest = answer;
        hand();
      },
    };

    function hand(): void {
      if (closed || !newest || !waiting || drain) return;
      if (socket.bufferedAmount > MOST_BUFFERED_BYTES) {
        drain = setTimeout(() => {
          drain = null;
          hand();
        }, LOOK_AGAIN_MS);
        return;
      }
      const resolve = waiting;
      const value = newest;
      waiting = null;
      newest = null;
      resolve({ done: false, value });
    }

    async function join(): Promise<void> {
      if (definition.opened) {
        await database.sql(actor, sql => definition.opened!(sql, args, actor, clock.now()));
      }
      if (closed) return;
      group = groups.get(key) ?? null;
      if (!group) groups.set(key, (group = new Group(key, definition, args, actor, request)));
      group.members.add(member);
      group.wake();
    }

    function close(error: GraphQLError | null = null): void {
      if (closed) return;
      closed = true;
      group?.leave(member);
      if (drain) clearTimeout(drain);
      const siblings = open.get(socket);
      siblings?.delete(close);
      if (siblings?.size === 0) open.delete(socket);
      const pending = waiting;
      waiting = null;
      if (!error) pending?.(end);
      else if (pending) pending({ done: false, value: { errors: [error] } });
      else last = { errors: [error] };
    }

    const siblings = open.get(socket);
    if (siblings) siblings.add(close);
    else open.set(socket, new Set([close]));
    // By hand: an idle async generator does not hear return(), and would keep its listener for ever.
    const stream = {
      [Symbol.asyncIterator]() {
        return stream;
      },
      async [Symbol.asyncDispose]() {
        close();
      },
      next(): Promise<Step> {
        if (closed) {
          const value = last;
          last = null;
          return Promise.resolve(value ? { done: false, value } : end);
        }
        const step = new Promise<Step>(resolve => {
          waiting = resolve;
        });
        // Opened on the first pull, when graphql-ws has noted the operation.
        if (!joined) {
          joined = true;
          join().catch(thrown => close(asError(thrown)));
        }
        hand();
        return step;
      },
      return(): Promise<Step> {
        close();
        return Promise.resolve(end);
      },
      throw(error: unknown): Promise<Step> {
        close();
        return Promise.reject(error);
      },
    };
    return stream as unknown as OpenStream;
  }

  return {
    open: openStream,
    rightsChanged(socket) {
      for (const close of [...(open.get(socket) ?? [])]) {
        close(asError(new Refusal('RIGHTS_CHANGED', 'What you may see has changed. Subscribe again.')));
      }
    },
  };
}

function asError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  // With a path it counts as thrown while running: a refusal passes the mask, all else is ours.
  return new GraphQLError('thrown', {
    path: [],
    originalError:
      thrown instanceof Error ? thrown : new Refusal('INTERNAL', 'Something that is not an Error was thrown.'),
  });
}

/** One door of several: the board's own stream, and the states beside it. */
export function streamDoors(board: StreamDoor, watched: StreamDoor): StreamDoor {
  return {
    open(request) {
      const [root] = request.prepared.operation.selectionSet.selections;
      const onBoard =
        root?.kind !== Kind.FIELD || root.name.value === 'boardUpdates' || root.name.value === '__typename';
      return (onBoard ? board : watched).open(request);
    },
    rightsChanged(socket, actor) {
      board.rightsChanged(socket, actor);
      watched.rightsChanged(socket, actor);
    },
  };
}
