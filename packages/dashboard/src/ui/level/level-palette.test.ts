import { describe, expect, test } from 'vitest';
import type { Level } from '../../live/levels/level.ts';
import { DARK_ROOM_FILLS, GROUND, LEVEL_LOOKS, OUTLINE } from './level-scale.ts';

type Rgb = readonly [number, number, number];

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function linearRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [linear((value >> 16) / 255), linear(((value >> 8) & 255) / 255), linear((value & 255) / 255)];
}

/** How a colour looks without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1.0, in linear RGB. */
const SIGHTS: Readonly<Record<string, readonly Rgb[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (colour: Rgb, sight: readonly Rgb[]): Rgb =>
  sight.map(row => Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]))) as never;

/** CIE Lab under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** CIEDE2000, as in Sharma, Wu and Dalal 2005. */
function deltaE([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const rad = Math.PI / 180;
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (b: number, a: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const meanH = c1 * c2 === 0 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : ((h1 + h2 + 360) / 2) % 360;
  const [dL, dC, dH] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * rad)];
  const [mL, mC] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos((meanH - 30) * rad) +
    0.24 * Math.cos(2 * meanH * rad) +
    0.32 * Math.cos((3 * meanH + 6) * rad) -
    0.2 * Math.cos((4 * meanH - 63) * rad);
  const sL = 1 + (0.015 * (mL - 50) ** 2) / Math.sqrt(20 + (mL - 50) ** 2);
  const [sC, sH] = [1 + 0.045 * mC, 1 + 0.015 * mC * t];
  const rT =
    -2 * Math.sqrt(mC ** 7 / (mC ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((meanH - 275) / 25) ** 2)) * rad);
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH));
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2 contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(linearRgb(one)), luminance(linearRgb(other))].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const pairs = LEVELS.flatMap(one => LEVELS.filter(other => other > one).map(other => [one, other] as const));

test('the colour difference is measured right: published pairs of Sharma et al.', () => {
  expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3);
  expect(deltaE([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 3);
  expect(deltaE([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447])).toBeCloseTo(1.4441, 3);
});

describe.each(Object.entries(SIGHTS))('seen with %s sight', (_name, sight) => {
  test.each(pairs)('levels %i and %i are told apart by colour alone', (one, other) => {
    const look = (level: Level) => lab(seen(linearRgb(LEVEL_LOOKS[level].fill), sight));
    expect(deltaE(look(one), look(other))).toBeGreaterThanOrEqual(12);
  });

  test.each(pairs)('levels %i and %i are told apart in a dark room', (one, other) => {
    const look = (level: Level) => lab(seen(linearRgb(DARK_ROOM_FILLS[level]), sight));
    expect(deltaE(look(one), look(other))).toBeGreaterThanOrEqual(12);
  });
});

test('a worse level is darker, so that a grey print keeps the order', () => {
  const greys = LEVELS.map(level => luminance(linearRgb(LEVEL_LOOKS[level].fill)));
  expect([...greys].sort((a, b) => b - a)).toEqual(greys);
});

test.each(LEVELS)('the digit on level %i can be read', level => {
  expect(contrast(LEVEL_LOOKS[level].ink, LEVEL_LOOKS[level].fill)).toBeGreaterThanOrEqual(4.5);
});

test.each([4, 5] as const)('level %i stands out from the ground', level => {
  expect(contrast(LEVEL_LOOKS[level].fill, GROUND)).toBeGreaterThanOrEqual(4.5);
});

test('the outline alone shows every glyph on the ground', () => {
  expect(contrast(OUTLINE, GROUND)).toBeGreaterThanOrEqual(3);
});

test('each level has a shape and, above normal, a digit of its own', () => {
  expect(new Set(LEVELS.map(level => LEVEL_LOOKS[level].path)).size).toBe(5);
  expect(LEVELS.slice(1).map(level => LEVEL_LOOKS[level].digit)).toEqual(['2', '3', '4', '5']);
});
