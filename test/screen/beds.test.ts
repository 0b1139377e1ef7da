import pg from 'pg';
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
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const tile = (page: Page, key: string) => atRest(page).locator(`[data-bed="${key}"]`);
const look = (page: Page, key: string) => tile(page, key).getAttribute('data-look');
const said = (page: Page) => page.locator('[aria-live="assertive"]').textContent();
const ward = (page: Page, code: string) => atRest(page).locator(`[data-ward="${code}"]`);
const dialog = (page: Page) => page.getByRole('dialog');

/** The board of the hospital of the account, when it is there and the present. */
async function board(path: string, account = 'clerk', more: object = {}): Promise<Page> {
  const page = await city.look(path, { account, ...more });
  await page.locator('[data-ward]').first().waitFor();
  await page.locator('[data-connection="LIVE"]').waitFor();
  return page;
}

/** The tile that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-bed') ?? null);

describe('a board that begins', () => {
  test('says that it is empty, and takes beds by prefix and count and then who lies in them', async () => {
    const page = await board('/en/beds');
    expect(new URL(page.url()).pathname).toBe('/en/beds/LNH');
    await page.getByText('No beds are on the board yet').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await ward(page, 'MED-M').getByRole('button', { name: 'Put up beds' }).click();
    await dialog(page).getByLabel('Prefix of the codes').fill('M-');
    await dialog(page).getByLabel('How many').fill('4');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page), eventually).toBe('4 beds are put up.');
    await expect.poll(() => look(page, 'MED-M/M-04'), eventually).toBe('FREE');

    await page.getByRole('button', { name: 'Enter who is here' }).click();
    await dialog(page).getByLabel('Ward', { exact: true }).selectOption('MED-M');
    const lines = dialog(page).getByLabel(/One patient a line/);
    await lines.fill('IP-1, M-01, RK, 54, M\nIP 2, M-02');
    await dialog(page).getByRole('button', { name: 'Enter who is here' }).click();
    await dialog(page).getByText('Line 2 cannot be read').waitFor();
    await lines.fill('IP-1, M-01, RK, 54, M\nIP-2, , SD, 71, F');
    await dialog(page).getByRole('button', { name: 'Enter who is here' }).click();
    await expect.poll(() => said(page), eventually).toBe('2 patients are entered.');
    await expect.poll(() => tile(page, 'MED-M/M-01').textContent(), eventually).toBe('01\nRK 54 M');
    expect(await look(page, 'MED-M//IP-2')).toBe('TROLLEY');
  });
});

describe('a question that is not answered', () => {
  test.each(['Escape', 'Cancel'])('gives the focus back to the bed that had it (%s)', async by => {
    const page = await board('/en/beds');
    await tile(page, 'MED-M/M-03').focus();
    await page.keyboard.press('n');
    await dialog(page).waitFor();
    if (by === 'Escape') await page.keyboard.press('Escape');
    else await dialog(page).getByRole('button', { name: by }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page), eventually).toBe('MED-M/M-03');
  });
});

describe('a bed for who needs one', () => {
  test('is found and given by the keyboard alone, taken back with one key, and every screen follows', async () => {
    await clerk.done('requestBed', {
      visit: 'ED-1',
      kind: 'ED_BOARDER',
      bedClass: 'GENERAL',
      patient: { initials: 'PG', age: 33, sex: 'M' },
      since: city.clock.at(2 * 3600),
    });
    const page = await board('/en/beds');
    const other = await board('/hi/beds', 'doctor');
    await page.locator('[data-request]').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), eventually).toBe('MED-M/M-02');
    expect(await tile(page, 'MED-M/M-01').getAttribute('data-fit')).toBe('NO');
    expect(await tile(page, 'MED-M/M-03').getAttribute('data-fit')).toBe('YES');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page), eventually).toBe('MED-M/M-03');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page), eventually).toBe('PG 33 M has M-03.');
    await expect.poll(() => tile(other, 'MED-M/M-03').textContent(), eventually).toBe('03\nPG 33 पु');
    await expect.poll(() => page.locator('[data-request]').count(), eventually).toBe(0);
    await page.keyboard.press('u');
    await expect.poll(() => said(page), eventually).toBe('Taken back.');
    await expect.poll(() => look(other, 'MED-M/M-03'), eventually).toBe('FREE');
    await page.locator('[data-request]').waitFor();
  });

  test('a bed that cannot be is refused in words, and one that should not be only when it is meant', async () => {
    await clerk.done('defineBeds', { ward: 'MED-F', bedClass: 'GENERAL', prefix: 'F-', count: 2, onlyFor: 'F' });
    await clerk.done('defineBeds', { ward: 'ICU', bedClass: 'ICU', prefix: 'I-', count: 2 });
    const page = await board('/en/beds');
    await tile(page, 'ICU/I-01').waitFor();
    await page.locator('[data-request]').click();
    await tile(page, 'MED-F/F-01').click();
    await expect.poll(() => said(page), eventually).toBe('F-01 cannot be given: it is for the other sex.');
    await tile(page, 'ICU/I-01').click();
    await expect.poll(() => said(page), eventually).toMatch(/I-01: it is of another class\. Choose it once more/);
    expect(await look(page, 'ICU/I-01')).toBe('FREE');
    await tile(page, 'ICU/I-01').click();
    await expect.poll(() => look(page, 'ICU/I-01'), eventually).toBe('OCCUPIED');
    await page.keyboard.press('u');
    await expect.poll(() => look(page, 'ICU/I-01'), eventually).toBe('FREE');
  });

  test('two screens race for one bed: one has it, the other is told who was faster', async () => {
    for (const [at, visit] of ['ED-2', 'ED-3'].entries()) {
      await clerk.done('requestBed', {
        visit,
        kind: 'ED_BOARDER',
        bedClass: 'GENERAL',
        patient: { initials: 'QZ', age: 40 + at, sex: 'M' },
      });
    }
    const [one, two] = [await board('/en/beds', 'clerk'), await board('/en/beds', 'doctor')];
    for (const [page, age] of [
      [one, 40],
      [two, 41],
    ] as const) {
      await page
        .locator('[data-request]')
        .filter({ hasText: `QZ ${age}` })
        .click();
      await tile(page, 'MED-M/M-02').and(page.locator('[data-fit="YES"]')).waitFor();
    }
    // In one instant on both pages, before either can hear of the other.
    await Promise.all(
      [one, two].map(page =>
        page.evaluate(() => document.querySelector<HTMLElement>('[data-bed="MED-M/M-02"]')?.click()),
      ),
    );
    const words = async () => [await said(one), await said(two)];
    await expect
      .poll(async () => (await words()).filter(each => /has M-02\.$/.test(each ?? '')).length, eventually)
      .toBe(1);
    await expect
      .poll(async () => (await words()).find(each => !/has M-02\.$/.test(each ?? '')), eventually)
      .toMatch(
        /^(Taken \d+ s ago by (clerk|doctor)\. Choose another bed\.|M-02 cannot be given: somebody is in it\.)$/,
      );
    const { stays } = await clerk.bed('MED-M', 'M-02');
    expect(stays).toHaveLength(1);
  });

  test('a key that is held down gives one bed, once', async () => {
    const waiting = (await clerk.board([])).demand.length;
    const page = await board('/en/beds?ward=MED-M');
    await page.locator('[data-request]').first().click();
    const free = page.locator('[data-fit="YES"]').first();
    const key = await free.getAttribute('data-bed');
    await free.focus();
    for (let press = 0; press < 6; press++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect.poll(() => look(page, key!), eventually).toBe('OCCUPIED');
    expect((await clerk.board([])).demand).toHaveLength(waiting - 1);
    // Nor has a second press, meant for the bed that is now full, opened its panel.
    expect(await tile(page, key!).getAttribute('aria-pressed')).toBe('false');
  });
});

describe('the round of a bed', () => {
  test('a discharge leaves it dirty, cleaning counts its minutes, and its history says who did what', async () => {
    const page = await board('/en/beds');
    await tile(page, 'MED-M/M-01').click();
    const panel = page.getByRole('region', { name: /M-01/ });
    await panel.getByText('Occupied', { exact: true }).waitFor();
    await page.keyboard.press('d');
    await expect.poll(() => look(page, 'MED-M/M-01'), eventually).toBe('DIRTY');
    await tile(page, 'MED-M/M-01').focus();
    city.clock.pass(60);
    await page.keyboard.press('c');
    await expect.poll(() => look(page, 'MED-M/M-01'), eventually).toBe('CLEANING');
    city.clock.pass(600);
    await page.keyboard.press('c');
    await expect.poll(() => look(page, 'MED-M/M-01'), eventually).toBe('FREE');
    await expect.poll(() => panel.textContent(), eventually).toMatch(/cleaned → free by clerk/);
    expect(await panel.textContent()).toMatch(/left → to be cleaned by clerk/);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('it is blocked with a reason, and kept in intensive care only when a second person says so', async () => {
    const page = await board('/en/beds');
    const doctor = await board('/en/beds', 'doctor');
    await tile(page, 'ICU/I-02').focus();
    await page.keyboard.press('b');
    await dialog(page).getByLabel('No oxygen').check();
    await page.keyboard.press('Enter');
    await expect.poll(() => look(page, 'ICU/I-02'), eventually).toBe('BLOCKED');
    expect(await tile(page, 'ICU/I-02').getAttribute('aria-label')).toContain('No oxygen');
    await tile(page, 'ICU/I-01').focus();
    await page.keyboard.press('r');
    await dialog(page)
      .getByText(/a second person must confirm within 10 minutes/)
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => look(page, 'ICU/I-01'), eventually).toBe('RESERVED');
    await tile(page, 'ICU/I-01').click();
    await page.getByRole('button', { name: 'Confirm as second person' }).click();
    await expect.poll(() => said(page), eventually).toMatch(/^You kept this bed yourself/);
    await tile(doctor, 'ICU/I-01').click();
    await doctor.getByText('a second person, not clerk, must confirm').waitFor();
    await doctor.getByRole('button', { name: 'Confirm as second person' }).click();
    await expect.poll(() => said(doctor), eventually).toBe('I-01: the reservation is confirmed.');
    await expect.poll(() => tile(page, 'ICU/I-01').textContent(), eventually).toMatch(/\d+ min left/);
  });

  test('for ten seconds the last command is offered to be taken back, and by its key for longer', async () => {
    const page = await board('/en/beds', 'clerk', { movableTime: true });
    await tile(page, 'ICU/I-02').focus();
    await page.keyboard.press('b');
    await expect.poll(() => look(page, 'ICU/I-02'), eventually).toBe('FREE');
    const undo = page.getByRole('button', { name: /^Undo/ });
    await undo.waitFor();
    await page.clock.runFor(11_000);
    await expect.poll(() => undo.count(), eventually).toBe(0);
    // Eleven seconds without a word from the server may have made the page doubt its connection.
    await page.locator('[data-connection="LIVE"]').waitFor();
    await page.keyboard.press('u');
    await expect.poll(() => look(page, 'ICU/I-02'), eventually).toBe('BLOCKED');
  });

  test('a discharge that is ordered cuts the corner, and counts after the decisions', async () => {
    await clerk.done('admitPatient', {
      visit: 'IP-9',
      ward: 'MED-F',
      bed: 'F-01',
      patient: { initials: 'LN', sex: 'F' },
    });
    const page = await board('/en/beds');
    await tile(page, 'MED-F/F-01').focus();
    await page.keyboard.press('o');
    await dialog(page).getByRole('button', { name: 'Order discharge' }).click();
    await expect.poll(() => tile(page, 'MED-F/F-01').getAttribute('data-leaves'), eventually).toBe('true');
    await page.getByRole('button', { name: /decisions? already made/ }).click();
    await page.getByText(/leaves .*F-01 \(General\), 90% sure/).waitFor();
  });
});

describe('more patients than beds', () => {
  test('three on two beds are 150 %, as the ward is, with the one on a trolley', async () => {
    await clerk.done('defineBeds', { ward: 'SUR-M', bedClass: 'GENERAL', codes: ['S-1', 'S-2'] });
    const page = await board('/en/beds?ward=SUR-M');
    await tile(page, 'SUR-M/S-1').focus();
    await page.keyboard.press('a');
    await dialog(page).getByLabel('Number of the visit').fill('S-V1');
    await dialog(page).getByLabel('Initials').fill('AB');
    await page.keyboard.press('Enter');
    await expect.poll(() => look(page, 'SUR-M/S-1'), eventually).toBe('OCCUPIED');
    await tile(page, 'SUR-M/S-1').focus();
    await page.keyboard.press('a');
    await dialog(page).getByText('Shares the bed with AB').waitFor();
    await dialog(page).getByLabel('Number of the visit').fill('S-V2');
    await page.keyboard.press('Enter');
    await expect.poll(() => look(page, 'SUR-M/S-1'), eventually).toBe('SHARED');
    await ward(page, 'SUR-M').getByRole('button', { name: '+ trolley' }).click();
    await dialog(page).getByLabel('Number of the visit').fill('S-V3');
    await page.keyboard.press('Enter');
    await expect.poll(() => ward(page, 'SUR-M').textContent(), eventually).toMatch(/150% · 3 on 2 beds/);
    expect(await look(page, 'SUR-M//S-V3')).toBe('TROLLEY');
    expect(await ward(page, 'SUR-M').textContent()).toMatch(/1 without a bed1 sharing/);
    // And off the trolley: the patient is chosen, then the bed.
    await tile(page, 'SUR-M//S-V3').focus();
    await page.keyboard.press('m');
    await expect.poll(() => focused(page), eventually).toBe('SUR-M/S-2');
    await page.keyboard.press('Enter');
    await expect.poll(() => look(page, 'SUR-M/S-2'), eventually).toBe('OCCUPIED');
  });
});

describe('what is foreseen', () => {
  /** Forecasts of a class that were judged on each of the last 14 days: one number, what was there before, and what came. */
  async function judged(bedClass: string, said: number, before: number, happened: number): Promise<void> {
    const owner = new pg.Client({ connectionString: city.api.database.url });
    await owner.connect();
    try {
      await owner.query(
        `insert into bed_forecast (facility_code, bed_class, hours, made_at, for_instant, starts_with, chances, current_then, happened)
         select 'LNH', $1, hours, at - hours * interval '1 hour', at, $2, '{1}', $3, $4
         from unnest('{8,24}'::int[]) as hours,
              generate_series($5::timestamptz - interval '13 days', $5::timestamptz, interval '1 day') as at`,
        [bedClass, said, before, happened, city.clock.at(3600)],
      );
    } finally {
      await owner.end();
    }
  }

  test('is shown by class and horizon, with how likely the beds run out, and hidden where it lost to what was there', async () => {
    await judged('GENERAL', 20, 22, 20);
    await judged('ICU', 5, 3, 3);
    const page = await board('/en/beds');
    for (const hours of [8, 24]) {
      const cell = page.locator(`[data-foreseen="GENERAL"] [data-hours="${hours}"]`);
      await expect.poll(() => cell.textContent(), eventually).toMatch(/^\d+ \(\d+–\d+\) (under )?\d+% to run out$/);
      expect(await cell.getByRole('img', { name: /^With 80% probability between \d+ and \d+$/ }).count()).toBe(1);
      expect(await cell.locator('svg rect').count()).toBeGreaterThan(2);
    }
    expect(await page.locator('[data-foreseen="ICU"]').count()).toBe(0);
    await page
      .getByText(/Intensive care in 24 h: no forecast is shown, because “it stays as it is” was better/)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('what does not agree', () => {
  test('a register that counts otherwise stands above the board until somebody says how it was resolved', async () => {
    const page = await board('/en/beds');
    await page.getByRole('button', { name: 'Enter the register’s count' }).click();
    await dialog(page).getByLabel('Patients in the register').fill('209');
    await page.keyboard.press('Enter');
    const tasks = page.getByRole('region', { name: 'What does not agree' });
    await expect
      .poll(() => tasks.textContent(), eventually)
      .toMatch(/Whole hospital: board \d+, register or count 209/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await tasks.getByRole('button', { name: 'Resolve' }).click();
    await dialog(page).getByLabel('The register was wrong and is corrected').check();
    await page.keyboard.press('Enter');
    await expect.poll(() => tasks.count(), eventually).toBe(0);
  });

  test('a shift is attested by what was seen; the board does not whisper its own number', async () => {
    const page = await board('/en/beds?ward=SUR-M');
    await ward(page, 'SUR-M')
      .getByText(/Attest by 14:00\. Not yet counted by hand\./)
      .waitFor();
    await ward(page, 'SUR-M').getByRole('button', { name: 'Attest' }).click();
    expect(await dialog(page).getByLabel('Patients seen').inputValue()).toBe('');
    await dialog(page).getByLabel('Patients seen').fill('3');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page), eventually).toBe('Attested: 3 seen, as on the board.');
    await expect
      .poll(() => ward(page, 'SUR-M').textContent(), eventually)
      .toMatch(/Attested \d\d:\d\d by clerk: 3 seen/);
  });
});

describe('whoever may not, and whoever cannot', () => {
  test('an official sees counts and enters an audit, whose error is published; no patient is shown', async () => {
    const page = await city.look('/en/beds/LNH');
    await page.locator('[data-class="GENERAL"]').waitFor();
    expect(await page.locator('[data-bed]').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toMatch(/PG 33|RK 54/);
    await page.getByRole('button', { name: 'Enter an audit' }).click();
    await dialog(page).getByLabel('Intensive care: beds open with staff').fill('2');
    await dialog(page).getByLabel('Intensive care: of these clean and empty').fill('1');
    await dialog(page).getByRole('button', { name: 'Enter an audit' }).click();
    await page.getByText(/n = 1, 22 Nov 2026 to 22 Nov 2026/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('staff of one hospital do not see the beds of another, nor does the public', async () => {
    for (const account of ['clerk', null]) {
      const page = await city.look('/en/beds/GTBH', { account });
      await page.getByText('Beds and patients are for the staff of the hospital').waitFor();
      expect(await page.locator('[data-ward]').count()).toBe(0);
    }
  });

  test('a board without a connection says from when it is, and gives no bed', async () => {
    const line = await openLine(city.api.port);
    try {
      const page = await board('/en/beds', 'clerk', { url: line.url });
      await tile(page, 'MED-M/M-04').waitFor();
      line.cut();
      await page.getByText(/Not connected\. The board as of \d\d:\d\d:\d\d/).waitFor();
      await tile(page, 'MED-M/M-04').focus();
      // Who gets a bed is decided where everybody sees who was first.
      await page.keyboard.press('a');
      await expect.poll(() => said(page), eventually).toMatch(/only cleaning, blocking and leaving can be said/);
      expect(await dialog(page).count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      line.mend();
      await page.getByText(/Not connected\. The board as of/).waitFor({ state: 'detached' });
    } finally {
      await line.close();
    }
  });

  test('on a phone and in Hindi everything is there, and nothing is cut', async () => {
    const page = await board('/hi/beds', 'clerk', { width: 390, height: 844 });
    await tile(page, 'MED-M/M-04').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await tile(page, 'ICU/I-02').click();
    await page.getByRole('region', { name: /I-02/ }).waitFor();
    await tile(page, 'MED-M/M-04').click();
    const panel = page.getByRole('region', { name: /M-04/ });
    await panel.waitFor();
    // The bed that was touched, and what is known of it, are both in sight.
    const inSight = async () => {
      const [bed, sheet] = [await tile(page, 'MED-M/M-04').boundingBox(), await panel.boundingBox()];
      return [bed!.y > 0, bed!.y + bed!.height <= sheet!.y, sheet!.y < 844];
    };
    await expect.poll(inSight, eventually).toEqual([true, true, true]);
    // The sheet alone: it covers part of a button below it, wherever the page was left, and the page was looked at before.
    expect(await accessibilityFaults(page, panel)).toEqual([]);
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.keyboard.press('Shift+?');
    await page.getByText('बिस्तर पर: भर्ती, स्थान बदलें, छुट्टी, छुट्टी का आदेश').waitFor();
  });
});
