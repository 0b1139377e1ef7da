import { createHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { changedFacilities } from './city.ts';
import type { SocketLoad } from './load/start-load.ts';
import type { BenchServer } from './server.ts';

export interface Followed {
  /** Server CPU as a share of one core. */
  serverBusy: number;
  deliveriesPerSecond: number;
  cpuPerDelivery: number;
  /** Milliseconds from the moment a report was due to the last byte of the frame that carries it, on a probe's socket. */
  ageP50: number;
  ageP99: number;
  /** Milliseconds from the moment a report was due to its receipt. */
  receiptP50: number;
  receiptP99: number;
  /** How late the load generator and this process were, whichever was worse. */
  lagP99: number;
}

/** A load generator that is later than this has measured itself. Milliseconds. */
const believedLag = 10;

/**
 * Open loop: so many changes a second, each sent when it is due whether or not the last was answered, so that a late
 * answer counts from when it was due. Changes come in messages of twenty. Without a load, nobody follows.
 */
export async function follow(
  server: BenchServer,
  load: SocketLoad | null,
  changesPerSecond: number,
  seconds: number,
): Promise<Followed> {
  const interval = (1000 * changedFacilities) / changesPerSecond;
  // Unmeasured: the compiler has seen this rate before, and what an earlier run left behind is collected.
  await publishEvery(interval, seconds / 4, server);
  const receipts = createHistogram();
  const lag = monitorEventLoopDelay({ resolution: 1 });
  await load?.mark();
  lag.enable();
  const before = await server.usage();
  const start = Date.now();
  await publishEvery(interval, seconds, server, ms => receipts.record(Math.max(1, Math.round(ms))));
  await load?.reached(Number.POSITIVE_INFINITY, 600);
  const after = await server.usage();
  const took = (Date.now() - start) / 1000;
  const heard = await load?.heard();
  lag.disable();
  const cpuMs = after.cpuMs - before.cpuMs;
  return {
    serverBusy: cpuMs / 1000 / took,
    deliveriesPerSecond: (heard?.deliveries ?? 0) / took,
    cpuPerDelivery: (cpuMs * 1000) / (heard?.deliveries ?? 0),
    ageP50: heard?.ageP50 ?? 0,
    ageP99: heard?.ageP99 ?? 0,
    receiptP50: receipts.percentile(50),
    receiptP99: receipts.percentile(99),
    lagP99: Math.max(heard?.lagP99 ?? 0, lag.percentile(99) / 1e6 - 1),
  };
}

/** Resolves when the last is answered; `answered` hears how long each took from when it was due. */
async function publishEvery(
  interval: number,
  seconds: number,
  server: BenchServer,
  answered: (ms: number) => void = () => undefined,
): Promise<void> {
  const start = Date.now();
  const sent: Promise<void>[] = [];
  for (let due = start; due < start + seconds * 1000; due += interval) {
    if (due > Date.now()) await new Promise(later => setTimeout(later, due - Date.now()));
    sent.push(server.publish(new Date(due).toISOString()).then(() => answered(Date.now() - due)));
  }
  await Promise.all(sent);
}

/** Why a latency taken with this lag does not count; empty when it does. */
export function voidOf(rounds: Followed[]): { void?: string } {
  const worst = Math.max(...rounds.map(round => round.lagP99));
  return worst > believedLag ? { void: `the load generator lagged by ${worst.toFixed(0)} ms` } : {};
}
