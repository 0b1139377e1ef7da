import { describe, expect, test } from 'vitest';
import { type AwayAnswer, type AwayChange, awayKeep, bedWith } from './away-changes.ts';

function drawer() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
}
const change = (requestId: string, more: Partial<AwayChange> = {}): AwayChange => ({
  requestId,
  order: 'FINISH_CLEANING',
  ward: 'MED-M',
  bed: 'M-01',
  visit: null,
  why: null,
  seen: '7',
  happenedAt: '2026-11-22T03:30:00.000Z',
  wentOut: false,
  ...more,
});
const done: AwayAnswer = { kind: 'ANSWERED', outcome: 'DONE', task: null };

describe('changes kept on a device', () => {
  test('outlive the page, go out in their order, and are forgotten when answered', async () => {
    const storage = drawer();
    const before = awayKeep(storage, 'k', () => 'new');
    await before.say(change('1'), null);
    await before.say(change('2', { order: 'BLOCK', why: 'REPAIR' }), null);
    const after = awayKeep(storage, 'k', () => 'new');
    const sent: string[] = [];
    await after.send(async ({ requestId }) => {
      sent.push(requestId);
      return done;
    });
    expect(sent).toEqual(['1', '2']);
    expect(after.kept()).toEqual({ changes: [], unsettled: [] });
    expect(storage.held.size).toBe(0);
  });

  test('wait behind one that has no answer, and are sent once though asked twice', async () => {
    const keep = awayKeep(drawer(), 'k', () => 'new');
    await keep.say(change('1'), null);
    await keep.say(change('2'), null);
    let calls = 0;
    const silent = async (): Promise<AwayAnswer> => {
      calls++;
      return { kind: 'NO_ANSWER' };
    };
    await Promise.all([keep.send(silent), keep.send(silent)]);
    expect(calls).toBe(1);
    expect(keep.kept().changes.map(each => each.requestId)).toEqual(['1', '2']);
    await keep.send(async () => ({ kind: 'REFUSED', code: 'UNAUTHENTICATED', message: 'no' }));
    expect(keep.kept().changes).toHaveLength(2);
  });

  test('that went out without an answer go out as they were, and as late ones only when they were not done', async () => {
    const keep = awayKeep(drawer(), 'k', () => 'new');
    expect(await keep.say(change('1'), async () => ({ kind: 'NO_ANSWER' }))).toBeNull();
    const sent: [string, boolean][] = [];
    await keep.send(async ({ requestId, wentOut }) => {
      sent.push([requestId, wentOut]);
      return wentOut
        ? { kind: 'REFUSED', code: 'CHANGED_SINCE', message: 'no' }
        : { kind: 'ANSWERED', outcome: 'CONFLICT', task: '9' };
    });
    expect(sent).toEqual([
      ['1', true],
      ['new', false],
    ]);
    expect(keep.kept()).toMatchObject({ changes: [], unsettled: [{ task: '9', change: { requestId: 'new' } }] });
    keep.dismiss();
    expect(keep.kept().unsettled).toEqual([]);
  });
});

describe('a bed with what was said of it', () => {
  const bed = {
    code: 'M-01',
    state: 'OCCUPIED',
    since: null,
    blocked: null,
    cleaningOverdue: false,
    stays: [{ visit: 'A' }],
  };

  test('is left, cleaned and blocked in the order in which that was said', () => {
    const left = change('1', { order: 'DISCHARGE', visit: 'A' });
    expect(bedWith(bed, [left])).toMatchObject({ state: 'CONTAMINATED', stays: [], since: left.happenedAt });
    const round = [left, change('2', { order: 'START_CLEANING' }), change('3')];
    expect(bedWith(bed, round).state).toBe('UNOCCUPIED');
    expect(bedWith(bed, [...round, change('4', { order: 'BLOCK', why: 'REPAIR' })]).blocked).toBe('REPAIR');
    const shared = { ...bed, stays: [{ visit: 'A' }, { visit: 'B' }] };
    expect(bedWith(shared, [left])).toMatchObject({ state: 'OCCUPIED', stays: [{ visit: 'B' }] });
  });
});
