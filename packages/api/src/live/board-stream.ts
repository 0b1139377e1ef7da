import type { Board, BoardCell } from './board.ts';

/** What a group of identical streams asks for. */
export type StreamFilter = {
  readonly facilities: ReadonlySet<string> | null;
  readonly kinds: ReadonlySet<string> | null;
  /** null: every signal but the roaming one. */
  readonly signals: ReadonlySet<string> | null;
  /** Facilities shown in full; null: all. Others show only the public signal. */
  readonly scope: ReadonlySet<string> | null;
};

export type Frame = {
  kind: 'SNAPSHOT' | 'DELTA' | 'UP_TO_DATE' | 'MUST_REFETCH';
  epoch: string;
  position: number;
  from: number | null;
  to: number | null;
  cells: readonly unknown[];
  ambulances: readonly unknown[];
  gone: readonly string[];
  serverTime: string;
  clockRate: number;
  reason: string | null;
};

/** One stream of one socket. The hub never queues for it: it knows a position, and is skipped until it has drained. */
export interface Sink {
  /** Whether everything handed over before has left for the network. */
  ready(): boolean;
  /** Hands over the payload of one frame, shared with every other sink of the group. Never throws. */
  send(payload: Buffer): void;
  /** The stream is over; `payload` is its last frame. */
  end(payload: Buffer | null): void;
}

export type Subscriber = {
  readonly sink: Sink;
  /** Position of the last frame sent; -1: nothing yet. */
  position: number;
  /** Since when it has not drained, in real milliseconds; 0: it keeps up. */
  behindSince: number;
};

export type GroupDefinition = {
  /** Same key, same bytes: document, variables without `since`, and scope. */
  readonly key: string;
  readonly filter: StreamFilter;
  readonly tickMs: number;
  /** Executes the document over one frame and serialises the answer. */
  render(frame: Frame): Buffer;
};

/** A reader that has not drained for this long is told to start over, and dropped. Real milliseconds. */
const TOO_FAR_BEHIND_MS = 60_000;

const PUBLIC_SIGNAL = 'CROWDING';

class Group {
  readonly subscribers = new Set<Subscriber>();
  timer: NodeJS.Timeout | null = null;
  flushedAt = Number.NEGATIVE_INFINITY;
  /** Payloads at the board's present position, by the position they continue. */
  readonly payloads = new Map<number, Buffer | null>();
  payloadsAt = -1;

  constructor(readonly definition: GroupDefinition) {}
}

/**
 * The streams of one process. On each tick every group whose cells changed is executed once per position that its readers
 * stand at (one, when nobody is slow) and the bytes are shared. A reader that missed ticks stands at an older position
 * and gets one delta from there: what changed since, each cell once.
 */
export class BoardStreams {
  readonly #groups = new Map<string, Group>();
  readonly #heartbeat: NodeJS.Timeout;
  #executions = 0;

