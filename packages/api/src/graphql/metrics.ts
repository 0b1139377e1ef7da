import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Counters of the doors. No label ever holds a subject, an address, a facility or anything a caller chose. */
export interface Metrics {
  readonly registry: Registry;
  /** Requests to /graphql by outcome: ok, or the code of the first error. */
  request(outcome: string, seconds: number): void;
  /** Errors that were ours. */
  fault(): void;
}

export function openMetrics(count: () => { sockets: number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'hims_' });
  const requests = new Histogram({
    name: 'hims_graphql_request_seconds',
    help: 'Seconds from the first byte of a GraphQL request to its answer, by outcome.',
    labelNames: ['outcome'] as const,
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const faults = new Counter({
    name: 'hims_faults_total',
    help: 'Errors that were not the fault of a caller. Each has a log line with its correlation id.',
    registers: [registry],
  });
  new Gauge({
    name: 'hims_sockets',
    help: 'Open WebSockets.',
    registers: [registry],
    collect() {
      this.set(count().sockets);
    },
  });
  return {
    registry,
    request: (outcome, seconds) => requests.observe({ outcome }, seconds),
    fault: () => faults.inc(),
  };
}
