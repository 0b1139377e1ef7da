import { describe, expect, test } from 'vitest';
import type { BedState } from './adt-event-rules.ts';
import { type AwayOrder, instantOfDevice, judgeChange, judgeDischarge } from './late-change-rules.ts';

const bed = (state: BedState, overtaken = false, blocked: string | null = null) => ({ state, overtaken, blocked });
const HOUR = 3_600_000;

describe('a change that was said at the bed and comes late', () => {
  test.each<[AwayOrder, ReturnType<typeof bed>, string]>([
    ['START_CLEANING', bed('K'), 'APPLIES'],
    ['START_CLEANING', bed('U'), 'APPLIES'],
    ['START_CLEANING', bed('K', true), 'CONFLICT'],
    ['START_CLEANING', bed('H', true), 'AGREES'],
    // Somebody else began, and it is clean since.
    ['START_CLEANING', bed('U', true), 'AGREES'],
    ['START_CLEANING', bed('O'), 'CONFLICT'],
    ['FINISH_CLEANING', bed('K'), 'APPLIES'],
    ['FINISH_CLEANING', bed('H'), 'APPLIES'],
    ['FINISH_CLEANING', bed('U', true), 'AGREES'],
    // Cleaned by others, taken, and left dirty again: what was cleaned at the bed is not this.
    ['FINISH_CLEANING', bed('K', true), 'CONFLICT'],
    ['FINISH_CLEANING', bed('O', true), 'CONFLICT'],
    ['FINISH_CLEANING', bed('C'), 'CONFLICT'],
    ['BLOCK', bed('U'), 'APPLIES'],
    ['BLOCK', bed('U', false, 'REPAIR'), 'AGREES'],
    ['BLOCK', bed('U', true, 'NO_LINEN'), 'CONFLICT'],
    // Blocked and unblocked by others meanwhile.
    ['BLOCK', bed('U', true), 'CONFLICT'],
    ['UNBLOCK', bed('U', false, 'REPAIR'), 'APPLIES'],
    ['UNBLOCK', bed('U', true, 'NO_LINEN'), 'CONFLICT'],
    ['UNBLOCK', bed('U', true), 'AGREES'],
  ])('%s of %j: %s', (order, found, verdict) => {
    expect(judgeChange(order, 'REPAIR', found)).toBe(verdict);
  });

  test('a patient who has left: not one who was moved meanwhile, or never was there', () => {
    expect(judgeDischarge({ state: 'ADMITTED', overtaken: false })).toBe('APPLIES');
    expect(judgeDischarge({ state: 'ADMITTED', overtaken: true })).toBe('CONFLICT');
    expect(judgeDischarge({ state: 'DISCHARGED', overtaken: true })).toBe('AGREES');
    expect(judgeDischarge({ state: 'CANCELLED', overtaken: true })).toBe('CONFLICT');
  });
});

describe('the clock of a device', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const after = now - 2 * HOUR;

  test('is believed between the last that was known of the bed and now', () => {
    expect(instantOfDevice(now - HOUR, { after, now })).toEqual({ at: now - HOUR, doubt: null });
    expect(instantOfDevice(now + 60_000, { after, now })).toEqual({ at: now, doubt: null });
  });

  test('that is 26 hours off moves nothing beyond these, and is named', () => {
    expect(instantOfDevice(now + 26 * HOUR, { after, now })).toEqual({ at: now, doubt: 'AHEAD' });
    expect(instantOfDevice(now - 26 * HOUR, { after, now })).toEqual({ at: after, doubt: 'TOO_OLD' });
    expect(instantOfDevice(now - 90 * HOUR, { after: 0, now })).toEqual({ at: now - 72 * HOUR, doubt: 'TOO_OLD' });
  });
});
