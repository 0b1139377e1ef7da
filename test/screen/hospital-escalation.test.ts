import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLine } from './city-line.ts';
import { accessibilityFaults, CityOnScreen, overwhelmed } from './city-on-screen.ts';

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
const PATH = 'hospital/LNH?view=escalation';
const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const action = (page: Page, code: string) => page.locator(`[data-action="${code}"]`);

describe('escalation on the page of a hospital', () => {
  test('says what is calculated, that nothing is declared, and that no card is open', async () => {
    const page = await city.lookLive(`/en/${PATH}`, { account: 'superintendent' });
    await page.getByText('Nobody has declared a level').waitFor();
    await expect.poll(() => page.locator('[data-opel]').first().textContent(), eventually).toMatch(/OPEL [34]/);
    await page.getByText('No card is open').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a superintendent declares by keyboard alone, and the card is on every screen with its clocks', async () => {
    const superintendent = await city.lookLive(`/en/${PATH}`, { account: 'superintendent' });
    const doctor = await city.look(`/hi/${PATH}`, { account: 'doctor' });
    await doctor.getByText('कोई कार्य-पत्र खुला नहीं है').waitFor();
    await superintendent.getByRole('radio', { name: /^1/ }).focus();
    await superintendent.keyboard.press('ArrowDown');
    await superintendent.keyboard.press('ArrowDown');
    await superintendent.keyboard.press('Tab');
    await superintendent.keyboard.type('60 wait in emergency');
    await superintendent.keyboard.press('Tab');
    await superintendent.keyboard.press('Enter');
    await block(superintendent, 'Action card, level 3').waitFor();
    await block(doctor, 'कार्य-पत्र, स्तर 3').waitFor();
    expect(await action(superintendent, 'TELL-AMBULANCES').textContent()).toMatch(
      /Owner: Dispatcher.*due in 1[45] min/,
    );
    expect(await block(superintendent, 'Level of escalation').textContent()).toMatch(
      /DeclaredOPEL 3Superintendent.*“60 wait in emergency”/,
    );
    expect(await accessibilityFaults(superintendent)).toEqual([]);
    expect(await accessibilityFaults(doctor)).toEqual([]);
  });

  test('a doctor ticks what is the doctor’s and nothing else; who did it and when is on the other screen', async () => {
    const doctor = await city.lookLive(`/en/${PATH}`, { account: 'doctor' });
    const superintendent = await city.lookLive(`/en/${PATH}`, { account: 'superintendent' });
    await action(doctor, 'BOARDERS-TO-WARDS').getByRole('button').click();
    await expect
      .poll(() => action(superintendent, 'BOARDERS-TO-WARDS').textContent(), eventually)
      .toMatch(/Done by .*\(Doctor\) at \d\d:\d\d/);
    expect(await action(doctor, 'OPEN-SURGE-BEDS').getByRole('button').count()).toBe(0);
    expect(await action(doctor, 'OPEN-SURGE-BEDS').textContent()).toContain('not yours to tick');
    expect(await doctor.getByRole('radio').count()).toBe(0);
    await action(superintendent, 'BOARDERS-TO-WARDS')
      .getByRole('button', { name: /Take back/ })
      .click();
    await expect
      .poll(() => action(doctor, 'BOARDERS-TO-WARDS').textContent(), eventually)
      .toMatch(/Taken back by .*\(Superintendent\).*due in/);
  });

  test('what nobody does becomes overdue by the clock, and the tab says so from every part of the page', async () => {
    const page = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    const tab = page.locator('[data-view="escalation"]');
    await expect.poll(() => tab.textContent(), eventually).toContain('declared OPEL 3');
    city.clock.pass(16 * 60);
    await expect.poll(() => tab.textContent(), eventually).toContain('1 overdue');
    await tab.click();
    await expect.poll(() => action(page, 'TELL-AMBULANCES').textContent(), eventually).toMatch(/overdue by 1 min/);
    expect(new URL(page.url()).search).toBe('?view=escalation');
  });

  test('the city desk reads beside the hospital what was declared and how far it is', async () => {
    await city.report('LNH', ...overwhelmed());
    const page = await city.look('/hi/city');
    await expect
      .poll(() => page.locator('[data-row="LNH"]').textContent(), eventually)
      .toMatch(/घोषित ओपेल 3 · 4 में से 0 कार्य पूरे, 1 की समय-सीमा बीती/);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('without a line nothing can be declared or ticked, and the page says so', async () => {
    const line = await openLine(city.api.port);
    try {
      const page = await city.lookLive(`/en/${PATH}`, { account: 'superintendent', url: line.url });
      await action(page, 'TELL-AMBULANCES').waitFor();
      line.cut();
      await page.getByText(/Not connected: nothing can be declared or ticked/).waitFor();
      expect(await action(page, 'TELL-AMBULANCES').getByRole('button').isDisabled()).toBe(true);
    } finally {
      await line.close();
    }
  });

  test('a declaration is taken back, and then nothing is in force', async () => {
    const page = await city.lookLive(`/en/${PATH}`, { account: 'superintendent' });
    await page.getByRole('button', { name: 'Take the declaration back' }).click();
    await page.getByText('Nobody has declared a level').waitFor();
    await page.getByText('No card is open').waitFor();
  });

  test('an analyst has no such part, and the public has no parts at all', async () => {
    const analyst = await city.look(`/en/${PATH}`, { account: 'analyst' });
    await analyst.locator('[data-view="scores"]').waitFor();
    expect(await analyst.locator('[data-view="escalation"]').count()).toBe(0);
    const anybody = await city.look('/en/hospital/LNH', { account: null });
    await anybody.getByText('You see what the public sees').waitFor();
    expect(await anybody.locator('[data-view]').count()).toBe(0);
  });
});
