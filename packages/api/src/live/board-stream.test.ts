import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Board, type BoardChange } from './board.ts';
import { BoardStreams, type Frame, type GroupDefinition, type Sink } from './board-stream.ts';

const EPOCH = '0b0b0b0b-0000-4000-8000-000000000000';
const instant = new Date(Date.UTC(2026, 10, 22, 3)).toISOString();
const crowding = {
  signal: 'CROWDING',
  draw: (parts: ReadonlyMap<string, unknown>) => ({ crowding: parts.get('LEVEL') ?? null }),
};

function level(xid: number, facility: string, value: number): BoardChange {
  const fact = {
    observedAt: instant,
    expiresAt: instant,
    staleAt: instant,
    quality: 'GOOD',
    sourceKind: 'FEED',
    level: value,
  };
  return { xid, facility, signal: 'CROWDING', facts: { LEVEL: fact } };
}

/** A screen in the control room: applies frames by the rules of the protocol and fails on anything else. */
class Screen implements Sink {
  readonly picture = new Map<string, number>();
  readonly frames: Frame['kind'][] = [];
  position = -1;
  held = false;
  ended = false;
  bytes = 0;

  ready(): boolean {
    return !this.held;
  }

  send(payload: Buffer): void {
    if (this.held) throw new Error('handed over a frame while the last one had not left');
    this.bytes += payload.length;
    const frame = JSON.parse(payload.toString()) as Frame;
    this.frames.push(frame.kind);
    if (frame.kind === 'DELTA') expect(frame.from).toBe(this.position);
    if (frame.kind === 'SNAPSHOT') this.picture.clear();
    expect(frame.position).toBeGreaterThanOrEqual(this.position);
    this.position = frame.position;
    for (const cell of frame.cells as { facility: string; crowding: { level: number } }[]) {
      this.picture.set(cell.facility, cell.crowding.level);
    }
  }

  end(): void {
    this.ended = true;
  }
}

const definition = (key = 'city', tickMs = 1_000): GroupDefinition => ({
  key,
  tickMs,
  filter: { facilities: null, kinds: null, signals: null, scope: null },
  render: frame => Buffer.from(JSON.stringify(frame)),
});

