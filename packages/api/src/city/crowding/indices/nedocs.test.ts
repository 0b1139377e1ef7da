import { describe, expect, test } from 'vitest';
import { bandOf, OCS_BANDS } from './bands.ts';
import { nedocs, nedocsByPoints } from './nedocs.ts';

/** Test cases of the GDL guideline "NEDOCS score for emergency department overcrowding" v1, with its published results. */
const PUBLISHED = [
  { case: [60, 400, 2, 0, 2, 0, 0], published: 0, band: 'NOT_BUSY', linear: -14.14 },
  { case: [60, 400, 10, 1, 6, 2, 1], published: 24, band: 'BUSY', linear: 24.2 },
  { case: [60, 400, 35, 2, 19, 3, 2], published: 99, band: 'EXTREMELY_BUSY', linear: 99.42 },
  { case: [60, 400, 40, 2, 35, 3, 1], published: 127, band: 'OVERCROWDED', linear: 124.93 },
  { case: [60, 400, 55, 2, 28, 3, 2], published: 142, band: 'SEVERELY_OVERCROWDED', linear: 141.52 },
  { case: [20, 70, 70, 1, 2, 5, 1], published: 200, band: 'DANGEROUSLY_OVERCROWDED', linear: 321.13 },
] as const;

function inputs([emergencyBeds, hospitalBeds, patients, ventilated, boarders, longest, last]: readonly number[]) {
  return {
    emergencyBeds: emergencyBeds!,
    hospitalBeds: hospitalBeds!,
    patients: patients!,
    ventilated: ventilated!,
    boarders: boarders!,
    longestAdmitWaitHours: longest!,
    lastDoorToBedHours: last!,
  };
}

describe('NEDOCS (Weiss et al. 2004; GDL guideline test cases)', () => {
  test.each(PUBLISHED)('by points, the published case $case scores $published', vector => {
    expect(nedocsByPoints(inputs(vector.case)).shown).toBe(vector.published);
    expect(nedocsByPoints(inputs(vector.case)).band.code).toBe(vector.band);
  });

  test.each(PUBLISHED)('linear, the case $case gives $linear', vector => {
    const score = nedocs(inputs(vector.case));
    expect(score.raw).toBeCloseTo(vector.linear, 2);
    expect(score.band.code).toBe(vector.band);
  });

  test('what is beyond the scale is shown as 0 or 200, and kept as it is', () => {
    expect(nedocs(inputs(PUBLISHED[0].case))).toMatchObject({ shown: 0 });
    expect(nedocs(inputs(PUBLISHED[0].case)).raw).toBeLessThan(0);
    expect(nedocs(inputs(PUBLISHED[5].case))).toMatchObject({ shown: 200 });
    expect(nedocs(inputs(PUBLISHED[5].case)).raw).toBeGreaterThan(321);
  });

  test('there is no hole between 139 and 140, nor between any two bands', () => {
    expect(bandOf(OCS_BANDS, 139.5).code).toBe('OVERCROWDED');
    for (let tenth = -500; tenth < 4000; tenth++) expect(bandOf(OCS_BANDS, tenth / 10)).toBeDefined();
    const borders = OCS_BANDS.slice(0, -1).map(band => band.upTo!);
    for (const border of borders) {
      const place = OCS_BANDS.indexOf(bandOf(OCS_BANDS, border));
      expect(OCS_BANDS.indexOf(bandOf(OCS_BANDS, border + 1e-9))).toBe(place + 1);
    }
  });

  test('a broken twin that divides boarders by emergency beds, as some web calculators do, misses the vectors', () => {
    const wrong = (vector: readonly number[]) => {
      const right = inputs(vector);
      return nedocs({ ...right, hospitalBeds: right.emergencyBeds }).raw;
    };
    expect(PUBLISHED.filter(vector => Math.abs(wrong(vector.case) - vector.linear) < 0.005)).toEqual([]);
  });
});
