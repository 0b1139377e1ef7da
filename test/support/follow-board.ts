import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';

/** A frame as it came over the wire. */
export type Frame = {
  kind: 'SNAPSHOT' | 'DELTA' | 'UP_TO_DATE' | 'MUST_REFETCH';
  epoch: string;
  position: string;
  from: string | null;
  cells: ({ facility: string } & Record<string, unknown>)[];
  ambulances?: ({ vehicle: string } & Record<string, unknown>)[];
  reason: string | null;
};

/** Everything an official may see of a cell. */
export const WHOLE_CELL = `facility kind changedAt
  opening { observedAt receivedAt source sourceKind quality open lastReported }
  emergency { observedAt receivedAt source sourceKind quality reason expiresAt enteredByRole beside { observedAt source quality } figures { present waiting boarders } lastReported { present } }
  beds { observedAt receivedAt source sourceKind quality reason ward bedClass counts { staffed occupied free } lastReported { occupied } }
  bedsByClass { bedClass byHand wardsKnown wardsExpected counts { staffed occupied free } }
  queues { observedAt source quality department figures { waiting } }
  opd { departmentsKnown figures { waiting } }
  crowding { quality level score knownShare tableVersion inputs { input value } }`;

export const UPDATES = (cell = WHOLE_CELL) => `subscription($since: BoardPoint, $filter: BoardFilter) {
  boardUpdates(since: $since, filter: $filter) { kind epoch position from reason cells { ${cell} } } }`;

/** A screen that follows the board as the protocol says, and fails on whatever it does not allow. */
export class Screen {
  readonly picture = new Map<string, Record<string, unknown>>();
  readonly frames: Frame[] = [];
  position: string | null = null;
  epoch: string | null = null;
  closedWith: number | null = null;
  bytes = 0;
  #socket: WebSocket | null = null;
  #failure: Error | null = null;
  #token: string | null;

  constructor(
    readonly url: string,
    token: string | null,
    readonly options: { query?: string; filter?: Record<string, unknown>; keep?: boolean } = {},
  ) {
    this.#token = token;
  }

  /** Opens the stream, from where this screen stands unless told to start over. Resolves when it is up to date. */
  async open(startOver = false): Promise<void> {
    const since = !startOver && this.epoch ? { epoch: this.epoch, position: this.position } : null;
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    this.#socket = socket;
    this.closedWith = null;
    socket.on('error', () => undefined);
    socket.on('close', code => {
      this.closedWith = code;
    });
    socket.on('message', data => this.#hear(String(data), since));
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('close', code => reject(new Error(`closed with ${code}`)));
    });
    const authorization = this.#token ? { authorization: `Bearer ${this.#token}` } : {};
    socket.send(JSON.stringify({ type: 'connection_init', payload: authorization }));
    const before = this.frames.length;
    const told = () =>
      this.frames.slice(before).some(frame => frame.kind === 'UP_TO_DATE' || frame.kind === 'MUST_REFETCH');
    await this.until(() => told() || this.closedWith !== null);
    if (!told()) throw new Error(`closed with ${this.closedWith}`);
  }

  /** The TCP connection, for tests that hold it still. */
  get tcp(): Socket {
    return (this.#socket as unknown as { _socket: Socket })._socket;
  }

  cut(): void {
    this.#socket?.terminate();
  }

  async until(holds: () => boolean, seconds = 30): Promise<void> {
    const deadline = Date.now() + seconds * 1000;
    while (!holds()) {
      if (this.#failure) throw this.#failure;
      if (Date.now() > deadline)
        throw new Error(
          `waited ${seconds} s in vain; frames: ${this.frames
            .map(f => f.kind)
            .slice(-10)
            .join(' ')}`,
        );
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    if (this.#failure) throw this.#failure;
  }

  #hear(text: string, since: { epoch: string; position: string | null } | null): void {
    this.bytes += text.length;
    const message = JSON.parse(text) as {
      type: string;
      payload?: { data?: { boardUpdates: Frame }; errors?: unknown };
    };
    if (message.type === 'connection_ack') {
      const payload = {
        query: this.options.query ?? UPDATES(),
        variables: { since, filter: this.options.filter ?? null },
      };
      this.#socket?.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload }));
    } else if (message.type === 'ping') this.#socket?.send(JSON.stringify({ type: 'pong' }));
    else if (message.type === 'next') {
      const frame = message.payload?.data?.boardUpdates;
      if (!frame) this.#failure = new Error(`a frame with errors: ${text.slice(0, 500)}`);
      else this.#apply(frame);
    } else if (message.type === 'error') this.#failure = new Error(`refused: ${text.slice(0, 500)}`);
  }

  #apply(frame: Frame): void {
    if (frame.kind === 'DELTA' && frame.from !== this.position) {
      this.#failure = new Error(`gap: at ${this.position}, delta from ${frame.from}`);
      return;
    }
    if (this.epoch === frame.epoch && this.position !== null && Number(frame.position) < Number(this.position)) {
      this.#failure = new Error(`back in time: at ${this.position}, ${frame.kind} of ${frame.position}`);
      return;
    }
    if (frame.kind === 'SNAPSHOT') this.picture.clear();
    for (const cell of frame.cells) this.picture.set(cell.facility, cell);
    this.epoch = frame.epoch;
    this.position = frame.position;
    this.frames.push(this.options.keep === false ? { ...frame, cells: [] } : frame);
  }
}
