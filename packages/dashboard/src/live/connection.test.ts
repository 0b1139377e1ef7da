import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PublicBoardDocument } from '../generated/graphql.ts';
import { createBoardStore, type Frame } from './board-store.ts';
import { type BoardDocument, type ConnectionOptions, createConnection } from './connection.ts';
import { createServerClock } from './server-clock.ts';

/** The far end of a socket, played by the test. */
class FarEnd {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static opened: FarEnd[] = [];
  readonly heard: { type: string; id?: string; payload?: Record<string, unknown> }[] = [];
  readyState = FarEnd.CONNECTING;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string; wasClean: boolean }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;

  constructor() {
    FarEnd.opened.push(this);
    queueMicrotask(() => {
      this.readyState = FarEnd.OPEN;
      this.onopen?.();
    });
  }
  send(text: string): void {
    const message = JSON.parse(text);
    this.heard.push(message);
    if (message.type === 'connection_init') this.say({ type: 'connection_ack' });
    if (message.type === 'ping') queueMicrotask(() => this.say({ type: 'pong' }));
  }
  close(code = 1000, reason = ''): void {
    if (this.readyState === FarEnd.CLOSED) return;
    this.readyState = FarEnd.CLOSED;
    this.onclose?.({ code, reason, wasClean: true });
  }
  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  get asked() {
    return this.heard.filter(message => message.type === 'subscribe');
  }
  /** Says a frame in answer to the last thing that was asked. */
  frame(part: Partial<Frame>): void {
    const boardUpdates = {
      kind: 'SNAPSHOT',
      epoch: 'e1',
      position: '10',
      from: null,
      to: null,
      cells: [],
      gone: [],
      serverTime: '2026-11-22T06:30:00.000Z',
      clockRate: 1,
      reason: null,
      ...part,
    };
    this.say({ type: 'next', id: this.asked.at(-1)!.id, payload: { data: { boardUpdates } } });
  }
}

const LNH = { facility: 'LNH', kind: 'HOSPITAL', changedAt: '1', crowding: null } as const;
const farEnd = () => FarEnd.opened.at(-1)!;
const sinceOf = (end: FarEnd) => (end.asked.at(-1)!.payload!.variables as { since: unknown }).since;

