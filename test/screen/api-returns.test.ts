import { afterAll, beforeAll, expect, test } from 'vitest';
import { CityOnScreen, emergency } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
});
afterAll(() => city.close());

test('the API is killed and started again: the open page catches up by itself', async () => {
  await city.report('LNH', emergency(30));
  const page = await city.look('/en/hospital/LNH');
  const figures = page.getByRole('region', { name: 'Emergency department', exact: true });
  await expect.poll(() => figures.textContent()).toMatch(/waiting\s*30/);
  await page.locator('[data-connection="LIVE"]').waitFor();

  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  const startAgain = await city.killApi();
  await page.locator('[data-connection="RECONNECTING"]').waitFor();
  await page.getByText('The live connection is interrupted').waitFor();
  expect(await figures.textContent()).toMatch(/waiting\s*30/);

  await startAgain();
  city.clock.pass(1);
  await city.report('LNH', emergency(33));
  await expect.poll(() => figures.textContent()).toMatch(/waiting\s*33/);
  await page.locator('[data-connection="LIVE"]').waitFor();
  expect(await page.getByText('The live connection is interrupted').count()).toBe(0);
  expect(loads).toBe(0);
});
