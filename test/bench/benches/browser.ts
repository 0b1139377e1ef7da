import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { browser as launch } from '../../support/browser.ts';
import { type Measured, median } from '../figure.ts';
import { reportersOf } from '../ours/day-reports.ts';
import { projectRoot } from '../ours/project-root.ts';
import type { OurApi } from '../ours/start-our-api.ts';
import type { RunOptions } from '../run-options.ts';
import { withOurApi, withPostgres } from '../with-servers.ts';

const eventsPerMinute = 5_000;
const callEveryMs = 240;
const perCall = (eventsPerMinute / 60_000) * callEveryMs;
/** Every fourth call carries a change of one headline, so that its arrival on the page can be told from all others. */
const probeEvery = 4;

/** B1: the city screen while the whole city reports: how old a figure is when it is painted, and whether the page stays free. */
export async function browser(options: RunOptions): Promise<Measured> {
  const dashboard = resolve(projectRoot, 'packages/dashboard/dist');
  if (!existsSync(resolve(dashboard, 'index.html'))) throw new Error(`${dashboard} is not built: run npm start once`);
  return withPostgres(postgres =>
    withOurApi(postgres.url, { DASHBOARD_DIR: dashboard }, async ours => {
      const city = await wholeCity(ours);
      await city.reportEverything();
      const opened = await launch();
      try {
        const page = await opened.newPage({ viewport: { width: 1920, height: 1080 } });
        await openCity(page, ours);
        const live = await watched(page, () => city.reportFor(options.quick ? 5 : 60));
        const panning = await watched(page, () => panFor(page, options.quick ? 2 : 10));
        return figuresOf(live, panning);
      } finally {
        await opened.close();
      }
    }),
  );
}

interface Seen {
  /** Milliseconds from the report being due to the paint of its figure. */
  ages: number[];
  probes: number;
  longTasks: number[];
  framesPerSecond: number;
}

function figuresOf(live: Seen, panning: Seen): Measured {
  const sorted = [...live.ages].sort((a, b) => a - b);
  return {
    bench: 'browser',
    title: `the city screen at ${eventsPerMinute} events a minute, as an official sees it, 1920 × 1080, no GPU`,
    method:
      'Every ward, department, vehicle and mandir reports in turn. About once a second the emergency department of one hospital changes the ' +
      'city’s headline; the age runs from the moment that report was due to the frame after the headline changed. Long tasks are what the ' +
      'browser itself reports (longer than 50 ms); frames are counted by requestAnimationFrame.',
    figures: [
      { what: 'report due → painted, p50', value: median(live.ages), unit: 'ms' },
      { what: 'report due → painted, p95', value: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, unit: 'ms' },
      {
        what: 'headline changes that were painted or overtaken',
        value: live.ages.length,
        unit: `of ${live.probes}`,
        ratio: live.ages.length / live.probes,
        against: 'sent',
      },
      { what: 'tasks longer than 50 ms', value: live.longTasks.length, unit: '', target: { atMost: 0 }, goal: 'B1' },
      { what: 'longest of them', value: Math.max(0, ...live.longTasks), unit: 'ms' },
      { what: 'frames while live', value: live.framesPerSecond, unit: '/s', target: { atLeast: 55 }, goal: 'B1' },
      { what: 'frames while panning', value: panning.framesPerSecond, unit: '/s', target: { atLeast: 40 }, goal: 'B1' },
    ],
    notes: [],
  };
}

/** What the page keeps for us; the headline's numbers with the time at which each was first painted. */
interface PageNotes {
  painted: Record<string, number>;
  longTasks: number[];
  frames: number;
}

