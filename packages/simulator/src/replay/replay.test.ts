import { describe, expect, test } from 'vitest';
import { type KnownHospital, matchHospital } from './match-hospitals.ts';
import { planPortalReports } from './portal-reports.ts';
import { BadPortalFile, readPortalCsv } from './read-portal-csv.ts';

const known: KnownHospital[] = [
  { code: 'LNH', names: ['LNH', 'Lok Nayak Hospital', 'लोक नायक अस्पताल'] },
  { code: 'GNEC', names: ['GNEC', 'Guru Nanak Eye Centre'] },
  { code: 'GTBH', names: ['GTBH', 'Guru Teg Bahadur Hospital'] },
  { code: 'BMH', names: ['BMH', 'Bhagwan Mahavir Hospital'] },
  { code: 'RGSSH', names: ['RGSSH', 'Rajiv Gandhi Super Speciality Hospital'] },
  { code: 'JSSH', names: ['JSSH', 'Janakpuri Super Speciality Hospital'] },
  { code: 'SRHCH', names: ['SRHCH', 'Satyawadi Raja Harish Chandra Hospital'] },
];
const header = 'snapshot_at,category,hospital,owner_type,total,occupied,vacant,hospital_last_updated_at';
const file = (...rows: string[]): string => [header, ...rows].join('\n');
const owner = 'Delhi Government';
const facilityOf = (name: string): string => {
  const match = matchHospital(name, owner, known);
  return 'facility' in match ? match.facility : match.reason;
};

describe('matching a published name', () => {
  test('case, titles, brackets and the word hospital however spelt do not matter', () => {
    expect(facilityOf('LOK NAYAK Hsopital')).toBe('LNH');
    expect(facilityOf('लोक नायक अस्पताल')).toBe('LNH');
    expect(facilityOf('GURU NANAK EYE CENTRE ( ANNEXED TO LOK NAYAK HOSPITAL)')).toBe('GNEC');
  });

  test('initials and one clearly nearest spelling are found', () => {
    expect(facilityOf('GTB Hospital')).toBe('GTBH');
    expect(facilityOf('Rajeev Gandhi Super Speciality Hospital')).toBe('RGSSH');
    expect(facilityOf('Satyawati Harishchand Hsopital')).toBe('SRHCH');
  });

  test('a private or central hospital of the same name is another hospital', () => {
    expect(matchHospital('Bhagwan Mahavir Hospital, Madhuban Chowk', 'Private', known)).toEqual({
      reason: 'NOT_DELHI_GOVERNMENT',
      candidates: [],
    });
  });

  test('what could be two hospitals, or none, is not guessed', () => {
    expect(matchHospital('Super Speciality Hospital', owner, known)).toMatchObject({ reason: 'AMBIGUOUS' });
    expect(facilityOf('Swami Dayanand')).toBe('UNKNOWN_NAME');
    expect(facilityOf('Hospital')).toBe('UNKNOWN_NAME');
    expect(matchHospital('All', '', known)).toMatchObject({ reason: 'TOTAL_ROW' });
  });
});

describe('a published snapshot', () => {
  test('becomes reports of the whole hospital, each at its own time in UTC', () => {
    const rows = readPortalCsv(
      file(
        `2021-04-25T00:17,beds,Lok Nayak Hospital,${owner},1500,1500,0,2021-04-24T17:23`,
        `2021-04-25T00:17,covid_icu_beds,Lok Nayak Hospital,${owner},400,400,0,2021-04-24T17:23`,
        `2021-04-25T00:17,ventilators,Lok Nayak Hospital,${owner},200,200,0,2021-04-24T17:23`,
        `2021-04-25T00:17,icu_beds_without_ventilator,Lok Nayak Hospital,${owner},200,200,0,2021-04-24T17:23`,
        '2021-04-25T00:17,beds,All,,19802,18229,1573,',
      ),
    );
    const plan = planPortalReports(rows, known);
    expect(plan.reports.map(({ facility, observedAt, beds }) => [facility, observedAt, beds])).toEqual([
      ['LNH', '2021-04-24T11:53:00.000Z', { ward: 'WHOLE', bedClass: 'COVID', staffed: 1500, occupied: 1500 }],
      ['LNH', '2021-04-24T11:53:00.000Z', { ward: 'WHOLE', bedClass: 'ICU', staffed: 400, occupied: 400 }],
      ['LNH', '2021-04-24T11:53:00.000Z', { ward: 'WHOLE', bedClass: 'VENTILATOR', staffed: 200, occupied: 200 }],
    ]);
    expect(plan.notSent).toMatchObject([{ row: 5, reason: 'PART_OF_COVID_ICU_BEDS' }]);
    expect(plan.unmatched).toMatchObject([{ hospital: 'All', reason: 'TOTAL_ROW' }]);
  });

  test('two spellings of one hospital: the newer row speaks, and the other is named', () => {
    const plan = planPortalReports(
      readPortalCsv(
        file(
          `2021-04-25T00:17,beds,GTB Hospital,${owner},700,690,10,2021-04-20T08:00`,
          `2021-04-25T00:17,beds,Guru Teg Bahadur Hospital,${owner},700,700,0,2021-04-24T16:30`,
        ),
      ),
      known,
    );
    expect(plan.matched.map(({ facility, how }) => [facility, how])).toEqual([
      ['GTBH', 'INITIALS'],
      ['GTBH', 'NAME'],
    ]);
    expect(plan.reports.map(({ beds }) => beds.occupied)).toEqual([700]);
    expect(plan.notSent).toMatchObject([{ row: 2, reason: 'OLDER_THAN_ROW_3' }]);
  });

  test('the message id is made of the content: the same row again is the same report', () => {
    const row = `2021-04-25T00:17,beds,Lok Nayak Hospital,${owner},1500,1499,1,2021-04-24T17:23`;
    const id = (text: string): string | undefined =>
      planPortalReports(readPortalCsv(file(text)), known).reports[0]?.messageId;
    expect(id(row)).toBe('portal:LNH:COVID:2021-04-24T11:53:00.000Z:1499/1500');
    expect(id(row)).toBe(id(row.replace('00:17', '02:17')));
    expect(id(row)).not.toBe(id(row.replace('1499', '1498')));
  });

  test('a bad file is refused whole, with every row, column, value and what would be accepted', () => {
    const bad = file(
      `2021-04-25T00:17,tents,Lok Nayak Hospital,${owner},1500,-3,0,2021-04-24T17:23`,
      `2021-04-25T00:17,beds,Lok Nayak Hospital,${owner},many,0,0,31/04/2021`,
    );
    try {
      readPortalCsv(bad);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BadPortalFile);
      expect((error as BadPortalFile).problems).toMatchObject([
        { row: 2, column: 'category', value: 'tents' },
        { row: 2, column: 'occupied', value: '-3', accepted: 'a whole number, 0 or more' },
        { row: 3, column: 'hospital_last_updated_at', value: '31/04/2021' },
        { row: 3, column: 'total', value: 'many' },
      ]);
    }
    expect(() => readPortalCsv('hospital,beds\nLNH,3')).toThrow('column category');
    expect(() => readPortalCsv(file('"unclosed'))).toThrow(BadPortalFile);
  });

  test('a day that does not exist is not a day', () => {
    expect(() => readPortalCsv(file(`x,beds,LNH,${owner},1,1,0,2021-04-31T10:00`))).toThrow('2021-04-31T10:00');
  });
});
