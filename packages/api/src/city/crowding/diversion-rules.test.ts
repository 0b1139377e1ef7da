import { describe, expect, test } from 'vitest';
import { rollUp } from '../../live/roll-up.ts';
import type { CrowdingTable } from './crowding-rules.ts';
import { adviseDiversion, distanceKm, type Neighbour, occupancyLimit, travelMinutes } from './diversion-rules.ts';
import { FIRST_TABLE } from './first-table.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const TABLE: CrowdingTable = { version: 1, effectiveFrom: 0, ...FIRST_TABLE };
const AIIMS = { latitude: 28.5672, longitude: 77.21 };
const LNH = { latitude: 28.639, longitude: 77.24 };

const envelope = (over: object = {}) => ({
  observedAt: at(-3),
  receivedAt: at(-3),
  lateAt: at(5),
  staleAt: at(12),
  expiresAt: at(57),
  quality: 'GOOD',
  sourceKind: 'FEED',
  ...over,
});

function neighbour(
  code: string,
  kmNorth: number,
  occupied: number | null,
  over: { staffed?: number; bedClass?: string; level?: number | null; envelope?: object; wardsExpected?: number } = {},
): Neighbour {
  const staffed = over.staffed ?? 100;
  const bedClass = over.bedClass ?? 'GENERAL';
  const fact = envelope(over.envelope);
  const counts =
    occupied === null ? null : { staffed, occupied, cleaning: 0, reserved: 0, blocked: 0, free: staffed - occupied };
  const beds = {
    bedClass,
    counts,
    wardsKnown: counts ? 1 : 0,
    wardsExpected: over.wardsExpected ?? 1,
    ...rollUp(counts ? [fact] : []),
  };
  const level = over.level === undefined ? 1 : over.level;
  return {
    code,
    nameEn: code,
    nameHi: code,
    phones: ['011-1'],
    position: { latitude: LNH.latitude + kmNorth / 111.2, longitude: LNH.longitude },
    view: {
      kind: 'HOSPITAL',
      bedsByClass: [beds],
      emergency: null,
      opd: null,
      crowding: { ...envelope(), level } as never,
    },
  };
}
const advise = (neighbours: Neighbour[], patients = 1, bedClass = 'GENERAL', table = TABLE) =>
  adviseDiversion({ from: LNH, neighbours, bedClass, patients, table, now: NOW });

