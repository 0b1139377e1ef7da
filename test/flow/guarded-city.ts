import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type StartOptions, start } from '../../packages/api/src/start.ts';
import { freshDatabase } from '../support/fresh-database.ts';

/** The API as it is shipped, over a database of its own, with the demonstration's accounts. */
export async function guardedCity(options: Partial<StartOptions> = {}) {
  const database = await freshDatabase();
  const api = await start({
    port: 0,
    portMayMove: false,
    host: '127.0.0.1',
    databaseUrl: database.url,
    dataDir: null,
    production: false,
    issuer: null,
    audience: 'hims',
    clockRate: 1,
    hl7MllpPort: null,
    hl7MllpHost: '127.0.0.1',
    clockStart: null,
    boardTickMs: null,
    heartbeatMs: 5_000,
    maxSocketsPerSubject: 1_000,
    allowedOrigins: [],
    dashboardDir: null,
    logLevel: 'silent',
    ...options,
  });
  return {
    api,
    url: `http://127.0.0.1:${api.port}`,
    databaseUrl: database.url,
    signIn: (account: string) => signIn(`http://127.0.0.1:${api.port}`, account),
    async stop() {
      await api.stop();
      await database.drop();
    },
  };
}

export async function signIn(url: string, account: string): Promise<string> {
  const answer = await fetch(`${url}/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

export type Answer = {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what each test asked for.
  data: any;
  errors: { message: string; extensions: { code: string; correlationId: string } }[];
  text: string;
};

/** One POST to /graphql. `body` may be a document, or anything else to be sent as it is. */
export async function ask(
  url: string,
  body: unknown,
  options: { token?: string; variables?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...options.headers,
    },
    body: JSON.stringify(typeof body === 'string' ? { query: body, variables: options.variables } : body),
  });
  const text = await response.text();
  const answer = parsed(text);
  return { status: response.status, headers: response.headers, data: answer.data, errors: answer.errors ?? [], text };
}

function parsed(text: string): { data?: unknown; errors?: Answer['errors'] } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

type Message = { type: string; id?: string; payload?: unknown };

/** A raw socket on /graphql: what arrives is kept, and how it closed. */
export class RawSocket {
  readonly messages: Message[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly ws: WebSocket;

  constructor(url: string, options: { protocol?: string | string[]; origin?: string } = {}) {
    this.ws = new WebSocket(`${url.replace('http', 'ws')}/graphql`, options.protocol ?? 'graphql-transport-ws', {
      ...(options.origin ? { origin: options.origin } : {}),
    });
    this.ws.on('message', data => this.messages.push(JSON.parse(String(data)) as Message));
    this.ws.on('error', () => undefined);
    this.closed = new Promise(resolve => {
      this.ws.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  async opened(): Promise<this> {
    if (this.ws.readyState === WebSocket.CONNECTING) await once(this.ws, 'open');
    return this;
  }

  send(message: object): void {
    if (this.ws.readyState === WebSocket.OPEN) this.ws.send(JSON.stringify(message));
  }

  /** Introduces itself, as whoever the token names. */
  async introduced(token?: string): Promise<this> {
    await this.opened();
    this.send({ type: 'connection_init', payload: token ? { authorization: `Bearer ${token}` } : {} });
    await this.next(message => message.type === 'connection_ack');
    return this;
  }

  /** The first message that fits, sent already or yet to come. Rejects when the socket closes or after `withinMs`. */
  async next(fits: (message: Message) => boolean, withinMs = 20_000): Promise<Message> {
    const patience = performance.now() + withinMs;
    for (;;) {
      const found = this.messages.find(fits);
      if (found) return found;
      if (this.ws.readyState === WebSocket.CLOSED) throw new Error('The socket closed before the message came.');
      if (performance.now() > patience) {
        throw new Error(
          `No such message within ${withinMs} ms; there were: ${JSON.stringify(this.messages).slice(0, 500)}`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }

  /** Answers to one operation so far. */
  of(id: string): Message[] {
    return this.messages.filter(message => message.id === id);
  }

  end(): void {
    this.ws.terminate();
  }
}
