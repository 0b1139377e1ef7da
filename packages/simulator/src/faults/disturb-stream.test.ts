import { describe, expect, test } from 'vitest';
import { rollDice } from '../city/dice.ts';
import { disturbStream } from './disturb-stream.ts';
import { noFaults, parseFaults } from './fault-rates.ts';

const noon = Date.parse('2026-11-22T06:30:00Z');
const reports = Array.from({ length: 200 }, (_, i) => ({
  messageId: `m${i}`,
  observedAt: new Date(noon - 1_000 * (200 - i)).toISOString(),
}));
const dice = (): ReturnType<typeof rollDice> => rollDice('faults of the test');

describe('faults', () => {
  test('without faults the stream passes as it is', () => {
    expect(disturbStream(noFaults, reports, [], noon, dice())).toEqual({ send: reports, held: [] });
  });

  test('the same dice make the same accidents', () => {
    const rates = parseFaults('late,repeated,reordered,lost,wrong-clock');
    expect(disturbStream(rates, reports, [], noon, dice())).toEqual(disturbStream(rates, reports, [], noon, dice()));
  });

  test('a lost report is gone, and only that', () => {
    const { send, held } = disturbStream({ ...noFaults, lost: 0.5 }, reports, [], noon, dice());
    expect(send.length).toBeGreaterThan(60);
    expect(send.length).toBeLessThan(140);
    expect(send.every(report => reports.includes(report))).toBe(true);
    expect(held).toEqual([]);
  });

  test('a late report goes out later with the time at which it was true', () => {
    const first = disturbStream({ ...noFaults, late: 1 }, reports, [], noon, dice());
    expect(first.send).toEqual([]);
    const after = disturbStream(noFaults, [], first.held, noon + 15 * 60_000, dice());
    expect(after.held).toEqual([]);
    expect(after.send.map(report => report.messageId).toSorted()).toEqual(reports.map(r => r.messageId).toSorted());
    expect(after.send[0]).toEqual(reports.find(report => report.messageId === after.send[0]?.messageId));
  });

  test('a repeated report has the same message id both times', () => {
    const { send } = disturbStream({ ...noFaults, repeated: 1 }, reports.slice(0, 2), [], noon, dice());
    expect(send.map(report => report.messageId)).toEqual(['m0', 'm0', 'm1', 'm1']);
  });

  test('reordering loses nothing and changes the order', () => {
    const { send } = disturbStream({ ...noFaults, reordered: 0.5 }, reports, [], noon, dice());
    expect(send).not.toEqual(reports);
    expect(new Set(send)).toEqual(new Set(reports));
  });

  test('a wrong clock is wrong by at most an hour, and leaves the message id alone', () => {
    const { send } = disturbStream({ ...noFaults, wrongClock: 1 }, reports, [], noon, dice());
    for (const [i, report] of send.entries()) {
      const off = Math.abs(Date.parse(report.observedAt) - Date.parse(reports[i]?.observedAt ?? ''));
      expect(off).toBeGreaterThanOrEqual(30_000);
      expect(off).toBeLessThanOrEqual(3_600_000);
      expect(report.messageId).toBe(`m${i}`);
    }
  });

  test('an unknown fault is refused with the list of those there are', () => {
    expect(() => parseFaults('late,eaten-by-dog')).toThrow(
      "no fault 'eaten-by-dog'; any of late, repeated, reordered, lost, wrong-clock, dropped would be accepted",
    );
  });
});
