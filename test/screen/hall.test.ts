import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLine } from './city-line.ts';
import { accessibilityFaults, CityOnScreen } from './city-on-screen.ts';
import { OpdMorning } from './opd-morning.ts';

let city: CityOnScreen;
beforeAll(async () => {
  city = await CityOnScreen.open();
  const morning = new OpdMorning(city, 'LNH', 'MEDICINE');
  const rooms = [];
  for (const room of ['1', '2', '3', '4', '12', '5']) rooms.push(await morning.openRoom(room, 'Dr Verma'));
  for (let person = 0; person < 30; person++) await morning.issue('ZX', { age: 97 });
  for (const room of rooms) await morning.callNext(room);
  // With a line of apology below them the tiles are at their lowest.
  await morning.leave(rooms[5] as string, 'EMERGENCY', 15);
  await morning.leave(rooms[3] as string, 'ROUND', 25);
});
afterAll(() => city.close());
afterEach(async () => {
  for (const page of city.pages.splice(0)) await city.leave(page);
});

const eventually = { timeout: 45_000 };
const screen = { account: null, width: 1920, height: 1080 } as const;
const number = (page: Page, room: string) =>
  page.locator(`[data-room="${room}"] [data-digits]`).getAttribute('data-number');

/** Texts with less than seven to one against their ground; the page has been looked at by axe before. */
const tooPale = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the library puts itself on the page.
    const { violations } = await (globalThis as any).axe.run(document, { runOnly: ['color-contrast-enhanced'] });
    return violations.flatMap((each: { nodes: { html: string }[] }) => each.nodes.map(node => node.html));
  });

