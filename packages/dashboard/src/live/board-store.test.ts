import { describe, expect, test } from 'vitest';
import { applyFrame, type CityCell, createBoardStore, emptyBoard, type Frame, type Vehicle } from './board-store.ts';

const cell = (facility: string, changedAt = '1'): CityCell => ({
  facility,
  kind: 'HOSPITAL',
  changedAt,
  crowding: null,
});
const vehicle = (code: string) => ({ vehicle: code }) as Vehicle;

function frame(part: Partial<Frame>): Frame {
  return {
    kind: 'SNAPSHOT',
    epoch: 'e1',
    position: '10',
    from: null,
    to: null,
    cells: [],
    gone: [],
    serverTime: '2026-11-22T14:15:07.000Z',
    clockRate: 1,
    reason: null,
    ...part,
  };
}

const start = applyFrame(emptyBoard(), frame({ cells: [cell('LNH'), cell('GTBH')] })).state;

describe('a picture of the board', () => {
  test('begins with a snapshot, which replaces whatever was there', () => {
    const { state, outcome } = applyFrame(start, frame({ position: '12', cells: [cell('DDUH')] }));
    expect(outcome).toBe('APPLIED');
    expect([...state.cells.keys()]).toEqual(['DDUH']);
    expect(state.position).toBe('12');
  });

  test('takes a delta that starts where it is, and keeps every other hospital', () => {
    const delta = frame({ kind: 'DELTA', from: '10', to: '11', position: '11', cells: [cell('LNH', '11')] });
    const { state, outcome } = applyFrame(start, delta);
    expect(outcome).toBe('APPLIED');
    expect(state.cells.get('LNH')?.changedAt).toBe('11');
    expect(state.cells.get('GTBH')).toBe(start.cells.get('GTBH'));
    expect(state.changed).toEqual(['LNH']);
    expect(start.cells.get('LNH')?.changedAt).toBe('1');
  });

  test('refuses a delta with a gap before it and asks again from where it is', () => {
    const { state, outcome } = applyFrame(
      start,
      frame({ kind: 'DELTA', from: '11', position: '12', cells: [cell('LNH')] }),
    );
    expect(outcome).toBe('RESUBSCRIBE');
    expect(state).toBe(start);
  });

  test('refuses a delta that it already has: twice is once', () => {
    const delta = frame({ kind: 'DELTA', from: '10', position: '11', cells: [cell('LNH', '11')] });
    const once = applyFrame(start, delta).state;
    expect(applyFrame(once, delta)).toEqual({ state: once, outcome: 'RESUBSCRIBE' });
  });

  test('cannot be continued by another epoch', () => {
    for (const kind of ['DELTA', 'UP_TO_DATE'] as const) {
      const { state, outcome } = applyFrame(start, frame({ kind, epoch: 'e2', from: '10', position: '11' }));
      expect(outcome).toBe('REFETCH');
      expect(state).toBe(start);
    }
  });

  test('never goes back in time: a snapshot from before its position is not taken', () => {
    expect(applyFrame(start, frame({ position: '9', cells: [] })).outcome).toBe('RESUBSCRIBE');
    expect(applyFrame(start, frame({ kind: 'UP_TO_DATE', position: '9' })).outcome).toBe('RESUBSCRIBE');
    // As text "9" comes after "10".
    expect(applyFrame(start, frame({ kind: 'UP_TO_DATE', position: '100' })).outcome).toBe('APPLIED');
  });

  test('drops what left the sight of the viewer', () => {
    const both = applyFrame(
      start,
      frame({ position: '10', cells: [cell('LNH')], ambulances: [vehicle('AMB-001')] }),
    ).state;
    const { state } = applyFrame(both, frame({ kind: 'DELTA', from: '10', position: '11', gone: ['LNH', 'AMB-001'] }));
    expect(state.cells.size).toBe(0);
    expect(state.ambulances.size).toBe(0);
    expect(state.changed).toEqual(['LNH', 'AMB-001']);
  });

  test('keeps its cells when the server says to fetch again, and shows their age until then', () => {
    const { state, outcome } = applyFrame(start, frame({ kind: 'MUST_REFETCH', reason: 'TOO_FAR_BEHIND' }));
    expect(outcome).toBe('REFETCH');
    expect(state.cells.size).toBe(2);
    expect(state.position).toBeNull();
  });

  test('is emptied at once when the rights of the viewer changed', () => {
    const { state } = applyFrame(start, frame({ kind: 'MUST_REFETCH', reason: 'RIGHTS_CHANGED' }));
    expect(state.cells.size).toBe(0);
  });

  test('takes nothing but a snapshot as its first frame', () => {
    expect(applyFrame(emptyBoard(), frame({ kind: 'DELTA', from: '0' })).outcome).toBe('REFETCH');
    expect(applyFrame(emptyBoard(), frame({ kind: 'UP_TO_DATE' })).outcome).toBe('REFETCH');
  });

  test('a heartbeat moves the position and draws nothing', () => {
    const store = createBoardStore();
    store.apply(frame({ cells: [cell('LNH')] }));
    const drawn: (readonly string[])[] = [];
    store.subscribeTick(changed => drawn.push(changed));
    store.apply(frame({ kind: 'UP_TO_DATE', position: '14' }));
    expect(drawn).toEqual([]);
    store.apply(frame({ kind: 'DELTA', from: '14', position: '15', cells: [cell('LNH', '15')] }));
    expect(drawn).toEqual([['LNH']]);
  });
});
