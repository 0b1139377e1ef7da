import { describe, expect, test } from 'vitest';
import { type ToldWait, whyWaitChanged } from './why-wait-changed.ts';

const told: ToldWait = { at: 0, position: 12, medianSeconds: 3600, roomsWorking: 2, reasons: ['USUAL_PACE'] };
const tenMinutesOn: ToldWait = { ...told, at: 600_000, position: 10, medianSeconds: 3000 };

describe('why a wait changed', () => {
  test('is not asked when the call is expected when it was', () => {
    expect(whyWaitChanged(told, tenMinutesOn)).toBeNull();
    expect(whyWaitChanged(told, { ...tenMinutesOn, medianSeconds: 3500 })).toBeNull();
  });

  test.each<[string, Partial<ToldWait>]>([
    ['SOMEBODY_WENT_AHEAD', { position: 14, medianSeconds: 4200 }],
    ['DOCTOR_LEFT', { roomsWorking: 1, medianSeconds: 6000 }],
    ['DOCTOR_LEFT', { reasons: ['SOME_AWAY'], medianSeconds: 6000 }],
    ['STARTS_LATE', { position: 12, medianSeconds: 4800, reasons: ['NOT_BEGUN'] }],
    ['LONG_CONSULTATION', { medianSeconds: 4000, reasons: ['LONG_CONSULTATION'] }],
    ['SLOWER', { medianSeconds: 4200, reasons: ['SLOWER_THAN_USUAL'] }],
    ['DOCTOR_CAME', { roomsWorking: 3, medianSeconds: 2000 }],
    ['LINE_GOT_SHORTER', { position: 5, medianSeconds: 1500 }],
    ['FASTER', { position: 10, medianSeconds: 2000 }],
  ])('%s', (why, change) => {
    expect(whyWaitChanged(told, { ...tenMinutesOn, ...change })).toBe(why);
  });
});
