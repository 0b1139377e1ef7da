import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, atRest, CityOnScreen } from './city-on-screen.ts';

const eventually = { timeout: 45_000 };

/** What a person reads, in the language of the morning. */
const WORDS = {
  en: {
    desk: 'Registration desk',
    unacked: 'Not acknowledged',
    acked: 'Acknowledged',
    didWhat: 'What did you do?',
    detail: 'The alert in detail',
    better: /after 15 min\s*1\s*better/,
    reason: 'Why (no names of patients)',
    declare: 'Declare level 3 and open its card',
  },
  hi: {
    desk: 'पंजीकरण काउंटर',
    unacked: 'देखी नहीं गई',
    acked: 'देख ली गई',
    didWhat: 'आपने क्या किया?',
    detail: 'चेतावनी विस्तार से',
    better: /15 मिनट बाद\s*1\s*बेहतर/,
    reason: 'कारण (मरीज़ों के नाम नहीं)',
    declare: 'स्तर 3 घोषित करें और उसका कार्य-पत्र खोलें',
  },
} as const;

/** A hospital with ten ordinary beds and four of intensive care, which nobody has touched this morning. */
class Morning {
  #serial = 0;
  private constructor(readonly city: CityOnScreen) {}

  static async begin(): Promise<Morning> {
    const morning = new Morning(await CityOnScreen.open());
    for (const [ward, bedClass, count] of [
      ['MED-M', 'GENERAL', 10],
      ['ICU', 'ICU', 4],
    ] as const) {
      const codes = Array.from({ length: count }, (_, i) => `${ward}-${String(i + 1).padStart(2, '0')}`);
      await morning.#do(
        `mutation($id: ID!, $b: DefineBedsInput!) { defineBeds(facility: "LNH", requestId: $id, beds: $b) { count } }`,
        {
          b: { ward, bedClass, codes },
        },
      );
    }
    await morning.#census('MED-M', 4, i => `MED-M-0${i + 1}`);
    await morning.#census('ICU', 3, i => `ICU-0${i + 1}`);
    await morning.pass(1);
    return morning;
  }

  async #do(mutation: string, variables: object): Promise<void> {
    const { errors } = await this.city.api.ask('clerk', mutation, { id: `morning-${++this.#serial}`, ...variables });
    expect(errors).toBeUndefined();
  }

  async #census(ward: string, patients: number, bedOf: (i: number) => string | null): Promise<void> {
    const taken = this.#serial;
    await this.#do(
      `mutation($id: ID!, $p: [AdmitInput!]!) { takeCensus(facility: "LNH", requestId: $id, patients: $p) { count } }`,
      {
        p: Array.from({ length: patients }, (_, i) => ({
          visit: `v-${taken}-${i}`,
          ward,
          bed: bedOf(i),
          patient: { initials: 'AB', age: 50, sex: 'M' },
        })),
      },
    );
  }

  /** More patients than beds: they lie on trolleys. */
  trolleys(patients: number): Promise<void> {
    return this.#census('MED-M', patients, () => null);
  }

  /** Minutes pass; the emergency department goes on saying that it is quiet. */
  async pass(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute++) {
      this.city.clock.pass(60);
      await this.city.report('LNH', {
        emergency: { present: 20, waitingByTriage: { urgent: 2 }, boarders: 1, longestWaitMinutes: 10, ventilated: 0 },
      });
      await this.city.api.live.settle();
    }
    await this.city.api.live.settle();
  }

  look(path: string, account: string | null = 'superintendent'): Promise<Page> {
    return account === null
      ? this.city.look(path, { account, width: 1920, height: 1080 })
      : this.city.lookLive(path, { account });
  }
}

const tile = (page: Page, key: string) => atRest(page).locator(`[data-bed="${key}"]`);
const levelOnTheWall = (wall: Page) => wall.locator('[data-facility="LNH"]').getAttribute('data-level');

