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
  /** The word of a feed for which a hand entry stands in. */
  readonly beside?: PartFact | null;
};

/** What the feed of a part last said: a hand entry that stands in for it does not make it heard. */
const feedWord = (part: PartFact): PartFact => (part.sourceKind === 'MANUAL' && part.beside ? part.beside : part);

/** Every fact of these parts, also the feeds' for which people stand in. */
export const everyWord = (parts: Iterable<PartFact>): PartFact[] =>
  [...parts].flatMap(part => [part, ...(part.beside ? [part.beside] : [])]);

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
  const fed = parts.map(feedWord).filter(({ sourceKind }) => sourceKind !== 'MANUAL');
  // A class that a person counted as a whole is no word of the feed of its wards; where nobody else speaks it is all there is.
  const heard = fed.length > 0 ? fed : parts;
  const newest = heard.reduce<PartFact | null>(
    (best, part) => (best === null || part.observedAt > best.observedAt ? part : best),
    null,
  );
  const states = heard.map(part => stateOf(part, now));
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
    sourceCodes: [...new Set(everyWord(parts).map(({ source }) => source))].sort().slice(0, 20),
  };
}

/**
 * Share of the reports expected in a window that did not come. Each part counts for itself: a ward that reports twice as often
 * does not make up for one that is silent. Parts that only people enter are not expected at any moment, and those that are kept here,
 * by commands, are never reported. null: none is expected.
 */
export function missingShare(
  parts: ReadonlyMap<string, PartFact>,
  received: ReadonlyMap<string, number>,
  keptHere: ReadonlySet<string>,
  windowSeconds: number,
): number | null {
  let [expected, came] = [0, 0];
  for (const [part, shown] of parts) {
    const fact = feedWord(shown);
    if (fact.sourceKind === 'MANUAL' || keptHere.has(part)) continue;
    const wanted = Math.floor(windowSeconds / expectedEverySeconds(fact));
    expected += wanted;
    came += Math.min(wanted, received.get(part) ?? 0);
  }
  return expected === 0 ? null : 1 - came / expected;
}
