import { describe, expect, test } from 'vitest';
import { edwin } from './edwin.ts';

/** Written least urgent first in the source; ours counts from the most urgent. */
const leastUrgentFirst = (n: readonly number[]) =>
  [...n].reverse() as unknown as [number, number, number, number, number];

describe('EDWIN (Bernstein 2003)', () => {
  test.each([
    { n: [6, 10, 8, 4, 2], doctors: 3, bays: 30, boarders: 6, value: 1.0556, band: 'MANAGEABLE' },
    { n: [2, 8, 12, 9, 5], doctors: 3, bays: 30, boarders: 12, value: 2.1296, band: 'CROWDED' },
    { n: [1, 2, 3, 1, 0], doctors: 3, bays: 30, boarders: 2, value: 0.2143, band: 'MANAGEABLE' },
  ])(
    '$n patients, least urgent first, with $doctors doctors and $boarders of $bays bays boarded are $value',
    vector => {
      const score = edwin({ ...vector, patientsByTriage: leastUrgentFirst(vector.n) });
      expect(score.raw).toBeCloseTo(vector.value, 4);
      expect(score.band.code).toBe(vector.band);
    },
  );

  test('the published medians of a department that is not busy, average and very busy are in order', () => {
    // 1.07, 1.55 and 1.83; on diversion 2.77. Built with one doctor and a hundred bays, class 5 only.
    const at = (patients: number) =>
      edwin({ patientsByTriage: [0, 0, 0, 0, patients], doctors: 1, bays: 100, boarders: 0 }).band.code;
    expect([107, 155, 183, 277].map(at)).toEqual(['MANAGEABLE', 'BUSY', 'BUSY', 'CROWDED']);
    expect([149.9, 150, 200, 200.1].map(at)).toEqual(['MANAGEABLE', 'BUSY', 'BUSY', 'CROWDED']);
  });

  test.each([
    { bays: 30, boarders: 30 },
    { bays: 30, boarders: 41 },
    { bays: 0, boarders: 0 },
  ])(
    'with $boarders patients boarded in $bays bays it says that all bays are boarded, not infinity and not zero',
    vector => {
      const score = edwin({ patientsByTriage: [1, 2, 3, 4, 5], doctors: 3, ...vector });
      expect(score).toMatchObject({ raw: null, band: { code: 'ALL_BAYS_BOARDED', level: 5 } });
    },
  );
});
