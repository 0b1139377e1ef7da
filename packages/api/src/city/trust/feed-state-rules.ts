/** The newest report of one part of a feed, as the board has it. Instants are RFC 3339. */
export type PartFact = {
  readonly observedAt: string;
  readonly receivedAt: string;
  readonly source: string;
  readonly sourceKind: string;
  readonly quality: string;
  readonly lateAt: string;
  readonly staleAt: string;
  readonly expiresAt: string;
};

export type FeedState = 'LIVE' | 'LATE' | 'STALE' | 'EXPIRED' | 'NEVER';

/** How old a report is at `now`, by the lifetime it was given when it came. */
function stateOf(fact: PartFact, now: string): Exclude<FeedState, 'NEVER'> {
  if (now >= fact.expiresAt) return 'EXPIRED';
  if (now >= fact.staleAt) return 'STALE';
  return now >= fact.lateAt ? 'LATE' : 'LIVE';
}

/** Late comes after one and a half intervals, so the interval can be read off any fact. Seconds. */
function expectedEverySeconds(fact: PartFact): number {
  return (Date.parse(fact.lateAt) - Date.parse(fact.observedAt)) / 1500;
}

/**
 * A feed by its parts. Its state is that of its newest part: a feed is heard as long as anything comes from it, and how many
 * parts have fallen silent is said beside it.
 */
export function summarise(parts: readonly PartFact[], now: string) {
  const newest = parts.reduce<PartFact | null>(
    (best, part) => (best === null || part.observedAt > best.observedAt ? part : best),
    null,
  );
  const states = parts.map(part => stateOf(part, now));
  const count = (state: FeedState) => states.filter(each => each === state).length;
  return {
    state: newest ? stateOf(newest, now) : ('NEVER' as const),
    observedAt: newest?.observedAt ?? null,
    receivedAt: newest?.receivedAt ?? null,
    lateAt: newest?.lateAt ?? null,
    staleAt: newest?.staleAt ?? null,
    expiresAt: newest?.expiresAt ?? null,
    parts: parts.length,
    partsLate: count('LATE'),
    partsStale: count('STALE'),
    partsExpired: count('EXPIRED'),
    partsUncertain: parts.filter(({ quality }) => quality === 'UNCERTAIN').length,
    manualShare:
      parts.length === 0 ? null : parts.filter(({ sourceKind }) => sourceKind === 'MANUAL').length / parts.length,
    simulated: parts.some(({ sourceKind }) => sourceKind === 'SIMULATED'),
    sourceCodes: [...new Set(parts.map(({ source }) => source))].sort().slice(0, 20),
  };
}

/**
 * Share of the reports expected in a window that did not come. Each part counts for itself: a ward that reports twice as often
 * does not make up for one that is silent. Parts typed by hand are not expected at any moment, and those that are kept here,
 * by commands, are never reported. null: none is expected.
 */
export function missingShare(
  parts: ReadonlyMap<string, PartFact>,
  received: ReadonlyMap<string, number>,
  keptHere: ReadonlySet<string>,
  windowSeconds: number,
): number | null {
  let [expected, came] = [0, 0];
  for (const [part, fact] of parts) {
    if (fact.sourceKind === 'MANUAL' || keptHere.has(part)) continue;
    const wanted = Math.floor(windowSeconds / expectedEverySeconds(fact));
    expected += wanted;
    came += Math.min(wanted, received.get(part) ?? 0);
  }
  return expected === 0 ? null : 1 - came / expected;
}