beforeEach(() => {
  FarEnd.opened = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function follow(options: Partial<ConnectionOptions> = {}) {
  const store = createBoardStore();
  const connection = createConnection({
    url: 'ws://city.test/graphql',
    clock: createServerClock(),
    token: async () => ({ token: 'T', endsAt: Number.POSITIVE_INFINITY }),
    webSocketImpl: FarEnd,
    random: () => 0.5,
    isOnline: () => true,
    ...options,
  });
  const watchdog = setInterval(() => connection.watch(), 1_000);
  const stop = connection.follow({ document: PublicBoardDocument as BoardDocument, filter: {}, store });
  await vi.advanceTimersByTimeAsync(10);
  return {
    store,
    connection,
    end() {
      stop();
      clearInterval(watchdog);
    },
  };
}

describe('a page that follows the board', () => {
  test('shows its token, asks without `since`, and is live with the first frame', async () => {
    const { connection, store, end } = await follow();
    expect(farEnd().heard[0]).toMatchObject({ type: 'connection_init', payload: { authorization: 'Bearer T' } });
    expect(sinceOf(farEnd())).toBeNull();
    expect(connection.state().kind).toBe('CONNECTING');
    farEnd().frame({ cells: [LNH] });
    expect(connection.state().kind).toBe('LIVE');
    expect(store.state().cells.has('LNH')).toBe(true);
    end();
  });

  test('LB-4: a cut socket continues from where the picture is, and nothing is asked for twice', async () => {
    const { connection, store, end } = await follow();
    farEnd().frame({ cells: [LNH] });
    farEnd().frame({ kind: 'DELTA', from: '10', to: '12', position: '12' });
    farEnd().close(1006);
    expect(connection.state().kind).toBe('RECONNECTING');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(FarEnd.opened.length).toBe(2);
    expect(sinceOf(farEnd())).toEqual({ epoch: 'e1', position: '12' });
    farEnd().frame({ kind: 'DELTA', from: '12', to: '13', position: '13' });
    expect(connection.state().kind).toBe('LIVE');
    expect(store.state().position).toBe('13');
    end();
  });

  test('a gap makes it ask again from its own position, over the same socket', async () => {
    const { store, end } = await follow();
    farEnd().frame({});
    farEnd().frame({ kind: 'DELTA', from: '11', to: '12', position: '12', cells: [LNH] });
    expect(store.state().cells.size).toBe(0);
    await vi.advanceTimersByTimeAsync(10);
    expect(farEnd().asked.length).toBe(2);
    expect(sinceOf(farEnd())).toEqual({ epoch: 'e1', position: '10' });
    end();
  });

  test('when told to fetch again, it asks without `since`', async () => {
    const { end } = await follow();
    farEnd().frame({ cells: [LNH] });
    farEnd().frame({ kind: 'MUST_REFETCH', reason: 'TOO_FAR_BEHIND' });
    await vi.advanceTimersByTimeAsync(10);
    expect(sinceOf(farEnd())).toBeNull();
    end();
  });

  test('an open socket that is silent for 30 seconds is taken for dead', async () => {
    const { connection, end } = await follow();
    farEnd().frame({});
    await vi.advanceTimersByTimeAsync(13_000);
    expect(connection.state().kind).toBe('RECONNECTING');
    expect(FarEnd.opened.length).toBe(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(FarEnd.opened.length).toBeGreaterThan(1);
    expect(sinceOf(farEnd())).toEqual({ epoch: 'e1', position: '10' });
    end();
  });

  test('heartbeats keep it live', async () => {
    const { connection, end } = await follow();
    farEnd().frame({});
    for (let beat = 1; beat <= 12; beat++) {
      await vi.advanceTimersByTimeAsync(5_000);
      farEnd().frame({
        kind: 'UP_TO_DATE',
        serverTime: new Date(Date.UTC(2026, 10, 22, 6, 30, 5 * beat)).toISOString(),
      });
    }
    expect(connection.state().kind).toBe('LIVE');
    expect(FarEnd.opened.length).toBe(1);
    end();
  });

  test('a refusal of the document ends the attempts and is told', async () => {
    const refused: string[] = [];
    const { connection, end } = await follow({ onRefused: code => refused.push(code) });
    farEnd().say({
      type: 'error',
      id: farEnd().asked.at(-1)!.id,
      payload: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }],
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(refused).toEqual(['FORBIDDEN']);
    expect(connection.state()).toEqual({ kind: 'REFUSED', code: 'FORBIDDEN' });
    expect(farEnd().asked.length).toBe(1);
    end();
  });

  test('a server that ends the stream in good order is asked again', async () => {
    const { end } = await follow();
    farEnd().frame({});
    farEnd().say({ type: 'complete', id: farEnd().asked.at(-1)!.id });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(FarEnd.opened.flatMap(each => each.asked).length).toBe(2);
    end();
  });

  test('a token that is about to end is replaced before the server notices', async () => {
    let given = 0;
    const { end } = await follow({
      token: async () => ({ token: `T${++given}`, endsAt: Date.now() + 100_000 }),
    });
    farEnd().frame({});
    await vi.advanceTimersByTimeAsync(58_000);
    expect(farEnd().heard[0]).toMatchObject({ payload: { authorization: 'Bearer T2' } });
    end();
  });

  test('a hidden page lets go of its stream and takes the present again when it is looked at', async () => {
    const { connection, end } = await follow();
    farEnd().frame({});
    connection.pause();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(farEnd().readyState).toBe(FarEnd.CLOSED);
    connection.resume();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sinceOf(farEnd())).toEqual({ epoch: 'e1', position: '10' });
    end();
  });
});
