import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountedBed, classOfTrolleys, countsOf, placeOf, plusTally, tallyOf } from './bed-tally-rules.ts';

const bed = (given: Partial<CountedBed> = {}): CountedBed => ({
  bedClass: 'GENERAL',
  state: 'U',
  staffed: true,
  surge: false,
  blocked: false,
  reserved: false,
  patients: 0,
  ...given,
});
const beds = fc.array(
  fc.record({
    bedClass: fc.constantFrom('GENERAL', 'ICU'),
    state: fc.constantFrom('C' as const, 'H' as const, 'O' as const, 'U' as const, 'K' as const, 'I' as const),
    staffed: fc.boolean(),
    surge: fc.boolean(),
    blocked: fc.boolean(),
    reserved: fc.boolean(),
    patients: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 40 },
);

/** I12, the sum that must hold on every board. */
function addsUp(tally: ReturnType<typeof tallyOf>): boolean {
  const { available, occupied, cleaning, reserved, blocked, unstaffed, closed, total } = tally;
  return available + occupied + cleaning + reserved + blocked + unstaffed + closed === total;
}

describe('counting beds', () => {
  test('every bed is counted once, whatever is true of it at the same time', () => {
    fc.assert(
      fc.property(beds, fc.nat(30), (list, withoutBed) => {
        const tally = tallyOf(list, withoutBed);
        expect(addsUp(tally)).toBe(true);
        expect(tally.total).toBe(list.length);
      }),
    );
  });

  test('broken twin: counting dirty beds as free and as being cleaned breaks the same sum', () => {
    const tally = tallyOf([bed({ state: 'K' }), bed()], 0);
    expect(addsUp({ ...tally, available: tally.available + tally.cleaning })).toBe(false);
  });

  test('reserved is not occupied, dirty is not free, and who lies there counts before everything', () => {
    expect(placeOf(bed({ reserved: true }))).toBe('reserved');
    expect(placeOf(bed({ state: 'K', reserved: true }))).toBe('cleaning');
    expect(placeOf(bed({ state: 'O', patients: 1, blocked: true, staffed: false }))).toBe('occupied');
    expect(placeOf(bed({ state: 'O', patients: 0 }))).toBe('occupied');
    expect(placeOf(bed({ blocked: true }))).toBe('blocked');
    expect(placeOf(bed({ staffed: false, blocked: true }))).toBe('unstaffed');
    expect(placeOf(bed({ state: 'C', staffed: false }))).toBe('closed');
  });

  test('189 patients on 100 beds are 189 %, and 300 on 100 are 300 %', () => {
    const full = Array.from({ length: 100 }, () => bed({ state: 'O', patients: 1 }));
    expect(tallyOf(full, 89)).toMatchObject({ patients: 189, withoutBed: 89, occupancyPercent: 189 });
    expect(countsOf(tallyOf(full, 89))).toEqual({
      staffed: 100,
      occupied: 189,
      cleaning: 0,
      reserved: 0,
      blocked: 0,
      free: -89,
    });
    const threeToABed = full.map(each => ({ ...each, patients: 3 }));
    expect(tallyOf(threeToABed, 0)).toMatchObject({ patients: 300, sharing: 200, occupancyPercent: 300 });
    expect(tallyOf([], 4).occupancyPercent).toBeNull();
  });

  test('on the city board, what is cleaned, kept and blocked never exceeds the staffed beds', () => {
    fc.assert(
      fc.property(beds, fc.nat(30), (list, withoutBed) => {
        const counts = countsOf(tallyOf(list, withoutBed));
        expect(counts.cleaning + counts.reserved + counts.blocked).toBeLessThanOrEqual(counts.staffed);
        expect(counts.free).toBe(counts.staffed - counts.occupied - counts.cleaning - counts.reserved - counts.blocked);
      }),
    );
  });

  test('two wards added up are one ward with both their beds', () => {
    fc.assert(
      fc.property(beds, beds, fc.nat(9), fc.nat(9), (a, b, m, n) => {
        expect(plusTally(tallyOf(a, m), tallyOf(b, n))).toEqual(tallyOf([...a, ...b], m + n));
      }),
    );
  });

  test('patients on trolleys count in the class of most beds of their ward', () => {
    expect(classOfTrolleys([bed(), bed({ bedClass: 'ICU' }), bed({ bedClass: 'ICU' })], ['GENERAL'])).toBe('ICU');
    expect(classOfTrolleys([], ['MATERNITY', 'NEONATAL'])).toBe('MATERNITY');
  });
});
