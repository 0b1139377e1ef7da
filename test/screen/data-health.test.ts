import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, beds, CityOnScreen, emergency } from './city-on-screen.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const grid = (page: Page) => page.getByRole('grid', { name: 'Feeds by hospital' });
const row = (page: Page, facility: string) => page.locator(`tr[data-facility="${facility}"]`);
const DISPUTE = `mutation($id: ID!, $d: DisputeInput!) { disputeNumber(requestId: $id, dispute: $d) { id } }`;
let serial = 0;

async function disputeBeds(account: string, facility: string, shown: number): Promise<string> {
  const { data, errors } = await city.api.ask(account, DISPUTE, {
    id: `screen-${++serial}`,
    d: {
      facility,
      metric: 'BEDS_OCCUPIED',
      part: 'WHOLE/GENERAL',
      shown,
      shownObservedAt: city.clock.at(),
      claimed: shown + 6,
      reason: 'The sister counted six on trolleys.',
    },
  });
  expect(errors).toBeUndefined();
  return data.disputeNumber.id;
}

describe('the health of feeds', () => {
  test('a feed that stops is late at the moment its report is overdue, then old, then expired, by its shape too', async () => {
    await city.report('SGMH', beds('GENERAL', 40), emergency(5));
    const page = await city.look('/en/data-health');
    const cell = row(page, 'SGMH').getByRole('gridcell').nth(0);
    await expect.poll(() => cell.textContent(), eventually).toContain('live');
    expect(await cell.locator('[data-glyph="LIVE"]').count()).toBe(1);
    for (const [seconds, state, word] of [
      [91, 'LATE', 'late'],
      [215, 'STALE', 'old'],
      [1_500, 'EXPIRED', 'expired'],
    ] as const) {
      city.clock.pass(seconds);
      await expect.poll(() => cell.locator('[data-glyph]').getAttribute('data-glyph'), eventually).toBe(state);
      expect(await cell.textContent()).toContain(word);
    }
    // Never heard is not expired.
    const never = row(page, 'RGSSH').getByRole('gridcell').nth(1);
    expect(await never.textContent()).toContain('never');
  });

  test('is worked through by keys alone: arrows in the grid, Enter opens, Escape closes', async () => {
    await city.report('GTBH', beds('GENERAL', 40), emergency(5));
    const page = await city.look('/en/data-health');
    await row(page, 'GTBH').waitFor();
    await grid(page).locator('tbody [tabindex="0"]').focus();
    // One stop for Tab in the whole grid.
    expect(await grid(page).locator('tbody [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Details' }).waitFor();
    expect(page.url()).toMatch(/\/data-health\/[A-Z0-9-]+\/beds$/);
    expect(await page.getByText('Who would be misled if this stopped unnoticed').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Details' }).waitFor({ state: 'detached' });
  });

  test('sorted by a signal the worst comes first, and the filter leaves what has to be looked at', async () => {
    await city.report('LNH', beds('GENERAL', 40), emergency(5), { opening: { open: true } });
    const page = await city.look('/en/data-health');
    await row(page, 'LNH').waitFor();
    await page
      .getByRole('columnheader', { name: /Emergency/ })
      .getByRole('button')
      .click();
    expect(await page.getByRole('columnheader', { name: /Emergency/ }).getAttribute('aria-sort')).toBe('descending');
    const states = await grid(page)
      .locator('tbody tr td:nth-child(2) [data-glyph]')
      .evaluateAll(all => all.map(each => each.getAttribute('data-glyph')));
    expect(states[0]).toBe('NEVER');
    expect(states.lastIndexOf('NEVER')).toBeLessThan(states.indexOf('LIVE'));
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('lok nayak');
    await expect.poll(() => grid(page).locator('tbody tr').count(), eventually).toBe(1);
  });

  test('an official counts on the spot: the server takes the board’s side, and the score comes with its interval', async () => {
    await city.report('LNH', beds('GENERAL', 96));
    const page = await city.look('/en/data-health/LNH');
    const panel = page.getByRole('complementary', { name: 'Details' });
    await panel.getByText('Never audited: nobody knows').waitFor();
    await panel.getByRole('button', { name: 'Record a surprise audit' }).click();
    await panel.getByLabel('Counted').fill('110');
    await panel.getByRole('button', { name: 'Record', exact: true }).click();
    await expect
      .poll(() => panel.getByRole('status').first().textContent(), eventually)
      .toBe('Wrong: board 96, counted 110 (within 2.2 is right)');
    await panel.getByText(/0% right \(95% interval 0% to \d+%\), 1 check/).waitFor();
    await panel.getByLabel('Counted').fill('97');
    await panel.getByRole('button', { name: 'Record', exact: true }).click();
    await panel.getByText(/50% right \(95% interval \d+% to \d+%\), 2 checks/).waitFor();
    await expect.poll(() => row(page, 'LNH').textContent(), eventually).toMatch(/\d+–\d+% · n 2/);
  });

  test('a disputed number appears on the open page with its clock, and is decided here by somebody else', async () => {
    await city.report('LNH', beds('GENERAL', 90));
    const page = await city.look('/en/data-health/LNH/beds', { account: 'superintendent' });
    const panel = page.getByRole('complementary', { name: 'Details' });
    await panel.getByRole('heading', { name: 'Disputes' }).waitFor();
    const id = await disputeBeds('clerk', 'LNH', 90);
    const open = panel.locator(`[data-dispute="${id}"]`);
    await open.waitFor();
    expect(await open.textContent()).toMatch(/Patients in beds, General: board 90, claimed 96/);
    expect(await open.textContent()).toMatch(/To be decided within (4 h|3 h 59 min)/);
    await expect.poll(() => row(page, 'LNH').textContent(), eventually).toContain('1 number in doubt');
    // A decision without a reason is none.
    await open.getByRole('button', { name: 'The number was wrong' }).click();
    expect(await open.getByRole('alert').textContent()).toBe('Say why in a few words first.');
    await open.getByLabel('Why, for everyone to read').fill('Counted with the sister.');
    await open.getByRole('button', { name: 'The number was wrong' }).click();
    await expect.poll(() => open.textContent(), eventually).toContain('Upheld: the number was wrong.');
    await expect.poll(() => row(page, 'LNH').textContent(), eventually).not.toContain('in doubt');
  });

  test('a clerk disputes a number from the page of the hospital, and it is marked there for everyone', async () => {
    await city.report('LNH', beds('GENERAL', 73), emergency(7));
    const page = await city.look('/en/hospital/LNH', { account: 'clerk' });
    // The form offers the numbers that its page shows when it is opened.
    const figures = page.getByRole('region', { name: 'Emergency department', exact: true });
    await expect.poll(() => figures.textContent(), eventually).toMatch(/waiting\s*7/);
    await page.getByRole('button', { name: 'Dispute a number' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Which number').selectOption({ label: 'Emergency patients waiting: 7' });
    // The board moves on while the form is filled in; what was seen is what is disputed.
    city.clock.pass(30);
    await city.report('LNH', emergency(9));
    await dialog.getByLabel('What would be right').fill('15');
    await dialog.getByLabel('Why it is wrong').fill('Eight stand in the corridor.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Open the dispute' }).click();
    await dialog.getByText(/The number now carries a mark wherever it is shown by itself/).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    const official = await city.look('/hi/hospital/LNH');
    for (const [each, words] of [
      [page, 'Emergency patients waiting in doubt'],
      [official, 'आपातकाल में प्रतीक्षारत मरीज़ विवादित'],
    ] as const) {
      await expect.poll(() => each.locator('[data-doubts="1"]').textContent(), eventually).toContain(words);
    }
    expect(await accessibilityFaults(official)).toEqual([]);
  });

  test('a superintendent sees their own hospital and no other', async () => {
    const page = await city.look('/en/data-health', { account: 'superintendent' });
    await row(page, 'LNH').waitFor();
    expect(await grid(page).locator('tbody tr').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Record a surprise audit' }).count()).toBe(0);
  });

  test('everybody else sees how many hospitals are heard, and no figure of any', async () => {
    await city.report('LNH', beds('GENERAL', 90));
    for (const account of [null, 'analyst']) {
      const page = await city.look('/en/data-health', { account });
      await page
        .getByText(/\d+ of \d+ hospitals heard/)
        .first()
        .waitFor();
      await page.getByText('This is the public summary.').waitFor();
      expect(await grid(page).count()).toBe(0);
    }
  });

  test('without its connection the page goes on ageing, and says from when its counts are', async () => {
    await city.report('LNH', beds('GENERAL', 90), emergency(4));
    const page = await city.look('/en/data-health', { movableTime: true });
    const cell = row(page, 'LNH').getByRole('gridcell').nth(0);
    await expect.poll(() => cell.locator('[data-glyph]').getAttribute('data-glyph'), eventually).toBe('LIVE');
    const startAgain = await city.killApi();
    await page.clock.runFor(120_000);
    await expect.poll(() => cell.locator('[data-glyph]').getAttribute('data-glyph'), eventually).toBe('LATE');
    await page.getByText(/The health of the feeds has not arrived for/).waitFor();
    await startAgain();
  });
});

describe('in both languages', () => {
  for (const [language, title] of [
    ['en', 'Data health'],
    ['hi', 'आँकड़ों की सेहत'],
  ] as const) {
    test(`${language}: nothing stands in the way of those who do not see or point`, async () => {
      await city.report('GTBH', beds('GENERAL', 81), emergency(5));
      if (language === 'en') await disputeBeds('dispatcher', 'GTBH', 81);
      const page = await city.look(`/${language}/data-health/GTBH/beds`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.locator('[data-dispute]').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      const words = await page.locator('main').textContent();
      // A key that has no words would stand there by its name.
      expect(words).not.toMatch(/\b(health|check|dispute|figure|bedClass)\.[A-Za-z]/);
    });
  }
});

describe('HL7 messages that could not be taken', () => {
  async function send(control: string, ward: string): Promise<void> {
    const stamp = city.clock
      .at()
      .replace(/[-:TZ]/g, '')
      .slice(0, 14);
    const body = [
      `MSH|^~\\&|LNH-HIS|LNH|HIMS|DELHI|${stamp}+0000||ADT^A01|${control}|P|2.5.1`,
      `EVN|A01|${stamp}+0000`,
      'PID|1||MRN-1||Qwertzington^Zebulon||19500101|M',
      `PV1|1|I|${ward}||||||||||||||||V-${control}`,
    ].join('\r');
    const authorization = `Bearer ${await city.api.signIn('source-lnh')}`;
    const headers = { 'content-type': 'application/hl7-v2', authorization };
    expect((await fetch(`${city.api.url}/hl7`, { method: 'POST', headers, body })).status).toBe(422);
  }

  test('are counted beside the hospital, read without the person, and dismissed with a reason', async () => {
    await send('S1', 'NO-SUCH-WARD');
    await send('S2', 'NOR-THIS');
    const health = await city.look('/en/data-health', { account: 'superintendent' });
    await health.getByText('2 HL7 messages wait in quarantine').waitFor();
    await health.getByRole('link', { name: 'HL7 messages' }).click();
    await health.getByRole('button', { name: /S1/ }).click();
    const message = health.getByRole('region', { name: 'The message' });
    await message.getByText(/ADT\^A01/).waitFor();
    // Nor is what stands where the ward belongs shown, as long as it is no ward: in a message that has shifted it is a name.
    expect(await message.textContent()).not.toMatch(/Qwertzington|Zebulon|NO-SUCH-WARD/);
    expect(await accessibilityFaults(health)).toEqual([]);
    await message.getByRole('button', { name: /Show in full/ }).click();
    await message.getByText(/Qwertzington/).waitFor();
    expect(await message.textContent()).toContain('NO-SUCH-WARD');
    await message.getByRole('button', { name: 'Take it again' }).click();
    await message.getByText(/Still refused/).waitFor();
    await message.getByLabel(/Why nothing is to be done/).fill('The ward was closed in May.');
    await message.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => health.getByRole('button', { name: /S1/ }).count(), eventually).toBe(0);
    await health.getByRole('button', { name: 'Settled' }).click();
    await health.getByText(/Dismissed by .*: The ward was closed in May\./).waitFor();
    // A superintendent may read who sends for the hospital, and binds nobody.
    await health.getByText('LNH-HIS|LNH').first().waitFor();
    expect(await health.getByText('Bind a sender').count()).toBe(0);
  });

  test('may come from a sender that the city desk binds', async () => {
    const page = await city.look('/en/data-health/hl7');
    await page.getByText('Bind a sender').click();
    for (const [label, value] of [
      ['Application (MSH-3)', 'WARD-PC'],
      ['Facility (MSH-4)', 'LNH-3'],
      ['Source code', 'LNH-HIS'],
      ['Hospital code', 'GTBH'],
    ] as const) {
      await page.getByLabel(label).fill(value);
    }
    await page.getByRole('button', { name: 'Bind', exact: true }).click();
    await page.getByText(/LNH-HIS does not write for facility "GTBH"/).waitFor();
    await page.getByLabel('Hospital code').fill('LNH');
    await page.getByRole('button', { name: 'Bind', exact: true }).click();
    await page.getByText('WARD-PC|LNH-3').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
