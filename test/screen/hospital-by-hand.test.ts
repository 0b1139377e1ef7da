import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, beds, CityOnScreen, calm, overwhelmed } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
  await city.report('LNH', ...overwhelmed(), beds('MATERNITY', 40, 60));
  await city.report('GTBH', ...calm());
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const block = (page: Page, signal: string) => page.locator(`[data-hand="${signal}"]`);
const noSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Types into the focused field and goes on, as somebody without a mouse does. */
async function keys(page: Page, ...typed: string[]): Promise<void> {
  for (const each of typed) {
    if (each === 'Tab' || each === 'Enter' || each === 'Escape') await page.keyboard.press(each);
    else await page.keyboard.type(each);
  }
}
const focusedPart = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part') ?? null);

describe('figures entered by hand on the page of a hospital', () => {
  test('while the feed lives the way to the form says so, and points to disputing a number', async () => {
    const page = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    await block(page, 'EMERGENCY').getByText('A feed reports this.').waitFor();
    await block(page, 'EMERGENCY').getByRole('button', { name: 'Enter by hand' }).press('Enter');
    await block(page, 'EMERGENCY').getByText('choose “Dispute a number” above').waitFor();
    await keys(page, 'Escape');
    await block(page, 'EMERGENCY').getByText('choose “Dispute a number” above').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/en/hospital/LNH');
    const other = await city.look('/en/hospital/LNH', { account: 'doctor' });
    await other.getByRole('region', { name: 'Emergency department', exact: true }).waitFor();
    expect(await other.locator('[data-hand]').count()).toBe(0);
  });

  test('when it falls silent all classes are entered by keyboard alone: limits, two lines, a reason for a jump, saved', async () => {
    city.clock.pass(20 * 60);
    const page = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    const here = block(page, 'BEDS');
    await here.getByText(/The feed has been silent since .* for 20 min/).waitFor();
    await here.getByRole('button', { name: 'Enter by hand' }).press('Enter');
    await here.locator('[data-part] input').first().waitFor();
    const parts = await here.locator('[data-part]').evaluateAll(rows => rows.map(row => row.getAttribute('data-part')));
    await expect.poll(() => focusedPart(page), eventually).toBe(parts[0]);
    expect(await here.locator('[data-part="WHOLE/GENERAL"]').textContent()).toMatch(
      /was 189 \/ 100 \/ 0 at .*believed: 119 to 259/,
    );
    // From row to row: general beds, which jump; intensive care; the others are left out.
    for (const part of parts) {
      expect(await focusedPart(page)).toBe(part);
      if (part === 'WHOLE/GENERAL') await keys(page, '60', 'Tab', '100');
      if (part === 'WHOLE/ICU') await keys(page, '20');
      await keys(page, 'Enter');
    }
    const review = page.getByRole('region', { name: 'What will change' });
    await review.waitFor();
    expect(await review.locator('li').count()).toBe(2);
    expect(await review.locator('[data-change="WHOLE/GENERAL"]').textContent()).toMatch(
      /General.*Patients −129− was 189 patients on 100 beds, 0 not usable, −89 free \(.*20 min ago\)\+ will be 60 patients on 100 beds, 0 not usable, 40 free.*119 to 259 would be believed/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await review.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.press('ArrowDown');
    await keys(page, 'Tab', 'Enter');
    await here.getByText('2 entries were saved.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), eventually).toBe('Enter by hand');
    await here
      .locator('[data-entry="WHOLE/ICU"]')
      .getByText(/expires in (2 h|1 h 59 min)/)
      .waitFor();
    expect(await here.locator('[data-entry="WHOLE/ICU"]').textContent()).toMatch(/by the superintendent at .*shown/);
    const two = here.locator('[data-two="WHOLE/ICU"]');
    await expect
      .poll(() => two.textContent(), eventually)
      .toMatch(/Patients: feed 30 .*by hand 20 .*10 apart.*hand entry is shown/);
    // The entry is in the table, and says of itself that it is one.
    const row = page.getByRole('table', { name: 'By class' }).locator('tr', { hasText: 'Intensive care' });
    await expect.poll(() => row.textContent(), eventually).toContain('20 / 24');
    expect(await row.locator('[data-by-hand]').count()).toBe(1);
  });

  test('on the city view and on the wall it is seen to be by hand', async () => {
    const page = await city.look('/en/city');
    const tile = page.locator('[data-tile="special"] [data-by-hand]');
    await tile.waitFor();
    expect(await tile.getAttribute('title')).toMatch(/1 hospital of these was entered by hand/);
    const wall = await city.look('/en/wall?page=2');
    await expect.poll(() => wall.locator('[data-facility="LNH"] [data-by-hand]').count(), eventually).toBe(1);
  });

  test('with the next report of the feed its figure is back; both are told until the entry is withdrawn', async () => {
    city.clock.pass(60);
    await city.report('LNH', beds('ICU', 22, 24));
    const page = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    const two = block(page, 'BEDS').locator('[data-two="WHOLE/ICU"]');
    await expect.poll(() => two.textContent(), eventually).toMatch(/feed 22 .*by hand 20 .*2 apart.*the feed is shown/);
    await block(page, 'BEDS').getByRole('button', { name: 'Withdraw the entry: Intensive care' }).press('Enter');
    await block(page, 'BEDS').getByText('The entry was withdrawn.').waitFor();
    await two.waitFor({ state: 'detached' });
  });

  test('what is missing or cannot be is said at the field, and nothing is sent', async () => {
    const page = await city.look('/en/hospital/LNH', { account: 'clerk' });
    const here = block(page, 'EMERGENCY');
    await here.getByRole('button', { name: 'Enter by hand' }).press('Enter');
    await here.getByLabel('Present').waitFor();
    await keys(page, '120', 'Enter', '-4', 'Enter');
    await here.getByRole('button', { name: 'Show 1 change' }).press('Enter');
    await here.getByText('Waiting, immediate: A whole number from 0 to 1,00,000 is accepted.').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')), eventually)
      .toBe('true');
  });

  test('in Hindi on a phone: Devanagari digits are taken, nothing is cut, and axe finds nothing', async () => {
    const page = await city.look('/hi/hospital/LNH', { account: 'clerk', width: 390, height: 844 });
    const here = block(page, 'EMERGENCY');
    await here.getByText(/फ़ीड .* बजे से/).waitFor();
    await here.getByRole('button', { name: 'हाथ से दर्ज करें' }).press('Enter');
    await here.getByLabel('मौजूद').waitFor();
    for (const value of ['११८', '१', '२', '२०', '३०', '५', '400', '58', '0']) await keys(page, value, 'Enter');
    const review = page.getByRole('region', { name: 'क्या बदलेगा' });
    await review.waitFor();
    expect(await review.textContent()).toMatch(
      /मौजूद −2.*118 मौजूद, 58 प्रतीक्षा में \(1 तत्काल, 2 अति आवश्यक, 20 आवश्यक, 30 सामान्य, 5 कम आवश्यक\), सबसे लंबी 400 मिनट, 58 बिस्तर की प्रतीक्षा में, 0 वेंटिलेटर पर/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await noSideways(page)).toBeLessThanOrEqual(0);
    await keys(page, 'Enter');
    await here.getByText(/1 प्रविष्टि सहेजी गई/).waitFor();
    await here
      .locator('[data-entry="ED"]')
      .getByText(/1 घं॰ (29|30) मि॰ में समाप्त/)
      .waitFor();
    await page.getByRole('region', { name: 'आपातकालीन विभाग', exact: true }).getByText('हाथ से').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await noSideways(page)).toBeLessThanOrEqual(0);
  });
});
