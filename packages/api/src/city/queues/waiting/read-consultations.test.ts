import { describe, expect, test } from 'vitest';
import { readConsultations } from './read-consultations.ts';

describe('a log of consultations', () => {
  test('is read by the usual names of its columns, in any order, with anything beside them', () => {
    const { log } = readConsultations('room,started_at,notes,duration\nR1,2026-01-05 08:00:10,"a, b",90\n');
    expect(log).toEqual([{ session: 'R1', startMs: Date.UTC(2026, 0, 5, 8, 0, 10), serviceSeconds: 90 }]);
  });

  test('is read by the names one gives', () => {
    const columns = { session: 'Klinik', start: 'Von', service: 'Dauer' };
    expect(readConsultations('Klinik;Von;Dauer\nA;2026-01-05T08:00;7.5', columns).log).toEqual([
      { session: 'A', startMs: Date.UTC(2026, 0, 5, 8), serviceSeconds: 7.5 },
    ]);
  });

  test.each([
    ['1767600000', 1767600000000],
    ['1767600000000', 1767600000000],
    ['2026-01-05T08:00:00Z', Date.UTC(2026, 0, 5, 8)],
    ['2026-01-05T13:30:00+05:30', Date.UTC(2026, 0, 5, 8)],
    ['2026-01-05 13:30:00+0530', Date.UTC(2026, 0, 5, 8)],
    ['2026-01-05 08:00:00.250', Date.UTC(2026, 0, 5, 8, 0, 0, 250)],
    ['05-01-2026 08:00', Date.UTC(2026, 0, 5, 8)],
    ['5/1/2026 8:00:30 AM', Date.UTC(2026, 0, 5, 8, 0, 30)],
    ['05.01.2026 12:15 p.m.', Date.UTC(2026, 0, 5, 12, 15)],
    ['2026/01/05 12:15 am', Date.UTC(2026, 0, 5, 0, 15)],
    ['"31/01/2026, 08:00"', Date.UTC(2026, 0, 31, 8)],
    ['1/31/2026 08:00', Date.UTC(2026, 0, 31, 8)],
  ])('may say its starts as %s', (start, instant) => {
    expect(readConsultations(`session,start,service seconds\nA,${start},60`).log[0]?.startMs).toBe(instant);
  });

  test('is the same with a mark at its beginning, Windows line ends, semicolons and quotes', () => {
    const text = '\ufeff"Session";"Start";"Service Seconds"\r\n"Dr. A; room 2";"05-01-2026 08:00";"0:01:30"\r\n\r\n';
    expect(readConsultations(text).log).toEqual([
      { session: 'Dr. A; room 2', startMs: Date.UTC(2026, 0, 5, 8), serviceSeconds: 90 },
    ]);
  });

  test('in which a row was exported twice counts it once, and says so; to the minute two rows may be alike', () => {
    const head = 'session,start,service seconds\n';
    const twice = `${head}${'A,2026-01-05 08:00:07,60\n'.repeat(2)}A,2026-01-05 08:02:00,60\n`;
    expect(readConsultations(twice)).toMatchObject({ repeatedRows: 1, log: { length: 2 } });
    const alike = `${head}${'A,2026-01-05 08:00,60\n'.repeat(2)}A,2026-01-05 08:02,60\n`;
    expect(readConsultations(alike)).toMatchObject({ repeatedRows: 0, log: { length: 3 } });
  });

  test.each([
    [
      'session,start,service seconds\nA,31-01-2026 08:00,60\nA,01-31-2026 08:00,60',
      'line 3: start is "01-31-2026 08:00"',
    ],
    ['session,start,service seconds\nA,2026-06-31 08:00,60', 'line 2: start is "2026-06-31 08:00"; accepted'],
    ['session,start,service seconds\nA,2026-01-05 13:00 PM,60', 'accepted'],
    ['session,start,service seconds\nA,08:00,60', 'line 2: start is "08:00"; accepted'],
    ['session,start,service seconds\nA,46027.33,60', 'line 2: start is "46027.33"; accepted'],
    ['session,start,service seconds\nDr. A, room 2,2026-01-05 08:00,60', 'line 2: 4 cells under a header of 3'],
    ['session;start;service seconds\nA;2026-01-05 08:00;7,5', 'line 2: service seconds is "7,5"; seconds from 0'],
    ['s\0e\0s\0', 'not UTF-8'],
    ['session,start,service seconds\nA,2026-01-05 08:00,60\nA,eight,60', 'line 3: start is "eight"; accepted: 2026'],
    ['session,start,service seconds\nA,2026-13-05 08:00,60', 'line 2: start is "2026-13-05 08:00"; accepted'],
    [
      'session,start,service seconds\nA,2026-01-05 08:00,-1',
      'line 2: service seconds is "-1"; seconds from 0 to 86400',
    ],
    ['session,start,service seconds\nA,2026-01-05 08:00,', 'line 2: service seconds is empty'],
    ['session,start,service seconds\nA,2026-01-05 08:00', 'line 2: service seconds is empty'],
    [
      'when,who\n1,2',
      'line 1: no column for session, start, service; the header has when, who; wanted: for session one of session,',
    ],
    [
      'room,when\n1,2',
      'line 1: no column for start, service; the header has room, when; wanted: for start one of start,',
    ],
    ['', 'the file is empty'],
    ['session,start,service seconds\n"A,1,2', 'not a CSV'],
  ])('that cannot be read is refused with its line: %#', (text, says) => {
    expect(() => readConsultations(text)).toThrow(says);
  });

  test('of which a named column is missing says which name was wanted', () => {
    expect(() => readConsultations('session,start,service\n', { service: 'dauer' })).toThrow(
      'wanted: for service "dauer"',
    );
  });
});
