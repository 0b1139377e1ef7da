import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLine } from './city-line.ts';
import { accessibilityFaults, beds, CityOnScreen, calm, emergency } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const row = (page: Page, name: RegExp) => page.locator('[data-row]').filter({ hasText: name });
const list = (page: Page) => page.getByRole('region', { name: /^(Open alarms|खुली चेतावनियाँ)$/ });

/** So many minutes in which a hospital says the same of its intensive care and its emergency department. */
async function minutes(count: number, facility: string, icuOccupied: number): Promise<void> {
  for (let minute = 0; minute < count; minute++) {
    city.clock.pass(60);
    await city.report(facility, beds('ICU', icuOccupied, 24), emergency(2));
    await city.api.live.settle();
  }
  await city.api.live.settle();
}

describe('the alert screen', () => {
  test('says that nothing is open, and that this is known', async () => {
    const page = await city.lookLive('/en/alerts', { account: 'superintendent' });
    await page.getByText('No open alarms').waitFor();
    expect(await list(page).textContent()).toContain('None has been raised yet');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('is not for a clerk, who is told whose it is', async () => {
    const page = await city.lookLive('/en/alerts', { account: 'clerk' });
    await page.getByText('Alerts are for those who act on them').waitFor();
  });

  test('a full intensive care comes up by itself and is acknowledged by one key on every screen', async () => {
    const superintendent = await city.lookLive('/en/alerts', { account: 'superintendent' });
    const official = await city.lookLive('/hi/alerts');
    await superintendent.getByText('No open alarms').waitFor();
    await official.getByText('कोई खुली चेतावनी नहीं').waitFor();
    await minutes(20, 'LNH', 24);
    await expect.poll(() => row(superintendent, /intensive care/i).count(), eventually).toBe(1);
    expect(await row(superintendent, /intensive care/i).textContent()).toMatch(
      /Beds free, Intensive care: 0 \(limit 0\)/,
    );
    await expect.poll(() => row(official, /लोक नायक/).count(), eventually).toBe(1);

    await superintendent.keyboard.press('j');
    await superintendent.keyboard.press('a');
    await expect.poll(() => row(superintendent, /intensive care/i).textContent(), eventually).toContain('Acknowledged');
    await expect.poll(() => row(official, /लोक नायक/).textContent(), eventually).toContain('देख ली गई');
    expect(await accessibilityFaults(superintendent)).toEqual([]);
  });

  test('what was done is recorded, and whether the number got better is told an hour later', async () => {
    const page = await city.lookLive('/en/alerts', { account: 'superintendent' });
    await row(page, /intensive care/i).click();
    const detail = page.getByRole('region', { name: 'The alert in detail' });
    await detail.getByLabel('What did you do?').fill('Two patients step down to the ward');
    await page.keyboard.press('Enter');
    await detail.getByText('Beds free at that moment: 0').waitFor();
    expect(await detail.textContent()).toContain('Before and after, not cause and effect');
    await detail.getByRole('button', { name: 'Yes' }).click();
    await expect
      .poll(() => detail.getByRole('button', { name: 'Yes' }).getAttribute('aria-pressed'), eventually)
      .toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
    await minutes(16, 'LNH', 20);
    await expect.poll(() => detail.textContent(), eventually).toMatch(/after 15 min\s*4\s*better/);
  });

  test('an opened alarm shows the hospital as it was known then beside now', async () => {
    const page = await city.look('/en/alerts', { account: 'superintendent' });
    await row(page, /intensive care/i).click();
    const both = page.getByRole('region', { name: 'The hospital then and now' });
    const free = both.getByRole('row', { name: /^Beds free, Intensive care/ });
    await free.waitFor();
    expect(await free.textContent()).toMatch(/Intensive care04\+4$/);
    expect(await both.textContent()).toMatch(/Past, \d\d:\d\d.*without later corrections/);
  });

  test('is put aside with a reason by keyboard alone, and says when it comes back', async () => {
    await minutes(20, 'GTBH', 24);
    const page = await city.lookLive('/en/alerts');
    await expect.poll(() => row(page, /Guru Teg Bahadur/).count(), eventually).toBe(1);
    await row(page, /Guru Teg Bahadur/).focus();
    await page.keyboard.press('s');
    await page.getByLabel('Why it is put aside').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Two beds are being opened');
    await page.keyboard.press('Enter');
    await expect.poll(() => row(page, /Guru Teg Bahadur/).textContent(), eventually).toMatch(/Put aside.*back in/);
    const again = await city.lookLive('/en/alerts?state=UNACKED');
    // Meanwhile nothing was heard of the first hospital, and that is an alarm of its own.
    await expect.poll(() => row(again, /Lok Nayak/).count(), eventually).toBeGreaterThan(0);
    expect(await row(again, /Guru Teg Bahadur/).count()).toBe(0);
  });

  test('a page without a connection acknowledges nothing, and says from when its picture is', async () => {
    await minutes(20, 'DDUH', 24);
    const line = await openLine(city.api.port);
    try {
      const page = await city.lookLive('/en/alerts', { url: line.url });
      await expect.poll(() => row(page, /Deen Dayal/).count(), eventually).toBe(1);
      line.cut();
      await page.getByText(/Not connected: nothing can be acknowledged/).waitFor();
      await row(page, /Deen Dayal/).click();
      expect(await page.getByRole('button', { name: /^Acknowledge/ }).isDisabled()).toBe(true);
      line.mend();
      await page.getByText(/Not connected: nothing can be acknowledged/).waitFor({ state: 'detached' });
    } finally {
      await line.close();
    }
  });

  test('on a phone and in Hindi everything is there, and nothing is cut', async () => {
    await city.report('LNH', ...calm());
    const page = await city.lookLive('/hi/alerts', { width: 390, height: 844 });
    await expect.poll(() => row(page, /दीन दयाल/).count(), eventually).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('the rules', () => {
  const opened = (page: Page) => page.getByRole('region', { name: 'The rule in detail' });

  test('are listed with how often they were raised, and a new version is tried on the last day and published', async () => {
    const page = await city.look('/en/alerts/rules?sel=ICU_FULL');
    await opened(page).getByText('Version 1').waitFor();
    expect(await page.getByRole('button', { name: /ICU_FULL/ }).textContent()).toMatch(
      /Beds free, Intensive care ≤ 0 \(gone at 1\).*Superintendent.*to act within 30 min.*[1-9]in 7 days/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await opened(page).getByRole('button', { name: 'Write a new version' }).click();
    const form = page.getByRole('form', { name: 'Write a new version' });
    await form.getByLabel('Must hold, minutes').fill('600');
    await form.getByRole('button', { name: 'Try it on the last 24 h' }).click();
    await form.getByText('It would have raised no alarm.').waitFor();
    await form.getByLabel('Must hold, minutes').fill('10');
    await form.getByRole('button', { name: 'Try it on the last 24 h' }).click();
    await form.getByText(/It would have raised [1-9]\d* alarms?\./).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByLabel('Limit', { exact: true }).fill('-3');
    await form.getByRole('button', { name: 'Publish' }).click();
    await opened(page).getByText('Version 2').waitFor();
    expect(await opened(page).textContent()).toMatch(/Version 2.*in force.*≤ −3/);
  });

  test('are read by a superintendent, who is told who publishes them', async () => {
    const page = await city.look('/hi/alerts/rules?sel=URGENT_UNSEEN', { account: 'superintendent' });
    await page.getByRole('region', { name: 'नियम का विवरण' }).getByText('नियम नगर डेस्क प्रकाशित करता है।').waitFor();
    expect(await page.getByRole('button', { name: 'नया संस्करण लिखें' }).count()).toBe(0);
  });
});
