import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browser } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const DASHBOARD = join(dirname(fileURLToPath(import.meta.url)), '../../packages/dashboard/dist');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SUBMIT = `mutation($reports: [ReportInput!]!) { submitReports(reports: $reports) { outcome reason message } }`;

export interface Looking {
  /** Account of the demonstration; null: nobody has signed in. */
  readonly account?: string | null;
  readonly width?: number;
  readonly height?: number;
  /** In place of the API's own address, e.g. a line that can be cut. */
  readonly url?: string;
  /** Lets the test move the browser's own time with `page.clock`. */
  readonly movableTime?: boolean;
  /** A page of the same browser: the new one shares what that browser keeps on the device. */
  readonly beside?: Page;
}

const settingsOf = (clock: HeldClock) => ({ clock, dashboardDir: process.env.DASHBOARD_DIR ?? DASHBOARD });

/** A real API with a clock that the test holds, and a real browser in front of it. */
export class CityOnScreen {
  readonly pages: Page[] = [];
  #serial = 0;

  private constructor(
    public api: TestApi,
    private readonly database: FreshDatabase,
    readonly clock: HeldClock,
    readonly browser: Browser,
  ) {}

  static async open(): Promise<CityOnScreen> {
    const clock = heldClock();
    const database = await freshDatabase();
    const api = await startApi({ ...settingsOf(clock), port: await freePort(), database });
    return new CityOnScreen(api, database, clock, await browser());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.api.close();
    await this.database.drop();
  }

  /** Stops the API; browsers keep their pages. What it returns starts it again, on the same port and database. */
  async killApi(): Promise<() => Promise<void>> {
    const { port } = this.api;
    await this.api.close();
    return async () => {
      this.api = await startApi({ ...settingsOf(this.clock), port, database: this.database });
    };
  }

  /** Opens an address in a browser of its own, signed in as somebody, and fails on any error the page throws. */
  async look(
    path: string,
    { account = 'official', width = 1366, height = 768, url, movableTime = false, beside }: Looking = {},
  ): Promise<Page> {
    const context =
      beside?.context() ?? (await this.browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' }));
    // As long as a poll waits: how soon something comes is not what is asked here.
    context.setDefaultTimeout(45_000);
    const page = await context.newPage();
    this.pages.push(page);
    page.on('pageerror', error => {
      throw error;
    });
    if (movableTime) await page.clock.install();
    if (account !== null) {
      const accessToken = await this.api.signIn(account);
      await page.addInitScript(
        ([who, token]) =>
          sessionStorage.setItem(
            'session',
            JSON.stringify({ account: who, accessToken: token, endsAt: Date.now() + 3_600_000 }),
          ),
        [account, accessToken],
      );
    }
    await page.goto((url ?? this.api.url) + path);
    return page;
  }

  /** As look, for who is going to give a command: a page takes none before what it shows is the present. */
  async lookLive(path: string, looking: Looking = {}): Promise<Page> {
    const page = await this.look(path, looking);
    await page.locator('[data-connection="LIVE"]').waitFor();
    return page;
  }

  async leave(page: Page): Promise<void> {
    await page.context().close();
  }

  /** Sends reports of one hospital as the simulated hospitals' own source. */
  async report(facility: string, ...bodies: object[]): Promise<void> {
    const reports = bodies.map(body => ({
      source: 'SIM-HOSPITALS',
      messageId: `screen-${++this.#serial}`,
      facility,
      observedAt: this.clock.at(),
      ...body,
    }));
    const { data, errors } = await this.api.ask('sim-hospitals', SUBMIT, { reports });
    expect(errors).toBeUndefined();
    for (const receipt of data.submitReports) expect(['APPLIED', 'UNCERTAIN']).toContain(receipt.outcome);
  }
}

export const beds = (bedClass: string, occupied: number, staffed = 100) => ({
  beds: { ward: 'WHOLE', bedClass, staffed, occupied },
});

export const emergency = (waiting: number, longestWaitMinutes = 30) => ({
  emergency: {
    present: waiting * 2,
    waitingByTriage: { urgent: waiting },
    boarders: waiting,
    longestWaitMinutes,
    ventilated: 0,
  },
});

/** A hospital that is as full as it can be: level 5 by the published table. */
export const overwhelmed = () => [beds('GENERAL', 189), beds('ICU', 30, 24), emergency(60, 420)];
/** A hospital with room: level 1. */
export const calm = () => [
  beds('GENERAL', 40),
  beds('ICU', 8, 24),
  { emergency: { ...emergency(1, 5).emergency, present: 20, boarders: 0 } },
];

/**
 * A console whose last command has been answered. The board may show what came of it before, and until the answer a console takes
 * no other command: what is pressed then is pressed in vain.
 */
export const atRest = (page: Page) => page.locator('[data-busy="false"]');

/** What axe finds against WCAG 2.2 A and AA: one line for each rule with the first element it names. */
export async function accessibilityFaults(page: Page, part = page.locator('html')): Promise<string[]> {
  // Evaluated and not added as a script element: the page's own policy allows no scripts but its own.
  await page.evaluate(await axeSource());
  return part.evaluate(async element => {
    // biome-ignore lint/suspicious/noExplicitAny: the library puts itself on the page.
    const { violations } = await (globalThis as any).axe.run(element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(
      (each: { id: string; help: string; nodes: { html: string }[] }) =>
        `${each.id}: ${each.help}: ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
    );
  });
}

let source: Promise<string> | null = null;
function axeSource(): Promise<string> {
  source ??= import('node:fs/promises').then(({ readFile }) => readFile(AXE, 'utf8'));
  return source;
}
