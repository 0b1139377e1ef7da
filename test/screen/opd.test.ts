import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLine } from './city-line.ts';
import { accessibilityFaults, atRest, CityOnScreen } from './city-on-screen.ts';
import { OpdMorning } from './opd-morning.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const clerk = { account: 'clerk' } as const;

/** A queue of Lok Nayak that no other test uses. */
const queueOf = (code: string) => ({
  morning: new OpdMorning(city, 'LNH', code),
  console: (language = 'en') => city.look(`/${language}/opd/LNH?department=${code}`, clerk),
  hall: () => city.look(`/hi/hall/LNH?department=${code}`, { account: null, width: 1920, height: 1080 }),
});

const ready = async (page: Page) => {
  await page.locator('[data-connection="LIVE"]').waitFor();
  await page.getByRole('region', { name: 'Registration desk' }).waitFor();
};
const serving = (page: Page, room: string) =>
  atRest(page).locator(`[data-room="${room}"] [data-serving]`).getAttribute('data-serving');
const said = (page: Page) => page.locator('[data-tone][role="status"]').textContent();
const row = (page: Page, list: string, number: number) =>
  atRest(page).getByRole('region', { name: list }).locator(`[data-token="${number}"]`);

/** Types somebody into the desk; the focus is in its first field before and after. */
async function issueByKeys(page: Page, initials: string, age: string, sex: string): Promise<void> {
  await page.keyboard.type(initials);
  await page.keyboard.press('Tab');
  await page.keyboard.type(age);
  await page.keyboard.press('Tab');
  await page.keyboard.type(sex);
  await page.keyboard.press('Enter');
}

