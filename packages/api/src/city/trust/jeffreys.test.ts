import { expect, test } from 'vitest';
import { betaBelow, jeffreysInterval } from './jeffreys-rules.ts';

// Quantiles of Beta(right + ½, wrong + ½) by an independent program (SciPy 1.x, scipy.stats.beta.ppf).
const VECTORS: [right: number, wrong: number, lower: number, upper: number][] = [
  // Delhi Corona, 6 Nov 2020: the beds of 3 of 17 hospitals were as published.
  [3, 14, 0.05234765705067389, 0.40012266262331386],
  [9, 1, 0.6186852289333836, 0.9889883262368389],
  // Checks that have aged weigh less than one each.
  [2.5, 1.7, 0.1822169659518843, 0.917049511027278],
];

test.each(VECTORS)('%d right and %d wrong lie between %d and %d', (right, wrong, lower, upper) => {
  const interval = jeffreysInterval(right, wrong)!;
  expect(interval.lower).toBeCloseTo(lower, 9);
  expect(interval.upper).toBeCloseTo(upper, 9);
});

test('Delhi Corona, 18 Nov 2020: 0 of 8 is a share of 0 to 26 %, not a certain zero', () => {
  const interval = jeffreysInterval(0, 8)!;
  expect(interval.lower).toBe(0);
  expect(interval.upper).toBeCloseTo(0.2622172487171857, 9);
});

test('17 of 17 is not certainty either', () => {
  const interval = jeffreysInterval(17, 0)!;
  expect(interval.upper).toBe(1);
  expect(interval.lower).toBeCloseTo(0.8645215621083114, 9);
});

test('nothing checked is no interval', () => {
  expect(jeffreysInterval(0, 0)).toBeNull();
});

test('the share below a point grows from 0 to 1 and agrees with adding up the density', () => {
  const [a, b] = [3.5, 14.5];
  // By Simpson's rule, which shares nothing with a continued fraction.
  const steps = 20_000;
  const density = (x: number) => x ** (a - 1) * (1 - x) ** (b - 1);
  const area = (to: number) => {
    let sum = density(0) + density(to);
    for (let i = 1; i < steps; i++) sum += density((to * i) / steps) * (i % 2 === 0 ? 2 : 4);
    return (sum * to) / steps / 3;
  };
  const whole = area(1);
  for (const x of [0.05, 0.2, 0.4, 0.7]) expect(betaBelow(x, a, b)).toBeCloseTo(area(x) / whole, 7);
  expect(betaBelow(0, a, b)).toBe(0);
  expect(betaBelow(1, a, b)).toBe(1);
});
