import { type FactChange, writeFacts } from '../../commit/write-facts.ts';
import type { SignalRules } from '../../ingest/signal.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import type { Board, BoardCell, BoardFact, Placed } from '../../live/board.ts';
import type { Expiring, ExpiryCalendar } from '../../live/expiry.ts';
import type { Database } from '../../postgres/database.ts';
import type { CrowdingTable } from './crowding-rules.ts';
import { deriveCrowding } from './derive-crowding.ts';

/**
 * What should be on the board but is not: facts that have become too old are marked unknown, and levels whose inputs
 * changed are computed anew. Both are written through the log like any report, so that every process, every screen and
 * every later question about this minute sees the same.
 */
export function boardReconciliation(options: {
  database: Database;
  board: Board;
  calendar: ExpiryCalendar;
  clock: { now(): number };
  rulesOf: (signal: string) => SignalRules | null;
  tables: () => readonly CrowdingTable[];
  onCommitted: () => void;
}) {
  const { board, calendar, clock } = options;
  /** Facilities whose inputs changed since the last round. */
  const touched = new Set<string>();

  function noteExpiryOf(facility: string, signal: string, part: string, fact: BoardFact): void {
    if (signal !== 'CROWDING') calendar.note(facility, signal, part, fact);
  }

  return {
    /** To be told of every fact that is placed on the board. */
    placed({ cell, facility, signal, part, fact }: Placed): void {
      noteExpiryOf(facility, signal, part, fact);
      if (signal !== 'CROWDING' && cell.kind !== 'VEHICLE') touched.add(cell.key);
    },
    /** Another process does the work: forget what it will do. */
    standBy(): void {
      calendar.due(clock.now());
      touched.clear();
    },
    async reconcile(first: boolean): Promise<void> {
      const now = clock.now();
      if (first) for (const facility of board.cells.keys()) touched.add(facility);
      const due = [...calendar.due(now), ...(first ? everythingOverdue(board, now) : [])];
      const again = [...touched];
      touched.clear();
      try {
        const changes = expireFacts(board, due, now, options.rulesOf);
        // Expired first: a level must not be computed from what has just become unknown.
        await write(options, changes, now);
        const levels = again.flatMap(facility => {
          const cell = board.cells.get(facility);
          const fact = cell && deriveCrowding(cell, options.tables(), now);
          return fact ? [{ facility, signal: 'CROWDING', part: 'LEVEL', fact }] : [];
        });
        await write(options, levels, now);
      } catch (error) {
        for (const entry of due)
          calendar.note(entry.facility, entry.signal, entry.part, { ...entry, quality: 'GOOD' } as never);
        for (const facility of again) touched.add(facility);
        throw error;
      }
    },
  };
}

async function write(
  options: { database: Database; onCommitted: () => void },
  changes: readonly FactChange[],
  now: number,
): Promise<void> {
  if (changes.length === 0) return;
  await options.database.sql(SYSTEM, sql => writeFacts(sql, now, changes));
  options.onCommitted();
}

function expireFacts(
  board: Board,
  due: readonly Expiring[],
  now: number,
  rulesOf: (signal: string) => SignalRules | null,
): FactChange[] {
  return due.flatMap(({ facility, signal, part, expiresAt }) => {
    const cell = signal === board.roamingSignal ? board.vehicles.get(part) : board.cells.get(facility);
    const fact = cell?.parts.get(signal)?.get(part);
    const rules = rulesOf(signal);
    // Something newer may have come since this was noted.
    if (
      !fact ||
      !rules ||
      fact.expiresAt !== expiresAt ||
      fact.quality === 'EXPIRED' ||
      Date.parse(fact.expiresAt) > now
    )
      return [];
    return [{ facility, signal, part, fact: { ...fact, ...rules.expire(fact), quality: 'EXPIRED' } }];
  });
}

function everythingOverdue(board: Board, now: number): Expiring[] {
  const overdue: Expiring[] = [];
  const look = (cell: BoardCell, facilityOf: (cell: BoardCell) => string) => {
    for (const [signal, parts] of cell.parts) {
      if (signal === 'CROWDING') continue;
      for (const [part, fact] of parts) {
        if (fact.quality !== 'EXPIRED' && Date.parse(fact.expiresAt) <= now) {
          overdue.push({ facility: facilityOf(cell), signal, part, expiresAt: fact.expiresAt });
        }
      }
    }
  };
  for (const cell of board.cells.values()) look(cell, each => each.key);
  for (const cell of board.vehicles.values()) look(cell, each => board.homeOf(each.key));
  return overdue;
}
