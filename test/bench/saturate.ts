import type { SocketLoad } from './load/start-load.ts';
import type { BenchServer } from './server.ts';

export interface Saturated {
  deliveriesPerSecond: number;
  /** Server CPU, microseconds a delivery. */
  cpuPerDelivery: number;
  bytesEach: number;
  loadBusy: number;
}

/**
 * As many deliveries as the server can make: two messages under way at any time, so that it never waits for the readers
 * and never runs ahead of them without bound. Where a server folds two messages into one, fewer deliveries come than
 * were published; the wait then ends when nothing more arrives.
 */
export async function saturate(
  server: BenchServer,
  load: SocketLoad,
  subscribers: number,
  seconds: number,
): Promise<Saturated> {
  await load.mark();
  const before = await server.usage();
  const start = performance.now();
  const quietMs = server.folds ? 50 : 10_000;
  let awaited = 0;
  while (performance.now() - start < seconds * 1000) {
    await server.publish();
    const arrived = await load.reached(awaited, quietMs);
    awaited = Math.min(arrived, awaited) + subscribers;
  }
  await load.reached(awaited, quietMs);
  const after = await server.usage();
  const heard = await load.heard();
  return {
    deliveriesPerSecond: heard.deliveries / heard.seconds,
    cpuPerDelivery: ((after.cpuMs - before.cpuMs) * 1000) / heard.deliveries,
    bytesEach: heard.bytes / heard.deliveries,
    loadBusy: heard.busy,
  };
}
