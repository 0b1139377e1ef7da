import { expect, test } from 'vitest';
import { inLanguage, languageOfBrowser, safeReturn, signInPath } from './paths.ts';
import { readUrl } from './url-state.ts';

test('an address says which hospitals to show', () => {
  const { state, ignored } = readUrl(new URLSearchParams('level=4&kind=mandir&district=North West'));
  expect(state).toMatchObject({ level: 4, kind: 'MANDIR', district: 'North West' });
  expect(ignored).toEqual([]);
});

test('what cannot be understood is ignored and named, not an error', () => {
  const { state, ignored } = readUrl(new URLSearchParams('level=9&colour=red&kind=castle'));
  expect(state).toMatchObject({ level: null, kind: null });
  expect(ignored).toEqual(['level=9', 'colour=red', 'kind=castle']);
});

test('what no screen reads is named too, so that nobody believes in a view that is not there', () => {
  const { ignored } = readUrl(new URLSearchParams('at=AAM-0001&sort=beds&panel=why&compare=LNH&to=now&toString=1'));
  expect(ignored).toEqual(['at=AAM-0001', 'sort=beds', 'panel=why', 'compare=LNH', 'to=now', 'toString=1']);
});

test('the language switch keeps the page and its state', () => {
  expect(inLanguage('hi', { pathname: '/en/hospital/LNH', search: '?level=5' })).toBe('/hi/hospital/LNH?level=5');
});

test('sign-in returns to where the person was, and never to another site', () => {
  expect(signInPath('en', '/en/hospital/LNH')).toBe('/en/sign-in?from=%2Fen%2Fhospital%2FLNH');
  expect(safeReturn('/en/hospital/LNH', 'en')).toBe('/en/hospital/LNH');
  expect(safeReturn('//evil.example/en/', 'en')).toBe('/en/city');
  expect(safeReturn('https://evil.example', 'hi')).toBe('/hi/city');
  expect(safeReturn(null, 'en')).toBe('/en/city');
});

test('a browser that prefers Hindi is answered in Hindi', () => {
  expect(languageOfBrowser(['hi-IN', 'en'])).toBe('hi');
  expect(languageOfBrowser(['fr'])).toBe('en');
});
