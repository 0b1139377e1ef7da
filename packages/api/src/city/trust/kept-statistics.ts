import type { Sql } from '../../postgres/database.ts';
import { type FeedStatistics, feedStatistics } from './feed-statistics.queries.ts';

/** Counting an hour of reports is the dear part of the picture, and an hour looks much the same half a minute later. */
const KEPT_MS = 30_000;

const kept = new Map<string, FeedStatistics>();

/**
 * Statistics of these hospitals, at most half a minute of the city's time old: `to` says from when. Kept by the history they
 * belong to, since one process may serve several databases; whoever may read one of these hospitals may read all of it.
 */
export async function keptStatistics(
  sql: Sql,
  facilities: readonly string[],
  from: number,
  to: number,
): Promise<FeedStatistics> {
  const { rows } = await sql.query<{ epoch: string }>(
    'select epoch::text as epoch from board_epoch order by started_at desc limit 1',
  );
  const key = `${rows[0]?.epoch} ${facilities.join(' ')}`;
  const known = kept.get(key);
  if (known && to >= known.to && to - known.to < KEPT_MS) return known;
  const counted = await feedStatistics(sql, facilities, from, to);
  for (const [other, { to: countedAt }] of kept) if (Math.abs(to - countedAt) >= KEPT_MS) kept.delete(other);
  kept.set(key, counted);
  return counted;
}