describe('the screen in the hall', () => {
  test('shows to anybody who is called where, at least an eighth of the screen high, and no person', async () => {
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
    ] as const) {
      const page = await city.look('/hi/hall/LNH?department=MEDICINE', { account: null, width, height });
      await page.locator('[data-room="12"] [data-number="5"]').waitFor();
      const found = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('[data-number]')].map(element => {
          const style = getComputedStyle(element);
          const canvas = document.createElement('canvas').getContext('2d')!;
          canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
          return canvas.measureText('8').actualBoundingBoxAscent;
        });
        const texts = [...document.querySelectorAll('header *, main *')].filter(
          element =>
            !element.closest('.unseen') &&
            [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        );
        return {
          lowestNumber: Math.min(...boxes),
          smallestText: Math.min(...texts.map(element => Number.parseFloat(getComputedStyle(element).fontSize))),
          height: document.documentElement.scrollHeight,
          width: document.documentElement.scrollWidth,
          outside: [...document.querySelectorAll<HTMLElement>('[data-room] > *')].filter(part => {
            const [own, tile] = [part.getBoundingClientRect(), part.parentElement!.getBoundingClientRect()];
            return part.className !== 'unseen' && (own.bottom > tile.bottom + 1 || own.right > tile.right + 1);
          }).length,
          text: document.querySelector('main')?.textContent ?? '',
        };
      });
      expect(found.lowestNumber / height).toBeGreaterThanOrEqual(0.12);
      expect(found.smallestText).toBeGreaterThanOrEqual(height / 40);
      expect([found.width, found.height]).toEqual([width, height]);
      expect(found.outside).toBe(0);
      expect(found.text).not.toMatch(/ZX|97|Verma/);
      expect(await page.getByText(/sign in|साइन इन/i).count()).toBe(0);
    }
  });

  test('says everything in Hindi first and in English, whatever the address says', async () => {
    for (const language of ['hi', 'en']) {
      const page = await city.look(`/${language}/hall/LNH?department=MEDICINE`, screen);
      await page.locator('[data-room]').first().waitFor();
      const said = await page.locator('[data-room="4"]').textContent();
      expect(said).toMatch(/कमरा 4.*Room 4.*कृपया अंदर जाएँ.*Please go in/);
      await expect
        .poll(() => page.locator('header').textContent(), eventually)
        .toMatch(/लोक नायक.*Lok Nayak.*सामान्य चिकित्सा.*Medicine/);
    }
  });

  test('lists the last five calls and who is next, with a range or the word that it is not known', async () => {
    const page = await city.look('/hi/hall/LNH?department=MEDICINE', screen);
    const last = page.getByRole('region', { name: /Last called/ });
    await last.getByRole('listitem').first().waitFor();
    const seen = await last.getByRole('listitem').evaluateAll(rows =>
      rows.filter(row => {
        const [own, panel] = [row.getBoundingClientRect(), row.closest('section')!.getBoundingClientRect()];
        return own.bottom <= panel.bottom && own.right <= panel.right;
      }),
    );
    expect(seen).toHaveLength(5);
    expect(await last.getByRole('listitem').first().textContent()).toMatch(/^6.*Room 5/);
    const next = page.getByRole('region', { name: /Next/ });
    expect(await next.getByRole('listitem').first().textContent()).toMatch(/^7.*(min|not known yet)/);
  });

  test('a call that is repeated stands out again, and a new one in its tile', async () => {
    const morning = new OpdMorning(city, 'LNH', 'SURGERY');
    const room = await morning.openRoom('7');
    for (let person = 0; person < 3; person++) await morning.issue('AB');
    const page = await city.look('/en/hall/LNH?department=SURGERY', screen);
    await page.locator('[data-room="7"]').waitFor();
    const { id } = await morning.callNext(room);
    await page.locator('[data-room="7"][data-new="true"] [data-number="1"]').waitFor();
    city.clock.pass(60);
    await page.locator('[data-room="7"][data-new="false"] [data-number="1"]').waitFor();
    await morning.callNext(room, id);
    await page.locator('[data-room="7"][data-new="true"] [data-number="2"]').waitFor();
  });

  test('asks for a touch where the browser keeps it silent, and then sounds', async () => {
    const page = await city.look('/hi/hall/LNH?department=MEDICINE', screen);
    const sound = () => page.locator('[data-sound]').getAttribute('data-sound');
    await page.locator('[data-sound]:not([data-sound="STARTING"])').waitFor();
    const button = page.getByRole('button', { name: /Turn sound on/ });
    // Whether looking at a page counts as a touch differs between browsers; where it does, the button is gone by now.
    if ((await sound()) === 'BLOCKED') await button.click({ timeout: 3_000 }).catch(() => undefined);
    await expect.poll(sound, eventually).toMatch(/CHIME_ONLY|SPOKEN/);
    expect(await button.count()).toBe(0);
    const isMute = (await sound()) === 'CHIME_ONLY';
    expect(await page.getByText('Chime only').count()).toBe(isMute ? 1 : 0);
  });

  test('without a line the last numbers stay and say since when they are not live; they come back by themselves', async () => {
    const morning = new OpdMorning(city, 'LNH', 'ORTHO');
    const room = await morning.openRoom('3');
    for (let person = 0; person < 3; person++) await morning.issue('CD');
    const { id } = await morning.callNext(room);
    const line = await openLine(city.api.port);
    try {
      const page = await city.look('/hi/hall/LNH?department=ORTHO', { ...screen, url: line.url });
      await page.locator('[data-room="3"] [data-number="1"]').waitFor();
      line.cut();
      await page.getByText(/NOT LIVE since 09:\d\d:\d\d/).waitFor();
      expect(await number(page, '3')).toBe('1');
      expect(await page.getByText('Please go in').count()).toBe(0);
      expect(await page.getByRole('region', { name: /Next/ }).count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      await morning.callNext(room, id);
      line.mend();
      await expect.poll(() => number(page, '3')).toBe('2');
      await page.getByText(/NOT LIVE/).waitFor({ state: 'detached' });
    } finally {
      await line.close();
    }
  });

  test('after a power cut without a server it opens, shows what it was told last, and a quarter of an hour later nothing', async () => {
    const morning = new OpdMorning(city, 'LNH', 'EYE');
    const room = await morning.openRoom('8');
    await morning.issue('EF');
    await morning.callNext(room);
    const line = await openLine(city.api.port);
    try {
      const page = await city.look('/hi/hall/LNH?department=EYE', { ...screen, url: line.url, movableTime: true });
      await page.locator('[data-room="8"] [data-number="1"]').waitFor();
      await expect
        .poll(() => page.evaluate(async () => (await caches.match('/hall.html'))?.status), eventually)
        .toBe(200);
      line.cut();
      await page.reload();
      await page.getByText(/NOT LIVE since/).waitFor();
      expect(await number(page, '8')).toBe('1');
      expect(await page.locator('header').textContent()).toMatch(/लोक नायक.*Lok Nayak/);
      await page.clock.fastForward(16 * 60_000);
      await expect.poll(() => number(page, '8'), eventually).toBeNull();
      await page.getByText('Ask at the counter').first().waitFor();
    } finally {
      await line.close();
    }
  });

  test('takes a new build by itself', async () => {
    const page = await city.look('/hi/hall/LNH?department=MEDICINE', { ...screen, movableTime: true });
    await page.locator('[data-room="12"] [data-number="5"]').waitFor();
    await page.evaluate(() => document.body.setAttribute('data-build', 'old'));
    await page.route('**/hi/hall/LNH', route =>
      route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/assets/hall-new.js"></script>' }),
    );
    await page.clock.fastForward(11 * 60_000);
    await page.locator('body:not([data-build]) [data-room="12"] [data-number="5"]').waitFor();
  });

  test('of a whole hospital asks for the department, and goes there', async () => {
    for (const [width, height] of [
      [1366, 768],
      [390, 844],
    ] as const) {
      const page = await city.look('/hi/hall/LNH', { account: null, width, height });
      await page.getByText('Choose the department of this hall').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.locator('[data-hall="MEDICINE"]').click();
      await page.locator('[data-room="12"] [data-number="5"]').waitFor();
      expect(await page.locator('[data-hall]').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // In the hand it is read from above: who was called last, then every room, two beside each other, then who is next.
      if (width > height) continue;
      const tops = await page
        .locator('#hall-last, [data-room], #hall-next')
        .evaluateAll(parts => parts.map(part => [part.id, part.getBoundingClientRect().top] as const));
      const topOf = (id: string) => tops.find(([own]) => own === id)?.[1];
      const rooms = tops.filter(([id]) => id === '').map(([, top]) => top);
      expect(rooms).toHaveLength(6);
      expect(topOf('hall-last')).toBeLessThan(Math.min(...rooms));
      expect(topOf('hall-next')).toBeGreaterThan(Math.max(...rooms));
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2.2 * height);
    }
  });

  test('a queue that the hospital does not have is said to be unknown, not waited for', async () => {
    const page = await city.look('/en/hall/LNH?department=ASTROLOGY', screen);
    await page.getByText('There is no such queue here').waitFor();
    await page.getByRole('link', { name: /All queues of this hospital/ }).click();
    await page.getByText('Choose the department of this hall').waitFor();
  });

  test.each(['hi', 'en'])(
    'axe finds nothing and every text has seven to one, with numbers and before the first (%s)',
    async language => {
      for (const queue of ['?department=MEDICINE', '', '?department=PHARMACY']) {
        const page = await city.look(`/${language}/hall/LNH${queue}`, screen);
        await page.locator('main li, main p').first().waitFor();
        await page.waitForTimeout(300);
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await tooPale(page)).toEqual([]);
      }
    },
  );
});
