import { writeFacts } from '../../commit/write-facts.ts';
import type { Fact, SignalList } from '../../ingest/judge.ts';
import { standing, wordsOf } from '../../ingest/standing.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';

type Entry = { signal: string; part: string; enteredBy: string; withdrawnAt: Date | string | null; fact: Fact };

/**
 * Takes an entry off the board: the one before it comes back where it may still be believed, else the feed, else nothing is
 * known. By whoever made it, and by the superintendent. Throws Refusal UNKNOWN_ENTRY, NOT_YOUR_ENTRY, WITHDRAWN_ALREADY.
 */
export async function withdrawHandEntry(
  sql: Sql,
  signals: SignalList,
  actor: Actor,
  at: number,
  { facility, id }: { facility: string; id: string },
): Promise<{ signal: string; part: string }> {
  const now = new Date(at).toISOString();
  const entry = await take(sql, actor, facility, id, now);
  const { signal, part } = entry;
  const { rows: cells } = await sql.query<{ fact: Fact }>(
    'select fact from cell where facility_code = $1 and signal = $2 and part = $3 for update',
    [facility, signal, part],
  );
  const before = cells[0]!.fact;
  const { hand, machine } = wordsOf(before);
  // Another entry has taken its place since then: that one stays.
  if (!hand || hand.receivedAt !== entry.fact.receivedAt || hand.observedAt !== entry.fact.observedAt) {
    return { signal, part };
  }
  const earlier = await entryBefore(sql, facility, entry, now);
  const rules = [...signals.values()].find(each => each.signal === signal)!;
  const nothing = { ...hand, ...rules.expire(hand), quality: 'EXPIRED', reason: 'WITHDRAWN', expiresAt: now } as Fact;
  const fact = standing({ machine, hand: earlier }, before, now) ?? standing({ machine, hand: nothing }, before, now)!;
  await writeFacts(sql, at, [{ facility, signal, part, fact }]);
  return { signal, part };
}

async function take(sql: Sql, actor: Actor, facility: string, id: string, now: string): Promise<Entry> {
  const { rows } = await sql.query<Entry>(
    `select signal, part, entered_by as "enteredBy", withdrawn_at as "withdrawnAt", fact
     from hand_entry where facility_code = $1 and id = $2 for update`,
    [facility, id],
  );
  const [entry] = rows;
  if (!entry) {
    throw new Refusal(
      'UNKNOWN_ENTRY',
      `entry "${id.slice(0, 60)}" is not one of ${facility}; an id of "handEntries" is accepted.`,
    );
  }
  if (entry.enteredBy !== actor.subject && actor.role !== 'SUPERINTENDENT') {
    throw new Refusal(
      'NOT_YOUR_ENTRY',
      `entry "${id}" was made by somebody else; they and the superintendent may withdraw it.`,
    );
  }
  if (entry.withdrawnAt) {
    throw new Refusal('WITHDRAWN_ALREADY', `entry "${id}" was withdrawn before; one that is in force is accepted.`);
  }
  await sql.query('update hand_entry set withdrawn_at = $3, withdrawn_by = $4 where facility_code = $1 and id = $2', [
    facility,
    id,
    now,
    actor.subject,
  ]);
  return entry;
}

/** The newest entry of the same part that is still in force. */
async function entryBefore(sql: Sql, facility: string, { signal, part }: Entry, now: string): Promise<Fact | null> {
  const { rows } = await sql.query<{ fact: Fact }>(
    `select fact from hand_entry
     where facility_code = $1 and signal = $2 and part = $3 and withdrawn_at is null and expires_at > $4
     order by entered_at desc, id limit 1`,
    [facility, signal, part, now],
  );
  return rows[0]?.fact ?? null;
}
