import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CityOnScreen, overwhelmed } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
  await city.report('LNH', ...overwhelmed());
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

/** Words of the page in Latin letters, outside what is marked as English; hidden words count too, they are read aloud. */
async function latinWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (parent.closest('[lang="en"], script, style, noscript, kbd, canvas')) continue;
      words.push(...((node.textContent ?? '').match(/[A-Za-z]{3,}/g) ?? []));
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest('[lang="en"]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) {
        words.push(...((element.getAttribute(name) ?? '').match(/[A-Za-z]{3,}/g) ?? []));
      }
    }
    return [...new Set(words)];
  });
}

/** Said in Latin letters in Hindi too: the zone of the clock, and codes of sources, hospitals and keys. */
const ALSO_IN_HINDI = /^(IST|ICU|OPD|Ctrl|Alt|Enter|Esc|SIM|HOSPITALS|[A-Z]{3,})$/;

describe('Hindi and English', () => {
  test('the first address answers in the language of the browser', async () => {
    for (const [locale, path] of [
      ['hi-IN', '/hi/city'],
      ['en-IN', '/en/city'],
    ]) {
      const context = await city.browser.newContext({ locale });
      const page = await context.newPage();
      await page.goto(city.api.url);
      await expect.poll(() => new URL(page.url()).pathname).toBe(path);
      await context.close();
    }
  });

  test('the switch keeps the page and its state', async () => {
    const page = await city.look('/en/city?level=5');
    await page.getByRole('link', { name: 'हिंदी' }).click();
    await expect.poll(() => page.url()).toMatch(/\/hi\/city\?level=5$/);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('hi');
    expect(await page.title()).toBe('दिल्ली स्वास्थ्य लाइव');
    await page.keyboard.press('l');
    await expect.poll(() => page.url()).toMatch(/\/en\/city\?level=5$/);
  });

  test.each([
    '/hi/hospital/LNH',
    '/hi/hospital',
    '/hi/city',
    '/hi/wall/city',
    '/hi/wall/hospitals',
    '/hi/sign-in',
    '/hi/404',
  ])('%s is in Hindi, all of it', async path => {
    const page = await city.look(path);
    // A wall has no chip for its connection: it says so only when it has none.
    await page.locator('[data-connection="LIVE"], main canvas, main [data-facility]').first().waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    const foreign = (await latinWords(page)).filter(word => !ALSO_IN_HINDI.test(word));
    expect(foreign).toEqual([]);
  });

  test('the Devanagari letters come with the page, and digits stay Latin', async () => {
    const page = await city.look('/hi/hospital/LNH');
    await page.getByRole('heading', { name: 'बिस्तर', exact: true }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.fonts.check('16px "Noto Sans Devanagari Variable"', 'अस्पताल')))
      .toBe(true);
    expect(await page.locator('main').textContent()).toMatch(/189%/);
    expect(await page.locator('main').textContent()).not.toMatch(/[०-९]/);
  });

  test('no line of Hindi is cut off', async () => {
    const page = await city.look('/hi/hospital/LNH');
    await page.getByRole('heading', { name: 'बिस्तर', exact: true }).waitFor();
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter(element => {
          const { overflowY, overflowX, lineHeight, fontSize } = getComputedStyle(element);
          const hides = (overflowY === 'hidden' || overflowX === 'hidden') && !element.classList.contains('unseen');
          const tight = Number.parseFloat(lineHeight) < 1.3 * Number.parseFloat(fontSize);
          const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim());
          return hasText && (hides || tight) && /[\u0900-\u097f]/.test(element.textContent ?? '');
        })
        .map(element => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });
});
