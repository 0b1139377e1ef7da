import { expect, test } from 'vitest';
import { peersOf } from './peers-of.ts';

const hospital = (code: string, beds: number | null, operationalState = 'OPERATIONAL', kind = 'HOSPITAL') =>
  ({ code, beds, operationalState, kind }) as Parameters<typeof peersOf>[1][number];

test('peers have half to twice as many beds, are open, and stand in the order of the list, not of size or level', () => {
  const all = [
    hospital('A', 200),
    hospital('B', 99),
    hospital('C', 100),
    hospital('D', 400),
    hospital('E', 401),
    hospital('F', 210, 'PLANNED'),
    hospital('G', 210, 'OPERATIONAL', 'MANDIR'),
    hospital('H', null),
  ];
  expect(peersOf('A', all)).toEqual(['C', 'D']);
  expect(peersOf('H', all)).toEqual([]);
  expect(peersOf('NOWHERE', all)).toEqual([]);
});

test('of more than eight the nearest in size are taken', () => {
  const all = [hospital('OWN', 100), ...Array.from({ length: 12 }, (_, at) => hospital(`P${at}`, 100 + 5 * at))];
  expect(peersOf('OWN', all)).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']);
});