async function openCity(page: Page, ours: OurApi): Promise<void> {
  const { accounts } = (await (await fetch(`${ours.door.base}/dev/accounts`)).json()) as {
    accounts: { account: string; name: string }[];
  };
  const official = accounts.find(({ account }) => account === 'official')!;
  await page.goto(`${ours.door.base}/en/sign-in?from=${encodeURIComponent('/en/city')}`);
  await page.getByRole('button', { name: official.name }).click();
  await page.locator('[data-tile="emergency"]').filter({ hasText: /[1-9]/ }).waitFor();
  await page.evaluate(() => {
    const notes: PageNotes = { painted: {}, longTasks: [], frames: 0 };
    (globalThis as unknown as { benchNotes: PageNotes }).benchNotes = notes;
    new PerformanceObserver(list => {
      for (const task of list.getEntries()) notes.longTasks.push(task.duration);
    }).observe({ type: 'longtask' });
    const headline = document.querySelector('[data-tile="emergency"]')!;
    new MutationObserver(() => {
      const numbers = headline.textContent?.match(/\d[\d,]*/g) ?? [];
      // The frame is drawn behind this callback; the task after it is the first that knows it was.
      requestAnimationFrame(() =>
        setTimeout(() => {
          for (const number of numbers) notes.painted[number.replaceAll(',', '')] ??= Date.now();
        }),
      );
    }).observe(headline, { subtree: true, childList: true, characterData: true });
    const count = () => {
      notes.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
}

/** What the page notices while the work is done. */
async function watched(page: Page, work: () => Promise<Map<number, number>>): Promise<Seen> {
  const read = () => page.evaluate(() => (globalThis as unknown as { benchNotes: PageNotes }).benchNotes);
  const before = await read();
  const start = performance.now();
  const sent = await work();
  const seconds = (performance.now() - start) / 1000;
  const frames = (await read()).frames - before.frames;
  await page.waitForTimeout(2_500);
  const after = await read();
  const painted = Object.entries(after.painted).map(([number, at]) => ({ number: Number(number), at }));
  // Two changes within one tick arrive as one: the earlier is as old as the later when that is painted.
  const ages = [...sent].flatMap(([number, due]) => {
    const at = painted.filter(each => each.number >= number && sent.has(each.number)).map(each => each.at);
    return at.length > 0 ? [Math.min(...at) - due] : [];
  });
  return {
    ages,
    probes: sent.size,
    longTasks: after.longTasks.slice(before.longTasks.length),
    framesPerSecond: frames / seconds,
  };
}

async function panFor(page: Page, seconds: number): Promise<Map<number, number>> {
  const map = await page.locator('canvas').first().boundingBox();
  if (!map) throw new Error('there is no canvas on the city screen to pan');
  const middle = { x: map.x + map.width / 2, y: map.y + map.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const end = performance.now() + seconds * 1000;
  for (let step = 0; performance.now() < end; step++) {
    await page.mouse.move(middle.x + 120 * Math.sin(step / 10), middle.y + 80 * Math.cos(step / 10));
  }
  await page.mouse.up();
  return new Map();
}

/** Everything that reports, with one hospital kept apart whose waiting patients are the probe. */
async function wholeCity(ours: OurApi) {
  const { door } = ours;
  const hospitals = await door.hospitals();
  const probe = hospitals[0]!.code;
  const { ambulances } = await door.ask<{ ambulances: { code: string }[] }>('official', '{ ambulances { code } }');
  const mandirs = await door.facilities(['MANDIR']);
  const run = randomUUID();
  const reporters = reportersOf(
    hospitals,
    mandirs.map(mandir => mandir.code),
    ambulances.map(vehicle => vehicle.code),
    run,
  ).filter(reporter => !(reporter.facility === probe && 'emergency' in reporter.report(0, '')));
  /** Patients waiting in all other departments: each reporter says 30. */
  const others = 30 * (hospitals.length - 1);
  let sent = 0;
  let probes = 0;

  /** The next so many reports in turn, a call for each account that has some. */
  const next = (count: number, observedAt: string): Promise<unknown>[] => {
    const reports = Array.from({ length: count }, () => {
      const reporter = reporters[sent % reporters.length]!;
      const step = Math.floor(sent++ / reporters.length);
      return { account: reporter.account, report: reporter.report(step, observedAt) };
    });
    const calls = Map.groupBy(reports, ({ account }) => account);
    return [...calls].map(([account, own]) =>
      door.submit(
        account,
        own.map(({ report }) => report),
      ),
    );
  };
  const probeReport = async (due: number): Promise<number> => {
    const waiting = 30 + ++probes;
    await door.submit('sim-hospitals', [
      {
        source: 'SIM-HOSPITALS',
        messageId: `${run}-probe-${probes}`,
        facility: probe,
        observedAt: new Date(due).toISOString(),
        emergency: {
          present: 200,
          waitingByTriage: { standard: waiting },
          boarders: 5,
          longestWaitMinutes: 140,
          ventilated: 3,
        },
      },
    ]);
    return others + waiting;
  };

  return {
    async reportEverything() {
      for (let left = reporters.length; left > 0; left -= 500) {
        await Promise.all(next(Math.min(500, left), new Date().toISOString()));
      }
      await probeReport(Date.now());
    },
    /** Open loop for so many seconds; answers which headline was due when. */
    async reportFor(seconds: number): Promise<Map<number, number>> {
      const due = new Map<number, number>();
      const calls: Promise<unknown>[] = [];
      const start = Date.now();
      for (let call = 0; call * callEveryMs < seconds * 1000; call++) {
        const at = start + call * callEveryMs;
        if (at > Date.now()) await new Promise(later => setTimeout(later, at - Date.now()));
        calls.push(...next(perCall, new Date(at).toISOString()));
        if (call % probeEvery === 0) {
          due.set(others + 31 + probes, at);
          calls.push(probeReport(at));
        }
      }
      await Promise.all(calls);
      return due;
    },
  };
}
