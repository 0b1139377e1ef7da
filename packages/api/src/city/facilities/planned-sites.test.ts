import { describe, expect, test } from 'vitest';
import { CONSTITUENCIES } from './known/constituencies.ts';
import { insideDelhi, mandirsPerConstituency, openedKendras, plannedMandirs, shareOut } from './planned-sites.ts';

const mandirs = plannedMandirs();

type Point = { latitude: number; longitude: number };
function metresBetween(a: Point, b: Point): number {
  return Math.hypot((a.latitude - b.latitude) * 110_800, (a.longitude - b.longitude) * 97_800);
}

describe('the planned mandirs', () => {
  test('are 1,139, of which 370 have opened, in the phases that were published', () => {
    expect(mandirs).toHaveLength(1139);
    const open = mandirs.filter(({ phase }) => phase !== null);
    expect(open).toHaveLength(370);
    const upTo = (phase: number) => open.filter(site => site.phase! <= phase).length;
    expect([1, 2, 3, 4, 5, 6].map(upTo)).toEqual([33, 67, 168, 238, 319, 370]);
  });

  test('are the same whenever and wherever they are generated', () => {
    expect(plannedMandirs()).toEqual(mandirs);
    // Receipts, positions on the map and screenshots refer to these codes: a site may never move by accident.
    expect(mandirs[0]).toMatchObject({ code: 'AAM-0001', constituency: { number: 1, nameEn: 'Narela' } });
    expect(mandirs.at(-1)).toMatchObject({ code: 'AAM-1139', constituency: { number: 70, nameEn: 'Karawal Nagar' } });
    const fingerprint = mandirs.reduce(
      (sum, { latitude, longitude }) => (sum * 31 + latitude * 1e5 + longitude * 1e5) % 1e9,
      0,
    );
    expect(Math.round(fingerprint)).toMatchInlineSnapshot(`330496823`);
  });

  test('have codes and names of their own', () => {
    expect(new Set(mandirs.map(({ code }) => code)).size).toBe(1139);
    expect(new Set(mandirs.map(({ nameEn }) => nameEn)).size).toBe(1139);
    expect(new Set(mandirs.map(({ nameHi }) => nameHi)).size).toBe(1139);
  });

  test('stand inside Delhi, and no two within 200 metres of each other', () => {
    for (const site of mandirs) expect(insideDelhi(site.latitude, site.longitude), site.code).toBe(true);
    const tooClose = mandirs.flatMap((site, index) =>
      mandirs
        .slice(0, index)
        .filter(other => metresBetween(site, other) < 200)
        .map(other => `${site.code} ${other.code}`),
    );
    expect(tooClose).toEqual([]);
  });

  test('stand nearer to the centre of their own constituency than to any other', () => {
    for (const site of mandirs) {
      const nearest = CONSTITUENCIES.reduce((best, next) =>
        metresBetween(site, next) < metresBetween(site, best) ? next : best,
      );
      expect(nearest.nameEn, site.code).toBe(site.constituency.nameEn);
    }
  });

  test('are shared out by population, within one site of the exact share', () => {
    const shares = mandirsPerConstituency();
    const people = CONSTITUENCIES.reduce((sum, { population }) => sum + (population ?? 0), 0);
    for (const [index, { nameEn, population }] of CONSTITUENCIES.entries()) {
      expect(mandirs.filter(site => site.constituency.nameEn === nameEn)).toHaveLength(shares[index]!);
      if (population === null) expect(shares[index], nameEn).toBe(15);
      else expect(Math.abs(shares[index]! - ((1139 - 30) * population) / people), nameEn).toBeLessThan(1);
    }
  });

  test('have opened in every constituency, because the roll-out is assumed to be spread over the city', () => {
    for (const { nameEn } of CONSTITUENCIES) {
      expect(
        mandirs.some(site => site.constituency.nameEn === nameEn && site.phase !== null),
        nameEn,
      ).toBe(true);
    }
  });
});

test('25 kendras have opened, 17 with the first mandirs and 8 five weeks later, none on top of a mandir', () => {
  const kendras = openedKendras();
  expect(kendras.map(({ code }) => code)).toEqual(
    Array.from({ length: 25 }, (_, i) => `JAK-${String(i + 1).padStart(2, '0')}`),
  );
  expect(kendras.filter(({ phase }) => phase === 1)).toHaveLength(17);
  expect(kendras.filter(({ phase }) => phase === 2)).toHaveLength(8);
  const places = new Set(mandirs.map(({ latitude, longitude }) => `${latitude} ${longitude}`));
  for (const { latitude, longitude } of kendras) expect(places.has(`${latitude} ${longitude}`)).toBe(false);
});

describe('sharing out whole numbers', () => {
  test('gives what is left to the largest remainders and always adds up', () => {
    expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(shareOut(100, [47_000, 16_000, 15_900, 12_000, 6_000, 3_100])).toEqual([47, 16, 16, 12, 6, 3]);
    expect(shareOut(0, [1, 2])).toEqual([0, 0]);
  });

  test('gives nothing to nobody', () => {
    expect(shareOut(7, [0, 0])).toEqual([0, 0]);
    expect(shareOut(7, [0, 5])).toEqual([0, 7]);
  });
});

test('a point across the Yamuna in Noida or over the border in Gurugram is not Delhi; Connaught Place is', () => {
  expect(insideDelhi(28.6315, 77.2167)).toBe(true);
  expect(insideDelhi(28.57, 77.355)).toBe(false);
  expect(insideDelhi(28.4595, 77.0266)).toBe(false);
});
