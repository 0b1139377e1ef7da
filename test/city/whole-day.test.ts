import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type DayReport, generateDay } from '../../packages/simulator/src/city/day.ts';
import { twoHospitals } from './two-hospitals.ts';

const midnight = new Date('2026-11-22T18:30:00.000Z');
const fleet = Array.from({ length: 130 }, (_, i) => ({ code: `AMB-${String(i + 1).padStart(3, '0')}` }));

function fingerprint(batches: Iterable<DayReport[]>): { count: number; hash: string } {
  const hash = createHash('sha256');
  let count = 0;
  for (const batch of batches) {
    count += batch.length;
    hash.update(JSON.stringify(batch));
  }
  return { count, hash: hash.digest('hex') };
}

describe('a whole day, made for a load test', () => {
  test('has more than a million reports with half the fleet, within the day, each with an id of its own', () => {
    let count = 0;
    const ids = new Set<string>();
    let latest = '';
    for (const batch of generateDay({
      seed: 'load',
      registry: { ...twoHospitals, ambulances: fleet },
      from: midnight,
    })) {
      expect(batch.length).toBeLessThanOrEqual(1_000);
      count += batch.length;
      for (const report of batch) {
        if (count <= 50_000) ids.add(report.messageId);
        if (report.observedAt > latest) latest = report.observedAt;
      }
    }
    expect(count).toBeGreaterThan(1_000_000);
    expect(ids.size).toBe(50_000);
    expect(latest > '2026-11-23T18:29:00' && latest < '2026-11-23T18:30:10').toBe(true);
  });

  test('is the same to the last byte for the same seed', () => {
    const day = (seed: string): { count: number; hash: string } =>
      fingerprint(generateDay({ seed, registry: { ...twoHospitals, ambulances: [] }, from: midnight, batchSize: 500 }));
    expect(day('delhi')).toEqual(day('delhi'));
    expect(day('delhi').hash).not.toBe(day('agra').hash);
  });
});
