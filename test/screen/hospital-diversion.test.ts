import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, beds, CityOnScreen, calm, emergency, overwhelmed } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const option = (page: Page, code: string) => page.locator(`[data-option="${code}"]`);

describe('where patients could go', () => {
  test('unknown is not capacity: with nobody reporting there is no advice, and it says who was left out and why', async () => {
    const page = await city.look('/en/hospital/LNH?view=divert', { account: 'superintendent' });
    await page.getByText('No hospital has a free bed of this kind that is known now').waitFor();
    await page.getByText(/39 hospitals left out, and why/).click();
    await page.getByText(/Never reported beds of this kind \(3\d\)/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the nearest come first with minutes, free beds, age and telephone, and a neighbour that would go over is flagged', async () => {
    await city.report('LNH', ...overwhelmed());
    await city.report('GTBH', ...calm());
    await city.report('DDUH', beds('GENERAL', 94), emergency(1, 5));
    const page = await city.look('/en/hospital/LNH?view=divert', { account: 'superintendent' });
    await option(page, 'GTBH').waitFor();
    const nearest = await option(page, 'GTBH').textContent();
    expect(nearest).toMatch(
      /Guru Teg Bahadur.*\d+ min.*km as the crow flies.*Beds free60\s+then 59 · \d+ s old, simulated/,
    );
    expect(await option(page, 'GTBH').locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-option]').first().getAttribute('data-option')).toBe('GTBH');
    await page.getByText(/Estimate, not a route/).waitFor();
    await page.getByLabel('Patients').fill('5');
    await expect
      .poll(() => option(page, 'DDUH').textContent(), eventually)
      .toMatch(/push it over: 99% occupied, the limit is 95%/);
    expect(await option(page, 'GTBH').textContent()).not.toMatch(/push it over/);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a number of patients that cannot be is refused in words, and the advice stays for one', async () => {
    const page = await city.look('/hi/hospital/LNH?view=divert', {
      account: 'superintendent',
      width: 390,
      height: 844,
    });
    await option(page, 'GTBH').waitFor();
    await page.getByLabel('मरीज़', { exact: true }).fill('0');
    await page.getByText('1 से 100 तक की पूर्ण संख्या मान्य है').waitFor();
    await option(page, 'GTBH').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('from the city: the full hospital in the list, or its glyph on the map by one key, opens the advice beside the map', async () => {
    await city.report('LNH', ...overwhelmed());
    const page = await city.look('/en/city');
    await page.locator('[data-divert="LNH"]').click();
    await expect.poll(() => page.url()).toContain('divert=LNH');
    await option(page, 'GTBH').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('divert');
    await page.locator('[data-glyph="LNH"]').focus();
    await page.locator('[data-card="LNH"]').getByText('suggest diversion').waitFor();
    await page.keyboard.press('d');
    await option(page, 'GTBH').waitFor();
  });

  test('nobody is asked who may not send: an analyst sees no such part and no such button', async () => {
    const hospital = await city.look('/en/hospital/LNH?view=divert', { account: 'analyst' });
    await hospital.locator('[data-view="scores"]').waitFor();
    expect(await hospital.locator('[data-view="divert"]').count()).toBe(0);
    const page = await city.look('/en/city?divert=LNH', { account: 'analyst' });
    await page.locator('[data-row="LNH"]').waitFor();
    expect(await page.locator('[data-divert]').count()).toBe(0);
    expect(await page.locator('[data-option]').count()).toBe(0);
  });
});
