import { expect, test } from 'vitest';
import { catchments } from './catchments.ts';
import { placeLabels } from './labels.ts';
import { neighbour, under } from './nearest.ts';
import { projectionFor } from './projection.ts';
import { inTerritory, TERRITORY, YAMUNA } from './territory.ts';

const narela = [77.1, 28.84] as const;
const shahdara = [77.31, 28.685] as const;
const jaffarpur = [76.91, 28.595] as const;
const malviyaNagar = [77.21, 28.535] as const;

test('the corners of the city are in the sketch, and its neighbours are not', () => {
  for (const place of [narela, shahdara, jaffarpur, malviyaNagar]) expect(inTerritory(place)).toBe(true);
  for (const place of [
    [77.03, 28.46],
    [77.39, 28.54],
    [77.43, 28.66],
  ] as const)
    expect(inTerritory(place)).toBe(false);
});

test('the sketch is a sketch: every corner at a hundredth of a degree', () => {
  for (const [longitude, latitude] of [...TERRITORY, ...YAMUNA]) {
    expect(Math.abs(longitude * 100 - Math.round(longitude * 100))).toBeLessThan(1e-6);
    expect(Math.abs(latitude * 100 - Math.round(latitude * 100))).toBeLessThan(1e-6);
  }
});

test('the whole territory fits the panel with its margin, and north is up', () => {
  const project = projectionFor(786, 340, 12);
  for (const place of TERRITORY) {
    const { x, y } = project(place);
    expect(x).toBeGreaterThanOrEqual(12 - 1e-6);
    expect(x).toBeLessThanOrEqual(774 + 1e-6);
    expect(y).toBeGreaterThanOrEqual(12 - 1e-6);
    expect(y).toBeLessThanOrEqual(328 + 1e-6);
  }
  expect(project(narela).y).toBeLessThan(project(malviyaNagar).y);
  expect(project(jaffarpur).x).toBeLessThan(project(shahdara).x);
});

test('each hospital lies in its own catchment, alone', () => {
  const hospitals = [
    { x: 10, y: 10 },
    { x: 90, y: 20 },
    { x: 50, y: 80 },
  ];
  const cells = catchments(hospitals, [0, 0, 100, 100]);
  expect(cells).toHaveLength(3);
  const area = cells.map(cell =>
    Math.abs(
      cell.reduce((sum, [x, y], i) => {
        const [nx, ny] = cell[(i + 1) % cell.length]!;
        return sum + (x * ny - nx * y) / 2;
      }, 0),
    ),
  );
  expect(area.reduce((a, b) => a + b)).toBeCloseTo(10_000, 3);
});

test('two hospitals side by side get labels that do not touch, the worse one first', () => {
  const wish = { width: 60, radius: 8, y: 50 };
  const labels = placeLabels(
    [
      { ...wish, id: 'LNH', text: 'Lok Nayak', x: 100, rank: 5 },
      { ...wish, id: 'GNEC', text: 'Guru Nanak', x: 125, rank: 2 },
      { ...wish, id: 'GIPMER', text: 'G B Pant', x: 112, rank: 1 },
    ],
    14,
    { left: 0, top: 0, right: 400, bottom: 100 },
  );
  expect(labels.map(label => [label.id, label.align])).toEqual([
    ['LNH', 'right'],
    ['GNEC', 'left'],
  ]);
});

test('an arrow key goes to the hospital one would point at', () => {
  const here = { x: 50, y: 50 };
  const east = { x: 80, y: 55, name: 'east' };
  const farEast = { x: 140, y: 50, name: 'far east' };
  const north = { x: 52, y: 20, name: 'north' };
  expect(neighbour(here, [farEast, east, north], 'right')?.name).toBe('east');
  expect(neighbour(here, [farEast, east, north], 'up')?.name).toBe('north');
  expect(neighbour(here, [farEast, east, north], 'left')).toBeUndefined();
});

test('a finger near a small glyph means it, a finger in the open means nothing', () => {
  const glyphs = [
    { x: 10, y: 10, radius: 4, name: 'small' },
    { x: 60, y: 10, radius: 20, name: 'large' },
  ];
  expect(under({ x: 19, y: 10 }, glyphs, 12)?.name).toBe('small');
  expect(under({ x: 45, y: 10 }, glyphs, 12)?.name).toBe('large');
  expect(under({ x: 30, y: 40 }, glyphs, 12)).toBeUndefined();
});