describe('diversion', () => {
  test('from (28.5672, 77.2100) to (28.6390, 77.2400) are 8.5040 km', () => {
    expect(distanceKm(AIIMS, LNH).toFixed(4)).toBe('8.5040');
    expect(distanceKm(LNH, LNH)).toBe(0);
  });

  test('ten kilometres are fourteen on the road, 42 minutes at 20 km/h', () => {
    expect(travelMinutes(10)).toBe(42);
  });

  test('the three nearest with a free bed are advised, nearest first, with what is left after', () => {
    const advice = advise(
      [neighbour('D', 9, 50), neighbour('A', 2, 50), neighbour('C', 6, 60), neighbour('B', 4, 40)],
      2,
    );
    expect(advice.options.map(each => each.facility)).toEqual(['A', 'B', 'C']);
    expect(advice.options[0]).toMatchObject({
      free: 50,
      freeAfter: 48,
      occupancy: 50,
      occupancyAfter: 52,
      observedAt: at(-3),
      sourceKind: 'FEED',
      quality: 'GOOD',
      phones: ['011-1'],
      warnings: [],
    });
    expect(advice.withoutWarning).toBeNull();
  });

  test('unknown is not capacity: who has not reported, has expired, is full or has no position is named with the reason', () => {
    const advice = advise([
      { ...neighbour('NEVER', 1, 50), view: null },
      neighbour('OTHER-CLASS', 1, 50, { bedClass: 'ICU' }),
      neighbour('SILENT', 1, null),
      neighbour('NOT-MARKED', 1, 50, { envelope: { expiresAt: at(-1) } }),
      neighbour('FULL', 1, 100),
      neighbour('OVERFULL', 1, 189),
      { ...neighbour('NOWHERE', 1, 50), position: null },
    ]);
    expect(advice.options).toEqual([]);
    expect(Object.fromEntries(advice.leftOut.map(each => [each.reason, each.facilities]))).toEqual({
      UNKNOWN: ['NEVER', 'OTHER-CLASS'],
      EXPIRED: ['NOT-MARKED', 'SILENT'],
      FULL: ['FULL', 'OVERFULL'],
      NO_POSITION: ['NOWHERE'],
    });
  });

  test('every neighbour that would be pushed over the limit is flagged, in all constructed cases, and no other', () => {
    let flagged = 0;
    for (const bedClass of ['GENERAL', 'OXYGEN', 'MATERNITY', 'PAEDIATRIC', 'ICU', 'VENTILATOR', 'NEONATAL']) {
      const limit = occupancyLimit(TABLE, bedClass)!;
      for (const staffed of [5, 8, 20, 33, 100, 250, 997]) {
        for (let occupied = Math.floor(staffed * 0.5); occupied < staffed; occupied++) {
          for (const patients of [1, 2, 5, 10]) {
            const { options } = advise([neighbour('X', 3, occupied, { staffed, bedClass })], patients, bedClass);
            const [{ warnings }] = options as [(typeof options)[0]];
            // By whole numbers, so that the check does not repeat the arithmetic that it checks.
            const over = occupied * 100 > limit * staffed;
            const overAfter = (occupied + patients) * 100 > limit * staffed;
            const what = `${bedClass} ${occupied}/${staffed} + ${patients}`;
            expect(warnings.includes('PUSHES_OVER_LIMIT'), what).toBe(!over && overAfter);
            expect(warnings.includes('OVER_LIMIT_ALREADY'), what).toBe(over);
            expect(warnings.includes('MORE_THAN_FREE'), what).toBe(patients > staffed - occupied);
            if (!over && overAfter) flagged++;
          }
        }
      }
    }
    expect(flagged).toBeGreaterThan(100);
  });

  test('a neighbour that would become crowded is flagged, with the level it would have', () => {
    // 89 % of general beds is a pressure of 2.4, 99 % one of 3.3; a table that is content with knowing only that.
    const content = { ...TABLE, minimumKnownShare: 0.2 };
    const [option] = advise([neighbour('X', 3, 89, { level: 2 })], 10, 'GENERAL', content).options;
    expect(option).toMatchObject({ level: 2, levelAfter: 3 });
    expect(option!.warnings).toContain('RAISES_LEVEL');
    expect(advise([neighbour('X', 3, 50, { level: 4 })]).options[0]!.warnings).toEqual(['CROWDED_ALREADY']);
    expect(advise([neighbour('X', 3, 50, { level: null })]).options[0]!.warnings).toEqual(['LEVEL_UNKNOWN']);
  });

  test('a number that is stale, uncertain or of some wards only is doubtful', () => {
    const warned = (over: object) => advise([neighbour('X', 3, 50, over)]).options[0]!.warnings;
    expect(warned({ envelope: { staleAt: at(-1) } })).toEqual(['DOUBTFUL_NUMBER']);
    expect(warned({ envelope: { quality: 'UNCERTAIN' } })).toEqual(['DOUBTFUL_NUMBER']);
    expect(warned({ wardsExpected: 2 })).toEqual(['DOUBTFUL_NUMBER']);
  });

  test('when all three nearest are warned of, the nearest without a warning is named beside them', () => {
    const full = [1, 2, 3].map(km => neighbour(`FULL-${km}`, km, 96));
    const advice = advise([...full, neighbour('FAR', 20, 40), neighbour('FARTHER', 30, 40)]);
    expect(advice.options.map(each => each.facility)).toEqual(['FULL-1', 'FULL-2', 'FULL-3']);
    expect(advice.withoutWarning?.facility).toBe('FAR');
  });
});
