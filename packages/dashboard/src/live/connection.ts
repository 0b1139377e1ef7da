import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { type Client, createClient } from 'graphql-ws/client';
import type { BoardFilter, BoardPoint } from '../generated/graphql.ts';
import type { BoardStore, CityCell, Frame } from './board-store.ts';
import type { ServerClock } from './server-clock.ts';

export type BoardVariables = { filter?: BoardFilter | null; since?: BoardPoint | null };
export type BoardDocument<Cell extends CityCell = CityCell> = TypedDocumentNode<
  { boardUpdates: Frame<Cell> },
  BoardVariables
>;

/** What the page says about its own connection. */
export type ConnectionState =
  /** Nothing has arrived yet. */
  | { readonly kind: 'CONNECTING' }
  | { readonly kind: 'LIVE' }
  /** Frames have stopped. What is on the screen is from before and ages. */
  | { readonly kind: 'RECONNECTING' }
  /** The computer itself says that it has no network. */
  | { readonly kind: 'OFFLINE' }
  /** The server will not serve this caller; the code is the server's. */
  | { readonly kind: 'REFUSED'; readonly code: string };

/** A state that is sent whole, beside the board: a queue, the beds of a ward. */
export interface FollowingState<Data = unknown> {
  readonly document: TypedDocumentNode<Data, never> | TypedDocumentNode<Data, Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Called with the whole state, again and again; what came before it no longer counts. */
  readonly onState: (data: Data) => void;
  /** The server refuses with this code. FORBIDDEN and UNAUTHENTICATED end the stream, any other is tried again. */
  readonly onRefused: (code: string) => void;
}

export interface Connection {
  /** Keeps a store up to date with the board, across any interruption, until the returned function is called. */
  follow<Cell extends CityCell>(what: Following<Cell>): () => void;
  /** Keeps handing over a state, across any interruption, until the returned function is called. */
  followState<Data>(what: FollowingState<Data>): () => void;
  state(): ConnectionState;
  subscribe(onChange: () => void): () => void;
  /** Seconds without a frame, of the most silent of what is followed; 0 when nothing is. */
  silentSeconds(): number;
  /** Opens a new socket, e.g. because another person signed in. Nothing is lost: it continues where it was. */
  renew(): void;
  /** Closes the socket until `resume`, e.g. while the page is hidden. */
  pause(): void;
  resume(): void;
  /** Looks after the watchdog; called every second by the page and by tests with a false clock. */
  watch(): void;
}

export interface Following<Cell extends CityCell = CityCell> {
  readonly document: BoardDocument<Cell>;
  readonly filter: BoardFilter;
  readonly store: BoardStore<Cell>;
}

export interface ConnectionOptions {
  readonly url: string;
  readonly clock: ServerClock;
  /** The token to connect with, or null; and when the page must have shown a newer one, in milliseconds of `wall`. */
  readonly token: () => Promise<{ readonly token: string; readonly endsAt: number } | null>;
  /** Called when the server says that this caller is nobody, or may not see this. */
  readonly onRefused?: (code: string) => void;
  /** Called when a socket was closed for its token; the next one asks `token` again. */
  readonly onTokenRefused?: () => void;
  readonly monotonic?: () => number;
  readonly wall?: () => number;
  readonly random?: () => number;
  readonly isOnline?: () => boolean;
  readonly webSocketImpl?: unknown;
}

/** Heartbeats come every 5 s. Two missing ones are told to the reader … */
const SILENT_MS = 12_000;
/** … and after this long the socket is taken for dead, whatever the operating system believes. */
const DEAD_MS = 30_000;
/** A token is replaced this long before the server would end the stream for it. */
const RENEW_TOKEN_MS = 45_000;
const LONGEST_WAIT_MS = 8_000;

