import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { browser as launch } from '../../support/browser.ts';
import { type Measured, median } from '../figure.ts';
import type { Door } from '../ours/door.ts';
import { projectRoot } from '../ours/project-root.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';

const FACILITY = 'LNH';
const QUEUE = 'MEDICINE';
/** Thirty rooms call once a minute each: a call every two seconds is a large hall. Faster, to be done in half a minute. */
const BETWEEN_CALLS_MS = 400;

/** From the key that calls the next person at a console to the paint of the number on the screen of the hall. */
export async function callToHall(options: RunOptions): Promise<Measured> {
  const dashboard = process.env.DASHBOARD_DIR ?? resolve(projectRoot, 'packages/dashboard/dist');
  if (!existsSync(resolve(dashboard, 'index.html'))) throw new Error(`${dashboard} is not built: run npm start once`);
  const calls = options.quick ? 5 : 50;
  return withPostgres(postgres =>
    withOurApi(postgres.url, { DASHBOARD_DIR: dashboard }, async ours => {
      await fillQueue(ours.door, calls + 20);
      const opened = await launch();
      try {
        const console = await openConsole(opened, ours.door);
        const hall = await openHall(opened, ours.door);
        const pressed: { number: number; at: number }[] = [];
        for (let number = 1; number <= calls; number++) {
          await console.keyboard.press('Enter');
          await console.locator(`[data-serving="${number}"]`).waitFor();
          pressed.push({ number, at: (await notesOf(console)).pressed.at(-1)! });
          await console.waitForTimeout(BETWEEN_CALLS_MS);
        }
        const ages = async (page: Page) => {
          const { painted } = await notesOf(page);
          return pressed.flatMap(({ number, at }) => (painted[number] === undefined ? [] : [painted[number] - at]));
        };
        const own = await ages(console);
        const lost = await loseRaces(opened, ours.door, options.quick ? 3 : 20);
        return figuresOf(calls, await ages(hall), own, lost);
      } finally {
        await opened.close();
      }
    }),
  );
}

function figuresOf(calls: number, hall: number[], console: number[], lost: number[]): Measured {
  const at = (values: number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
  return {
    bench: 'call-to-hall',
    title: `${calls} calls at a console of an OPD, and the screen in its hall`,
    method:
      'Console and hall are two browser contexts of one browser without a GPU. The time runs from the key event at the console to the ' +
      'frame after the number changed on the hall’s screen; in between are the mutation, its transaction, the doorbell, the reading of ' +
      'the hall as an anonymous reader, and the socket. 70 people wait in the queue, a call every half second.',
    figures: [
      { what: 'call key → hall painted, p50', value: median(hall), unit: 'ms' },
      { what: 'call key → hall painted, p95', value: at(hall, 0.95), unit: 'ms', target: { atMost: 400 }, goal: 'B4' },
      { what: 'longest of them', value: Math.max(...hall), unit: 'ms' },
      { what: 'calls painted in the hall', value: hall.length, unit: `of ${calls}`, target: { atLeast: calls } },
      { what: 'call key → own console painted, p50', value: median(console), unit: 'ms' },
      { what: 'call key → own console painted, p95', value: at(console, 0.95), unit: 'ms' },
      { what: 'two consoles of a room call at once: loser is told, p50', value: median(lost), unit: 'ms' },
      {
        what: 'two consoles of a room call at once: loser is told, p95',
        value: at(lost, 0.95),
        unit: 'ms',
        target: { atMost: 300 },
        goal: 'B4',
      },
    ],
    notes: [],
  };
}

/** What a page keeps for us, in milliseconds since 1970: when a key was pressed, and when a number was first painted. */
interface PageNotes {
  pressed: number[];
  painted: Record<number, number>;
}

const notesOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { benchNotes: PageNotes }).benchNotes);

