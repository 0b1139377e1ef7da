import { describe, expect, test } from 'vitest';
import { commonStart, endOfDay, fitOf, leavesToday, lookOf, type Wanted } from './bed-look.ts';
import type { Bed, Stay } from './follow-beds.ts';
import { isOfShift, shiftAt, shiftBefore } from './shift-figures.ts';

const ist = (text: string) => Date.parse(`${text}+05:30`);
const stay = (visit: string, more: Partial<Stay> = {}): Stay => ({
  visit,
  initials: 'RK',
  age: 54,
  sex: 'M',
  since: '2026-11-22T03:30:00Z',
  admittedAt: '2026-11-22T03:30:00Z',
  shares: false,
  dischargeAt: null,
  dischargeChance: null,
  ...more,
});
const bed = (more: Partial<Bed> = {}): Bed => ({
  code: 'M-01',
  bedClass: 'GENERAL',
  state: 'UNOCCUPIED',
  since: null,
  cleaningOverdue: false,
  staffed: true,
  surge: false,
  blocked: null,
  onlyFor: null,
  equipment: [],
  stays: [],
  reservation: null,
  ...more,
});
const reservation = (more: Partial<NonNullable<Bed['reservation']>>): NonNullable<Bed['reservation']> => ({
  id: '1',
  request: null,
  visit: null,
  expiresAt: '2026-11-22T04:30:00Z',
  madeBy: 'x',
  needsSecondPerson: false,
  ...more,
});
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  request: '7',
  visit: 'V1',
  sex: 'F',
  bedClass: 'GENERAL',
  needs: [],
  mayShare: false,
  ...more,
});

describe('how a bed looks', () => {
  test('whoever lies in it counts before everything that is said of it', () => {
    expect(lookOf(bed())).toBe('FREE');
    expect(lookOf(bed({ stays: [stay('V1')], blocked: 'REPAIR', staffed: false }))).toBe('OCCUPIED');
    expect(lookOf(bed({ stays: [stay('V1'), stay('V2')] }))).toBe('SHARED');
    expect(lookOf(bed({ state: 'OCCUPIED' }))).toBe('OCCUPIED');
    expect(lookOf(bed({ blocked: 'REPAIR', reservation: reservation({}) }))).toBe('BLOCKED');
    expect(lookOf(bed({ state: 'CONTAMINATED' }))).toBe('DIRTY');
    expect(lookOf(bed({ reservation: reservation({}) }))).toBe('RESERVED');
  });

  test('a discharge of today is one before midnight in Delhi', () => {
    const now = ist('2026-11-22T09:00:00');
    expect(endOfDay(now)).toBe(ist('2026-11-23T00:00:00'));
    expect(leavesToday(stay('V', { dischargeAt: '2026-11-22T18:29:59Z' }), now)).toBe(true);
    expect(leavesToday(stay('V', { dischargeAt: '2026-11-22T18:30:00Z' }), now)).toBe(false);
    expect(leavesToday(stay('V'), now)).toBe(false);
  });

  test('what all codes begin with is told once, and numbers stay whole', () => {
    expect(commonStart(['M-01', 'M-02', 'M-17'])).toBe('M-');
    expect(commonStart(['101', '102'])).toBe('');
    expect(commonStart(['ICU-1'])).toBe('');
  });
});

describe('whether a bed suits', () => {
  test('what the server would refuse is hard, what a person may overrule is not', () => {
    expect(fitOf(bed(), wanted())).toEqual({ hard: null, soft: [] });
    expect(fitOf(bed({ onlyFor: 'M' }), wanted()).hard).toBe('SEX');
    expect(fitOf(bed({ onlyFor: 'M' }), wanted({ sex: 'U' })).hard).toBeNull();
    expect(fitOf(bed({ state: 'HOUSEKEEPING' }), wanted()).hard).toBe('CLEANING');
    expect(fitOf(bed({ bedClass: 'ICU' }), wanted({ needs: ['OXYGEN'] })).soft).toEqual(['CLASS', 'OXYGEN']);
    expect(fitOf(bed({ stays: [stay('V2')] }), wanted()).hard).toBe('OCCUPIED');
    expect(fitOf(bed({ stays: [stay('V2')] }), wanted({ mayShare: true })).soft).toEqual(['SHARE']);
    expect(fitOf(bed({ stays: [stay('V1')] }), wanted({ mayShare: true })).hard).toBe('HERE');
  });

  test('a kept bed suits the one it is kept for, and nobody else', () => {
    expect(fitOf(bed({ reservation: reservation({ request: '7' }) }), wanted()).hard).toBeNull();
    expect(fitOf(bed({ reservation: reservation({ visit: 'V1' }) }), wanted()).hard).toBeNull();
    expect(fitOf(bed({ reservation: reservation({}) }), wanted()).hard).toBe('RESERVED');
  });
});

describe('shifts', () => {
  test('the night belongs to the day on which it began', () => {
    expect(shiftAt(ist('2026-11-22T06:00:00'))).toMatchObject({ day: '2026-11-22', shift: 'MORNING' });
    expect(shiftAt(ist('2026-11-22T13:59:59')).endsAt).toBe(ist('2026-11-22T14:00:00'));
    const night = shiftAt(ist('2026-11-23T05:59:59'));
    expect(night).toMatchObject({ day: '2026-11-22', shift: 'NIGHT' });
    expect(shiftBefore(night)).toMatchObject({ day: '2026-11-22', shift: 'EVENING' });
    expect(isOfShift({ day: '2026-11-22', shift: 'NIGHT' }, night)).toBe(true);
    expect(isOfShift(null, night)).toBe(false);
  });
});
