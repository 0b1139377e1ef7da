import { lastForeseen, minutesLater, type WaitAnswer, waitAt } from './foreseen.ts';
import { lineOf, priorityRule } from './line.ts';
import { type Entry, iso, type OpdWork } from './opd-work.ts';

/** Tells somebody who has just got a token when they will be called, and keeps what was told, to be held against what comes. */
export async function promiseWait(work: OpdWork, entry: Entry): Promise<WaitAnswer | null> {
  if (entry.state !== 'WAITING') return null;
  const here = { ...entry, at: entry.startedAt, lastNumber: 0, endRank: entry.rank, calls: 0 };
  const line = await lineOf(work, here, await priorityRule(work));
  const index = line.findIndex(({ tokenId }) => tokenId === entry.tokenId);
  const wait = waitAt(await lastForeseen(work, entry), index, entry.startedAt);
  const known = wait.unknown === null;
  await work.sql.query(
    `insert into wait_promise (token_id, facility_code, queue_code, ist_day, at, low, median, high, method, unknown)
     values ($1::bigint, $2, $3, $4, $5::timestamptz, $6::timestamptz, $7::timestamptz, $8::timestamptz, $9, $10)`,
    [
      entry.tokenId,
      entry.facility,
      entry.queue,
      entry.day,
      iso(entry.startedAt),
      known ? minutesLater(entry.startedAt, wait.lowMinutes) : null,
      known ? minutesLater(entry.startedAt, wait.medianMinutes) : null,
      known ? minutesLater(entry.startedAt, wait.highMinutes) : null,
      wait.method,
      wait.unknown,
    ],
  );
  return wait;
}