/** Two consoles of one room call at the same moment, again and again: how long until the one that lost has it on its screen. */
async function loseRaces(opened: Browser, door: Door, races: number): Promise<number[]> {
  await fillQueue(door, races + 2, 'SURGERY');
  const both = [await openConsole(opened, door, 'SURGERY'), await openConsole(opened, door, 'SURGERY')];
  const lost: number[] = [];
  for (let number = 1; number <= races; number++) {
    const told = both.map(page =>
      page.evaluate(
        () =>
          new Promise<number | null>(resolve => {
            const line = document.querySelector('[data-tone]') as HTMLElement;
            const since = performance.timeOrigin + performance.now();
            const watcher = new MutationObserver(() => {
              const pressed = (globalThis as unknown as { benchNotes: PageNotes }).benchNotes.pressed.at(-1) ?? 0;
              if (pressed < since) return;
              watcher.disconnect();
              const isLoser = line.dataset.tone === 'REFUSED';
              requestAnimationFrame(() =>
                setTimeout(() => resolve(isLoser ? performance.timeOrigin + performance.now() - pressed : null)),
              );
            });
            watcher.observe(line, { attributes: true, childList: true, characterData: true, subtree: true });
          }),
      ),
    );
    await both[0]!.waitForTimeout(BETWEEN_CALLS_MS);
    await Promise.all(both.map(page => page.keyboard.press('Enter')));
    for (const ms of await Promise.all(told)) if (ms !== null) lost.push(ms);
    await Promise.all(both.map(page => page.locator(`[data-serving="${number}"]`).waitFor()));
  }
  return lost;
}

/** Watches an attribute that holds the number now served. */
async function watch(page: Page, attribute: string): Promise<void> {
  await page.evaluate(name => {
    const notes: PageNotes = { pressed: [], painted: {} };
    (globalThis as unknown as { benchNotes: PageNotes }).benchNotes = notes;
    const since1970 = (at: number) => performance.timeOrigin + at;
    addEventListener('keydown', event => notes.pressed.push(since1970(event.timeStamp)), { capture: true });
    new MutationObserver(() => {
      const numbers = [...document.querySelectorAll(`[${name}]`)].map(element => Number(element.getAttribute(name)));
      // The frame is drawn behind this callback; the task after it is the first that knows it was.
      requestAnimationFrame(() =>
        setTimeout(() => {
          for (const number of numbers) notes.painted[number] ??= since1970(performance.now());
        }),
      );
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: [name] });
  }, attribute);
}

async function openConsole(opened: Browser, door: Door, queue = QUEUE): Promise<Page> {
  const context = await opened.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const token = (await door.authorization('clerk')).replace('Bearer ', '');
  await page.addInitScript(
    accessToken =>
      sessionStorage.setItem(
        'session',
        JSON.stringify({ account: 'clerk', accessToken, endsAt: Date.now() + 3_600_000 }),
      ),
    token,
  );
  await page.goto(`${door.base}/en/opd/${FACILITY}?department=${queue}`);
  await page.locator('[data-connection="LIVE"]').waitFor();
  await page.locator('[data-room="1"]').waitFor();
  await watch(page, 'data-serving');
  return page;
}

async function openHall(opened: Browser, door: Door): Promise<Page> {
  const context = await opened.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(`${door.base}/hi/hall/${FACILITY}?department=${QUEUE}`);
  await page.locator('[data-room="1"]').waitFor();
  await watch(page, 'data-number');
  return page;
}

async function fillQueue(door: Door, people: number, queue = QUEUE): Promise<void> {
  const give = async <T>(name: string, type: string, input: object) => {
    const mutation = `mutation($input: ${type}!, $requestId: ID!) { ${name}(input: $input, requestId: $requestId) { id } }`;
    return (await door.ask<Record<string, T>>('clerk', mutation, { input, requestId: randomUUID() }))[name] as T;
  };
  const { id } = await give<{ id: string }>('openOpdSession', 'OpenSessionInput', {
    facility: FACILITY,
    queue,
    room: '1',
    plannedStart: new Date().toISOString(),
  });
  await give('startOpdSession', 'OpdSessionInput', { session: id });
  for (let person = 0; person < people; person++) {
    await give('issueToken', 'IssueTokenInput', {
      facility: FACILITY,
      queue,
      lane: 'COUNTER',
      initials: 'AB',
      age: 30,
      sex: 'FEMALE',
    });
  }
}
