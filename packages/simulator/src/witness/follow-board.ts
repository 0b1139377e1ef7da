import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { applyFrame, blankPicture, type Frame, type Picture } from './board-picture.ts';

const boardUpdates = `subscription Witness($filter: BoardFilter, $since: BoardPoint) {
  boardUpdates(filter: $filter, since: $since) {
    kind epoch position from gone
    cells {
      facility
      beds { ward bedClass observedAt lastReported { staffed occupied cleaning reserved blocked } }
      queues { department observedAt lastReported { issued waiting called servedLastHour roomsOpen } }
      emergency { observedAt lastReported {
        present boarders longestWaitMinutes ventilated
        waitingByTriage { immediate veryUrgent urgent standard nonUrgent }
      } }
      opening { observedAt lastReported note }
    }
    ambulances { vehicle observedAt lastReported { latitude longitude status destination } }
  }
}`;

export interface Following {
  picture(): Picture;
  /** Frames applied, by kind. */
  frames: ReadonlyMap<string, number>;
  /** Broken promises seen, in words. */
  complaints: readonly string[];
  /** Cuts the socket as a broken network would; the following goes on by itself. */
  cut(): void;
  stop(): void;
}

/** Follows the whole board like a screen: snapshot, then deltas, and `since` after every break. */
export function followBoard(url: string, token: () => Promise<string>): Following {
  let picture = blankPicture;
  let stopped = false;
  let again: () => void = () => undefined;
  const frames = new Map<string, number>();
  const complaints: string[] = [];
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    retryAttempts: 0,
    keepAlive: 10_000,
  });

  const take = (frame: Frame): void => {
    const applied = applyFrame(picture, frame);
    if ('next' in applied) {
      picture = applied.next;
      frames.set(frame.kind, (frames.get(frame.kind) ?? 0) + 1);
      return;
    }
    if (applied.again === 'FROM_NOTHING') picture = blankPicture;
    again();
  };
  const subscribe = (): void => {
    if (stopped) return;
    let over = false;
    const since = picture.epoch === null ? null : { epoch: picture.epoch, position: String(picture.position) };
    const signals = ['BEDS', 'QUEUES', 'EMERGENCY', 'OPENING', 'AMBULANCES'];
    const resubscribe = (afterMs: number): void => {
      if (over) return;
      over = true;
      setTimeout(subscribe, afterMs).unref();
    };
    const end = client.subscribe<{ boardUpdates: Frame }>(
      { query: boardUpdates, variables: { filter: { signals }, since } },
      {
        next(result) {
          const complain = (text: string): void => void complaints.push(text);
          if (result.errors) complain(result.errors.map(error => error.message).join('; '));
          if (!result.data || over) return;
          try {
            take(result.data.boardUpdates);
          } catch (error) {
            complain((error as Error).message);
          }
        },
        error: () => resubscribe(250 + Math.random() * 750),
        complete: () => resubscribe(250 + Math.random() * 750),
      },
    );
    again = () => {
      resubscribe(0);
      end();
    };
  };
  subscribe();
  return {
    picture: () => picture,
    frames,
    complaints,
    cut: () => client.terminate(),
    stop() {
      stopped = true;
      void client.dispose();
    },
  };
}
