import { expect, test } from 'vitest';
import type { ListedFacility } from './registry.ts';
import { indexNames, searchNames } from './search.ts';

const facility = (
  code: string,
  nameEn: string,
  nameHi: string,
  part: Partial<ListedFacility> = {},
): ListedFacility => ({
  code,
  kind: 'HOSPITAL',
  nameEn,
  nameHi,
  operationalState: 'OPERATIONAL',
  synthetic: false,
  latitude: null,
  longitude: null,
  locality: null,
  district: null,
  constituencyName: null,
  beds: null,
  aliases: [],
  ...part,
});

const index = indexNames([
  facility('LNH', 'Lok Nayak Hospital', 'लोक नायक अस्पताल', { aliases: ['LNJP', 'Irwin Hospital'] }),
  facility('DDUH', 'Deen Dayal Upadhyay Hospital', 'दीन दयाल उपाध्याय अस्पताल'),
  facility('BURARI', 'Burari Hospital', 'बुराड़ी अस्पताल'),
  facility('AAM-0001', 'Arogya Mandir Burari', 'आरोग्य मंदिर बुराड़ी', { kind: 'MANDIR', locality: 'Burari' }),
]);
const found = (typed: string) => searchNames(index, typed).map(({ code }) => code);

test('a hospital is found by its code, its name in either language and its old name', () => {
  expect(found('lnh')).toEqual(['LNH']);
  expect(found('Lok Nayak')).toEqual(['LNH']);
  expect(found('loknayak')).toEqual(['LNH']);
  expect(found('लोक नायक')).toEqual(['LNH']);
  expect(found('LNJP')).toEqual(['LNH']);
  expect(found('irwin')).toEqual(['LNH']);
});

test('nukta, long vowels and joiners make no difference', () => {
  expect(found('दिन दयाल')).toEqual(['DDUH']);
  expect(found('बुराडी')[0]).toBe('BURARI');
});

test('hospitals come before clinics, and nothing typed finds nothing', () => {
  expect(found('burari')).toEqual(['BURARI', 'AAM-0001']);
  expect(found('  ')).toEqual([]);
  expect(found('xyz')).toEqual([]);
});
