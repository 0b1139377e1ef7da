import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bedsBoard } from '../city/beds/beds.board.ts';
import { Board, type BoardChange } from './board.ts';

const minute = (n: number) => new Date(Date.UTC(2026, 10, 22, 3, n)).toISOString();

function ward(n: number, occupied: number) {
  const counts = { staffed: 30, occupied, cleaning: 0, reserved: 0, blocked: 0, free: 30 - occupied };
  return {
    observedAt: minute(n),
    receivedAt: minute(n),
    expiresAt: minute(n + 60),
    staleAt: minute(n + 15),
    lateAt: minute(n + 8),
    quality: 'GOOD',
    reason: null,
    source: 'LNH-HIS',
    sourceKind: 'FEED',
    ward: 'MED-M',
    bedClass: 'GENERAL',
    counts,
    lastReported: counts,
  };
}

function emptyBoard(): Board {
  return new Board('epoch', [bedsBoard], code => (code.startsWith('H') ? 'HOSPITAL' : null), 'AMBULANCES');
}

const change = (xid: number, facility: string, part: string, n: number, occupied: number): BoardChange => ({
  xid,
  facility,
  signal: 'BEDS',
  facts: { [part]: { ...ward(n, occupied), ward: part } },
});

/** A log as commits leave it: transactions in order, several facilities, wards reported early and late. */
const logs = fc
  .array(
    fc.record({
      step: fc.integer({ min: 0, max: 3 }),
      facility: fc.constantFrom('H1', 'H2', 'H3', 'H4'),
      part: fc.constantFrom('A', 'B'),
      minute: fc.integer({ min: 0, max: 50 }),
      occupied: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 60 },
  )
  .map(rows => {
    let xid = 100;
    return rows.map(row => change((xid += row.step), row.facility, row.part, row.minute, row.occupied));
  });

const picture = (board: Board) =>
  JSON.stringify(
    [...board.cells.values()].map(cell => cell.view).sort((a, b) => (String(a.facility) < String(b.facility) ? -1 : 1)),
  );

describe('the live board', () => {
  test('LB-3: its position never falls, and a log that goes back stops the work', () => {
    const board = emptyBoard();
    board.apply([change(7, 'H1', 'A', 1, 10)]);
    expect(board.position).toBe(7);
    expect(() => board.apply([change(6, 'H1', 'A', 2, 11)])).toThrow(/went back: at 7, row of 6/);
  });

  test('a ward that reported early is not replaced by a report that was observed before it', () => {
    const board = emptyBoard();
    board.apply([change(1, 'H1', 'A', 30, 20), change(2, 'H1', 'A', 10, 5)]);
    expect(board.cells.get('H1')!.view.beds).toMatchObject([{ counts: { occupied: 20 } }]);
  });

  test('folding a log twice is folding it once', () => {
    fc.assert(
      fc.property(logs, log => {
        const once = emptyBoard();
        once.apply(log);
        const twice = emptyBoard();
        twice.apply(log);
        twice.apply(log.map(row => ({ ...row, xid: twice.position })));
        const bare = (board: Board) => picture(board).replaceAll(/"changedAt":\d+/g, '');
        expect(bare(twice)).toBe(bare(once));
      }),
    );
  });

  test('LB-9: however the log is cut into batches, the same picture results', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 7 }), (log, size) => {
        const whole = emptyBoard();
        whole.apply(log);
        const cut = emptyBoard();
        for (let start = 0; start < log.length; start += size) cut.apply(log.slice(start, start + size));
        expect(picture(cut)).toBe(picture(whole));
        expect(cut.position).toBe(whole.position);
      }),
    );
  });

  test('what changed since a position is exactly the cells with a later change, newest first', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 90, max: 300 }), (log, since) => {
        const board = emptyBoard();
        for (const row of log) board.apply([row]);
        const walked = [...board.changedSince(since)];
        const expected = [...board.cells.values()].filter(cell => cell.lastChangedAt > since);
        expect(new Set(walked.map(cell => cell.key))).toEqual(new Set(expected.map(cell => cell.key)));
        const order = walked.map(cell => cell.lastChangedAt);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }),
    );
  });

  test('a facility that is not in the registry gets no cell', () => {
    const board = emptyBoard();
    board.apply([change(1, 'X9', 'A', 1, 10)]);
    expect(board.cells.size).toBe(0);
  });
});
