import { describe, expect, test } from 'vitest';
import { cedocs } from './cedocs.ts';

/** Test file of the GDL guideline for CEDOCS: patients, beds, critical, longest hours, waiting, visits a year, score. */
const PUBLISHED = [
  [100, 300, 6, 2, 5, 1000, 8],
  [100, 30, 6, 2, 5, 0, 130],
  [400, 150, 6, 6, 25, 2000, 156],
  [10, 15, 8, 5, 6, 2900, 44],
  [10, 15, 8, 5, 6, 1100, 40],
  [0, 25, 0, 35, 0, 50000, 40],
  [100, 15, 6, 6, 60, 300000, 200],
] as const;

describe('CEDOCS (GDL guideline test file)', () => {
  test.each(PUBLISHED)('%i patients on %i beds, %i critical, %i h, %i waiting, %i visits a year score %i', (...v) => {
    const [patients, emergencyBeds, critical, longestAdmitWaitHours, waiting, annualVisits, score] = v;
    expect(cedocs({ patients, emergencyBeds, critical, longestAdmitWaitHours, waiting, annualVisits }).shown).toBe(
      score,
    );
  });

  test('what is beyond 200 is shown as 200, and kept as it is', () => {
    const full = { patients: 400, emergencyBeds: 15, critical: 9, longestAdmitWaitHours: 6, waiting: 60 };
    const score = cedocs({ ...full, annualVisits: 60_000 });
    expect(score.shown).toBe(200);
    expect(score.raw).toBeGreaterThan(200);
  });
});
