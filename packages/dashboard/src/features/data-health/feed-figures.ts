import type { HospitalHealthPartsFragment, Signal } from '../../generated/graphql.ts';

export type HospitalHealth = HospitalHealthPartsFragment;
export type Feed = HospitalHealth['feeds'][number];
export type FeedState = 'LIVE' | 'LATE' | 'STALE' | 'EXPIRED' | 'NEVER';

/** Signals in the order of the columns. */
export const SIGNALS: readonly Signal[] = ['EMERGENCY', 'BEDS', 'QUEUES', 'OPENING'];

const BADNESS: readonly FeedState[] = ['LIVE', 'LATE', 'STALE', 'EXPIRED', 'NEVER'];

/**
 * How old the newest report of a feed is at `now` (milliseconds of the server's clock). Judged here, so that a dead feed
 * shows at the moment it becomes late, whether or not anything still arrives on this page.
 */
export function feedState(feed: Pick<Feed, 'lateAt' | 'staleAt' | 'expiresAt'>, now: number): FeedState {
  const { lateAt, staleAt, expiresAt } = feed;
  if (!lateAt || !staleAt || !expiresAt) return 'NEVER';
  if (now >= Date.parse(expiresAt)) return 'EXPIRED';
  if (now >= Date.parse(staleAt)) return 'STALE';
  return now >= Date.parse(lateAt) ? 'LATE' : 'LIVE';
}

export const feedOf = (hospital: HospitalHealth, signal: Signal): Feed | undefined =>
  hospital.feeds.find(feed => feed.signal === signal);

/** Parts whose newest report is neither stale nor expired. */
export const currentParts = (feed: Feed): number => feed.parts - feed.partsStale - feed.partsExpired;

/** Whether somebody has to look: a feed that is not heard in time, parts that are silent, doubts, or reports that failed. */
export function needsLook(hospital: HospitalHealth, now: number): boolean {
  return (
    hospital.disputesOpen > 0 ||
    hospital.feeds.some(
      feed =>
        feedState(feed, now) !== 'LIVE' ||
        currentParts(feed) < feed.parts ||
        feed.lastHour.quarantined + feed.lastHour.refused > 0,
    )
  );
}

/** Share of expected reports of the last hour that did not come, over all feeds of a hospital that expect any. */
export function missingOf(hospital: HospitalHealth): number | null {
  const shares = hospital.feeds.map(feed => feed.lastHour.missingShare).filter(share => share != null);
  return shares.length === 0 ? null : Math.max(...shares);
}

/** The delay that nine of ten reports of the last hour kept, in seconds, of the slowest feed; null: none came. */
export function delayOf(hospital: HospitalHealth): number | null {
  const delays = hospital.feeds.map(feed => feed.lastHour.delay90Seconds).filter(delay => delay != null);
  return delays.length === 0 ? null : Math.max(...delays);
}

/** Reports of the last hour that were doubted, kept back or refused. One that was overtaken came late, and failed at nothing. */
export function failedOf(hospital: HospitalHealth): number {
  return hospital.feeds.reduce(
    (sum, { lastHour }) => sum + lastHour.uncertain + lastHour.quarantined + lastHour.refused,
    0,
  );
}

export type Column = 'NAME' | Signal | 'MISSING' | 'DELAY' | 'FAILED' | 'TRUST' | 'DISPUTES';

/** What a column is sorted by; larger comes first. Unknown trust comes before known: nobody has looked there. */
function weightOf(hospital: HospitalHealth, column: Exclude<Column, 'NAME'>, now: number): number {
  if (column === 'MISSING') return missingOf(hospital) ?? -1;
  if (column === 'DELAY') return delayOf(hospital) ?? -1;
  if (column === 'FAILED') return failedOf(hospital);
  if (column === 'DISPUTES') return hospital.disputesOpen * 1_000 + hospital.disputesOverdue;
  if (column === 'TRUST') return hospital.trust.lower == null ? 2 : 1 - hospital.trust.lower;
  const feed = feedOf(hospital, column);
  if (!feed) return -1;
  const age = feed.observedAt ? now - Date.parse(feed.observedAt) : 0;
  return BADNESS.indexOf(feedState(feed, now)) * 1e12 + age;
}

/** Codes in the order of a column: names from A on, everything else from the worst on. */
export function orderOf(
  hospitals: readonly HospitalHealth[],
  column: Column,
  now: number,
  nameOf: (code: string) => string,
  locale: string,
): string[] {
  const byName = (a: HospitalHealth, b: HospitalHealth) => nameOf(a.facility).localeCompare(nameOf(b.facility), locale);
  return hospitals
    .toSorted((a, b) => {
      if (column === 'NAME') return byName(a, b);
      return weightOf(b, column, now) - weightOf(a, column, now) || byName(a, b);
    })
    .map(hospital => hospital.facility);
}
