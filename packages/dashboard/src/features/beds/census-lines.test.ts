import { expect, test } from 'vitest';
import { readCensus } from './census-lines.ts';

test('a list is read as a table program copies it, with and without beds', () => {
  const { patients, bad } = readCensus('MED-M', 'IP-1, m-01, RK, 54, M\r\n\nIP-2\t\tसद\t71\tf\nIP-3');
  expect(bad).toBeNull();
  expect(patients).toEqual([
    { visit: 'IP-1', ward: 'MED-M', bed: 'M-01', share: false, patient: { initials: 'RK', age: 54, sex: 'M' } },
    { visit: 'IP-2', ward: 'MED-M', bed: null, share: false, patient: { initials: 'सद', age: 71, sex: 'F' } },
    { visit: 'IP-3', ward: 'MED-M', bed: null, share: false, patient: { initials: null, age: null, sex: 'U' } },
  ]);
});

test('one line that cannot be read is named, and nobody is entered', () => {
  const first = 'IP-1, M-01, RK, 54, M';
  for (const line of [
    'IP 2, M-02',
    'IP-2, M-02, Ramesh',
    'IP-2, M-02, RK, 54 years',
    'IP-2, M-02, RK, 54, X',
    ', M-02',
  ]) {
    expect(readCensus('MED-M', `${first}\n${line}`), line).toEqual({ patients: [], bad: 2 });
  }
  expect(readCensus('MED-M', ' \n').bad).toBe(1);
});
