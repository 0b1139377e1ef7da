import { type FactChange, writeFacts } from '../../commit/write-facts.ts';
import type { Fact } from '../../ingest/judge.ts';
import type { SignalRules } from '../../ingest/signal.ts';
import { afterExpiry, nextExpiry } from '../../ingest/standing.ts';
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

  /** Parts whose last word may not be believed any more. One that was heard again since is noted for its new hour. */
  function takeOverdue(now: number): Expiring[] {
    return calendar.due(now).filter(({ facility, signal, part }) => {
      const fact = factOf(board, { facility, signal, part });
      if (!fact || fact.quality === 'EXPIRED') return false;
      if (Date.parse(nextExpiry(fact).expiresAt) <= now) return true;
      calendar.note(facility, signal, part, nextExpiry(fact));
      return false;
    });
  }

  return {
    /** To be told of every fact that is placed on the board. */
    placed({ cell, facility, signal, part, fact }: Placed): void {
      if (signal === 'CROWDING') return;
      calendar.note(facility, signal, part, nextExpiry(fact));
      if (cell.kind !== 'VEHICLE') touched.add(cell.key);
    },
    /** Another process does the work: forget what it will do. */
    standBy(): void {
      takeOverdue(clock.now());
      touched.clear();
    },
    async reconcile(first: boolean): Promise<void> {
      const now = clock.now();
      if (first) for (const facility of board.cells.keys()) touched.add(facility);
      const due = [...takeOverdue(now), ...(first ? everythingOverdue(board, now) : [])];
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
        for (const entry of due) {
          const fact = factOf(board, entry);
          if (fact) calendar.note(entry.facility, entry.signal, entry.part, nextExpiry(fact));
        }
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
  return due.flatMap(({ facility, signal, part }) => {
    const fact = factOf(board, { facility, signal, part });
    const rules = rulesOf(signal);
    if (!fact || !rules) return [];
    const aged = afterExpiry(fact as unknown as Fact, new Date(now).toISOString(), rules.expire);
    return [{ facility, signal, part, fact: aged }];
  });
}

function factOf(board: Board, { facility, signal, part }: Expiring): BoardFact | undefined {
  const cell = signal === board.roamingSignal ? board.vehicles.get(part) : board.cells.get(facility);
  return cell?.parts.get(signal)?.get(part);
}

function everythingOverdue(board: Board, now: number): Expiring[] {
  const overdue: Expiring[] = [];
  const look = (cell: BoardCell, facilityOf: (cell: BoardCell) => string) => {
    for (const [signal, parts] of cell.parts) {
      if (signal === 'CROWDING') continue;
      for (const [part, fact] of parts) {
        if (fact.quality !== 'EXPIRED' && Date.parse(nextExpiry(fact).expiresAt) <= now) {
          overdue.push({ facility: facilityOf(cell), signal, part });
        }
      }
    }
  };
  for (const cell of board.cells.values()) look(cell, each => each.key);
  for (const cell of board.vehicles.values()) look(cell, each => board.homeOf(each.key));
  return overdue;
}
