import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLine } from './city-line.ts';
import { accessibilityFaults, CityOnScreen, calm, overwhelmed } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
  await city.report('GTBH', ...calm());
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const screen = { account: null, width: 1920, height: 1080 } as const;

describe('the wall', () => {
  test('a report sent through the API is seen on the wall of a room where nobody has signed in', async () => {
    const page = await city.look('/en/wall/hospitals', screen);
    await page.locator('[data-facility="GTBH"][data-level="1"]').waitFor();
    city.clock.pass(1);
    await city.report('GTBH', ...overwhelmed());
    await page.locator('[data-facility="GTBH"][data-level="5"]').waitFor();
    expect(await page.getByText(/sign in/i).count()).toBe(0);
    expect(await page.getByText('SIMULATED').count()).toBe(1);
  });

  test('it shows no cursor, fits its screen, and no text is smaller than a fortieth of the height', async () => {
    for (const path of ['/en/wall/city', '/hi/wall/hospitals']) {
      const page = await city.look(path, screen);
      await page.locator('main canvas, main [data-facility]').first().waitFor();
      const found = await page.evaluate(() => {
        const texts = [...document.querySelectorAll('header *, main *')].filter(
          element =>
            !element.closest('svg') &&
            [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        );
        return {
          cursor: getComputedStyle(document.querySelector('main') as Element).cursor,
          smallest: Math.min(...texts.map(element => Number.parseFloat(getComputedStyle(element).fontSize))),
          height: document.documentElement.scrollHeight,
        };
      });
      expect(found.cursor).toBe('none');
      expect(found.smallest).toBeGreaterThanOrEqual(1080 / 40);
      expect(found.height).toBeLessThanOrEqual(1080);
    }
  });

  test('a minute without a word from the server, and the whole screen says that it is not live', async () => {
    const line = await openLine(city.api.port);
    try {
      const page = await city.look('/en/wall/hospitals', { ...screen, url: line.url, movableTime: true });
      await page.locator('[data-facility="GTBH"]').waitFor();
      line.cut();
      await page.clock.fastForward(65_000);
      await page.getByText('NOT LIVE', { exact: true }).waitFor();
      expect(await page.getByRole('alert').textContent()).toMatch(/since \d\d:\d\d:\d\d/);
      expect(await page.getByRole('alert').textContent()).toContain('लाइव नहीं');
      line.mend();
      await page.clock.fastForward(20_000);
      await page.getByText('NOT LIVE', { exact: true }).waitFor({ state: 'detached' });
    } finally {
      await line.close();
    }
  });

  test.each(['en', 'hi'])('axe finds nothing (%s)', async language => {
    for (const path of ['city', 'hospitals', 'hospitals?theme=dark']) {
      const page = await city.look(`/${language}/wall/${path}`, screen);
      await page.locator('main canvas, main [data-facility]').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  // The last one: it moves the city to another day, where nothing of the above is known any more.
  test('a city that lives on another day than the computer says which day it is', async () => {
    const page = await city.look('/en/wall/hospitals', { ...screen, movableTime: true });
    await page.clock.setSystemTime(city.clock.at());
    await page.locator('main [data-facility]').first().waitFor();
    await expect.poll(() => page.locator('header').textContent()).not.toMatch(/ 202\d/);
    city.clock.pass(40 * 86_400);
    await city.report('GTBH', ...calm());
    const day = page.locator('header').getByText('1 Jan 2027', { exact: true });
    await day.waitFor();
    expect(await day.evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(
      27,
    );
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080);
  });
});
