import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bedConsole } from '../support/bed-console.ts';
import { accessibilityFaults, beds, CityOnScreen, calm, emergency } from './city-on-screen.ts';

let city: CityOnScreen;
let clerk: ReturnType<typeof bedConsole>;
beforeAll(async () => {
  city = await CityOnScreen.open();
  clerk = bedConsole(city.api, 'clerk');
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const blocks = (page: Page, kind: string) => page.locator(`[data-kind="${kind}"]`);
const tab = (page: Page, view: string) => page.locator(`[data-view="${view}"]`);
const inMinutes = (minutes: number) => new Date(Date.parse(city.clock.at()) + minutes * 60_000).toISOString();

describe('what blocks the flow of a hospital', () => {
  test('a hospital without a bed board is told so, and that this is not the same as nothing being blocked', async () => {
    const page = await city.look('/en/hospital/LNH?view=flow', { account: 'superintendent' });
    await page.getByText('This hospital does not run its beds on the board').waitFor();
    await page
      .getByText(/Not foreseen yet: needs 14 days of record/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('trolleys, requests, overdue discharges and unclean beds, each with place and minutes lost, the longest first', async () => {
    await clerk.done('defineBeds', { ward: 'MED-M', bedClass: 'GENERAL', prefix: 'M-', count: 4 });
    await clerk.done('admitPatient', { visit: 'V1', ward: 'MED-M', bed: 'M-01' });
    await clerk.done('admitPatient', { visit: 'V2', ward: 'MED-M', bed: 'M-02' });
    await clerk.done('admitPatient', { visit: 'V3', ward: 'MED-M' });
    await clerk.done('orderDischarge', { visit: 'V1', expectedAt: inMinutes(30), chance: 0.9 });
    await clerk.done('dischargePatient', { visit: 'V2' });
    await clerk.done('requestBed', { visit: 'V4', kind: 'ED_BOARDER', bedClass: 'ICU' });
    const page = await city.look('/en/hospital/LNH?view=flow', { account: 'superintendent' });
    await blocks(page, 'TROLLEY').waitFor();
    expect(await blocks(page, 'CLEANING').count()).toBe(0);
    expect(await blocks(page, 'DISCHARGE').count()).toBe(0);

    city.clock.pass(60 * 60);
    await expect.poll(() => blocks(page, 'CLEANING').textContent()).toMatch(/bed M-02.*15 min$/);
    expect(await blocks(page, 'DISCHARGE').textContent()).toMatch(/Should have left.*bed M-01.*Owner: Doctor.*30 min$/);
    expect(await blocks(page, 'REQUEST').textContent()).toMatch(/from emergency · Intensive care.*1 h$/);
    expect(await page.locator('[data-kind]').last().getAttribute('data-kind')).toBe('CLEANING');
    expect(await page.getByRole('link', { name: 'Bed board' }).getAttribute('href')).toBe('/en/beds/LNH');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('beds after decisions made count who is to leave', async () => {
    const page = await city.look('/en/hospital/LNH?view=flow', { account: 'superintendent' });
    const outlook = page.getByRole('region', { name: /^Beds now and after decisions made/ });
    await outlook.getByText('1 discharge ordered, no bed kept.').waitFor();
    // Four beds, one patient in one of them and one on a trolley, one bed unclean; then one patient less.
    expect(
      await outlook
        .getByRole('row', { name: /General/ })
        .locator('td')
        .allTextContents(),
    ).toEqual(['4', '2', '1', '3']);
  });

  test('what was done on the bed board leaves the list at once', async () => {
    const page = await city.look('/hi/hospital/LNH?view=flow', { account: 'superintendent', width: 390, height: 844 });
    await blocks(page, 'DISCHARGE').waitFor();
    await clerk.done('dischargePatient', { visit: 'V1' });
    await blocks(page, 'DISCHARGE').waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('an official sees the counts and no single bed', async () => {
    const page = await city.look('/en/hospital/LNH?view=flow');
    await page.getByText('Single beds are shown to those who work in this hospital.').waitFor();
    await page.getByText(/no bed kept/).waitFor();
    // One on a trolley, two beds not clean.
    expect(
      await page
        .getByRole('row', { name: /^General/ })
        .first()
        .locator('td')
        .allTextContents(),
    ).toEqual(['1', '2', '0', '0']);
    expect(await page.locator('[data-kind]').count()).toBe(0);
  });
});

describe('alarms where they must be seen', () => {
  test('of the hospital on its page, of the city on its tile, both leading to where they are acknowledged', async () => {
    const page = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    const cityPage = await city.look('/en/city');
    const tile = cityPage.locator('[data-tile="alarms"]');
    await tile.getByText('all acknowledged').waitFor();
    for (let minute = 0; minute < 22; minute++) {
      city.clock.pass(60);
      await city.report('LNH', beds('ICU', 24, 24), emergency(2));
      await city.api.live.settle();
    }
    const here = page.getByRole('region', { name: 'Open alarms of this hospital' });
    await here
      .getByText(/intensive care/i)
      .first()
      .waitFor();
    await expect.poll(() => tab(page, 'now').textContent(), eventually).toMatch(/alarms? open/);
    expect(await here.locator('a[data-row]').first().getAttribute('href')).toMatch(/^\/en\/alerts\?sel=\d+$/);
    const open = await city.api.ask('official', '{ alertsNow { open { priority state } } }');
    const urgent = open.data.alertsNow.open.filter((each: { priority: string }) => each.priority !== 'P3');
    await expect.poll(() => tile.textContent(), eventually).toContain(`${urgent.length}`);
    expect(await tile.getByRole('link').getAttribute('href')).toBe('/en/alerts');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await accessibilityFaults(cityPage)).toEqual([]);
  });

  test('who may not see alarms sees the levels there instead', async () => {
    await city.report('GTBH', ...calm());
    const page = await city.look('/en/city', { account: 'analyst' });
    await page.locator('[data-tile="levels"]').waitFor();
    expect(await page.locator('[data-tile="alarms"]').count()).toBe(0);
  });
});

describe('the OPD of a hospital', () => {
  test('shows the waits of today by department, and leads to console and hall', async () => {
    await city.report('LNH', {
      queue: { department: 'MEDICINE', issued: 3, waiting: 3, called: 0, servedLastHour: 0, roomsOpen: 1 },
    });
    const page = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    await expect.poll(() => page.locator('[data-waits="MEDICINE"]').textContent(), eventually).toBe('—');
    await page.getByText(/those still waiting counted \(Kaplan–Meier\)/).waitFor();
    expect(await page.getByRole('link', { name: 'Call from the console' }).getAttribute('href')).toBe('/en/opd/LNH');
    expect(await page.getByRole('link', { name: /Hall display/ }).getAttribute('href')).toBe('/en/hall/LNH');
  });
});
