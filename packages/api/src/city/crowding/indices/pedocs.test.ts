import { describe, expect, test } from 'vitest';
import { pedocs } from './pedocs.ts';

describe('PEDOCS (GDL guideline test file)', () => {
  test.each([
    [1, 10, 19],
    [3, 15, 31],
    [8, 29, 61],
    [8, 66, 110],
    [30, 80, 180],
    [30, 88, 191],
  ])('%i children waiting of %i registered score %i', (waiting, registered, score) => {
    expect(Math.round(pedocs({ waiting, registered }).shown)).toBe(score);
  });
});
