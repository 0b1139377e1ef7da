import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, CityOnScreen, calm, overwhelmed } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
  await city.report('LNH', ...overwhelmed());
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const index = (page: Page, code: string) => page.locator(`[data-index="${code}"]`);
const definition = (page: Page, code: string) => page.locator(`[data-definition-of="${code}"]`);

describe('crowding indices side by side', () => {
  test('what nobody has said is named, and no number stands for it', async () => {
    const page = await city.look('/en/hospital/LNH?view=scores', { account: 'superintendent' });
    await index(page, 'NEDOCS').waitFor();
    expect(await page.locator('[data-index]').count()).toBe(6);
    const edwin = await index(page, 'EDWIN').textContent();
    expect(edwin).toMatch(/EDWIN—.*Unknown. Nobody has said:.*Doctors on duty in emergency/);
    expect(await index(page, 'OPEL_DELHI').textContent()).toMatch(/OPEL-Delhi\d+/);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('missing inputs are stated by keyboard alone, shown before they are sent, and scored', async () => {
    const page = await city.lookLive('/en/hospital/LNH?view=scores', { account: 'superintendent' });
    await page.getByLabel('Longest wait of an admitted patient (min)').focus();
    await page.keyboard.type('240');
    await page.keyboard.press('Tab');
    await page.keyboard.type('120');
    await page.keyboard.press('Enter');
    // Not before it is said where this is known from.
    expect(await page.getByRole('region', { name: 'What will change' }).count()).toBe(0);
    await page.getByLabel('Where do you know it from?').focus();
    await page.keyboard.type('Emergency register');
    await page.keyboard.press('Enter');
    const review = page.getByRole('region', { name: 'What will change' });
    await review.waitFor();
    expect(await review.textContent()).toMatch(/Longest wait.*− unknown\+ 240.*Door to bed.*− unknown\+ 120/);
    await page.keyboard.press('Enter');
    await page.getByText('2 statements were kept').waitFor();
    await expect.poll(() => index(page, 'NEDOCS').textContent(), eventually).toMatch(/NEDOCS, linear\d+/);
    await index(page, 'NEDOCS').getByText('7 inputs').click();
    expect(await index(page, 'NEDOCS').textContent()).toMatch(/240.*stated · typed by a person · Emergency register/);
  });

  test('a slip of a finger is doubted before it is sent, and what cannot be is not sent at all', async () => {
    const page = await city.lookLive('/en/hospital/LNH?view=scores', { account: 'superintendent' });
    await page.getByLabel('Where do you know it from?').fill('Round');
    await page.getByLabel('Critical-care patients in emergency').fill('12.5');
    await page.keyboard.press('Enter');
    await page.getByText('A whole number is accepted.').waitFor();
    await page.getByLabel('Critical-care patients in emergency').fill('999');
    await page.keyboard.press('Enter');
    await page.getByText('is 999, but only 120 patients are reported').waitFor();
    await page.getByRole('button', { name: 'Back to the form' }).click();
    expect(await page.getByLabel('Critical-care patients in emergency').inputValue()).toBe('999');
  });

  test('the same in Hindi on a phone: nothing is cut, and axe finds nothing', async () => {
    const page = await city.look('/hi/hospital/LNH?view=scores', {
      account: 'superintendent',
      width: 390,
      height: 844,
    });
    await index(page, 'NEDOCS').waitFor();
    expect(await index(page, 'PEDOCS').textContent()).toContain('किसी ने नहीं बताया: प्रतीक्षारत बच्चे');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('a hospital without any report has no number anywhere, and an analyst states nothing', async () => {
    const page = await city.look('/en/hospital/SGMH?view=scores', { account: 'analyst' });
    await page.getByText('0 of 6 indices are known').waitFor();
    expect(await page.getByText('State what nobody reports').count()).toBe(0);
  });
});

describe('what a number means', () => {
  test('`i` on a focused figure opens its definition beside it, and Escape leaves that before the page', async () => {
    const page = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    const figures = page.getByRole('region', { name: 'Emergency department', exact: true });
    await figures.locator('[data-metric="ED_BOARDERS"] [data-define]').focus();
    await page.keyboard.press('i');
    await definition(page, 'ED_BOARDERS').waitFor();
    const said = await definition(page, 'ED_BOARDERS').textContent();
    for (const part of [
      'How it is computed',
      'Who is counted',
      'Source',
      'Where it misleads',
      'Who answers for it',
      'Changes',
    ]) {
      expect(said).toContain(part);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await definition(page, 'ED_BOARDERS').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/en/hospital/LNH');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-define'))).toBe(true);
  });

  test.each(['en', 'hi'])('every figure of the hospital and of the city has one, whole in %s', async language => {
    await city.report('GTBH', ...calm());
    for (const path of [
      'hospital/LNH',
      'hospital/LNH?view=scores',
      'hospital/LNH?view=flow',
      'hospital/LNH?view=escalation',
      'hospital/LNH?view=divert',
      'city',
    ]) {
      const page = await city.look(`/${language}/${path}`, { account: 'superintendent' });
      await page.locator('[data-define]').first().waitFor();
      const buttons = page.locator('main [data-define]');
      await expect.poll(() => buttons.count(), eventually).toBeGreaterThan(0);
      for (const button of await buttons.all()) {
        await button.click();
        const panel = page.locator('[data-definition]');
        await panel.locator('[data-definition-of]').first().waitFor();
        expect(await panel.textContent()).not.toMatch(/No definition is published|कोई परिभाषा प्रकाशित नहीं/);
        for (const part of await panel.locator('dd').all()) expect((await part.textContent())?.trim()).not.toBe('');
        await page.keyboard.press('Escape');
      }
      await city.leave(page);
    }
    city.pages.splice(0);
  });

  test('a tile of the city says first how it adds its metric up', async () => {
    const page = await city.look('/hi/city');
    await page.locator('[data-tile="general"] [data-define]').click();
    const panel = page.locator('[data-definition]');
    await definition(page, 'BEDS_FREE').waitFor();
    expect(await panel.textContent()).toMatch(/कर्मियों सहित सामान्य बिस्तर/);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
