import pg from 'pg';
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
  await noteHistory('EMERGENCY_PRESENT', 28);
  await noteHistory('OPD_WAITING', 9);
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

/** A figure of Lok Nayak Hospital for so many days, with a rhythm of the day. */
async function noteHistory(metric: string, days: number): Promise<void> {
  const owner = new pg.Client({ connectionString: city.api.database.url });
  await owner.connect();
  await owner.query(
    `insert into figure_sample (facility_code, metric, part, at, value, simulated)
     select 'LNH', $2, '', $1::timestamptz - slot * interval '15 minutes',
            round(90 + 30 * sin(-2 * pi() * slot / 96) + 5 * sin(slot * slot)), true
     from generate_series(0, $3 * 96) as slot`,
    [city.clock.at(), metric, days],
  );
  await owner.end();
}

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

describe('what comes in the next four hours', () => {
  test('is told with its bands and its record, and where it is not told, why', async () => {
    const page = await city.look('/en/hospital/LNH', { account: 'superintendent' });
    const shown = page.locator('[data-next="EMERGENCY_PRESENT"]');
    await shown.locator('.recharts-area').nth(1).waitFor();
    expect(await shown.textContent()).toMatch(/At 13:00 about \d+; in 80 of 100 cases \d+ to \d+\./);
    expect(await shown.textContent()).toMatch(/\d\d% of [\d,]+ came inside the light band/);
    const young = page.locator('[data-untold="OPD_WAITING"]');
    expect(await young.textContent()).toBe('Waiting in the OPD: Bands need 14 days of record; there are 9.');
    expect(await young.locator('[data-next]').count()).toBe(0);
    await young.locator('summary').press('Enter');
    await young.locator('[data-next="OPD_WAITING"] .recharts-line').first().waitFor();
    expect(await young.locator('.recharts-area').count()).toBe(0);
  });

  test('begins with nothing, and says so', async () => {
    const page = await city.look('/en/hospital/GTBH');
    await page.getByText('No figure has been noted yet').waitFor();
  });
});

describe('hospitals of its size', () => {
  test('stand beside it by what everyone may see, with how many are known and how old, and are not ranked', async () => {
    const page = await city.look('/en/hospital/LNH?view=scores', { account: 'superintendent' });
    const peers = page.getByRole('region', { name: /^Hospitals of its size/ });
    await peers
      .locator('[data-peer="GTBH"]')
      .getByText(/Normal/)
      .waitFor();
    expect(await peers.textContent()).toMatch(/1 of \d known now · oldest \d+ s/);
    const codes = await peers
      .locator('[data-peer]')
      .evaluateAll(all => all.map(each => each.getAttribute('data-peer')));
    expect(codes[0]).toBe('LNH');
    expect(codes.slice(1)).toEqual(codes.slice(1).toSorted());
  });
});

describe('a number in doubt', () => {
  test('carries its mark wherever it stands, and the mark leads to what is disputed', async () => {
    const open = await city.api.ask(
      'superintendent',
      `mutation($d: DisputeInput!) { disputeNumber(requestId: "doubt", dispute: $d) { id } }`,
      {
        d: {
          facility: 'LNH',
          metric: 'EMERGENCY_WAITING',
          shown: 60,
          shownObservedAt: city.clock.at(),
          reason: 'Counted 41 at the door.',
        },
      },
    );
    expect(open.errors).toBeUndefined();
    const { id } = open.data.disputeNumber;
    const cityPage = await city.look('/en/city');
    await cityPage.locator('[data-row="LNH"] [data-disputes="1"]').waitFor();
    const wall = await city.look('/en/wall/hospitals', { width: 1920, height: 1080 });
    await wall.locator('[data-facility="LNH"] [data-disputes="1"]').waitFor();

    const page = await city.look('/en/hospital/LNH');
    const mark = page.locator(`[data-metric="ED_WAITING"] [data-dispute="${id}"]`);
    await mark.hover();
    await page
      .getByRole('tooltip')
      .getByText(/Emergency patients waiting: disputed \d+ s ago; not yet decided/)
      .waitFor();
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.locator(`[data-asked][data-dispute="${id}"]`).getByText('Counted 41 at the door.').waitFor();

    const decided = await city.api.ask(
      'official',
      `mutation($id: ID!) { decideDispute(requestId: "decided", id: $id, uphold: false, note: "Counted again: 60") { id } }`,
      { id },
    );
    expect(decided.errors).toBeUndefined();
    await cityPage.locator('[data-disputes]').waitFor({ state: 'detached' });
    await wall.locator('[data-disputes]').waitFor({ state: 'detached' });
  });
});
