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

const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const eventually = { timeout: 20_000 };
const queue = (department: string, waiting: number) => ({
  queue: { department, issued: waiting + 100, waiting, called: 100, servedLastHour: 40, roomsOpen: 4 },
});

describe('the page of a hospital', () => {
  test('says that nothing was ever reported, which is not the same as empty', async () => {
    const page = await city.look('/en/hospital/SGMH');
    await page
      .getByText(/Nothing has been reported|Nothing was known/)
      .first()
      .waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/Sanjay Gandhi/);
  });

  test('a report is on the open page by itself, with its level and the reason', async () => {
    const page = await city.look('/en/hospital/LNH');
    await page.locator('[data-connection="LIVE"]').waitFor();
    await city.report('LNH', ...overwhelmed(), queue('MEDICINE', 369));
    await expect.poll(() => block(page, 'Emergency department').textContent(), eventually).toMatch(/waiting\s*60/);
    await expect.poll(() => block(page, 'Crowding and why').textContent(), eventually).toMatch(/Critical/);
    expect(await block(page, 'Crowding and why').textContent()).toMatch(/General beds occupied\s*189%/);
    expect(await block(page, 'OPD queues').textContent()).toMatch(/Medicine\s*369\s*40\s*4/);
  });

  test('189 patients on 100 beds are 189 % and 89 beds short, in the sum and in the ward', async () => {
    await city.report('LNH', ...overwhelmed());
    const page = await city.look('/en/hospital/LNH');
    const rows = block(page, 'Beds').getByRole('row', { name: /General/ });
    await expect.poll(() => rows.count(), eventually).toBe(2);
    for (const row of await rows.all()) expect(await row.textContent()).toMatch(/189%\s*189 \/ 100\s*0\s*short of 89/);
  });

  test('every figure carries an age, and says its source to whoever asks', async () => {
    await city.report('LNH', ...overwhelmed());
    const page = await city.look('/en/hospital/LNH');
    const emergencyBlock = block(page, 'Emergency department');
    await emergencyBlock.waitFor();
    await emergencyBlock.getByText(/^\d+ s$/).hover();
    await page
      .getByRole('tooltip')
      .getByText(/SIM-HOSPITALS/)
      .waitFor();
    expect(await page.getByText('These figures are made up by a simulated city.').count()).toBe(1);
  });

  test('a level whose inputs are doubted says so before its word, and why', async () => {
    await city.report('RGSSH', beds('GENERAL', 400), beds('ICU', 8, 24), emergency(60, 420));
    const page = await city.look('/en/hospital/RGSSH');
    const why = block(page, 'Crowding and why');
    await expect.poll(() => why.textContent(), eventually).toMatch(/≈ (Crowded|Severe|Critical)/);
    expect(await why.locator('[title]').first().getAttribute('title')).toBe(
      'Uncertain: one of the figures behind it is uncertain',
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    const cityPage = await city.look('/en/city');
    await expect
      .poll(() => cityPage.locator('[data-row="RGSSH"]').textContent(), eventually)
      .toMatch(/≈ (Crowded|Severe|Critical)/);
    const wall = await city.look('/en/wall/hospitals', { account: null, width: 1920, height: 1080 });
    await expect.poll(() => wall.locator('[data-facility="RGSSH"]').textContent(), eventually).toContain('≈');
  });

  test('the published table behind the level opens in its place, and `i` opens the meaning and nothing else', async () => {
    await city.report('LNH', ...overwhelmed());
    const page = await city.look('/en/hospital/LNH');
    await block(page, 'Crowding and why').waitFor();
    await page.keyboard.press('i');
    await page.locator('[data-definition-of="CROWDING_LEVEL"]').waitFor();
    expect(await page.getByText(/pressure 1 to 5/).count()).toBe(0);
    await page.keyboard.press('i');
    await page.locator('[data-definition-of="CROWDING_LEVEL"]').waitFor({ state: 'detached' });
    await page.getByText('How it is computed: table version 1').click();
    await page.getByText(/Table version 1, in force from/).waitFor();
    expect(await block(page, 'Crowding and why').textContent()).toMatch(/pressure 1 to 5 at 70 · 85 · 95 · 110 · 140/);
  });

  test('LB-7: when the feed stops, figures grow old, then are unknown, and the last one is still told', async () => {
    await city.report('DDUH', emergency(14, 45));
    const page = await city.look('/en/hospital/DDUH');
    const figures = block(page, 'Emergency department');
    await expect.poll(() => figures.textContent(), eventually).toMatch(/waiting\s*14/);

    city.clock.pass(6 * 60);
    await expect.poll(() => figures.locator('[data-freshness="STALE"]').count(), eventually).toBeGreaterThan(3);
    city.clock.pass(25 * 60);
    await expect.poll(() => figures.textContent(), eventually).toMatch(/too old to be believed/);
    expect(await figures.textContent()).toMatch(/waiting\s*—/);
    expect(await figures.textContent()).not.toMatch(/waiting\s*14/);
    await figures.locator('[tabindex="0"]:has([data-freshness="EXPIRED"])').nth(1).focus();
    await page
      .getByRole('tooltip')
      .getByText(/last 14 at \d\d:\d\d \(31 min ago\)/)
      .waitFor();
  });

  test('the line is cut: figures stay and age; it is mended: the page is right again', async () => {
    await city.report('BMH', emergency(30));
    const line = await openLine(city.api.port);
    try {
      const page = await city.look('/en/hospital/BMH', { url: line.url });
      const figures = block(page, 'Emergency department');
      await expect.poll(() => figures.textContent(), eventually).toMatch(/waiting\s*30/);
      await page.locator('[data-connection="LIVE"]').waitFor();
      line.cut();
      await page.locator('[data-connection="RECONNECTING"]').waitFor({ timeout: 20_000 });
      await page.getByText('The live connection is interrupted').waitFor({ timeout: 20_000 });
      expect(await figures.textContent()).toMatch(/waiting\s*30/);
      city.clock.pass(1);
      await city.report('BMH', emergency(33));
      line.mend();
      await expect.poll(() => figures.textContent(), { timeout: 20_000 }).toMatch(/waiting\s*33/);
      await page.locator('[data-connection="LIVE"]').waitFor();
    } finally {
      await line.close();
    }
  });

  test('a code that nobody has is said to be unknown, and part of an address that nobody knows is ignored aloud', async () => {
    const page = await city.look('/en/hospital/NOWHERE?colour=red');
    await page.getByText('No facility has the code NOWHERE', { exact: true }).last().waitFor();
    await page.getByText('is ignored: colour=red').waitFor();
  });

  test('without a mouse: find by the Hindi name, go to the neighbour, go up', async () => {
    const page = await city.look('/en/hospital/LNH');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.insertText('दीन दयाल');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/hospital/DDUH');
    await page.getByRole('heading', { level: 1, name: /Deen Dayal/ }).waitFor();
    await page.keyboard.press(']');
    await expect.poll(() => new URL(page.url()).pathname).not.toBe('/en/hospital/DDUH');
    await page.getByRole('heading', { level: 1, name: /Deen Dayal/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('[');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/hospital/DDUH');
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/city');
  });

  test('a mandir is found by its code and has a page of its own', async () => {
    const page = await city.look('/en/city');
    await page.getByRole('combobox', { name: 'Search facilities' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.insertText('AAM-0001');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/\/en\/hospital\/AAM-0001$/);
    await page.getByRole('heading', { level: 1, name: /Arogya Mandir/ }).waitFor();
  });

  test('single keys can be switched off, and then do nothing', async () => {
    const page = await city.look('/en/hospital/LNH');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Shift+?');
    const setting = page.getByRole('checkbox', { name: 'Keys act without Ctrl or Alt' });
    await setting.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await setting.waitFor({ state: 'detached' });
    await page.keyboard.press(']');
    await page.keyboard.press('Shift+?');
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe('/en/hospital/LNH');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('who sees what of a hospital', () => {
  beforeAll(async () => {
    await city.report('LNH', ...calm());
    await city.report('GTBH', ...calm());
  });

  test('a superintendent sees the own hospital in full and of another what the public sees, and is told so', async () => {
    const own = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    await own.getByText('By ward').first().waitFor();
    const other = await city.look('/en/hospital/GTBH', { account: 'superintendent' });
    await other.getByText('You see your own hospital in full (Lok Nayak Hospital)').waitFor();
    await block(other, 'Crowding and why').waitFor();
    expect(await other.getByRole('heading', { name: 'Beds', exact: true }).count()).toBe(0);
  });

  test('an analyst sees sums and no wards', async () => {
    const page = await city.look('/en/hospital/LNH', { account: 'analyst' });
    await page.getByText('Your role sees sums of a hospital').waitFor();
    await block(page, 'Beds').getByText('General').first().waitFor();
    expect(await page.getByText('By ward').count()).toBe(0);
    expect(await page.getByText('Waiting by triage class').count()).toBe(0);
  });

  test('the public sees the level and a way to sign in', async () => {
    const page = await city.look('/en/hospital/LNH', { account: null });
    await page.getByText('You see what the public sees').waitFor();
    await expect.poll(() => block(page, 'Crowding and why').textContent(), eventually).toMatch(/Normal|Busy/);
    expect(await page.getByRole('heading', { name: 'Emergency department' }).count()).toBe(0);
  });
});

describe('the page of a hospital can be used by everyone', () => {
  test.each([
    ['en', 1366],
    ['hi', 1366],
    ['en', 320],
    ['hi', 320],
  ])('axe finds nothing and nothing is cut off (%s, %i px)', async (language, width) => {
    await city.report('LNH', ...overwhelmed(), queue('MEDICINE', 369));
    const page = await city.look(`/${language}/hospital/LNH`, { width });
    await page.locator('[data-connection="LIVE"]').waitFor();
    await page.locator('figure').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  });
});
