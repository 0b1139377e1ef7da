import { type Child, startChild } from '../process/asks.ts';
import type { BenchServer } from '../server.ts';
import type { Answered, Asking } from './http-load.ts';
import type { ConnectParams, Heard } from './socket-load.ts';
import type { Following } from './subscriber.ts';

export interface SocketLoad {
  connect(count: number, operations?: Following['operation'][]): Promise<void>;
  stall(every: number): Promise<void>;
  mark(): Promise<void>;
  /** Deliveries since the mark once there are so many, or once none came for `quietMs`. */
  reached(deliveries: number, quietMs?: number): Promise<number>;
  heard(): Promise<Heard>;
  disconnect(): Promise<void>;
  stop(): Promise<void>;
}

/** Screens that follow one server, in a process of their own. */
export function startSocketLoad(server: BenchServer): SocketLoad {
  const child: Child = startChild(process.argv[1] as string, ['socket-load']);
  return {
    connect: (count, operations = [server.following.operation]) =>
      child.ask('connect', { count, following: server.following, operations } satisfies ConnectParams),
    stall: every => child.ask('stall', { every }),
    mark: () => child.ask('mark'),
    reached: (deliveries, quietMs = 2_000) => child.ask('reached', { deliveries, quietMs }),
    heard: () => child.ask('heard'),
    disconnect: () => child.ask('disconnect'),
    stop: child.stop,
  };
}

/** Asks over HTTP from a process of its own, for so many seconds over so many connections. */
export async function askOverHttp(asking: Asking, connections: number, seconds: number): Promise<Answered> {
  const child = startChild(process.argv[1] as string, ['http-load']);
  try {
    return await child.ask<Answered>('ask', { asking, connections, seconds });
  } finally {
    await child.stop();
  }
}
