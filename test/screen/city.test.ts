import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLine } from './city-line.ts';
import { accessibilityFaults, beds, CityOnScreen, calm, emergency, overwhelmed } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const tile = (page: Page, name: string) => page.locator(`[data-tile="${name}"]`);
const row = (page: Page, code: string) => page.locator(`[data-row="${code}"]`);
const eventually = { timeout: 45_000 };

describe('the city page', () => {
  test('before anything is reported it says that nothing is known, and not that all is calm', async () => {
    const page = await city.look('/en/city');
    await page.getByText('No hospital is known yet', { exact: true }).waitFor();
    expect(await tile(page, 'emergency').textContent()).toContain('—');
    expect(await tile(page, 'feeds').textContent()).toContain('0');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(768);
  });

  test('LB-7: a feed that stops makes its hospital unknown, and the hospital leaves the total', async () => {
    await city.report('LNH', ...overwhelmed(), emergency(60));
    await city.report('GTBH', ...calm(), emergency(18));
    const page = await city.look('/en/city');
    await expect.poll(() => tile(page, 'emergency').textContent(), eventually).toMatch(/≥\s*78/);
    await row(page, 'LNH').waitFor();

    city.clock.pass(31 * 60);
    await city.report('GTBH', ...calm(), emergency(18));
    await expect.poll(() => tile(page, 'emergency').textContent(), eventually).toMatch(/≥\s*18/);
    expect(await tile(page, 'emergency').textContent()).toMatch(/1 of \d+/);
    await row(page, 'LNH').waitFor({ state: 'detached' });
    const link = page.locator('[data-glyph="LNH"]');
    await expect.poll(() => link.textContent()).toContain('No data');
  });

  test('a report sent through the API is on the open page by itself, with its cause in words', async () => {
    const page = await city.look('/en/city');
    await tile(page, 'emergency').waitFor();
    await expect.poll(() => tile(page, 'feeds').textContent(), eventually).not.toMatch(/^0/);
    await city.report('DDUH', ...overwhelmed());
    await row(page, 'DDUH').waitFor();
    expect(await row(page, 'DDUH').textContent()).toMatch(/Deen Dayal[\s\S]*Critical/);
    expect(await row(page, 'DDUH').textContent()).toMatch(/patients on|Emergency/);
  });

  test('the line is cut: the page says so; it is mended: the page knows everything, also what happened meanwhile', async () => {
    const line = await openLine(city.api.port);
    try {
      await city.report('BMH', ...calm());
      const page = await city.look('/en/city', { url: line.url });
      await page.locator('[data-connection="LIVE"]').waitFor();
      line.cut();
      await page.locator('[data-connection="RECONNECTING"]').waitFor();
      await page.getByText('The live connection is interrupted').waitFor();

      for (const code of ['BMH', 'SGMH', 'LBSH']) {
        city.clock.pass(1);
        await city.report(code, ...overwhelmed());
      }
      expect(await row(page, 'SGMH').count()).toBe(0);
      line.mend();
      for (const code of ['BMH', 'SGMH', 'LBSH']) await row(page, code).waitFor();
      await page.locator('[data-connection="LIVE"]').waitFor();
      expect(await page.getByText('The live connection is interrupted').count()).toBe(0);
    } finally {
      await line.close();
    }
  });

  test('rows stay where they are while somebody points at them, and say that they want to move', async () => {
    await city.report('DDUH', ...overwhelmed());
    await city.report('GGSGH', beds('GENERAL', 96), beds('ICU', 21, 24), emergency(20, 130));
    const page = await city.look('/en/city');
    await row(page, 'GGSGH').waitFor();
    const order = () => page.locator('[data-row]').evaluateAll(rows => rows.map(each => each.getAttribute('data-row')));
    const before = await order();
    const last = before.at(-1) as string;
    await row(page, before[0] as string).hover();
    city.clock.pass(2);
    await city.report(before[0] as string, ...calm());
    await city.report(last, ...overwhelmed());
    await city.report('RGSSH', ...overwhelmed());
    await page.getByText(/want to move|wants to move/).waitFor();
    await row(page, 'RGSSH').waitFor();
    const held = await order();
    expect(held.indexOf(last)).toBeGreaterThan(0);
    expect(held.at(-1)).toBe('RGSSH');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(order, eventually).not.toEqual(held);
  });

  test('without a mouse: filter by level, walk the map, open a hospital, read the strip, come back', async () => {
    await city.report('DDUH', ...overwhelmed());
    const page = await city.look('/en/city');
    await row(page, 'DDUH').waitFor();
    await page.keyboard.press('5');
    await expect.poll(() => page.url()).toContain('level=5');
    await page.keyboard.press('5');
    await expect.poll(() => page.url()).not.toContain('level=5');

    await page.keyboard.press('i');
    await page.getByText('People in emergency departments not yet seen').waitFor();
    await page.keyboard.press('i');

    const strip = page.getByRole('application');
    await focusByTab(page, element => element.getAttribute('role') === 'application');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.locator('[aria-live="polite"] strong').textContent())
      .toMatch(/Hospital|Institute|College/);
    expect(await strip.getAttribute('aria-label')).toMatch(/Crowding level of 40 hospitals/);

    await page.keyboard.press('Shift+Tab');
    await focusByTab(page, element => element.hasAttribute('data-glyph'));
    const first = await page.evaluate(() => document.activeElement?.getAttribute('data-glyph'));
    await page.keyboard.press('ArrowDown');
    const next = await page.evaluate(() => document.activeElement?.getAttribute('data-glyph'));
    expect(next).not.toBe(first);
    await page.locator(`[data-card="${next}"]`).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain(`/en/hospital/${next}`);
    await page.goBack();
    await row(page, 'DDUH').waitFor();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
  });

  test('a dot on the map is a mandir: it has a card and opens', async () => {
    const page = await city.look('/en/city?kind=mandir');
    const map = page.getByRole('group', { name: /Map/ });
    await page.locator('[data-connection="LIVE"]').waitFor();
    const box = (await map.boundingBox())!;
    const card = page.locator('[data-card^="AAM-"]');
    /** The mandir under the pointer once the map has answered to it; null: none. */
    const pointedAt = async () => {
      await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      return card.evaluateAll(([first]) => first?.getAttribute('data-card') ?? null);
    };
    let code: string | null = null;
    // Dots come with the registry, which may be still on its way: a place is looked at more than once.
    for (let step = 0; code === null || code !== (await pointedAt()); step += 1) {
      if (step > 1_000) throw new Error('no dot under 200 places of the map');
      const [across, down] = [0.35 + 0.02 * (step % 15), 0.35 + 0.02 * (Math.floor(step / 15) % 14)];
      await page.mouse.move(box.x + across * box.width, box.y + down * box.height);
      code = await pointedAt();
    }
    expect(await card.textContent()).not.toMatch(/beds|Emergency/i);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain(`/en/hospital/${code}`);
  });

  test.each([
    ['en', 1366],
    ['hi', 1366],
    ['en', 390],
    ['hi', 320],
    // On a phone in full length: what lies behind the bar at the bottom can be scrolled out from under it.
  ])('axe finds nothing (%s, %i px), and nothing is wider than the page', async (language, width) => {
    await city.report('DDUH', ...overwhelmed());
    const page = await city.look(`/${language}/city`, { width, height: width < 760 ? 2_800 : 768 });
    await row(page, 'DDUH').waitFor();
    await page.locator('[data-glyph]').first().focus();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('the public sees levels and the reasons are left out, without an error', async () => {
    await city.report('DDUH', ...overwhelmed());
    const page = await city.look('/en/city', { account: null });
    await row(page, 'DDUH').waitFor();
    expect(await row(page, 'DDUH').textContent()).toContain('Its inputs are not public');
    expect(await tile(page, 'emergency').textContent()).toContain('For signed-in staff');
  });
});

/** Presses Tab until the focus is where a person wants it; gives up after a whole round. */
async function focusByTab(page: Page, isThere: (element: Element) => boolean): Promise<void> {
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press('Tab');
    const found = await page
      .evaluate(
        source => document.activeElement !== null && new Function(`return (${source})`)()(document.activeElement),
        isThere.toString(),
      )
      .catch(() => false);
    if (found) return;
  }
  throw new Error('150 presses of Tab did not reach it');
}
