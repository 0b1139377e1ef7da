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
  /** Receipts arrived: the first `count` reports of the source leave the box. */
  settle(source: string, count: number): void;
  size(): number;
  /** Reports given up for want of room, since the start. */
  dropped(): number;
}

/**
 * Reports not yet acknowledged. While the API is away they wait here, up to a limit; past it the oldest position of an
 * ambulance is given up first, because a newer one is on its way every ten seconds and nobody counts old positions.
 */
export function openOutbox(limit: number): Outbox {
  const bySource = new Map<string, Outgoing[]>();
  /** Reports at the head of each list that are in a call right now and must not move. */
  const inFlight = new Map<string, number>();
  let size = 0;
  let dropped = 0;

  const giveUpOne = (): boolean => {
    const lists = [...bySource.entries()];
    const isPosition = (report: Outgoing): boolean => 'ambulance' in report.content;
    for (const wanted of [isPosition, () => true]) {
      for (const [source, list] of lists) {
        const from = inFlight.get(source) ?? 0;
        const index = list.findIndex((report, i) => i >= from && wanted(report));
        if (index < 0) continue;
        list.splice(index, 1);
        size -= 1;
        dropped += 1;
        return true;
      }
    }
    return false;
  };

  return {
    add(reports) {
      for (const report of reports) {
        const list = bySource.get(report.source);
        if (list) list.push(report);
        else bySource.set(report.source, [report]);
        size += 1;
      }
      while (size > limit && giveUpOne());
    },
    take(source, atMost) {
      const batch = bySource.get(source)?.slice(0, atMost) ?? [];
      inFlight.set(source, batch.length);
      return batch;
    },
    settle(source, count) {
      bySource.get(source)?.splice(0, count);
      inFlight.set(source, 0);
      size -= count;
    },
    size: () => size,
    dropped: () => dropped,
  };
}