  constructor(
    readonly board: Board,
    readonly clock: { now(): number; readonly rate: number },
    heartbeatMs: number,
  ) {
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMs);
  }

  /** Streams that are open. */
  get watchers(): number {
    let count = 0;
    for (const group of this.#groups.values()) count += group.subscribers.size;
    return count;
  }

  get groups(): number {
    return this.#groups.size;
  }

  /** Frames executed since start: grows with ticks and distinct streams, not with readers. */
  get executions(): number {
    return this.#executions;
  }

  /**
   * Opens a stream. `since` is honoured when it belongs to this history; otherwise the reader gets a snapshot. Returns how
   * to close it, at once and for good.
   */
  open(definition: GroupDefinition, sink: Sink, since: { epoch: string; position: number } | null): () => void {
    let group = this.#groups.get(definition.key);
    if (!group) this.#groups.set(definition.key, (group = new Group(definition)));
    // Registered before the present is read: in the other order, a change that lands between them is lost.
    const subscriber: Subscriber = { sink, position: -1, behindSince: 0 };
    group.subscribers.add(subscriber);
    if (since && since.epoch === this.board.epoch) {
      subscriber.position = since.position;
      // A socket that is still full keeps its place, and gets what it missed once it has drained.
      if (!this.#serve(group, subscriber)) {
        group.timer ??= this.#askAgain(group);
        return this.#closer(group, subscriber);
      }
    } else {
      const snapshot = this.#payload(group, -1);
      if (snapshot) sink.send(snapshot);
      subscriber.position = this.board.position;
    }
    if (subscriber.position <= this.board.position) {
      subscriber.position = this.board.position;
      sink.send(this.#render(group, { ...this.#emptyFrame('UP_TO_DATE') }));
    }
    return this.#closer(group, subscriber);
  }

  /** The board changed: groups that are idle flush at once, the others when their tick is over. */
  changed(): void {
    const now = performance.now();
    for (const group of this.#groups.values()) {
      if (group.timer) continue;
      const wait = group.flushedAt + group.definition.tickMs - now;
      if (wait <= 0) this.#flush(group);
      else group.timer = setTimeout(() => this.#flush(group), wait);
    }
  }

  /** Ends every stream with a last frame, e.g. because the rights of its reader changed. */
  refuse(definition: GroupDefinition, sink: Sink, reason: string): void {
    const group = this.#groups.get(definition.key) ?? new Group(definition);
    sink.end(this.#render(group, { ...this.#emptyFrame('MUST_REFETCH'), reason }));
  }

  stop(): void {
    clearInterval(this.#heartbeat);
    for (const group of this.#groups.values()) if (group.timer) clearTimeout(group.timer);
    this.#groups.clear();
  }

  #closer(group: Group, subscriber: Subscriber): () => void {
    const { key } = group.definition;
    return () => {
      group.subscribers.delete(subscriber);
      if (group.subscribers.size === 0 && this.#groups.get(key) === group) {
        if (group.timer) clearTimeout(group.timer);
        this.#groups.delete(key);
      }
    };
  }

  #askAgain(group: Group): NodeJS.Timeout {
    return setTimeout(() => this.#flush(group), Math.max(group.definition.tickMs, 50));
  }

  #flush(group: Group): void {
    if (group.timer) clearTimeout(group.timer);
    group.timer = null;
    group.flushedAt = performance.now();
    let behind = false;
    for (const subscriber of group.subscribers) if (!this.#serve(group, subscriber)) behind = true;
    if (behind) group.timer = this.#askAgain(group);
  }

  /** Sends what a reader misses. Returns false when it has not drained and must be asked again. */
  #serve(group: Group, subscriber: Subscriber): boolean {
    if (!subscriber.sink.ready()) {
      const now = performance.now();
      subscriber.behindSince ||= now;
      if (now - subscriber.behindSince > TOO_FAR_BEHIND_MS) {
        group.subscribers.delete(subscriber);
        subscriber.sink.end(this.#render(group, { ...this.#emptyFrame('MUST_REFETCH'), reason: 'TOO_FAR_BEHIND' }));
        return true;
      }
      return false;
    }
    subscriber.behindSince = 0;
    // A process that is behind the one the reader came from waits until it has caught up: no screen goes back in time.
    if (subscriber.position >= this.board.position) return true;
    const payload = this.#payload(group, subscriber.position);
    if (payload) {
      subscriber.sink.send(payload);
      subscriber.position = this.board.position;
    }
    return true;
  }

  #payload(group: Group, from: number): Buffer | null {
    if (group.payloadsAt !== this.board.position) {
      group.payloads.clear();
      group.payloadsAt = this.board.position;
    }
    const known = group.payloads.get(from);
    if (known !== undefined) return known;
    const { cells, ambulances } = selectCells(this.board, group.definition.filter, from);
    const payload =
      from >= 0 && cells.length === 0 && ambulances.length === 0
        ? null
        : this.#render(group, {
            ...this.#emptyFrame(from < 0 ? 'SNAPSHOT' : 'DELTA'),
            from: from < 0 ? null : from,
            to: from < 0 ? null : this.board.position,
            cells,
            ambulances,
          });
    group.payloads.set(from, payload);
    return payload;
  }

  #render(group: Group, frame: Frame): Buffer {
    this.#executions++;
    return group.definition.render(frame);
  }

  #emptyFrame(kind: Frame['kind']): Frame {
    return {
      kind,
      epoch: this.board.epoch,
      position: this.board.position,
      from: null,
      to: null,
      cells: [],
      ambulances: [],
      gone: [],
      serverTime: new Date(this.clock.now()).toISOString(),
      clockRate: this.clock.rate,
      reason: null,
    };
  }

  #beat(): void {
    for (const group of this.#groups.values()) {
      this.#flush(group);
      let payload: Buffer | null = null;
      for (const subscriber of group.subscribers) {
        if (subscriber.behindSince || subscriber.position > this.board.position) continue;
        payload ??= this.#render(group, this.#emptyFrame('UP_TO_DATE'));
        subscriber.sink.send(payload);
        subscriber.position = this.board.position;
      }
    }
  }
}

/**
 * Views of the cells and vehicles that match a filter and changed after `from` (-1: all of them). Facilities outside the
 * reader's scope show crowding only. A snapshot is ordered by code, so that the same picture is the same bytes.
 */
export function selectCells(
  board: Board,
  filter: StreamFilter,
  from: number,
): { cells: unknown[]; ambulances: unknown[] } {
  const cells: unknown[] = [];
  const ambulances: unknown[] = [];
  const wantsVehicles = filter.signals?.has(board.roamingSignal) ?? false;
  const take = (cell: BoardCell): void => {
    if (cell.kind === 'VEHICLE') {
      if (wantsVehicles) ambulances.push(cell.view);
      return;
    }
    if (filter.facilities && !filter.facilities.has(cell.key)) return;
    if (filter.kinds && !filter.kinds.has(cell.kind)) return;
    const inScope = filter.scope === null || filter.scope.has(cell.key);
    if (!changedFor(cell, filter, inScope, from)) return;
    cells.push(inScope ? cell.view : publicView(cell));
  };
  if (from >= 0) {
    for (const cell of board.changedSince(from)) take(cell);
  } else {
    for (const key of [...board.cells.keys()].sort()) take(board.cells.get(key)!);
    if (wantsVehicles) for (const key of [...board.vehicles.keys()].sort()) take(board.vehicles.get(key)!);
  }
  return { cells, ambulances };
}

function changedFor(cell: BoardCell, filter: StreamFilter, inScope: boolean, from: number): boolean {
  if (from < 0) return true;
  if (!inScope) return (cell.changedAt.get(PUBLIC_SIGNAL) ?? -1) > from;
  if (!filter.signals) return cell.lastChangedAt > from;
  for (const signal of filter.signals) if ((cell.changedAt.get(signal) ?? -1) > from) return true;
  return false;
}

function publicView(cell: BoardCell): Record<string, unknown> {
  const crowding = cell.view.crowding as Record<string, unknown> | null;
  return {
    facility: cell.key,
    kind: cell.kind,
    changedAt: cell.changedAt.get(PUBLIC_SIGNAL) ?? 0,
    opening: null,
    emergency: null,
    beds: [],
    bedsByClass: [],
    queues: [],
    opd: null,
    crowding: crowding && { ...crowding, inputs: [] },
  };
}
