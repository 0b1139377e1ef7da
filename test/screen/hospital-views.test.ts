import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLine } from './city-line.ts';
import { accessibilityFaults, beds, CityOnScreen, calm, overwhelmed } from './city-on-screen.ts';
import { movedWhileLoading } from './layout-shift.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
  await city.report('LNH', ...overwhelmed());
  await city.report('GTBH', ...calm());
  await city.report('DDUH', beds('GENERAL', 94));
  const { errors } = await city.api.ask(
    'superintendent',
    'mutation { declareEscalation(requestId: "views", facility: "LNH", level: 4, reason: "60 wait") { facility } }',
  );
  expect(errors).toBeUndefined();
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const VIEWS = ['now', 'flow', 'escalation', 'scores', 'divert', 'records'] as const;

describe('every part of the page of a hospital', () => {
  test.each([
    ['en', 320],
    ['hi', 320],
    ['en', 1366],
    ['hi', 1366],
  ])('can be used by everyone, and nothing is cut off (%s, %i px)', async (language, width) => {
    const page = await city.look(`/${language}/hospital/LNH`, { account: 'superintendent', width });
    for (const view of VIEWS) {
      await page.locator(`[data-view="${view}"]`).click();
      await expect.poll(() => page.locator(`[data-view="${view}"]`).getAttribute('aria-current')).toBe('page');
      await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 15_000 }).toBe(0);
      expect(await accessibilityFaults(page), view).toEqual([]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, view).toBeLessThanOrEqual(0);
    }
  });

  test('has an address of its own, which the other language keeps', async () => {
    const page = await city.look('/en/hospital/LNH?view=divert', { account: 'superintendent' });
    await page.locator('[data-option="GTBH"]').waitFor();
    await page.keyboard.press('l');
    await expect.poll(() => page.url()).toContain('/hi/hospital/LNH?view=divert');
    await page.getByRole('region', { name: /^अन्य अस्पताल सुझाएँ/ }).waitFor();
    expect(await page.getByText(/is ignored|अनदेखा/).count()).toBe(0);
  });

  test('keeps what it knew when the line is cut, and says from when it is', async () => {
    const line = await openLine(city.api.port);
    try {
      const page = await city.look('/en/hospital/LNH?view=scores', { account: 'superintendent', url: line.url });
      await page.locator('[data-index="NEDOCS"]').waitFor();
      line.cut();
      await page.getByText('No newer scores came: these are the last.').waitFor({ timeout: 30_000 });
      await page.getByText(/Not connected: nothing can be sent/).waitFor({ timeout: 20_000 });
      expect(await page.locator('[data-index]').count()).toBe(6);
      line.mend();
      await page.getByText('No newer scores came').waitFor({ state: 'detached', timeout: 30_000 });
    } finally {
      await line.close();
    }
  });
});

/** Cumulative Layout Shift that a page may have, by the design: a fifth of what is called good. */
const MOST_SHIFT = 0.02;

describe('a page keeps its shape while it loads', () => {
  test.each([
    'hospital/LNH',
    'hospital/LNH?view=flow',
    'hospital/SGMH',
    'city',
    'opd/LNH',
    'beds/LNH',
    'alerts',
    'data-health',
  ])('%s: nothing that is drawn moves', async address => {
    for (const [width, height] of [
      [1366, 768],
      [390, 844],
    ] as const) {
      // A browser that was never here: nothing is remembered, no font is loaded.
      const page = await city.look(`/en/${address}`, { width, height });
      const { total, worst } = await movedWhileLoading(page);
      console.info(`${address}, ${width} px: layout shift ${total.toFixed(4)}`);
      expect(total, worst.join('\n')).toBeLessThanOrEqual(MOST_SHIFT);
      await city.leave(page);
    }
    city.pages.splice(0);
  });
});
