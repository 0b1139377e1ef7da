import { describe, expect, test } from 'vitest';
import { registryRows } from './registry-rows.ts';

const registry = registryRows();
const facility = (code: string) => registry.facility.find(row => row.code === code)!;
const facts = (code: string) => registry.facility_fact.filter(row => row.facility_code === code);

describe('the registry of a new city', () => {
  test('holds 40 hospitals, 1,139 mandirs, 25 kendras, one control room and 277 vehicles', () => {
    const count = (kind: string) => registry.facility.filter(row => row.kind === kind).length;
    expect(['HOSPITAL', 'MANDIR', 'JAN_AUSHADHI_KENDRA', 'AMBULANCE_CONTROL'].map(count)).toEqual([40, 1139, 25, 1]);
    expect(registry.ambulance.map(({ code }) => code)).toEqual(
      Array.from({ length: 277 }, (_, i) => `AMB-${String(i + 1).padStart(3, '0')}`),
    );
  });

  test('marks generated sites synthetic and hospitals not', () => {
    for (const row of registry.facility) {
      expect(row.synthetic, row.code).toBe(row.kind === 'MANDIR' || row.kind === 'JAN_AUSHADHI_KENDRA');
    }
  });

  test('gives every facility a Hindi name, verified only where a source shows it', () => {
    for (const row of registry.facility) expect(row.name_hi, row.code).toMatch(/\p{Script=Devanagari}/u);
    const verified = registry.facility.filter(row => row.name_hi_verified).map(({ code }) => code);
    expect(verified).toEqual(['AAAGH', 'BMH', 'BSAH', 'GIPMER', 'GTBH', 'SGMH']);
  });

  test('leaves unknown what nobody published: a position of five hospitals, the beds of 26', () => {
    const hospitals = registry.facility.filter(row => row.kind === 'HOSPITAL');
    const without = hospitals.filter(row => row.latitude === null).map(({ code }) => code);
    expect(without).toEqual(['CBPACS', 'IHBAS', 'ILBS', 'MAIDS', 'PHH']);
    expect(hospitals.filter(row => row.beds === null)).toHaveLength(26);
  });

  test('keeps claims that disagree side by side, and general knowledge apart', () => {
    const beds = facts('LNH').filter(({ fact }) => fact === 'beds');
    expect(beds.map(({ value, as_of, verified }) => [value, as_of, verified])).toEqual([
      ['2000', '2020-10-23', true],
      ['2550', '2019-03-09', true],
      ['2053', '2026-11-22', false],
    ]);
    expect(facility('LNH').beds).toBe(2000);
    expect(facility('ILBS').beds).toBeNull();
    expect(facts('ILBS').filter(({ fact }) => fact === 'position')).toMatchObject([{ verified: false }]);
  });

  test('says of each bed figure what was counted', () => {
    for (const { facility_code, value, as_of, source } of registry.facility_fact.filter(
      ({ fact, verified }) => fact === 'beds' && verified,
    )) {
      const meaning = facts(facility_code).find(
        row => row.fact === 'beds_meaning' && row.as_of === as_of && row.source === source,
      );
      expect(meaning, `${facility_code} ${value}`).toBeDefined();
    }
  });

  test('gives every claim a source and a day, and says the same thing once', () => {
    const seen = new Set<string>();
    for (const row of registry.facility_fact) {
      expect(row.source, JSON.stringify(row)).not.toBe('');
      expect(row.as_of, JSON.stringify(row)).toMatch(/^(19|20)\d\d-[01]\d-[0-3]\d$/);
      seen.add([row.facility_code, row.fact, row.as_of, row.source, row.value].join('\n'));
    }
    expect(seen.size).toBe(registry.facility_fact.length);
  });

  test('gives every hospital a ward WHOLE that accepts every class, and at least one department', () => {
    for (const { code, kind } of registry.facility) {
      if (kind !== 'HOSPITAL') continue;
      const whole = registry.ward.find(ward => ward.facility_code === code && ward.code === 'WHOLE');
      expect(whole?.bed_classes, code).toHaveLength(9);
      expect(
        registry.department.some(department => department.facility_code === code),
        code,
      ).toBe(true);
    }
  });

  test('splits a published bed figure over the wards without losing a bed', () => {
    for (const { code, beds, kind } of registry.facility) {
      if (kind !== 'HOSPITAL') continue;
      const wards = registry.ward.filter(ward => ward.facility_code === code && ward.code !== 'WHOLE');
      if (beds === null)
        expect(
          wards.every(ward => ward.beds === null),
          code,
        ).toBe(true);
      else
        expect(
          wards.reduce((sum, ward) => sum + ward.beds!, 0),
          code,
        ).toBe(beds);
      for (const ward of wards) expect(ward.source, code).toContain('assumption');
    }
  });

  test('says that the type of every vehicle is an assumption', () => {
    for (const { source } of registry.ambulance) expect(source).toContain('assumption');
    expect(new Set(registry.ambulance.map(({ type }) => type))).toEqual(new Set(['ALS', 'BLS', 'PTA']));
  });

  test('names a district only where a sub-division bears the name of the constituency', () => {
    expect(facility('BURARI').district).toBe('North');
    expect(facility('LNH').district).toBeNull();
    expect(facts('LNH').find(({ fact }) => fact === 'district_until_2012')?.value).toBe('Central');
  });
});
