import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registryRows } from '../registry-rows.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';
import { readRegistryFile } from './read-file.ts';
import { registryTable } from './tables.ts';
import { weighRows } from './weigh-rows.ts';
import { type RegistryRow, writeRegistryFile } from './write-file.ts';

const CODES = new Set(['LNH', 'GTBH', 'CATS']);
const LNH_MEDICINE: RegistryRow = {
  facility_code: 'LNH',
  code: 'MED-M',
  name_en: 'Male Medicine',
  name_hi: 'पुरुष मेडिसिन',
  bed_classes: ['GENERAL', 'OXYGEN'],
  beds: 360,
  source: 'ward list of the hospital',
  as_of: '2026-10-01',
};

function importOf(tableName: string, stored: readonly RegistryRow[], csv: string) {
  const table = registryTable(tableName);
  const read = readRegistryFile(table, csv);
  const weighed = weighRows(table, stored, read.rows, CODES);
  return { ...weighed, problems: [...read.problems, ...weighed.problems] };
}

describe('a registry file', () => {
  test('that comes back as it went out changes nothing', () => {
    const registry = registryRows();
    const all = {
      facilities: registry.facility,
      wards: registry.ward,
      departments: registry.department,
      ambulances: registry.ambulance,
    };
    const codes = new Set(registry.facility.map(({ code }) => code));
    for (const [name, rows] of Object.entries(all)) {
      const table = registryTable(name);
      const stored = JSON.parse(JSON.stringify(rows).normalize('NFC')) as RegistryRow[];
      const read = readRegistryFile(table, writeRegistryFile(table, stored));
      expect(read.problems, name).toEqual([]);
      expect(weighRows(table, stored, read.rows, codes), name).toEqual({
        inserted: [],
        changed: [],
        unchanged: rows.length,
        claims: [],
        problems: [],
      });
    }
  });

  test('that changes the beds of a ward makes one claim with the source and day of the file', () => {
    const csv = 'facility_code,code,beds,source,as_of\nLNH,MED-M,340,circular 12,2026-11-20\n';
    const { changed, claims, problems } = importOf('wards', [LNH_MEDICINE], csv);
    expect(problems).toEqual([]);
    expect(changed).toEqual([{ ...LNH_MEDICINE, beds: 340, source: 'circular 12', as_of: '2026-11-20' }]);
    expect(claims).toEqual([
      {
        facility_code: 'LNH',
        fact: 'ward.MED-M.beds',
        value: '340',
        as_of: '2026-11-20',
        source: 'circular 12',
        verified: true,
      },
    ]);
  });

  test('that empties a cell makes the value unknown, not zero', () => {
    const csv = 'facility_code,code,beds,source,as_of\nLNH,MED-M,,circular 12,2026-11-20\n';
    const { changed, claims } = importOf('wards', [LNH_MEDICINE], csv);
    expect(changed[0]?.beds).toBeNull();
    expect(claims[0]?.value).toBe('unknown');
  });

  test('that changes something must say who says so', () => {
    const { problems } = importOf('wards', [LNH_MEDICINE], 'facility_code,code,beds\nLNH,MED-M,340\n');
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'source'],
      [2, 'as_of'],
    ]);
  });

  test.each([
    ['beds', 'LNH,MED-M,many,x,2026-11-20', 'many', 'a whole number from 0 to 10000'],
    ['beds', 'LNH,MED-M,-3,x,2026-11-20', '-3', 'a whole number from 0 to 10000'],
    ['as_of', 'LNH,MED-M,3,x,2026-02-30', '2026-02-30', 'a day of the calendar as YYYY-MM-DD'],
    ['code', 'LNH,med m,3,x,2026-11-20', 'med m', '2 to 20 capital letters'],
    ['facility_code', 'AIIMS,MED-M,3,x,2026-11-20', 'AIIMS', 'the code of a facility that is in the registry'],
    ['facility_code', 'LNH,MED-M', '2 cells', '5 cells, as the header has'],
  ])(
    'with a bad %s is answered with row, column, value and what would be accepted',
    (column, line, value, accepted) => {
      const stored = [LNH_MEDICINE, { ...LNH_MEDICINE, facility_code: 'AIIMS' }];
      const { problems } = importOf('wards', stored, `facility_code,code,beds,source,as_of\n${line}\n`);
      expect(problems).toMatchObject([{ row: 2, column, value }]);
      expect(problems[0]?.accepted).toContain(accepted);
    },
  );

  test('is counted by the lines a person sees, also behind a cell with line breaks and an empty line', () => {
    const csv =
      'facility_code,code,beds,source,as_of\nLNH,MED-M,3,"two\nlines",2026-11-20\n\nLNH,MED-M,x,y,2026-11-20\n';
    const { problems } = importOf('wards', [LNH_MEDICINE], csv);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'source'],
      [5, 'beds'],
    ]);
  });

  test('may name a row only once', () => {
    const line = 'LNH,MED-M,3,x,2026-11-20\n';
    const { problems } = importOf('wards', [LNH_MEDICINE], `facility_code,code,beds,source,as_of\n${line}${line}`);
    expect(problems).toMatchObject([{ row: 3, column: 'code', value: 'LNH MED-M' }]);
    expect(problems[0]?.accepted).toContain('line 2');
  });

  test('with an unknown, doubled or missing column is refused by its header', () => {
    const wards = registryTable('wards');
    expect(readRegistryFile(wards, 'facility_code,code,bed\n').problems).toMatchObject([{ row: 1, column: 'bed' }]);
    expect(readRegistryFile(wards, 'facility_code,code,beds,beds\n').problems).toMatchObject([
      { row: 1, column: 'beds' },
    ]);
    expect(readRegistryFile(wards, 'code,beds\n').problems).toMatchObject([{ row: 1, column: 'facility_code' }]);
    expect(readRegistryFile(wards, '').headerAccepted).toBe(false);
  });

  test('needs every value of a new row that may not be unknown', () => {
    const csv = 'code,kind,name_en,source,as_of\nNEWH,HOSPITAL,New Hospital,order 7,2026-11-20\n';
    const { problems } = importOf('facilities', [], csv);
    expect(problems.map(({ column }) => column)).toEqual([
      'name_hi',
      'name_hi_verified',
      'operational_state',
      'synthetic',
    ]);
  });

  test('cannot turn a hospital into a mandir, nor leave it with half a position', () => {
    const stored = JSON.parse(
      JSON.stringify(registryRows().facility.filter(({ code }) => code === 'LNH')),
    ) as RegistryRow[];
    const kind = importOf('facilities', stored, 'code,kind,source,as_of\nLNH,MANDIR,x,2026-11-20\n');
    expect(kind.problems).toMatchObject([{ column: 'kind', value: 'MANDIR' }]);
    const position = importOf('facilities', stored, 'code,latitude,source,as_of\nLNH,,x,2026-11-20\n');
    expect(position.problems).toMatchObject([{ row: 2, column: 'latitude' }]);
  });

  test('refuses what hides in text: control characters and marks that turn the direction of writing', () => {
    for (const hidden of ['\u0000', '\u0007', '\u202e', '\u2066']) {
      const csv = `facility_code,code,name_en,source,as_of\nLNH,MED-M,Male${hidden}Medicine,x,2026-11-20\n`;
      expect(importOf('wards', [LNH_MEDICINE], csv).problems).toMatchObject([{ row: 2, column: 'name_en' }]);
    }
  });

  test('that is not CSV, or has no table, is refused with a name', () => {
    const wards = registryTable('wards');
    expect(() => readRegistryFile(wards, 'facility_code,code\n"LNH,MED')).toThrow(/not CSV/);
    expect(() => registryTable('doctors')).toThrow('one of facilities, wards, departments, ambulances is accepted');
  });
});

describe('a cell that a spreadsheet would run', () => {
  test('goes out with an apostrophe; plain numbers and Hindi go out as they are', () => {
    expect(guardFormula('=HYPERLINK("http://x")')).toBe(`'=HYPERLINK("http://x")`);
    expect(guardFormula('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(guardFormula('-2+3')).toBe("'-2+3");
    expect(guardFormula('-28.5')).toBe('-28.5');
    expect(guardFormula('+911123456')).toBe('+911123456');
    expect(guardFormula('लोक नायक अस्पताल')).toBe('लोक नायक अस्पताल');
  });

  test('comes back as it was, whatever it was', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '＝', 'a', '1', '.') });
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'grapheme' })), cell => {
        expect(unguardFormula(guardFormula(cell))).toBe(cell);
      }),
    );
  });

  test('never leaves in a form that a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (first, rest) => {
        const written = guardFormula(first + rest);
        expect(written.startsWith("'") || /^[+-]\d+(\.\d+)?$/.test(written)).toBe(true);
      }),
    );
  });
});
