import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bedConsole } from '../support/bed-console.ts';
import { openLine } from './city-line.ts';
import { accessibilityFaults, atRest, CityOnScreen } from './city-on-screen.ts';

let city: CityOnScreen;
let clerk: ReturnType<typeof bedConsole>;
beforeAll(async () => {
  city = await CityOnScreen.open();
  clerk = bedConsole(city.api, 'clerk');
  await clerk.done('defineBeds', { ward: 'ORTHO', bedClass: 'GENERAL', codes: ['O-1', 'O-2'] });
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const tile = (page: Page, key: string) => atRest(page).locator(`[data-bed="${key}"]`);
const looking = (page: Page, key: string, look: string) => tile(page, key).and(page.locator(`[data-look="${look}"]`));
const said = (page: Page) => page.locator('[aria-live="assertive"]').textContent();
const onPhone = { width: 390, height: 844 };

describe('a tablet without a line', () => {
  test('keeps what is said of a bed, sends it when the line is back, and says what no longer fitted', async () => {
    for (const bed of ['O-1', 'O-2']) {
      const patient = { initials: 'AW', age: 61, sex: 'F' };
      await clerk.done('admitPatient', { visit: `away-${bed}`, ward: 'ORTHO', bed, patient });
    }
    await clerk.done('dischargePatient', { visit: 'away-O-2' });
    const line = await openLine(city.api.port);
    try {
      const page = await city.look('/en/beds?ward=ORTHO', { account: 'clerk', url: line.url });
      await looking(page, 'ORTHO/O-2', 'DIRTY').waitFor();
      await page.locator('[data-connection="LIVE"]').waitFor();
      line.cut();
      await page.getByText(/Not connected\. The board as of/).waitFor();
      await tile(page, 'ORTHO/O-1').focus();
      await page.keyboard.press('d');
      await expect
        .poll(() => said(page), eventually)
        .toBe('O-1: patient left. Kept on this device, sent when the connection is back.');
      await looking(page, 'ORTHO/O-1', 'DIRTY').focus();
      await page.keyboard.press('c');
      await looking(page, 'ORTHO/O-1', 'CLEANING').waitFor();
      await tile(page, 'ORTHO/O-2').focus();
      await page.keyboard.press('c');
      await looking(page, 'ORTHO/O-2', 'CLEANING').waitFor();
      await page.keyboard.press('c');
      await looking(page, 'ORTHO/O-2', 'FREE').waitFor();
      expect(await tile(page, 'ORTHO/O-1').getAttribute('data-waiting')).toBe('2');
      expect(await tile(page, 'ORTHO/O-1').getAttribute('aria-label')).toContain('not sent yet: 2 changes');
      const kept = page.getByRole('region', { name: 'Not sent yet' });
      await kept.getByText('4 changes are not sent yet').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);

      // While nobody at the tablet can know, the desk cleans the other bed, gives it and gets it back.
      const desk = bedConsole(city.api, 'superintendent');
      await desk.done('changeBed', { ward: 'ORTHO', bed: 'O-2', order: 'FINISH_CLEANING' });
      city.clock.pass(60);
      await desk.done('admitPatient', { visit: 'away-next', ward: 'ORTHO', bed: 'O-2' });
      city.clock.pass(60);
      await desk.done('dischargePatient', { visit: 'away-next' });
      expect((await clerk.bed('ORTHO', 'O-1')).state).toBe('OCCUPIED');
      line.mend();
      await kept.waitFor({ state: 'detached' });
      expect((await clerk.bed('ORTHO', 'O-1')).state).toBe('HOUSEKEEPING');
      expect((await clerk.bed('ORTHO', 'O-2')).state).toBe('CONTAMINATED');
      await expect
        .poll(() => said(page), eventually)
        .toMatch(/^2 changes no longer fitted and were not done: they stand above the board\.$/);
      const notDone = page.getByRole('alert', { name: 'Not done' });
      await expect
        .poll(() => notDone.textContent(), eventually)
        .toMatch(/O-2: cleaned.*Instead: it was used since and is to be cleaned, by superintendent/);
      await expect
        .poll(() => page.getByRole('region', { name: 'What does not agree' }).textContent(), eventually)
        .toMatch(/O-2: cleaned.*without a connection\. It no longer fits/);
      expect(await accessibilityFaults(page)).toEqual([]);
      await notDone.getByRole('button', { name: 'I have seen it' }).click();
      await notDone.waitFor({ state: 'detached' });
    } finally {
      await line.close();
    }
  });

  test('has what it kept after the page was closed, and nobody else sends it', async () => {
    const line = await openLine(city.api.port);
    try {
      const page = await city.look('/en/beds?ward=ORTHO', { account: 'clerk', url: line.url });
      await tile(page, 'ORTHO/O-1').waitFor();
      await page.locator('[data-connection="LIVE"]').waitFor();
      line.cut();
      await page.getByText(/Not connected\. The board as of/).waitFor();
      await tile(page, 'ORTHO/O-1').focus();
      await page.keyboard.press('c');
      await looking(page, 'ORTHO/O-1', 'FREE').waitFor();
      await page.close();
      line.mend();
      const there = { url: line.url, beside: page };
      const doctor = await city.look('/en/beds?ward=ORTHO', { account: 'doctor', ...there });
      await doctor
        .getByText('1 change of clerk on this device, not sent yet: sent when clerk signs in here.')
        .waitFor();
      expect((await clerk.bed('ORTHO', 'O-1')).state).toBe('HOUSEKEEPING');
      const again = await city.look('/en/beds?ward=ORTHO', { account: 'clerk', ...there });
      await expect.poll(() => said(again), eventually).toBe('What was kept on this device is sent.');
      expect((await clerk.bed('ORTHO', 'O-1')).state).toBe('UNOCCUPIED');
      await clerk.done('changeBed', { ward: 'ORTHO', bed: 'O-1', order: 'START_CLEANING' });
    } finally {
      await line.close();
    }
  });
});

describe('the code at a bed', () => {
  test('is printed for every bed of a ward, and names the place and nobody', async () => {
    const sheet = await city.look('/en/beds/LNH/codes?ward=ORTHO', { account: 'clerk' });
    const codes = sheet.locator('[data-code]');
    await codes.first().waitFor();
    expect(await codes.evaluateAll(all => all.map(each => each.getAttribute('data-code')))).toEqual([
      '/en/beds/LNH?bed=ORTHO/O-1',
      '/en/beds/LNH?bed=ORTHO/O-2',
    ]);
    expect(await codes.getByRole('img').count()).toBe(2);
    expect(await accessibilityFaults(sheet)).toEqual([]);
    await sheet.emulateMedia({ media: 'print' });
    expect(await sheet.locator('nav:visible, button:visible').count()).toBe(0);
    expect(await codes.first().isVisible()).toBe(true);
  });

  test('opens the page of the bed on a telephone, after signing in, with the few things that can be said now', async () => {
    const address = '/en/beds/LNH?bed=ORTHO/O-1';
    const nobody = await city.look(address, { account: null, ...onPhone });
    const signIn = nobody.getByRole('main').getByRole('link', { name: 'Sign in' });
    expect(await signIn.getAttribute('href')).toBe(`/en/sign-in?from=${encodeURIComponent(address)}`);
    const phone = await city.look(address, { account: 'doctor', ...onPhone });
    const atBed = phone.locator('[data-at-bed="ORTHO/O-1"][data-busy="false"]');
    await atBed.getByText('Being cleaned').waitFor();
    expect(await phone.getByText('Part of the address was not understood').count()).toBe(0);
    expect(await accessibilityFaults(phone)).toEqual([]);
    const cleaned = atBed.locator('[data-act="FINISH_CLEANING"]');
    const box = await cleaned.boundingBox();
    expect(box!.width).toBeGreaterThan(300);
    expect(box!.height).toBeGreaterThanOrEqual(60);
    await cleaned.click();
    await atBed.getByText('Free and clean').waitFor();
    expect((await clerk.bed('ORTHO', 'O-1')).state).toBe('UNOCCUPIED');
    await phone.getByRole('button', { name: /^Undo/ }).click();
    await atBed.getByText('Being cleaned').waitFor();
    const hindi = await city.look('/hi/beds/LNH?bed=ORTHO/O-2', { account: 'clerk', ...onPhone });
    await hindi.locator('[data-act="START_CLEANING"]').waitFor();
    expect(await hindi.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await accessibilityFaults(hindi)).toEqual([]);
  });
});
