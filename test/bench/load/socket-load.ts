import { createHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { answer } from '../process/asks.ts';
import { type Following, Subscriber, type Tally } from './subscriber.ts';

export interface Heard {
  seconds: number;
  deliveries: number;
  bytes: number;
  ageP50: number;
  ageP99: number;
  /** How late the load generator's own loop was. A latency measured while this is above 10 ms is void. */
  lagP99: number;
  /** Its own share of one core: near 1, it is the load generator that was measured. */
  busy: number;
  closed: number;
}

/** The program of the load generator: thousands of screens in one process of their own. */
export function socketLoad(): void {
  let subscribers: Subscriber[] = [];
  const tally: Tally = { deliveries: 0, bytes: 0, ages: createHistogram(), closed: 0 };
  const lag = monitorEventLoopDelay({ resolution: 1 });
  lag.enable();
  let since = performance.now();
  let cpu = process.cpuUsage();

  answer({
    /** Opens them a hundred at a time; each takes one of the operations in turn; one in `probeEvery` measures ages. */
    async connect({ count, following, operations, probeEvery = 50 }: ConnectParams) {
      for (let from = 0; from < count; from += 100) {
        const batch = Array.from({ length: Math.min(100, count - from) }, (_, at) => {
          const operation = operations[(from + at) % operations.length] ?? following.operation;
          return new Subscriber({ ...following, operation }, tally, (from + at) % probeEvery === 0);
        });
        subscribers.push(...batch);
        await Promise.all(batch.map(subscriber => subscriber.open()));
      }
    },
    stall: ({ every }: { every: number }) => {
      for (const [at, subscriber] of subscribers.entries()) if (at % every === 1) subscriber.stall();
    },
    mark() {
      tally.deliveries = tally.bytes = tally.closed = 0;
      tally.ages.reset();
      lag.reset();
      since = performance.now();
      cpu = process.cpuUsage();
    },
    /** Answers when so many deliveries arrived since the mark, or when none came for `quietMs`: what is there is there. */
    async reached({ deliveries, quietMs }: { deliveries: number; quietMs: number }) {
      let seen = tally.deliveries;
      let changed = performance.now();
      while (tally.deliveries < deliveries && performance.now() - changed < quietMs) {
        await new Promise(resolve => setTimeout(resolve, 1));
        if (tally.deliveries !== seen) {
          seen = tally.deliveries;
          changed = performance.now();
        }
      }
      return tally.deliveries;
    },
    heard(): Heard {
      const seconds = (performance.now() - since) / 1000;
      const used = process.cpuUsage(cpu);
      return {
        seconds,
        deliveries: tally.deliveries,
        bytes: tally.bytes,
        ageP50: tally.ages.percentile(50),
        ageP99: tally.ages.percentile(99),
        lagP99: Math.max(0, lag.percentile(99) / 1e6 - 1),
        busy: (used.user + used.system) / 1e6 / seconds,
        closed: tally.closed,
      };
    },
    disconnect() {
      for (const subscriber of subscribers) subscriber.close();
      subscribers = [];
    },
  });
}

export interface ConnectParams {
  count: number;
  following: Following;
  operations: Following['operation'][];
  probeEvery?: number;
}
