import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, CityOnScreen, calm } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
  await city.report('LNH', ...calm());
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

describe('the sign-in page', () => {
  test('says that this is a demonstration, and offers people and no machines', async () => {
    const page = await city.look('/en/sign-in', { account: null });
    await page.getByText('This is a demonstration.').waitFor();
    for (const role of ['Department official', 'Superintendent', 'Dispatcher', 'Analyst', 'Patient']) {
      expect(await page.getByRole('button', { name: role }).count(), role).toBe(1);
    }
    expect(await page.getByText(/source-lnh|SIM-|Simulated hospitals/).count()).toBe(0);
  });

  test('a visitor who wanted a hospital signs in without a mouse and is back at that hospital', async () => {
    const page = await city.look('/en/hospital/LNH', { account: null });
    await page.getByText('You see what the public sees').waitFor();
    await page.getByRole('link', { name: 'Sign in and return here' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Superintendent' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Beds', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/en/hospital/LNH');
    expect(await page.getByText('You see what the public sees').count()).toBe(0);
  });

  test('who signs out sees what the public sees, and nothing of before', async () => {
    const page = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    await page.getByRole('heading', { name: 'Emergency department' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goBack();
    await page.getByText('You see what the public sees').waitFor();
    expect(await page.getByRole('heading', { name: 'Emergency department' }).count()).toBe(0);
    expect(await page.evaluate(() => sessionStorage.getItem('session'))).toBeNull();
  });

  test('a token that the server no longer knows is replaced without a word', async () => {
    const page = await city.look('/en/hospital/LNH', { account: null });
    await page.evaluate(() =>
      sessionStorage.setItem(
        'session',
        JSON.stringify({ account: 'official', accessToken: 'worn.out.token', endsAt: Date.now() + 3_600_000 }),
      ),
    );
    await page.reload();
    await page.getByRole('heading', { name: 'Emergency department' }).waitFor();
    await page.locator('[data-connection="LIVE"]').waitFor();
  });

  test('a session that cannot be renewed leads to sign-in, and from there back', async () => {
    const page = await city.look('/en/hospital/LNH', { account: null });
    await page.evaluate(() =>
      sessionStorage.setItem('session', JSON.stringify({ account: 'somebody-gone', accessToken: 'x', endsAt: 0 })),
    );
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe('/en/hospital/LNH');
    await page.getByRole('button', { name: 'Department official' }).click();
    await page.getByRole('heading', { name: 'Beds', exact: true }).waitFor();
  });

  test.each(['en', 'hi'])('axe finds nothing (%s)', async language => {
    const page = await city.look(`/${language}/sign-in`, { account: null });
    await page.locator('[data-row]').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