describe('a morning at the OPD', () => {
  test('with the keys alone: a room is opened, three tokens are issued, one is called, and the hall shows it', async () => {
    const { console, hall } = queueOf('MEDICINE');
    const page = await console();
    const screen = await hall();
    await ready(page);
    await screen.getByText('आज अभी कोई कमरा नहीं खुला').waitFor();

    await page.keyboard.press('o');
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Dr Sharma');
    await page.keyboard.press('Enter');
    await atRest(page).locator('[data-room="4"][data-open="true"]').waitFor();

    await page.keyboard.press('e');
    await issueByKeys(page, 'rk', '45', 'Fem');
    await page.locator('[data-slip="1"]').waitFor();
    await issueByKeys(page, 'मो', '71', 'Male');
    await page.locator('[data-slip="2"]').waitFor();
    await issueByKeys(page, 'AB', '', '');
    await page.locator('[data-slip="3"]').waitFor();
    await expect.poll(() => row(page, 'Waiting', 2).textContent(), eventually).toMatch(/मो · 71 · M.*senior/);
    expect(await row(page, 'Waiting', 1).textContent()).toMatch(/RK · 45 · F/);

    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    // First the hall, where a call is new for a quarter of a minute.
    await screen.locator('[data-room="4"][data-new="true"] [data-number="1"]').waitFor();
    await expect.poll(() => serving(page, '4'), eventually).toBe('1');
    await expect.poll(() => said(page), eventually).toBe('1 is called to room 4.');
    expect(await screen.locator('main').textContent()).not.toMatch(/RK|मो|45|Sharma/);
  });

  test('somebody who did not come is back after three further calls, and an undo takes it back', async () => {
    const { morning, console } = queueOf('SURGERY');
    await morning.openRoom('7');
    for (let person = 0; person < 6; person++) await morning.issue('AB');
    const page = await console();
    await ready(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => serving(page, '7'), eventually).toBe('1');

    await page.keyboard.press('n');
    await expect.poll(() => row(page, 'Absent', 1).textContent(), eventually).toMatch(/after 3 more calls/);
    await page.keyboard.press('u');
    await expect.poll(() => serving(page, '7'), eventually).toBe('1');
    await expect.poll(() => said(page), eventually).toMatch(/^1: taken back/);

    await page.keyboard.press('n');
    await row(page, 'Absent', 1).waitFor();
    for (const [calls, next] of [
      ['after 2 more calls', '2'],
      ['after 1 more call', '3'],
    ] as const) {
      await page.keyboard.press('Enter');
      await expect.poll(() => serving(page, '7'), eventually).toBe(next);
      await expect.poll(() => row(page, 'Absent', 1).textContent(), eventually).toContain(calls);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => serving(page, '7'), eventually).toBe('4');
    await expect.poll(() => row(page, 'Waiting', 1).textContent(), eventually).toMatch(/was absent/);
  });

  test('two consoles call for one room at once: one person is called, and the loser reads at once who has the room', async () => {
    const { morning, console } = queueOf('ORTHO');
    await morning.openRoom('9');
    for (let person = 0; person < 3; person++) await morning.issue('CD');
    const [one, other] = [await console(), await console()];
    for (const page of [one, other]) await ready(page);
    await Promise.all([one.keyboard.press('Enter'), other.keyboard.press('Enter')]);
    for (const page of [one, other]) await expect.poll(() => serving(page, '9'), eventually).toBe('1');
    await expect
      .poll(async () => [await said(one), await said(other)].toSorted(), eventually)
      .toEqual([
        expect.stringMatching(/^1 is called to room 9\./),
        expect.stringMatching(/already called 1 at 09:\d\d/),
      ]);
    for (const page of [one, other]) expect(await row(page, 'Waiting', 2).count()).toBe(1);
  });

  test('two rooms of a queue call at once: two different people', async () => {
    const { morning, console } = queueOf('EYE');
    await morning.openRoom('1');
    await morning.openRoom('2');
    for (let person = 0; person < 4; person++) await morning.issue('EF');
    const [one, other] = [await console(), await console()];
    for (const page of [one, other]) await ready(page);
    // One line before two rooms is told once, above them.
    expect(await one.locator('[data-shared-line="4"]').textContent()).toBe('4 waiting for any room, next1234');
    expect(await one.locator('[data-room="1"]').textContent()).not.toMatch(/waiting|Next/);
    await other.keyboard.press('2');
    await Promise.all([one.keyboard.press('Enter'), other.keyboard.press('Enter')]);
    await expect
      .poll(async () => [await serving(one, '1'), await serving(one, '2')].toSorted(), eventually)
      .toEqual(['1', '2']);
  });

  test('the record of the day is closed by Escape, and the focus stays where it was', async () => {
    const { morning, console } = queueOf('PMR');
    await morning.openRoom('1');
    for (let person = 0; person < 2; person++) await morning.issue('ST');
    const page = await console();
    await ready(page);
    await row(page, 'Waiting', 2).focus();
    await page.keyboard.press('d');
    const record = page.getByRole('region', { name: 'Record of the day' });
    await record.waitFor();
    await page.keyboard.press('Escape');
    await record.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-token')), eventually)
      .toBe('2');
  });

  test('a key that is held down calls once', async () => {
    const { morning, console } = queueOf('ENT');
    await morning.openRoom('3');
    for (let person = 0; person < 5; person++) await morning.issue('GH');
    const page = await console();
    await ready(page);
    for (let repeat = 0; repeat < 8; repeat++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect.poll(() => serving(page, '3'), eventually).toBe('1');
    await page.waitForTimeout(500);
    expect(await serving(page, '3')).toBe('1');
  });

  test('a doctor who leaves is told to the hall with reason and time, nobody can be called to that room, and the doctor comes back', async () => {
    const { morning, console, hall } = queueOf('PAEDIATRICS');
    await morning.openRoom('5');
    await morning.issue('IJ');
    const page = await console();
    const screen = await hall();
    await ready(page);
    await page.keyboard.press('b');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await screen.getByText(/कमरा 5: डॉक्टर आपात सेवा में, वापसी लगभग 09:15 बजे/).waitFor();
    await screen.getByText('Room 5: doctor at an emergency, back about 09:15.').waitFor();
    await atRest(page).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page), eventually).toMatch(/doctor of this room is away/);
    await page.keyboard.press('b');
    await screen.getByText(/आपात सेवा में/).waitFor({ state: 'detached' });
    await atRest(page).waitFor();
    await page.keyboard.press('Enter');
    await screen.locator('[data-room="5"] [data-number="1"]').waitFor();
  });

  test('a row is chosen by keys and set aside, taken up again, given priority with its ground, and moved to one room', async () => {
    const { morning, console } = queueOf('SKIN');
    await morning.openRoom('1');
    await morning.openRoom('2');
    for (let person = 0; person < 3; person++) await morning.issue('KL');
    const page = await console();
    await ready(page);
    await row(page, 'Waiting', 3).waitFor();
    for (const _ of [1, 2, 3]) await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Token 3', exact: true }).waitFor();

    await page.keyboard.press('h');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => row(page, 'Set aside', 3).textContent(), eventually).toMatch(/papers missing/);
    await row(page, 'Set aside', 3).focus();
    await page.keyboard.press('h');
    await row(page, 'Waiting', 3).waitFor();

    await row(page, 'Waiting', 3).focus();
    await page.keyboard.press('p');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('value'));
    await expect.poll(focused, eventually).toBe('SENIOR');
    await page.keyboard.press('1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect.poll(() => row(page, 'Waiting', 3).textContent(), eventually).toMatch(/emergency/);

    await row(page, 'Waiting', 1).focus();
    await page.keyboard.press('m');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => row(page, 'Waiting', 1).textContent(), eventually).toMatch(/one room/);
    await expect.poll(() => said(page), eventually).toBe('1 is moved to Room 2.');
    await row(page, 'Waiting', 2).focus();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => serving(page, '2'), eventually).toBe('3');
  });

  test('somebody who booked is checked in on arrival', async () => {
    const { morning, console } = queueOf('DENTAL');
    await morning.openRoom('1');
    await morning.issue('MN', { booked: true, lane: 'ONLINE' });
    const page = await console();
    await ready(page);
    await row(page, 'Booked, not here yet', 1).focus();
    await page.keyboard.press('c');
    await row(page, 'Waiting', 1).waitFor();
    await expect.poll(() => said(page), eventually).toBe('1 has come.');
  });

  test('the day ends and people are left over: nobody vanishes without a word in the record', async () => {
    const { morning, console } = queueOf('PSYCHIATRY');
    await morning.openRoom('1');
    for (let person = 0; person < 4; person++) await morning.issue('OP');
    const page = await console();
    await ready(page);
    await row(page, 'Waiting', 4).waitFor();
    await page.keyboard.press('q');
    await page.getByText('4 people are still waiting in this queue.').waitFor();
    await page.keyboard.press('Enter');
    await atRest(page).getByRole('heading', { name: '4 people are left over' }).waitFor();
    // Everybody comes again tomorrow, but one who has gone and one whom nobody has asked yet.
    await page.getByLabel('For all who are not decided').selectOption('CARRY_OVER');
    await page.getByLabel('What becomes of 2').selectOption('LEFT');
    await page.getByLabel('What becomes of 3').selectOption('');
    await page.getByRole('button', { name: /Write it down for 3/ }).focus();
    await page.keyboard.press('Enter');
    await atRest(page).getByRole('heading', { name: 'One person is left over' }).waitFor();
    expect(await said(page)).toBe('Written down for all 3.');
    const carried = page.getByRole('region', { name: 'Carried over: tell them' });
    expect(await carried.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^1 → 1 on .*23 Nov/),
      expect.stringMatching(/^4 → 2 on .*23 Nov/),
    ]);
    expect(await page.locator('[data-count="carriedOver"]').textContent()).toBe('2 carried over');
    expect(await page.locator('[data-count="left"]').textContent()).toBe('1 gone');
    await page.keyboard.press('d');
    const record = page.getByRole('region', { name: 'Record of the day' });
    for (const [what, people] of [
      ['joined', '4'],
      ['carriedOver', '2'],
      ['left', '1'],
      ['open', '1'],
    ] as const) {
      await expect.poll(() => record.locator(`[data-became="${what}"] td`).first().textContent()).toBe(people);
    }
  });

  test('a room that takes two: the desk says how many places are given, refuses the third, and a doctor may give one more', async () => {
    const { morning, console } = queueOf('OBG');
    const page = await console();
    await ready(page);
    await page.keyboard.press('o');
    for (const word of ['3', 'Dr Rao', '2']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('[data-room="3"][data-open="true"]').waitFor();
    await page.getByText('0 of 2 given').waitFor();
    await page.keyboard.press('e');
    for (const number of [1, 2]) {
      await issueByKeys(page, 'AB', '30', 'Fem');
      await page.locator(`[data-slip="${number}"]`).waitFor();
    }
    await page.getByText('2 of 2 given').waitFor();
    await page.getByText(/A doctor or the superintendent may give one more/).waitFor();
    await issueByKeys(page, 'CD', '30', 'Fem');
    await expect.poll(() => said(page), eventually).toMatch(/^All 2 places of the day are given/);

    const doctor = await city.look('/en/opd/LNH?department=OBG', { account: 'doctor' });
    await ready(doctor);
    await doctor.getByLabel('One more, because').selectOption('FROM_FAR');
    await doctor.getByLabel(/^Initials/).fill('EF');
    await doctor.getByLabel(/^Initials/).press('Enter');
    await doctor.locator('[data-slip="3"]').waitFor();
    await page.getByText('3 of 2 given · 1 beyond').waitFor();
    await row(page, 'Waiting', 3).click();
    await page.getByText('came from far').waitFor();

    // A room without a number takes the limit from all of them, and the room that states one says so.
    await page.keyboard.press('Escape');
    const further = await morning.openRoom('4');
    await page.getByText('Planned for 2, but limits nobody').waitFor();
    await morning.end(further);
    await page.locator('[data-room="4"][data-open="false"]').waitFor();
    await expect.poll(() => page.getByText('limits nobody').count(), eventually).toBe(0);

    // When the last room has ended no place is counted any more, and nobody comes next in it.
    await page.locator('[data-room="3"] button').click();
    await page.keyboard.press('q');
    await page.getByText('3 people are still waiting in this queue.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('No room is open any more today').waitFor();
    expect(await page.getByText(/of 0 given/).count()).toBe(0);
    expect(await page.locator('[data-room="3"]').textContent()).not.toContain('Next');
  });

  test('without a line nothing can be called, and the console says why and from when its queue is', async () => {
    const { morning } = queueOf('CHEST');
    const room = await morning.openRoom('6');
    for (let person = 0; person < 3; person++) await morning.issue('QR');
    const line = await openLine(city.api.port);
    try {
      const page = await city.look('/en/opd/LNH?department=CHEST', { ...clerk, url: line.url });
      await ready(page);
      line.cut();
      await page.locator('[data-connection="RECONNECTING"]').waitFor();
      await page.getByText(/The queue as it was at 09:\d\d:\d\d/).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => said(page), eventually).toMatch(/Calling is blocked/);
      expect(await page.getByRole('button', { name: /Call next/ }).getAttribute('aria-disabled')).toBe('true');
      expect(await serving(page, '6')).toBe('');
      await morning.callNext(room);
      line.mend();
      await expect.poll(() => serving(page, '6')).toBe('1');
      await page.getByText(/The queue as it was at/).waitFor({ state: 'detached' });
      await page.keyboard.press('Enter');
      await expect.poll(() => serving(page, '6'), eventually).toBe('2');
    } finally {
      await line.close();
    }
  });

  test('g h goes to the hospital and sets nobody aside', async () => {
    const { console } = queueOf('MEDICINE');
    const page = await console();
    await ready(page);
    await page.keyboard.press('j');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/hospital/LNH');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('heading', { level: 1, name: /Lok Nayak/ }).waitFor();
    await page.waitForTimeout(1_100);
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/opd/LNH');
  });
});

