import { expect, test } from 'vitest';
import { entryScript } from '../../live/page-build.ts';
import { kindsOf, slidesOf } from './playlist.ts';
import { burnInShift, reloadAfterSeconds } from './watchdog.ts';

const codes = Array.from({ length: 40 }, (_, index) => `H${index + 1}`);

test('a wall without a choice shows the city, and an unknown preset is no blank wall', () => {
  expect(kindsOf(undefined, null)).toEqual(['overview', 'hospitals']);
  expect(kindsOf('kitchen', null)).toEqual(['overview', 'hospitals']);
  expect(kindsOf('city', 'hospitals,overview')).toEqual(['hospitals', 'overview']);
  expect(kindsOf('overview', 'nothing')).toEqual(['overview', 'hospitals']);
});

test('the most urgent come first, nine to a slide, and never more than three slides', () => {
  const slides = slidesOf(['overview', 'hospitals'], codes, 12);
  expect(slides).toHaveLength(3);
  expect(slides[1]).toMatchObject({ page: 1, pages: 2, codes: codes.slice(0, 9) });
  expect(slidesOf(['hospitals'], codes, 40)).toHaveLength(3);
});

test('a calm city still has one slide of hospitals', () => {
  expect(slidesOf(['hospitals'], codes, 0)).toHaveLength(1);
});

test('a silent wall reloads ever more rarely', () => {
  expect([0, 1, 2, 9].map(reloadAfterSeconds)).toEqual([60, 120, 240, 900]);
});

test('the picture moves by two pixels every ten minutes and comes back', () => {
  const shifts = [0, 1, 2, 3, 4].map(corner => burnInShift(corner * 600_000));
  expect(shifts).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ]);
});

test('a new build is known by its first script', () => {
  expect(entryScript('<script type="module" crossorigin src="/assets/index-B1x.js"></script>')).toBe(
    '/assets/index-B1x.js',
  );
  expect(entryScript('<p>503</p>')).toBeNull();
});
