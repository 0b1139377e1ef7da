import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ApiUnavailable } from './call-api.ts';

/** The clock by which the API judges ages. In an accelerated city it runs faster than the world's. */
export interface ServerClock {
  /** Milliseconds since 1970 by the server's clock, now. */
  now(): number;
  /** 1 is real time. */
  rate: number;
}

function clockFrom(serverTimeMs: number, rate: number, readAt = performance.now()): ServerClock {
  return { rate, now: () => serverTimeMs + (performance.now() - readAt) * rate };
}

const firstFrame = `subscription Clock($filter: BoardFilter) {
  boardUpdates(filter: $filter) { serverTime clockRate }
}`;

/**
 * Reads the server's clock off the first frame of the board, the only place that says how fast it runs. The filter asks
 * for one facility, so the frame is small. Throws ApiUnavailable after five seconds without a frame.
 */
export async function readServerClock(url: string, token: string, facility: string): Promise<ServerClock> {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const giveUp = setTimeout(() => client.terminate(), 5_000);
  try {
    const frames = client.iterate<{ boardUpdates: { serverTime: string; clockRate: number } }>({
      query: firstFrame,
      variables: { filter: { facilities: [facility] } },
    });
    for await (const frame of frames) {
      const update = frame.data?.boardUpdates;
      if (!update) throw new ApiUnavailable(`the board did not tell the time: ${JSON.stringify(frame.errors)}`);
      return clockFrom(Date.parse(update.serverTime), update.clockRate);
    }
    throw new ApiUnavailable('the board closed before it told the time');
  } catch (error) {
    if (error instanceof ApiUnavailable) throw error;
    throw new ApiUnavailable(`the board did not tell the time: ${reasonOf(error)}`);
  } finally {
    clearTimeout(giveUp);
    void client.dispose();
  }
}

/** graphql-ws rejects with an error, a close event or a list of GraphQL errors. */
function reasonOf(error: unknown): string {
  if (Array.isArray(error)) return error.map(each => each.message).join('; ');
  if (error instanceof Error) return error.message;
  const { code, reason } = error as { code?: number; reason?: string };
  return `closed with ${code ?? 'no code'} ${reason ?? ''}`.trim();
}
