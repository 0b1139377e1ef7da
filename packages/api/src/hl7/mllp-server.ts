import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Hl7Desk } from './hl7-desk.ts';
import { frame, MllpFrames } from './mllp-frames.ts';

/** Bytes of one message. An ADT message has some hundred. */
export const LARGEST_MESSAGE_BYTES = 256 * 1024;
const MOST_CONNECTIONS = 128;
/** Interface engines keep a connection open for days, and are expected to open it again. */
const IDLE_MS = 10 * 60_000;
/** A message that has begun must end within this. */
const UNFINISHED_MS = 30_000;

export interface MllpServer {
  readonly port: number;
  /** Finishes the messages in work, acknowledges them, and closes every connection. */
  stop(): Promise<void>;
}

/**
 * Listens for HL7 messages over MLLP. A connection is served in order, one message at a time, and only from an address that
 * some sender is bound to; MLLP has neither login nor encryption, so beyond one machine a proxy must give both.
 */
export async function startMllpServer(options: {
  host: string;
  port: number;
  desk: Pick<Hl7Desk, 'take'>;
  /** Whether anybody may send from this address. */
  admits: (address: string) => Promise<boolean>;
  onError: (error: unknown) => void;
  /** Tests shorten them. */
  idleMs?: number;
  unfinishedMs?: number;
}): Promise<MllpServer> {
  const { desk, admits, onError } = options;
  const open = new Map<Socket, Promise<void>>();
  const working = new Set<Socket>();
  let stopping = false;

  async function serve(socket: Socket): Promise<void> {
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    if (!(await admits(address))) return;
    const frames = new MllpFrames(LARGEST_MESSAGE_BYTES);
    let unfinished: NodeJS.Timeout | undefined;
    socket.once('close', () => clearTimeout(unfinished));
    // Reading by iteration holds the sender back while a message is in work.
    for await (const piece of socket.iterator({ destroyOnReturn: false })) {
      const messages = frames.take(piece as Buffer);
      if (messages.length > 0 || !frames.unfinished) {
        clearTimeout(unfinished);
        unfinished = undefined;
      }
      for (const message of messages) {
        working.add(socket);
        const { acknowledgement } = await desk.take(message, { channel: 'MLLP', address });
        socket.write(frame(acknowledgement));
        working.delete(socket);
        if (stopping) return;
      }
      // Counted from the first byte, so that a byte now and then does not hold a connection for ever.
      if (frames.unfinished) {
        unfinished ??= setTimeout(() => socket.destroy(), options.unfinishedMs ?? UNFINISHED_MS);
      }
    }
  }

  // Half open: a sender that closes its side after a message still gets the acknowledgement.
  const server: Server = createServer({ noDelay: true, allowHalfOpen: true }, socket => {
    socket.on('error', () => undefined);
    socket.setTimeout(options.idleMs ?? IDLE_MS);
    socket.on('timeout', () => socket.destroy());
    const served = serve(socket)
      // Whatever it was, the message is not acknowledged: its sender opens a new connection and sends it again.
      .catch(error => {
        if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE' && !socket.errored) onError(error);
      })
      .finally(() => {
        open.delete(socket);
        working.delete(socket);
        socket.destroySoon();
      });
    open.set(socket, served);
  });
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, host: options.host }, () => {
      server.off('error', reject);
      server.on('error', onError);
      resolve();
    });
  });

  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      stopping = true;
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      // A connection in work ends by itself after its acknowledgement; one that waits would wait on.
      for (const socket of open.keys()) if (!working.has(socket)) socket.destroy();
      await Promise.allSettled(open.values());
      await closed;
    },
  };
}
