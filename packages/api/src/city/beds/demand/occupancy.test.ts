import { describe, expect, test } from 'vitest';
import { bedStatistics, chanceAllTaken, occupancyPercent } from './occupancy.ts';

describe('bed statistics', () => {
  test('189 patients on 100 staffed beds are 189 % (Comptroller and Auditor General, February 2025)', () => {
    expect(occupancyPercent(189, 100)).toBe(189);
    expect(occupancyPercent(300, 100)).toBe(300);
  });

  test('without a staffed bed occupancy is unknown, not zero', () => {
    expect(occupancyPercent(3, 0)).toBeNull();
  });

  test('100 beds, 30 days, 2,400 patient-days and 300 discharges are 80 %, 8 days, 3 a bed and 2 days empty', () => {
    expect(bedStatistics({ beds: 100, days: 30, patientDays: 2400, discharges: 300 })).toEqual({
      occupancy: 80,
      averageStayDays: 8,
      turnover: 3,
      turnoverIntervalDays: 2,
    });
  });

  test('3,600 patient-days and 400 discharges are 120 %, 9 days, 4 a bed and −1.5 days, which is shown', () => {
    expect(bedStatistics({ beds: 100, days: 30, patientDays: 3600, discharges: 400 })).toEqual({
      occupancy: 120,
      averageStayDays: 9,
      turnover: 4,
      turnoverIntervalDays: -1.5,
    });
  });

  test('without discharges a length of stay is unknown', () => {
    expect(bedStatistics({ beds: 10, days: 1, patientDays: 9, discharges: 0 })).toMatchObject({
      averageStayDays: null,
      turnoverIntervalDays: null,
    });
  });

  test.each([
    [20, 17, 0.0859],
    [50, 42.5, 0.0339],
    [100, 85, 0.012],
    [300, 255, 0.0005],
    [20, 18.4, 0.1189],
    [300, 276, 0.009],
  ])('Erlang B: %i beds under a load of %d are all taken with probability %d', (beds, load, chance) => {
    expect(chanceAllTaken(beds, load)).toBeCloseTo(chance, 4);
  });
});