function city() {
  const board = new Board(EPOCH, [crowding], () => 'HOSPITAL', 'AMBULANCES');
  const streams = new BoardStreams(board, { now: () => Date.now(), rate: 1 }, 5_000);
  const truth = () =>
    new Map([...board.cells].map(([code, cell]) => [code, (cell.view.crowding as { level: number }).level]));
  return {
    board,
    streams,
    truth,
    commit(...changes: BoardChange[]) {
      board.apply(changes);
      streams.changed();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('streams of the board', () => {
  test('LB-4: first a snapshot, then deltas, and what changes while a screen opens is in one of them', () => {
    const { streams, commit, truth } = city();
    commit(level(1, 'LNH', 2));
    const screen = new Screen();
    streams.open(definition(), screen, null);
    commit(level(2, 'GTBH', 5));
    vi.advanceTimersByTime(1_000);
    expect(screen.frames).toEqual(['SNAPSHOT', 'UP_TO_DATE', 'DELTA']);
    expect(screen.picture).toEqual(truth());
    streams.stop();
  });

  test('a screen that comes back with its position gets what it missed and no snapshot', () => {
    const { streams, commit, truth } = city();
    commit(level(1, 'LNH', 2), level(1, 'DDUH', 1));
    const screen = new Screen();
    const close = streams.open(definition(), screen, null);
    close();
    commit(level(2, 'LNH', 4));
    streams.open(definition(), screen, { epoch: EPOCH, position: screen.position });
    expect(screen.frames).toEqual(['SNAPSHOT', 'UP_TO_DATE', 'DELTA', 'UP_TO_DATE']);
    expect(screen.picture).toEqual(truth());
    streams.stop();
  });

  test('LB-4: a screen that comes back on a line that is still full misses nothing: it is told where it is only when it has drained', () => {
    const { streams, commit, truth } = city();
    commit(level(1, 'LNH', 2), level(1, 'DDUH', 1));
    const screen = new Screen();
    const close = streams.open(definition(), screen, null);
    close();
    commit(level(2, 'LNH', 4));
    screen.held = true;
    const stood = screen.position;
    streams.open(definition(), screen, { epoch: EPOCH, position: stood });
    vi.advanceTimersByTime(6_000);
    expect(screen.position).toBe(stood);
    screen.held = false;
    vi.advanceTimersByTime(1_000);
    expect(screen.picture).toEqual(truth());
    streams.stop();
  });

  test('a screen that knew another history gets a snapshot', () => {
    const { streams, commit } = city();
    commit(level(1, 'LNH', 2));
    const screen = new Screen();
    streams.open(definition(), screen, { epoch: '11111111-1111-4111-8111-111111111111', position: 1 });
    expect(screen.frames[0]).toBe('SNAPSHOT');
    streams.stop();
  });

  test('LB-3: a screen that comes from a process further ahead waits, and does not go back in time', () => {
    const { streams, commit } = city();
    commit(level(5, 'LNH', 2));
    const screen = new Screen();
    screen.position = 9;
    streams.open(definition(), screen, { epoch: EPOCH, position: 9 });
    commit(level(7, 'LNH', 3));
    vi.advanceTimersByTime(6_000);
    expect(screen.frames).toEqual([]);
    commit(level(10, 'LNH', 4));
    vi.advanceTimersByTime(1_000);
    expect(screen.frames[0]).toBe('DELTA');
    expect(screen.picture.get('LNH')).toBe(4);
    streams.stop();
  });

  /** Two thousand changes while one screen does not read. Returns the bytes that it costs in the end. */
  function costOfASlowScreen(open: (streams: BoardStreams, sink: Sink) => void): number {
    const { streams, commit, truth } = city();
    const quick = new Screen();
    const slow = new Screen();
    open(streams, quick);
    open(streams, slow);
    slow.held = true;
    for (let n = 1; n <= 2_000; n++) {
      commit(level(n, `H${n % 40}`, 1 + (n % 5)));
      if (n % 100 === 0) vi.advanceTimersByTime(1_000);
    }
    vi.advanceTimersByTime(1_000);
    const before = slow.bytes;
    slow.held = false;
    vi.advanceTimersByTime(1_000);
    expect(slow.picture).toEqual(truth());
    expect(quick.picture).toEqual(truth());
    streams.stop();
    return slow.bytes - before;
  }
  // Forty cells of some two hundred bytes, once, whatever happened in between.
  const ONE_CELL_EACH = 40 * 250 + 500;

  test('LB-5: a screen that reads once a minute ends with the same picture as one that reads at once, for one cell each', () => {
    expect(costOfASlowScreen((streams, sink) => streams.open(definition(), sink, null))).toBeLessThan(ONE_CELL_EACH);
  });

  test('LB-5: streams that kept a queue for each screen, as a pub/sub does, would cost far more', () => {
    const queued = (streams: BoardStreams, sink: Sink) => {
      const queue: Buffer[] = [];
      const drain = () => {
        while (sink.ready() && queue.length > 0) sink.send(queue.shift()!);
      };
      setInterval(drain, 10);
      // Never skipped: it takes every frame, and remembers what the screen has not read.
      const greedy: Sink = { ready: () => true, send: payload => void queue.push(payload), end: () => undefined };
      streams.open(definition(), greedy, null);
      drain();
    };
    expect(costOfASlowScreen(queued)).toBeGreaterThan(ONE_CELL_EACH);
  });

  test('LB-5: a screen that has not drained for a minute is told to start over and is dropped', () => {
    const { streams, commit } = city();
    const screen = new Screen();
    streams.open(definition(), screen, null);
    screen.held = true;
    commit(level(1, 'LNH', 2));
    vi.advanceTimersByTime(62_000);
    expect(screen.ended).toBe(true);
    expect(streams.watchers).toBe(0);
    streams.stop();
  });

  test('LB-6: closing an idle stream frees it at once', () => {
    const { streams } = city();
    const closes = Array.from({ length: 100 }, () => streams.open(definition(), new Screen(), null));
    expect(streams.watchers).toBe(100);
    for (const close of closes) close();
    expect(streams.watchers).toBe(0);
    expect(streams.groups).toBe(0);
    streams.stop();
  });

  test('a thousand screens that ask for the same are one execution a tick', () => {
    const { streams, commit } = city();
    const screens = Array.from({ length: 1_000 }, () => new Screen());
    for (const screen of screens) streams.open(definition(), screen, null);
    const before = streams.executions;
    for (let n = 1; n <= 500; n++) commit(level(n, `H${n % 40}`, 1 + (n % 5)));
    vi.advanceTimersByTime(1_000);
    // At once for the first change, then one for all that came within the tick.
    expect(streams.executions - before).toBe(2);
    for (const screen of screens) expect(screen.position).toBe(500);
    streams.stop();
  });

  test('LB-9: screens that open, stall, leave and come back at random all end with the board', () => {
    const moves = fc.array(
      fc.oneof(
        fc.record({
          do: fc.constant('commit' as const),
          facility: fc.constantFrom('A', 'B', 'C'),
          level: fc.integer({ min: 1, max: 5 }),
        }),
        fc.record({ do: fc.constantFrom('hold', 'release', 'drop', 'back'), screen: fc.integer({ min: 0, max: 3 }) }),
        fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 3_000 }) }),
      ),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(moves, script => {
        const { streams, commit, truth, board } = city();
        const screens = Array.from({ length: 4 }, () => new Screen());
        const closes: (null | (() => void))[] = screens.map(screen => streams.open(definition(), screen, null));
        let xid = 0;
        for (const move of script) {
          if (move.do === 'commit') commit(level(++xid, move.facility, move.level));
          else if (move.do === 'wait') vi.advanceTimersByTime(move.ms);
          else {
            const screen = screens[move.screen]!;
            if (move.do === 'hold') screen.held = true;
            if (move.do === 'release') screen.held = false;
            if (move.do === 'drop') {
              closes[move.screen]?.();
              closes[move.screen] = null;
            }
            if (move.do === 'back' && !closes[move.screen] && (screen.position >= 0 || !screen.held)) {
              closes[move.screen] = streams.open(definition(), screen, { epoch: EPOCH, position: screen.position });
            }
          }
        }
        for (const [index, screen] of screens.entries()) {
          screen.held = false;
          closes[index] ??= streams.open(definition(), screen, { epoch: EPOCH, position: screen.position });
        }
        vi.advanceTimersByTime(6_000);
        for (const screen of screens) {
          expect(screen.picture).toEqual(truth());
          expect(screen.position).toBe(board.position);
        }
        streams.stop();
      }),
      { numRuns: 200 },
    );
  });
});
