/** A report as the contract wants it, and what the driver needs to remember about it. */
export interface Outgoing {
  source: string;
  messageId: string;
  facility: string;
  /** RFC 3339, UTC. */
  observedAt: string;
  /** The one thing it speaks of. */
  part: string;
  content: object;
}

export interface Outbox {
  add(reports: readonly Outgoing[]): void;
  /** The oldest reports of a source, which stay in the box until they are settled. */
  take(source: string, atMost: number): Outgoing[];
  /** The receipts of what was taken last are here: it leaves the box. */
  settle(source: string): void;
  /** Reports in the box, those in a call included. */
  size(): number;
  /** Reports given up for want of room, since the start. */
  dropped(): number;
}

export interface OutboxOptions {
  limit: number;
  /** Whether a newer report of a part takes the place of an older one that waits. */
  newestOnly: boolean;
}

/**
 * Reports not yet acknowledged. While the API is away they wait here, up to a limit; past it the oldest position of an
 * ambulance is given up first, because a newer one is on its way every ten seconds and nobody counts old positions.
 *
 * In a city that runs a thousand times faster than the world no API keeps up with every report, and what waits for a
 * second is half an hour old: there only the newest word on each part is kept.
 */
export function openOutbox({ limit, newestOnly }: OutboxOptions): Outbox {
  const bySource = new Map<string, Map<Outgoing | string, Outgoing>>();
  const inFlight = new Map<string, Outgoing[]>();
  let dropped = 0;

  /** Each report on its own, even a repeated one; or one place for each part. */
  const keyOf = (report: Outgoing): Outgoing | string => (newestOnly ? report.part : report);
  const size = (): number => [...bySource.values()].reduce((sum, waiting) => sum + waiting.size, 0);
  const firstAtRest = (source: string, waiting: Map<unknown, Outgoing>): Outgoing | undefined => {
    const moving = new Set(inFlight.get(source));
    for (const report of waiting.values()) if (!moving.has(report)) return report;
    return undefined;
  };
  const giveUpOne = (): boolean => {
    const oldest = [...bySource].flatMap(([source, waiting]) => firstAtRest(source, waiting) ?? []);
    const victim = oldest.find(({ content }) => 'ambulance' in content) ?? oldest[0];
    if (!victim) return false;
    bySource.get(victim.source)?.delete(keyOf(victim));
    dropped += 1;
    return true;
  };

  return {
    size,
    dropped: () => dropped,
    add(reports) {
      for (const report of reports) {
        const waiting = bySource.get(report.source) ?? new Map<Outgoing | string, Outgoing>();
        bySource.set(report.source, waiting);
        // One that overtakes an older one takes its place in the line as well.
        waiting.set(keyOf(report), report);
      }
      for (let over = size() - limit; over > 0 && giveUpOne(); over -= 1);
    },
    take(source, atMost) {
      const batch: Outgoing[] = [];
      for (const report of bySource.get(source)?.values() ?? []) {
        if (batch.length === atMost) break;
        batch.push(report);
      }
      inFlight.set(source, batch);
      return batch;
    },
    settle(source) {
      const waiting = bySource.get(source);
      for (const report of inFlight.get(source) ?? []) {
        // What was overtaken while it travelled stays: the newer report has not been sent.
        if (waiting?.get(keyOf(report)) === report) waiting.delete(keyOf(report));
      }
      inFlight.delete(source);
    },
  };
}