describe('who may see a queue', () => {
  test('a queue that the hospital does not have shows no other one, and offers those that it has', async () => {
    const page = await city.look('/en/opd/LNH?department=ASTROLOGY', clerk);
    await page.getByText('There is no queue “ASTROLOGY” here.').waitFor();
    expect(await page.getByRole('region', { name: 'Registration desk' }).count()).toBe(0);
    await page.locator('[data-queue="PHARMACY"]').click();
    await ready(page);
    expect(new URL(page.url()).searchParams.get('department')).toBe('PHARMACY');
  });

  test('a patient reads at once that queues are for staff, and finds the halls', async () => {
    const page = await city.look('/en/opd', { account: 'patient' });
    await page.getByText(/shown to the staff of their own hospital/).waitFor();
    const hall = page.getByRole('link', { name: /Lok Nayak/ });
    expect(await hall.getAttribute('href')).toBe('/en/hall/LNH');
  });

  test.each(['official', null])('not %s: initials and ages are for the staff of the hospital', async account => {
    const page = await city.look('/en/opd/LNH?department=MEDICINE', { account });
    await page.getByText(/shown to the staff of their own hospital/).waitFor();
    expect(await page.getByText('RK · 45 · F').count()).toBe(0);
  });
});

describe.each(['en', 'hi'])('in both languages (%s)', language => {
  test.each([
    ['a queue', 'MEDICINE'],
    ['a queue that has not begun', 'LABORATORY'],
    ['a day that has ended with people left over', 'PSYCHIATRY'],
  ])('%s: axe finds nothing, nothing is wider than the screen', async (_, code) => {
    for (const [width, height] of [
      [1366, 768],
      [390, 844],
    ] as const) {
      const page = await city.look(`/${language}/opd/LNH?department=${code}`, { ...clerk, width, height });
      await page.locator('[data-connection="LIVE"]').waitFor();
      await page.locator('[data-tone]').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (width < 1000) continue;
      await page.keyboard.press('d');
      await page.getByRole('region', { name: language === 'en' ? 'Record of the day' : 'दिन का रिकॉर्ड' }).waitFor();
      await page.waitForTimeout(300);
      await page.keyboard.press('o');
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});