export function createConnection(options: ConnectionOptions): Connection {
  const {
    monotonic = () => performance.now(),
    wall = () => Date.now(),
    random = Math.random,
    isOnline = () => globalThis.navigator?.onLine !== false,
  } = options;
  const streams = new Set<Stream>();
  const listeners = new Set<() => void>();
  let state: ConnectionState = { kind: 'CONNECTING' };
  let refused: string | null = null;
  let paused = false;
  let tokenEndsAt = Number.POSITIVE_INFINITY;
  let pongDeadline: ReturnType<typeof setTimeout> | undefined;

  // Jitter, because a restarted server would otherwise meet all its screens in the same instant.
  const waitMs = (attempt: number) => Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt) * (0.5 + random());
  const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

  const client: Client = createClient({
    url: options.url,
    webSocketImpl: options.webSocketImpl,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: attempt => sleep(waitMs(attempt)),
    keepAlive: 10_000,
    // A stream that starts again finds the socket still open.
    lazyCloseTimeout: 1_000,
    connectionParams: async () => {
      const held = await options.token();
      tokenEndsAt = held?.endsAt ?? Number.POSITIVE_INFINITY;
      return held ? { authorization: `Bearer ${held.token}` } : {};
    },
    on: {
      closed: event => {
        clearTimeout(pongDeadline);
        const code = (event as { code?: unknown } | null)?.code;
        if (code === 4401 || code === 4403) options.onTokenRefused?.();
        for (const stream of streams) stream.lost();
        tell();
      },
      ping: received => {
        if (!received) pongDeadline = setTimeout(() => client.terminate(), 5_000);
      },
      pong: received => {
        if (received) clearTimeout(pongDeadline);
      },
    },
  });

  function tell(): void {
    const next = judge();
    if (next.kind === state.kind && (next.kind !== 'REFUSED' || next.code === (state as { code?: string }).code))
      return;
    state = next;
    for (const listener of listeners) listener();
  }

  const served = () => [...streams].filter(stream => !stream.hasEnded());

  function judge(): ConnectionState {
    if (refused !== null) return { kind: 'REFUSED', code: refused };
    const all = served();
    if (all.length === 0) return { kind: 'CONNECTING' };
    if (!isOnline()) return { kind: 'OFFLINE' };
    if (all.some(stream => !stream.everHeard())) {
      return all.some(stream => stream.everHeard() && !stream.isFlowing())
        ? { kind: 'RECONNECTING' }
        : { kind: 'CONNECTING' };
    }
    return all.every(stream => stream.isFlowing()) ? { kind: 'LIVE' } : { kind: 'RECONNECTING' };
  }

  interface Stream {
    start(): void;
    stop(): void;
    restart(afterMs: number): void;
    lost(): void;
    /** The server will not serve it: it says nothing about the connection. */
    hasEnded(): boolean;
    everHeard(): boolean;
    isFlowing(): boolean;
    silentMs(): number;
  }

  /** What a stream carries, and what to do with it. */
  interface Cargo {
    readonly query: string;
    variables(): Record<string, unknown>;
    /** Takes what came. False: it does not fit what is known, and the stream must be asked anew. */
    accept(data: unknown): boolean;
    /** True: the stream ends for this. */
    refuse(code: string): boolean;
    everHeard(): boolean;
  }

  function boardCargo<Cell extends CityCell>({ document, filter, store }: Following<Cell>): Cargo {
    return {
      query: print(document),
      variables() {
        const { epoch, position } = store.state();
        return { filter, since: epoch !== null && position !== null ? { epoch, position } : null };
      },
      accept(data) {
        const frame = (data as { boardUpdates: Frame<Cell> }).boardUpdates;
        const epochBefore = store.state().epoch;
        options.clock.hear(frame.serverTime, frame.clockRate, epochBefore !== null && frame.epoch !== epochBefore);
        return store.apply(frame) === 'APPLIED';
      },
      refuse(code) {
        if (code !== 'UNAUTHENTICATED' && code !== 'FORBIDDEN') return false;
        refused = code;
        options.onRefused?.(code);
        return true;
      },
      everHeard: () => store.state().heardAt !== null,
    };
  }

  function stateCargo<Data>({ document, variables, onState, onRefused }: FollowingState<Data>): Cargo {
    return {
      query: print(document),
      variables: () => ({ ...variables }),
      accept(data) {
        for (const state of Object.values(data as Record<string, { serverTime?: string; clockRate?: number }>)) {
          if (state?.serverTime && state.clockRate) options.clock.hear(state.serverTime, state.clockRate, false);
        }
        onState(data as Data);
        return true;
      },
      refuse(code) {
        // One panel that may not be seen does not close the page.
        onRefused(code);
        return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN';
      },
      everHeard: () => false,
    };
  }

  function openStream(cargo: Cargo): Stream {
    let unsubscribe: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let generation = 0;
    let heardAt = monotonic();
    let heard = false;
    let flowing = false;
    let ended = false;
    let failures = 0;

    const payload = {
      query: cargo.query,
      // Read anew each time the socket library sends it, also when it reconnects by itself: the stream then continues
      // from where the picture is, and not from where it was when the page opened.
      get variables(): Record<string, unknown> {
        return cargo.variables();
      },
    };

    function start(): void {
      clearTimeout(timer);
      const mine = ++generation;
      ended = false;
      heardAt = monotonic();
      unsubscribe?.();
      unsubscribe = client.subscribe<Record<string, unknown>>(payload, {
        next(result) {
          if (mine !== generation) return;
          if (result.errors?.length) return fail(result.errors);
          if (result.data) take(result.data);
        },
        error(failure) {
          if (mine === generation) fail(failure);
        },
        complete() {
          // The server ended the stream in good order, e.g. to restart.
          if (mine === generation) restart(waitMs(failures++));
        },
      });
    }

    function take(data: unknown): void {
      heardAt = monotonic();
      if (cargo.accept(data)) {
        refused = null;
        heard = true;
        flowing = true;
        failures = 0;
      } else {
        flowing = false;
        // The first time at once: a gap is healed by asking again. Repeated gaps are somebody's fault and must not
        // become a loop.
        restart(failures === 0 ? 0 : waitMs(failures));
        failures++;
      }
      tell();
    }

    function fail(failure: unknown): void {
      flowing = false;
      const code = codeOf(failure);
      if (code !== null && cargo.refuse(code)) {
        stop();
        ended = true;
      } else {
        restart(waitMs(failures++));
      }
      tell();
    }

    function restart(afterMs: number): void {
      stop();
      timer = setTimeout(start, afterMs);
    }

    function stop(): void {
      clearTimeout(timer);
      generation++;
      unsubscribe?.();
      unsubscribe = null;
      flowing = false;
    }

    return {
      start,
      stop,
      restart,
      lost: () => {
        flowing = false;
      },
      hasEnded: () => ended,
      everHeard: () => heard || cargo.everHeard(),
      isFlowing: () => flowing && monotonic() - heardAt < SILENT_MS,
      silentMs: () => monotonic() - heardAt,
    };
  }

  function keep(cargo: Cargo): () => void {
    const stream = openStream(cargo);
    streams.add(stream);
    refused = null;
    if (!paused) stream.start();
    tell();
    return () => {
      stream.stop();
      streams.delete(stream);
      tell();
    };
  }

  return {
    follow: what => keep(boardCargo(what)),
    followState: what => keep(stateCargo(what)),
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    silentSeconds: () => Math.floor(Math.max(0, ...served().map(stream => stream.silentMs())) / 1000),
    renew() {
      refused = null;
      client.terminate();
      for (const stream of streams) if (!paused) stream.restart(0);
    },
    pause() {
      paused = true;
      for (const stream of streams) stream.stop();
      tell();
    },
    resume() {
      if (!paused) return;
      paused = false;
      for (const stream of streams) stream.start();
      tell();
    },
    watch() {
      if (!paused && streams.size > 0) {
        const all = served();
        const dead = all.filter(stream => stream.silentMs() > DEAD_MS);
        const tokenEnds = wall() > tokenEndsAt - RENEW_TOKEN_MS;
        if (tokenEnds) tokenEndsAt = Number.POSITIVE_INFINITY;
        if (tokenEnds || options.clock.hasJumped() || (dead.length > 0 && dead.length === all.length)) {
          client.terminate();
          // Starting the count again gives the new socket its own 30 seconds.
          for (const stream of all) stream.restart(0);
        } else {
          for (const stream of dead) stream.restart(0);
        }
      }
      tell();
    },
  };
}

/** The code of a refusal: of the GraphQL error, or of the socket's own close. */
function codeOf(failure: unknown): string | null {
  if (Array.isArray(failure)) {
    const code = (failure[0] as { extensions?: { code?: unknown } } | undefined)?.extensions?.code;
    return typeof code === 'string' ? code : null;
  }
  const close = (failure as { code?: unknown } | null)?.code;
  return close === 4401 ? 'UNAUTHENTICATED' : close === 4403 ? 'FORBIDDEN' : null;
}