describe.each(['en', 'hi'] as const)("a superintendent's morning, read in %s", language => {
  const words = WORDS[language];
  let morning: Morning;
  beforeAll(async () => {
    morning = await Morning.begin();
  });
  afterAll(() => morning.city.close());

  test('the OPD runs from the console while the hall follows', async () => {
    const page = await morning.look(`/${language}/opd/LNH?department=MEDICINE`);
    const hall = await morning.look(`/${language}/hall/LNH?department=MEDICINE`, null);
    await page.getByRole('region', { name: words.desk }).waitFor();
    await page.locator('[data-connection="LIVE"]').waitFor();
    await page.keyboard.press('o');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await atRest(page).locator('[data-room="12"][data-open="true"]').waitFor();
    await page.keyboard.press('e');
    for (const [number, initials] of ['RK', 'SD', 'MN'].entries()) {
      await page.keyboard.type(initials);
      await page.keyboard.press('Enter');
      await page.locator(`[data-slip="${number + 1}"]`).waitFor();
    }
    await page.keyboard.press('Escape');
    await atRest(page).waitFor();
    for (const number of ['1', '2']) {
      await page.keyboard.press('Enter');
      await hall.locator(`[data-room="12"] [data-number="${number}"]`).waitFor();
      // Who calls the next without knowing of the last is told so, and calls nobody.
      await atRest(page).locator(`[data-room="12"] [data-serving="${number}"]`).waitFor();
    }
    expect(await hall.locator('main').textContent()).not.toMatch(/RK|SD|MN/);
  });

  test('patients are admitted and moved on the bed board, and the wall changes its level because of it', async () => {
    const wall = await morning.look(`/${language}/wall/hospitals`, null);
    await expect.poll(() => levelOnTheWall(wall), eventually).toMatch(/^[12]$/);
    const before = Number(await levelOnTheWall(wall));

    const page = await morning.look(`/${language}/beds/LNH`);
    await tile(page, 'ICU/ICU-04').waitFor();
    await page.locator('[data-connection="LIVE"]').waitFor();
    await tile(page, 'ICU/ICU-04').focus();
    await page.keyboard.press('a');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(`icu-${language}`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('KP');
    await page.keyboard.press('Tab');
    await page.keyboard.type('67');
    await page.keyboard.press('Enter');
    await expect.poll(() => tile(page, 'ICU/ICU-04').getAttribute('data-look'), eventually).toBe('OCCUPIED');

    await tile(page, 'MED-M/MED-M-01').focus();
    await page.keyboard.press('m');
    await tile(page, 'MED-M/MED-M-07').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => tile(page, 'MED-M/MED-M-07').getAttribute('data-look'), eventually).toBe('OCCUPIED');
    expect(await tile(page, 'MED-M/MED-M-01').getAttribute('data-look')).not.toBe('OCCUPIED');

    await morning.trolleys(15);
    await morning.pass(1);
    await expect.poll(async () => Number(await levelOnTheWall(wall)), eventually).toBeGreaterThan(before);
    await expect.poll(() => page.locator('[data-ward="MED-M"]').textContent(), eventually).toMatch(/190\s?%/);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('one alert comes for the full intensive care, with what to do; who acts sees whether it helped', async () => {
    const page = await morning.look(`/${language}/alerts`);
    await morning.pass(17);
    const icu = page.locator('[data-row]').filter({ hasText: language === 'en' ? 'intensive care' : 'गहन चिकित्सा' });
    await expect.poll(() => icu.count(), eventually).toBe(1);
    expect(await icu.textContent()).toContain(words.unacked);
    await icu.click();
    const detail = page.getByRole('region', { name: words.detail });
    await detail.getByLabel(words.didWhat).fill('One patient steps down to the ward');
    await page.keyboard.press('Enter');
    await expect.poll(() => icu.textContent(), eventually).toContain(words.acked);

    const beds = await morning.look(`/${language}/beds/LNH`);
    await tile(beds, 'ICU/ICU-04').waitFor();
    await beds.locator('[data-connection="LIVE"]').waitFor();
    await tile(beds, 'ICU/ICU-04').focus();
    await beds.keyboard.press('d');
    await expect.poll(() => tile(beds, 'ICU/ICU-04').getAttribute('data-look'), eventually).not.toBe('OCCUPIED');
    await tile(beds, 'ICU/ICU-04').focus();
    for (const step of ['CLEANING', 'FREE']) {
      await beds.keyboard.press('c');
      await expect.poll(() => tile(beds, 'ICU/ICU-04').getAttribute('data-look'), eventually).toBe(step);
    }
    await morning.pass(17);
    await expect.poll(() => detail.textContent(), eventually).toMatch(words.better);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the card of the declared level is worked down, and the page of the hospital keeps who did what', async () => {
    const page = await morning.look(`/${language}/hospital/LNH?view=escalation`);
    await page.getByLabel(words.reason).fill('Nineteen patients on ten beds');
    await page.locator('input[type="radio"][value="3"]').check();
    await page.getByRole('button', { name: words.declare }).click();
    await page.locator('[data-declared="3"]').waitFor();
    const open = page.locator('[data-action][data-state="OPEN"]');
    await expect.poll(() => open.count(), eventually).toBeGreaterThan(0);
    const before = await open.count();
    await open.first().getByRole('button').click();
    await expect.poll(() => open.count(), eventually).toBe(before - 1);
    await page
      .locator('[data-action][data-state="DONE"]')
      .getByText(/Superintendent, Lok Nayak Hospital|अधीक्षक/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
